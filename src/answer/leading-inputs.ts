import { gradientInSteps } from '../reading/gradient.js';
import type { Scenario } from '../scenario/scenario.js';
import { atOnce, type Steps } from '../steps.js';
import { calculatedInSteps } from './calculate.js';
import { metricLines } from './metric-lines.js';

/**
 * The inputs that move the net present value most, the strongest first: by slope at the likely figures, times the width
 * of the range. An input without a range is in no doubt and is not among them.
 *
 *     |∂NPV ÷ ∂input| × (high − low)
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export const leadingInputs = (scenario: Scenario, count: number): readonly string[] =>
  atOnce(leadingInputsInSteps(scenario, count));

/** As `leadingInputs`. */
export function* leadingInputsInSteps(scenario: Scenario, count: number): Steps<readonly string[]> {
  const { prepared, resolved } = yield* calculatedInSteps(scenario);
  const { slopes } = yield* gradientInSteps(prepared.plan, resolved.table, metricLines(prepared.model).npv);
  const weighed = [...slopes].flatMap(([path, slope]) => {
    const { low, high } = resolved.table.get(path) ?? {};
    const weight = low === undefined || high === undefined ? 0 : Math.abs(slope) * high.minus(low).toNumber();
    return weight > 0 ? [{ path, weight }] : [];
  });
  weighed.sort((left, right) => right.weight - left.weight);
  return Object.freeze(weighed.slice(0, count).map(({ path }) => path));
}
