import { type Decimal, inShownDigits } from '../../decimal.js';
import { inputsRead } from '../../formula/expression.js';
import type { Provenance } from '../../formula/table.js';
import { gradientInSteps } from '../../reading/gradient.js';
import { scenarioError } from '../../scenario/message.js';
import { optionIssues } from '../../scenario/options.js';
import type { Scenario } from '../../scenario/scenario.js';
import { atOnce, type Steps } from '../../steps.js';
import { calculatedInSteps } from '../calculated-scenario.js';
import { askedMetrics, metricLines, type AskedMetric } from '../metrics.js';
import { readyToMove, worthReadyToMove } from './moved.js';
import { pointsBetween } from './points.js';
import { turningsOf } from './turning.js';
import type { BaseCase } from '../../scenario/base-case.js';

/** How one input moves the answer within its range, all others staying as in the base case. */
export interface Swing {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly provenance: Provenance;
  readonly record?: string;
  readonly low: Decimal;
  /** In the base case. */
  readonly value: Decimal;
  readonly likely: Decimal;
  readonly high: Decimal;
  /** The metric if that end comes true and the plan stays as it is; `null` where it does not exist there. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** From the least to the greatest of the metric at both ends and in the base case. */
  readonly swing: number;
  /** Slope in the base case: metric per unit of the input. */
  readonly slope: number | null;
  /** Percent of change of the metric for a percent of change of the input. */
  readonly elasticity: number | null;
  /** Figures within the range that bring the metric to its target (NPV: nothing) if they come true. */
  readonly switchingValues: readonly number[];
}

/** What each input moves, the widest first. */
export interface Sensitivity {
  readonly metric: AskedMetric;
  /** What a switching value reaches. */
  readonly target: number;
  readonly baseCase: BaseCase;
  /** The metric in the base case: the headline. */
  readonly expected: number | null;
  /** The widest first. */
  readonly swings: readonly Swing[];
  /** Inputs that the metric reads and that have no range; what is not used counts for neither. */
  readonly certainCount: number;
}

/** Which metric is looked at. */
export interface SensitivityOptions {
  /** `npv` unless given. */
  readonly metric?: AskedMetric;
}

/** The metric at which one is indifferent. */
export const usualTargets: Readonly<Partial<Record<AskedMetric, number>>> = {
  npv: 0,
  cashOnlyNpv: 0,
  treasuryNpv: 0,
  roi: 0,
  benefitCostRatio: 1,
};

/**
 * How much each input that has a range moves the answer: from one end to the other, one at a time, the widest first.
 * Ranges are those of the table: ends, or P10 and P90 of another distribution.
 *
 * An end is what may come true, as in a sample of `simulate`: the plan, with its contingency, stays as it is. Written into
 * the scenario, a figure is one of the user’s own, and may count in another way: work that is estimated without a range
 * takes the contingency of estimates, and a count of releases contains the weeks without any. `breakEven` searches so.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated or the options do not hold
 */
export const sensitivity = (scenario: Scenario, options?: SensitivityOptions): Sensitivity =>
  atOnce(sensitivityInSteps(scenario, options));

/** As `sensitivity`. */
export function* sensitivityInSteps(scenario: Scenario, options: SensitivityOptions = {}): Steps<Sensitivity> {
  const ofCall = optionIssues(options, { metric: askedMetrics });
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { metric = 'npv' } = options;
  const made = yield* calculatedInSteps(scenario);
  const { table } = made.resolved;
  const of = metricLines(made.planned.model)[metric];
  const read = inputsRead(of).flatMap(({ path }) => {
    const figure = table.get(path);
    return figure === undefined ? [] : [{ path, figure }];
  });
  const ranged = read.flatMap(({ path, figure: { low, high, ...figure } }) =>
    low === undefined || high === undefined || low.eq(high) ? [] : [{ path, low, high, figure }],
  );
  const target = usualTargets[metric] ?? Number.NaN;
  const paths = ranged.map(({ path }) => path);
  // What the verdict goes by is made ready with it.
  const move = yield* metric === 'npv' ? worthReadyToMove(made) : readyToMove(made, [of], paths);
  const inputs = ranged.map(({ path, low, high }) => ({
    path,
    figures: pointsBetween(low.toNumber(), high.toNumber()),
  }));
  const results = (yield* move(inputs)).map(([along = []]) => along);
  const turnings = yield* turningsOf(
    move,
    inputs.map(({ path, figures }, place) => ({ path, points: figures, results: results[place] ?? [] })),
    target,
  );
  const { figure: atValues, slopes } = yield* gradientInSteps(made.planned.plan, table, of);
  const expected = finite(atValues);
  const swings = ranged.map(({ path, low, high, figure }, place): Swing => {
    const along = results[place] ?? [];
    const atLow = finite(along[0]);
    const atHigh = finite(along.at(-1));
    const known = [atLow, atHigh, expected].filter((each) => each !== null);
    const slope = finite(slopes.get(path));
    return Object.freeze({
      path,
      label: figure.label,
      unit: figure.unitInWords,
      provenance: figure.provenance,
      ...(figure.record === undefined ? {} : { record: figure.record }),
      low,
      value: inShownDigits(figure.value),
      likely: figure.likely,
      high,
      atLow,
      atHigh,
      swing: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known),
      slope,
      elasticity:
        slope === null || expected === null || expected === 0 ? null : (slope * figure.value.toNumber()) / expected,
      switchingValues: Object.freeze(turnings.filter((each) => each.path === path).map(({ at }) => at)),
    });
  });
  return Object.freeze({
    metric,
    target,
    baseCase: made.resolved.baseCase,
    expected,
    swings: Object.freeze(swings.toSorted((left, right) => right.swing - left.swing)),
    certainCount: read.filter(({ figure: { spread, isNotUsed } }) => spread === undefined && isNotUsed !== true).length,
  });
}

const finite = (figure: number | undefined): number | null =>
  figure !== undefined && Number.isFinite(figure) ? figure : null;
