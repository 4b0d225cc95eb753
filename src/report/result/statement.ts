import type { Result, ResultLine } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { valueGroup, valueHeading } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import { cashNote } from '../one-page/theme-notes.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { evenLayout, printed, type Column, type Layout, type Table } from '../table.js';
import { natureMarks, natures, natureWords } from './kinds.js';
import { isSomewhere, rowsOf, shownRows, type StatementRows } from './statement-rows.js';
import { scalesOfLines, scientificScale, type Scale } from './statement-scale.js';

/** A result whose years are those of the organisation; nothing where it is not known when they begin. */
export function byFiscalYears<Told extends Result>(result: Told): Told | undefined {
  const { fiscal, lines } = result;
  if (fiscal === undefined) return undefined;
  const annualOf = new Map(fiscal.lines.map(({ id, annual }) => [id, annual]));
  const told = lines.map((line) => ({ ...line, annual: annualOf.get(line.id) ?? line.annual }));
  return { ...result, annual: fiscal.years, lines: told };
}

/** What the plan has of the years of the organisation. */
export function fiscalYearsText({ fiscal }: Pick<Result, 'fiscal'>): string {
  const [first] = fiscal?.years ?? [];
  const cut = (fiscal?.years ?? []).filter(({ months }) => months < 12).map(({ period }) => period);
  const parts = cut.length === 0 ? '' : ` Of ${cut.join(' and ')} the plan has a part.`;
  return `Approval falls into ${first?.period ?? ''}, with its first month.${parts}`;
}

/** The statement by the years of the organisation, where it is known when they begin. */
export function fiscalStatementSection(page: Page): Section {
  const result = byFiscalYears(page.result);
  if (result === undefined) return [];
  const { scale, table, layout } = laidOut({ ...page, result });
  return [
    `${page.palette.heading('STATEMENT BY FISCAL YEAR')}   in ${scale.words}${page.result.currency}`,
    ...printed(table, page, layout),
    ...wrapped(fiscalYearsText(page.result), page.width).map(page.palette.faint),
  ];
}

/** Costs and benefits by year, group and line, their totals, the net flow and its running total. */
export function statementSection(page: Page): Section {
  const { result, palette, width } = page;
  const { scale, table, layout } = laidOut(page);
  return [
    `${palette.heading('STATEMENT BY YEAR')}   in ${scale.words}${result.currency}`,
    ...printed(table, page, layout),
    ...wrapped(nothingIn(result.lines), width),
    ...wrapped(cashNote(page).join(' '), width),
    ...wrapped(kindLegend(result.lines), width).map(palette.faint),
  ].filter((line) => line !== '');
}

/** What a live model is taken to be worth: it stands at the top of the benefits that rest on it. */
function valueOfModels({ result, figures }: Page): string {
  const of = (path: string): Decimal | undefined => result.evidence.inputs.find((input) => input.path === path)?.value;
  const kpi = (id: string): Decimal | null | undefined => result.kpis.find((each) => each.id === id)?.value;
  const [each, count, together, share] = [
    of(valueGroup.paths.perModelYear),
    of(modelsGroup.paths.count),
    kpi('valueOfAllModels'),
    kpi('valueOfAllModelsShare'),
  ];
  if (each === undefined || count === undefined || together === undefined || together === null) return '';
  const ofRevenue = share === undefined || share === null ? '' : `, ${figures.share(share)} of the revenue`;
  return (
    `A live model is taken to be worth ${figures.wholeMoney(each)} a year: ` +
    `some ${figures.whole(count)} of them together ${figures.shortMoney(together)}${ofRevenue}.`
  );
}

interface LaidOut {
  readonly scale: Scale;
  readonly table: Table;
  readonly layout: Layout;
}

/** Columns of a label; behind it the letter of its kind takes three more. */
const comfortableLabel = 27;
const leastLabel = 19;
/** On a narrow page labels make do with this part of it. */
const leastLabelShare = 0.4;
const mostColumns = 8;
/** Fewer columns than this stand beside one another only where figures fit in no other way. */
const leastColumns = 3;

/** One way to lay the table out, which serves if the labels have room enough. */
interface Attempt {
  readonly scale: Scale;
  readonly columnCount: number;
  readonly label: number;
}

/**
 * Whole units if they fit beside the labels, else thousands, and so on, as long as lines can be told apart; on a narrow
 * page in blocks, one under the other, as a horizon of many years is on any page.
 */
function laidOut(page: Page): LaidOut {
  const { figures, width } = page;
  const rows = rowsOf(page.result);
  const tried = ({ scale, columnCount }: Omit<Attempt, 'label'>): LaidOut => {
    const table = tableIn(scale, rows, page);
    return { scale, table, layout: evenLayout(table, { width, columnCount }) };
  };
  for (const attempt of attempts(page)) {
    const made = tried(attempt);
    if ((made.layout.labelWidths[0] ?? 0) >= attempt.label) return made;
  }
  return tried({ scale: scientificScale(figures), columnCount: 1 });
}

/** In the order in which they read best. */
function attempts({ result, figures, width }: Page): readonly Attempt[] {
  const plain = scalesOfLines(result, figures);
  const narrow = Math.min(leastLabel, Math.floor(leastLabelShare * width) - 3);
  const withPlain = (columnCount: number, label: number): readonly Attempt[] =>
    plain.map((scale) => ({ scale, columnCount, label }));
  return [
    ...withPlain(mostColumns, comfortableLabel),
    ...withPlain(mostColumns, leastLabel),
    ...columnCounts(mostColumns - 1, leastColumns).flatMap((columnCount) => withPlain(columnCount, narrow)),
    ...columnCounts(mostColumns, 1).map((columnCount) => {
      return { scale: scientificScale(figures), columnCount, label: narrow };
    }),
  ];
}

const columnCounts = (most: number, least: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, place) => most - place);

function tableIn({ divisor, write }: Scale, rows: StatementRows, page: Page): Table {
  const periods = [...page.result.annual.map(({ period }) => period), 'Total', 'PV'];
  const value = valueOfModels(page);
  return {
    isQuiet: true,
    columns: [
      { heading: '  ', aligned: 'left', isInEveryBlock: true },
      ...periods.map((heading): Column => ({ heading, aligned: 'right' })),
    ],
    rows: shownRows(rows, divisor).flatMap(({ kind, figures, ...row }) => {
      const letter = kind === undefined ? '' : natureMarks[kind];
      const isValue = value !== '' && row.isStrong === true && row.label === valueHeading;
      return [
        { ...row, cells: figures.length === 0 ? [] : [letter, ...figures.map(write)] },
        ...(isValue ? [{ label: value, cells: [] }] : []),
      ];
    }),
  };
}

/** Lines that are on and come to nothing: named once, and not a row of zeros each. */
function nothingIn(lines: readonly ResultLine[]): string {
  const empty = lines.filter((line) => !isSomewhere(line)).map(({ label }) => plainText(label));
  return empty.length === 0 ? '' : `Nothing in: ${empty.join('; ')}.`;
}

function kindLegend(lines: readonly ResultLine[]): string {
  const used = natures.filter((kind) => lines.some((line) => line.kind === kind));
  const legend = used.map((kind) => `${natureMarks[kind]} ${natureWords[kind]}`);
  return legend.length === 0 ? '' : `${legend.join(' · ')}. PV: present value.`;
}
