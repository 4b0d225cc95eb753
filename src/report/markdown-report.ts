import { noticeText } from './notice-text.js';
import { nextStepText } from './next-step-text.js';
import { answerFacts, butsOf, judgedText } from './one-page/answer.js';
import { decidersTable, decidersTitle } from './one-page/deciders.js';
import { groundSentences, madeOf } from './one-page/grounds.js';
import { horizonHeadings, moneyFacts } from './one-page/money.js';
import { nameOf, question } from './one-page/question.js';
import { isOnPage } from './one-page/theme-notes.js';
import { themesTable } from './one-page/themes.js';
import { resultSheet, type Reported, type ReportStyle, type ResultPage } from './page.js';
import { withoutColours } from './palette.js';
import { plainText } from './plain-text.js';
import { actualsAnswer, completionTable, forecastRule, rowsTable, toComeText } from './result/actuals.js';
import { doubtSection } from './result/notices-and-limits.js';
import type { Table } from './table.js';

/** The page in Markdown, for a pull request or a wiki: what everybody reads, and what is to be known of it. */
export function markdownReport(result: Reported, { locale }: Pick<ReportStyle, 'locale'>): string {
  const sheet = resultSheet({ locale, width: Infinity, palette: withoutColours }, result);
  const page: ResultPage = { result, ...sheet };
  const blocks = [
    `# ${literal(nameOf(page))}`,
    literal(question(page)),
    ...answer(page),
    ...actuals(page),
    '## Costs and benefits by year',
    tableIn(themesTable(page)),
    '## What it rests on',
    literal(groundSentences(page).join(' ')),
    ...listed(
      'What to know',
      result.notices.filter((notice) => !isOnPage(notice, page)).map((notice) => noticeText(notice, page.figures)),
    ),
    literal(madeOf(result.manifest)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What Markdown would take for more than a text; the first sign of a line as well. */
const literal = (text: string): string => plainText(text).replace(/[\\`*_[\]<>|~&#]/g, String.raw`\$&`);

function answer(page: ResultPage): readonly string[] {
  const { actuals } = page.result;
  const facts = answerFacts(page).map(({ label, figure, told, share }) => ({
    label,
    cells: [figure, share === undefined ? told : ''],
  }));
  const headings = horizonHeadings(page);
  const step = nextStepText(page);
  const next = step === '' ? '' : `**${literal(step)}**`;
  const money = moneyFacts(page).map(({ label, figure, beside, told }) => ({
    label,
    cells: [figure, ...(beside === undefined ? [] : [beside]), told],
  }));
  const figureColumns = (of: readonly string[]): Table['columns'] => [
    ...of.map((heading) => ({ heading, aligned: 'right' }) as const),
    { heading: '', aligned: 'left' },
  ];
  return [
    ...doubtSection(page).map((line) => literal(line)),
    // Who asks again months after approval asks what is known by now.
    ...(actuals === undefined ? [] : [`**${literal(actualsAnswer(actuals, page))}**`, next, 'The answer of the plan:']),
    `**${literal(judgedText(page))}**`,
    butsOf(page)
      .map((but) => `- ${literal(but)}`)
      .join('\n'),
    ...(actuals === undefined ? [next] : []),
    tableIn({ columns: figureColumns(['']), rows: facts }),
    ...deciders(page),
    '## The money',
    tableIn({ columns: figureColumns(headings.length === 0 ? [''] : headings), rows: money }),
  ];
}

function actuals(page: ResultPage): readonly string[] {
  const { actuals: told } = page.result;
  if (told === undefined) return [];
  return [
    `## Up to month ${told.lastMonth}: actual against plan`,
    tableIn(rowsTable(told, page)),
    tableIn(completionTable(told, page)),
    literal(`${toComeText(told, page)} ${forecastRule}`),
  ];
}

const deciders = (page: ResultPage): readonly string[] =>
  page.result.verdict.deciders.length === 0 ? [] : [`## ${decidersTitle(page)}`, tableIn(decidersTable(page))];

const listed = (heading: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`## ${heading}`, texts.map((text) => `- ${literal(text)}`).join('\n')];

function tableIn({ columns, rows, notes = [] }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const bold = (text: string, isBold: boolean | undefined): string =>
    isBold === true && text !== '' ? `**${text}**` : text;
  const table = [
    line(['', ...columns.map(({ heading }) => literal(heading))]),
    line(['---', ...columns.map(({ aligned }) => (aligned === 'right' ? '--:' : '---'))]),
    ...rows.map(({ label, cells, isStrong }) =>
      line([bold(literal(label), isStrong), ...cells.map((cell) => bold(literal(cell), isStrong))]),
    ),
  ].join('\n');
  return [table, ...notes.map(literal)].join('\n\n');
}
