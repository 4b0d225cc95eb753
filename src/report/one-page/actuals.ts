import type { ResultPage, Section } from '../page.js';
import { alignedLeft, wrapped } from '../plain-text.js';
import { actualsAnswer, actualsFacts } from '../result/actuals.js';
import { nextStepLines } from './answer.js';
import { factLines, inColumn, labelColumns } from './fact-lines.js';

/** What is known so far against the plan, where the scenario tells of it, and whether the answer holds. */
export function actualsSoFarSection(page: ResultPage): Section {
  const { actuals } = page.result;
  if (actuals === undefined) return [];
  const headings = ['plan', 'actual'].map(inColumn).join('  ');
  return [
    page.palette.heading(`${alignedLeft(`UP TO MONTH ${actuals.lastMonth}`, labelColumns)}${headings}`),
    ...factLines(actualsFacts(actuals, page), page),
    ...wrapped(actualsAnswer(actuals, page), page.width),
    ...nextStepLines(page),
  ];
}
