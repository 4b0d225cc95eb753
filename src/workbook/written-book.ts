import { adoptionLadder } from '../answer/adoption-ladder.js';
import { calculated } from '../answer/calculated-scenario.js';
import { resultOf } from '../answer/calculate.js';
import { compare } from '../answer/compare/compare.js';
import { overFiveYears, sureOverFiveYears } from '../answer/over-five-years.js';
import { sensitivity } from '../answer/sensitivity/sensitivity.js';
import { simulateForPage } from '../answer/simulate/simulate.js';
import { twoTogether } from '../answer/two-together.js';
import { withMembers } from '../answer/when-asked.js';
import { withCertainty, type Reported } from '../report/page.js';
import { extendedScenarios } from '../scenario/extended-scenarios.js';
import { scenarioError } from '../scenario/message.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Asked } from './asked.js';
import { bookOf } from './book.js';
import { bookFile } from './file/book-file.js';

export async function writtenBook({ scenarios, simulation, carriedOver }: Asked): Promise<Uint8Array> {
  const several = isList(scenarios) ? scenarios : undefined;
  // A comparison of none says that it is one.
  const compared = several === undefined || several.length === 1 ? undefined : await compare(several);
  const [first]: readonly Scenario[] = isList(scenarios) ? extendedScenarios(scenarios) : [scenarios];
  if (first === undefined) throw scenarioError([{ code: 'empty', path: '' }]);
  const made = calculated(first);
  const swings = sensitivity(first);
  const exact = resultOf(made);
  const told =
    simulation === 'none'
      ? exact
      : withCertainty(exact, { simulation: await simulateForPage(first), swings: swings.swings });
  // No sheet shows all of it: what none asks for is not worked out.
  const result: Reported = withMembers(told, {
    notices: () => (carriedOver === undefined ? told.notices : [carriedOver, ...told.notices]),
    adoption: () => adoptionLadder(first),
    twoTogether: () => twoTogether(made, told.verdict),
    overFiveYears: () => (simulation === 'none' ? overFiveYears : sureOverFiveYears)(first, exact.horizonMonths),
  });
  return bookFile(bookOf({ made, result, sensitivity: swings, compared, asked: { scenarios, simulation } }));
}

const isList = (scenarios: Scenario | readonly Scenario[]): scenarios is readonly Scenario[] =>
  Array.isArray(scenarios);
