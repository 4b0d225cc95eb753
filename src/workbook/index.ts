import { calculated } from '../answer/calculated-scenario.js';
import { resultOf } from '../answer/calculate.js';
import { compare } from '../answer/compare/compare.js';
import { sensitivity } from '../answer/sensitivity/sensitivity.js';
import { simulate } from '../answer/simulate/simulate.js';
import type { Issue } from '../errors.js';
import { withCertainty, type Reported } from '../report/page.js';
import { extendedScenarios } from '../scenario/extended-scenarios.js';
import { scenarioError } from '../scenario/message.js';
import { described } from '../scenario/plain-data.js';
import type { Scenario } from '../scenario/scenario.js';
import { unknownName } from '../scenario/words.js';
import { bookOf } from './book.js';
import { bookFile } from './file/book-file.js';

/** What a workbook tells beside the figures that it works out itself. */
export interface WorkbookOptions {
  /**
   * `usual`, unless given: the first page has the chances that a report has, which are simulated. `none`: it goes by the
   * exact figures alone, in a third of the time.
   */
  readonly simulation?: (typeof simulations)[number];
}

const simulations = ['usual', 'none'] as const;

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
  const wrong = optionIssues(options);
  if (wrong.length > 0) throw scenarioError(wrong);
  const given = isList(scenarios) ? scenarios : [scenarios];
  const several = isList(scenarios) ? scenarios : undefined;
  // A comparison of none says that it is one.
  const compared = several === undefined || several.length === 1 ? undefined : await compare(several);
  const [first] = several === undefined ? given : extendedScenarios(several);
  if (first === undefined) throw scenarioError(wrong);
  const made = calculated(first);
  const swings = sensitivity(first);
  const exact = resultOf(made);
  const plain: Reported = { ...exact, adoption: [] };
  const result =
    options.simulation === 'none'
      ? plain
      : withCertainty(plain, { simulation: await simulate(first), swings: swings.swings });
  return bookFile(bookOf({ made, result, sensitivity: swings, compared }));
}

const isList = (scenarios: Scenario | readonly Scenario[]): scenarios is readonly Scenario[] =>
  Array.isArray(scenarios);

/** Whatever an application passes on from somebody who writes no types. */
function optionIssues(options: WorkbookOptions): readonly Issue[] {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [{ code: 'wrong-type', path: 'options', received: described(given), expected: 'an object' }];
  return Object.entries(given).flatMap(([key, value]: readonly [string, unknown]): readonly Issue[] => {
    if (key !== 'simulation') return [{ code: 'unknown-key', path: `options.${key}`, key, nearest: 'simulation' }];
    if (value === undefined || simulations.some((each) => each === value)) return [];
    return [unknownName('options.simulation', described(value), simulations)];
  });
}
