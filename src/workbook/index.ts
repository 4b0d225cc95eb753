import { scenarioError } from '../scenario/message.js';
import { optionIssues } from '../scenario/options.js';
import type { Scenario } from '../scenario/scenario.js';
import { simulations } from './asked.js';
import { writtenBook } from './written-book.js';

/** What a workbook tells beside the figures that it works out itself. */
export interface WorkbookOptions {
  /**
   * `usual`, unless given: the first page has the chances that a report has, which are simulated. `none`: it goes by the
   * exact figures alone, in a third of the time.
   */
  readonly simulation?: (typeof simulations)[number];
}

/**
 * A scenario as a workbook (`.xlsx`) with live formulas: whoever changes an input there changes the answer. Every line of
 * the model is a row, every month a column; each formula brings its figure along, for who only looks at it. Of several
 * scenarios the first is the one that is recalculated, and all stand side by side. The same scenario makes the same bytes.
 *
 * @param scenarios  one, or those that are to stand side by side; what they inherit (`extends`) is filled in
 * @returns the bytes of the file: Office Open XML (ECMA-376), which Excel, LibreOffice, Google Sheets and Numbers read
 * @throws {ScenarioError} as `calculate` and, of several scenarios, `compare`; and what of the options is none
 * @example await workbook({ industry: 'retail' }, { simulation: 'none' })
 */
export async function workbook(
  scenarios: Scenario | readonly Scenario[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const wrong = optionIssues(options, { simulation: simulations });
  if (wrong.length > 0) throw scenarioError(wrong);
  return writtenBook({ scenarios, simulation: options.simulation ?? 'usual' });
}
