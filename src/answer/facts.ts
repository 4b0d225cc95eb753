import { inShownDigits, zero, type Decimal } from '../decimal.js';
import { verdictGroup } from '../model/thresholds.js';
import type { Resolved } from '../scenario/resolve.js';
import { atOnce, type Steps } from '../steps.js';
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
  readonly treasuryNpv: Decimal;
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

interface Told {
  readonly facts: Facts;
  /** Works out those that nobody has asked for. */
  readonly rest: () => Steps<void>;
}

/** A result, a simulation and a comparison of one scenario ask for the same. */
const known = new WeakMap<Calculated, Told>();

/** The facts of a scenario, each worked out when it is first asked for, and once: whoever compares needs but a few. */
export const factsOf = (made: Calculated): Facts => toldOf(made).facts;

/** Works out all facts step by step, so that a page can be drawn in between. Whoever asks for them next finds them done. */
export const factsInSteps = (made: Calculated): Steps<void> => toldOf(made).rest();

function toldOf(made: Calculated): Told {
  const before = known.get(made);
  if (before !== undefined) return before;
  const { resolved, planned, reading } = made;
  const { model } = planned;
  const told: Told = eachWhenAsked<Facts>({
    // What does not exist of these is to be told at once.
    metrics: () => inOneStep(Object.freeze({ ...metricsOf(reading, model, 'all') })),
    cashOnly: () => inOneStep(metricsOf(reading, model, 'cashOnly')),
    cashOnlyNpv: () => inOneStep(inShownDigits(reading.figure(model.returns.cashOnly.npv))),
    treasuryNpv: () => inOneStep(inShownDigits(reading.figure(model.returns.treasury.npv))),
    treasury: () => inOneStep(metricsOf(reading, model, 'treasury')),
    lines: () => linesInSteps(made, told.facts.graded),
    graded: () => inOneStep(gradedFigures(planned.behind, resolved.table)),
    moved: () => movedInputs(made, [...told.facts.graded.values()]),
    hinges: () => hingesOf(told.facts.moved),
    shareOfFreedHoursNeeded: () => freedHoursNeeded(told.facts.moved),
    thresholds: () =>
      // One for each of the names.
      inOneStep(
        Object.fromEntries(
          thresholdNames.map((name) => [name, valueAt(resolved, verdictGroup.paths[name])]),
        ) as unknown as Thresholds,
      ),
  });
  known.set(made, told);
  return told;
}

function* linesInSteps({ planned, reading, resolved }: Calculated, graded: Facts['graded']): Steps<Facts['lines']> {
  const lines: ResultLine[] = [];
  for (const each of planned.statement) {
    lines.push(resultLine(each, { reading, graded, shape: resolved.shape }));
    yield;
  }
  return Object.freeze(lines);
}

function* inOneStep<Value>(value: Value): Steps<Value> {
  yield;
  return value;
}

function eachWhenAsked<Facts extends object>(makers: { readonly [Name in keyof Facts]: () => Steps<Facts[Name]> }): {
  readonly facts: Facts;
  readonly rest: () => Steps<void>;
} {
  const facts = {};
  const names = Object.keys(makers) as (keyof Facts)[];
  const known = new Set<keyof Facts>();
  const keep = <Name extends keyof Facts>(name: Name, value: Facts[Name]): Facts[Name] => {
    known.add(name);
    Object.defineProperty(facts, name, { value });
    return value;
  };
  for (const name of names) {
    Object.defineProperty(facts, name, { configurable: true, get: () => keep(name, atOnce(makers[name]())) });
  }
  return {
    // Each of its names was given a maker of its type.
    facts: facts as Facts,
    *rest() {
      for (const name of names) {
        if (known.has(name)) continue;
        const value = yield* makers[name]();
        if (!known.has(name)) keep(name, value);
        yield;
      }
    },
  };
}

/** Nothing where the scenario has no such input. */
export const valueAt = ({ table }: Resolved, path: string): Decimal => table.get(path)?.value ?? zero;
