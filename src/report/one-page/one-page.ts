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
  const told = (section: (page: ResultPage) => Section): Section => section(page);
  // Who asks again months after approval asks what is known by now.
  const above = [questionSection, doubtSection, actualsSoFarSection, answerSection, decidersSection, moneySection].map(
    told,
  );
  const below = [groundsSection, moreSection].map(told);
  const table = themesSection(page, linesOfAPage - joined([...above, ...below]).length - 1);
  return `${joined([...above, table, ...below]).join('\n')}\n`;
}
