import { inShownDigits, type Decimal } from '../decimal.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated } from './calculated-scenario.js';
import { factsOf } from './facts.js';
import type { ResultLine } from './result.js';

/** A line of the statement with its amounts by month: month 0, which is approval, to the horizon. */
export interface MonthlyLine extends ResultLine {
  readonly monthly: readonly Decimal[];
}

/**
 * Every line of the statement by month, in the order of the statement.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export function monthlyLines(scenario: Scenario): readonly MonthlyLine[] {
  const made = calculated(scenario);
  const { lines } = factsOf(made);
  return made.planned.statement.flatMap(({ each }, place) => {
    const line = lines[place];
    return line === undefined ? [] : [{ ...line, monthly: made.reading.row(each.line).map(inShownDigits) }];
  });
}
