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
import { largestNamed, mostNamed, noneNamed, wellNamed, type Named } from './theme-rows.js';
import { statementOf, themesSection, type NamedSection } from './themes.js';

/** What everybody reads: the answer, what decides it; then the money, and how to see more. */
export function onePage(result: Reported, style: ReportStyle): string {
  const page: ResultPage = { result, ...resultSheet(style, result) };
  const printedIn = printerOf(page);
  const most = result.verdict.deciders.length;
  const full: Way = { most, isBrief: result.actuals !== undefined };
  const brief: Way = { most, isBrief: true };
  const fewer = Array.from({ length: Math.max(0, most - 1) }, (_, less): Way => ({
    most: most - less - 1,
    isBrief: true,
  }));
  // Rather a decider than the page, or than that the statement names nothing: there may be too much to say.
  const tried: readonly (readonly [Named, readonly Way[]])[] = [
    [wellNamed, [full, brief]],
    [mostNamed, [full, brief, ...fewer.filter((way) => way.most > 1 || result.actuals !== undefined)]],
    [largestNamed, [full, brief, ...fewer]],
    [noneNamed, [full, ...fewer]],
  ];
  let last: Section = [];
  for (const [least, ways] of tried) {
    for (const way of ways) {
      const { lines, named } = printedIn(way);
      if (lines.length <= linesOfAPage && named >= least) return written(lines);
      last = lines;
    }
  }
  return written(last);
}

const written = (lines: Section): string => `${lines.join('\n')}\n`;

/** How many deciders it tells, and whether it counts its figures. */
interface Way {
  readonly most: number;
  readonly isBrief: boolean;
}

/** The page in each of the ways, printed once; what is the same in all of them is worked out once, too. */
function printerOf(page: ResultPage): (way: Way) => NamedSection {
  const told = (section: (page: ResultPage) => Section): Section => section(page);
  // Who asks again months after approval asks what is known by now.
  const first = [questionSection, doubtSection, actualsSoFarSection, answerSection].map(told);
  const [money, more] = [moneySection(page), moreSection(page)];
  const statement = statementOf(page);
  const made = new Map<Way, NamedSection>();
  return (way) => {
    const known = made.get(way) ?? printedIn(way);
    made.set(way, known);
    return known;
  };

  function printedIn({ most, isBrief }: Way): NamedSection {
    const above = [...first, decidersSection(page, most), money];
    const below = [groundsSection(page, isBrief), more];
    const table = themesSection(page, linesOfAPage - joined([...above, ...below]).length - 1, statement);
    return { lines: joined([...above, table.lines, ...below]), named: table.named };
  }
}
