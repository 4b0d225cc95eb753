import {
  joined,
  linesOfAPage,
  resultSheet,
  type Reported,
  type ReportStyle,
  type ResultPage,
  type Section,
} from '../page.js';
import { doubtSection } from '../result/notices-and-limits.js';
import { actualsSoFarSection } from './actuals.js';
import { answerSection } from './answer.js';
import { decidersSection } from './deciders.js';
import { groundsSection, moreSection } from './grounds.js';
import { moneySection } from './money.js';
import { questionSection } from './question.js';
import { themesSection } from './themes.js';

/** What everybody reads: the answer, what decides it; then the money, and how to see more. */
export function onePage(result: Reported, style: ReportStyle): string {
  const page: ResultPage = { result, ...resultSheet(style, result) };
  for (let most = result.verdict.deciders.length; ; most -= 1) {
    const lines = linesOf(page, most);
    // Rather a decider than the page: beside actual amounts, in words of other scripts, there may be too much to say.
    if (lines.length <= linesOfAPage || most <= 1) return `${lines.join('\n')}\n`;
  }
}

function linesOf(page: ResultPage, most: number): readonly string[] {
  const told = (section: (page: ResultPage) => Section): Section => section(page);
  // Who asks again months after approval asks what is known by now.
  const above = [
    ...[questionSection, doubtSection, actualsSoFarSection, answerSection].map(told),
    decidersSection(page, most),
    moneySection(page),
  ];
  const below = [groundsSection, moreSection].map(told);
  const table = themesSection(page, linesOfAPage - joined([...above, ...below]).length - 1);
  return joined([...above, table, ...below]);
}
