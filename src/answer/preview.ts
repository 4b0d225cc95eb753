import type { Expression } from '../formula/expression.js';
import { programsOf, type Wanted } from '../reading/batch/batch.js';
import { runnable } from '../reading/batch/runnable.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Steps } from '../steps.js';
import { calculatedInSteps } from './calculated-scenario.js';
import { metricLines, type AskedMetric } from './metrics.js';
import { scatterBeside } from './told-for-sure.js';

/**
 * Figures while inputs are being moved, in float64: made ready once, then told again in a fraction of a millisecond.
 * What a person is shown at rest comes from `calculate`.
 */
export interface Preview {
  /** The inputs that may be moved, in the order in which a case gives them. */
  readonly paths: readonly string[];
  /** Their figures as the scenario has them. */
  readonly values: readonly number[];
  /**
   * All figures of the first case, and the net present value of every one. What differs from the scenario is told for
   * sure, as by somebody who writes it.
   *
   * @param cases  one at least; each has a figure for every path
   */
  readonly read: (cases: readonly (readonly number[])[]) => Previewed;
}

export interface Previewed {
  /** `null` where there is none: a payback beyond the horizon, a return on no cost. */
  readonly metrics: Readonly<Record<PreviewedMetric, number | null>>;
  /** Of the statement lines, by id. */
  readonly presentValues: Readonly<Record<string, number>>;
  /** Months 0 … H. */
  readonly cost: readonly number[];
  readonly benefit: readonly number[];
  readonly cumulative: readonly number[];
  readonly cumulativeCashOnly: readonly number[];
  /** Of each case. */
  readonly npv: readonly number[];
}

type PreviewedMetric = Exclude<AskedMetric, 'irr'> | 'cashOnlyRoi' | 'cashOnlyPaybackMonths';

/**
 * Prepares a scenario for inputs that will be moved.
 *
 * @param paths  inputs that the formulas read; all others stay as they are
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export function* previewInSteps(scenario: Scenario, paths: readonly string[]): Steps<Preview> {
  const { planned, resolved } = yield* calculatedInSteps(scenario);
  const { model, plan } = planned;
  const { all, cashOnly } = model.returns;
  const asked = { ...metricLines(model), cashOnlyRoi: cashOnly.roi, cashOnlyPaybackMonths: cashOnly.payback };
  // The internal rate takes longer than all others together.
  const metrics = Object.entries(asked).filter(([name]) => name !== 'irr');
  const lines = [...model.presentValues];
  const rows = { cost: all.cost, benefit: all.benefit };
  const totals = { cumulative: all.net, cumulativeCashOnly: cashOnly.net };
  const wanted: readonly Wanted[] = [
    ...[...metrics, ...lines].map(([, of]) => ({ kind: 'figure' as const, of })),
    ...Object.values<Expression>(rows).map((of) => ({ kind: 'row' as const, of })),
    ...Object.values<Expression>(totals).map((of) => ({ kind: 'runningTotal' as const, of })),
  ];
  const scatter = scatterBeside(resolved);
  const batch = runnable(yield* programsOf(plan, resolved.table, [...paths, ...scatter.paths])(wanted));
  yield;
  const months = plan.horizonMonths + 1;
  const values = paths.map((path) => resolved.table.get(path)?.value.toNumber() ?? Number.NaN);
  // An engine is slow the first time that it goes through a program. Nobody drags anything yet.
  read([values]);
  yield;

  function read(cases: readonly (readonly number[])[]): Previewed {
    const scatters = cases.map((each) => scatter.left(paths.filter((_, place) => each[place] !== values[place])));
    const draws = [
      ...paths.map((_, place) => Float64Array.from(cases, (each) => each[place] ?? Number.NaN)),
      ...scatter.paths.map((_, place) => Float64Array.from(scatters, (each) => each[place] ?? 0)),
    ];
    const into = wanted.map(({ kind }) => new Float64Array(cases.length * (kind === 'figure' ? 1 : months)));
    batch.run(draws, cases.length, into);
    const figureAt = (place: number): number => into[place]?.[0] ?? Number.NaN;
    const rowAt = (place: number): readonly number[] => Array.from(into.at(place)?.subarray(0, months) ?? []);
    return Object.freeze({
      metrics: named(metrics, (place) => finite(figureAt(place))),
      presentValues: named(lines, (place) => figureAt(metrics.length + place)),
      cost: rowAt(-4),
      benefit: rowAt(-3),
      cumulative: rowAt(-2),
      cumulativeCashOnly: rowAt(-1),
      npv: Array.from(into[metrics.findIndex(([name]) => name === 'npv')] ?? []),
    });
  }

  return Object.freeze({ paths, values, read });
}

const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);

// The names are those of `metricLines` and the two that stand beside them, each once.
const named = <K extends string, V>(
  entries: readonly (readonly [string, unknown])[],
  valueAt: (place: number) => V,
): Readonly<Record<K, V>> =>
  Object.freeze(Object.fromEntries(entries.map(([name], place) => [name, valueAt(place)]))) as Readonly<Record<K, V>>;
