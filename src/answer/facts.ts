import { inShownDigits, zero, type Decimal } from '../decimal.js';
import { verdictGroup } from '../model/verdict.js';
import type { Resolved } from '../scenario/resolve.js';
import { atOnce } from '../steps.js';
import type { Calculated } from './calculated-scenario.js';
import { freedHoursNeeded, hingesOf } from './doubt/hinges.js';
import { movedInputs, type MovedInputs } from './doubt/swings.js';
import { gradedFigures, type GradedFigure } from './graded-figures.js';
import type { Hinge } from './judgement.js';
import { metricsOf } from './metrics.js';
import type { Metrics, ResultLine } from './result.js';
import { resultLine } from './statement.js';
import { thresholdNames, type ThresholdFigures } from './verdict-rules.js';

type Thresholds = Readonly<Record<keyof ThresholdFigures, Decimal>>;

/** What is told of a calculated scenario, in the parts that different questions ask for. */
export interface Facts {
  readonly metrics: Metrics;
  readonly cashOnly: Metrics;
  readonly cashOnlyNpv: Decimal;
  readonly treasury: Metrics;
  readonly lines: readonly ResultLine[];
  /** The figures that the answer rests on, by path. */
  readonly graded: ReadonlyMap<string, GradedFigure>;
  /** What comes of moving the inputs one at a time. */
  readonly moved: MovedInputs;
  readonly hinges: readonly Hinge[];
  readonly shareOfFreedHoursNeeded: Decimal | null;
  readonly thresholds: Thresholds;
}

/** A result, a simulation and a comparison of one scenario ask for the same. */
const known = new WeakMap<Calculated, Facts>();

/** The facts of a scenario, each worked out when it is first asked for, and once: whoever compares needs but a few. */
export function factsOf(made: Calculated): Facts {
  const before = known.get(made);
  if (before !== undefined) return before;
  const { resolved, planned, reading } = made;
  const { model } = planned;
  const facts: Facts = eachWhenAsked<Facts>({
    metrics: () => metricsOf(reading, model, 'all'),
    cashOnly: () => metricsOf(reading, model, 'cashOnly'),
    cashOnlyNpv: () => inShownDigits(reading.figure(model.returns.cashOnly.npv)),
    treasury: () => metricsOf(reading, model, 'treasury'),
    lines: () => {
      const discountFactors = reading.row(model.returns.all.discountFactor);
      const told = { reading, graded: facts.graded, shape: resolved.shape, discountFactors };
      return Object.freeze(planned.statement.map((each) => resultLine(each, told)));
    },
    graded: () => gradedFigures(planned.behind, resolved.table),
    moved: () => atOnce(movedInputs(made, [...facts.graded.values()])),
    hinges: () => atOnce(hingesOf(facts.moved)),
    shareOfFreedHoursNeeded: () => atOnce(freedHoursNeeded(facts.moved)),
    thresholds: () =>
      // One for each of the names.
      Object.fromEntries(
        thresholdNames.map((name) => [name, valueAt(resolved, verdictGroup.paths[name])]),
      ) as unknown as Thresholds,
  });
  known.set(made, facts);
  return facts;
}

function eachWhenAsked<Told extends object>(makers: { readonly [Name in keyof Told]: () => Told[Name] }): Told {
  const told = {};
  for (const name of Object.keys(makers) as (keyof Told)[]) {
    Object.defineProperty(told, name, {
      configurable: true,
      get: () => {
        const value = makers[name]();
        Object.defineProperty(told, name, { value });
        return value;
      },
    });
  }
  // Each of its names was given a maker of its type.
  return told as Told;
}

/** Nothing where the scenario has no such input. */
export const valueAt = ({ table }: Resolved, path: string): Decimal => table.get(path)?.value ?? zero;
