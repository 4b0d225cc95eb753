import type { Period, Result, ResultLine } from '../../answer/result.js';
import { Decimal, sumOf, zero } from '../../decimal.js';
import { valueGroup } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import type { Nature } from '../../model/statement.js';
import type { Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { evenLayout, printed, type Column, type Layout, type Row, type Table } from '../table.js';
import { natureMarks, natures, natureWords } from './kinds.js';

/** Costs and benefits by year, group and line, their totals, the net flow and its running total. */
export function statementSection(page: Page): Section {
  const { result, palette, width } = page;
  const { scale, table, layout } = laidOut(page);
  const misses = scale.divisor === undefined ? 0 : missedSums(result, scale.divisor);
  return [
    `${palette.heading('STATEMENT BY YEAR')}   in ${scale.words}${result.currency}`,
    ...wrapped(valueOfModels(page), width),
    ...printed(table, page, layout),
    ...wrapped(nothingIn(result.lines), width),
    ...[kindLegend(result.lines), roundingNote(misses)].flatMap((note) => wrapped(note, width).map(palette.faint)),
  ].filter((line) => line !== '');
}

/** What a live model is taken to be worth, on which the lines under “Value of models” stand. */
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
    `${figures.ratio(count)} of them ${figures.wholeMoney(together)}${ofRevenue}.`
  );
}

/** What a figure of the table counts: 1,000 of the currency under “thousands”. */
interface Scale {
  readonly words: string;
  /** Absent where figures are written in no fixed unit. */
  readonly divisor?: Decimal;
  readonly write: (value: Decimal) => string;
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

const divisors = [
  { words: '', divisor: new Decimal('1') },
  { words: 'thousands of ', divisor: new Decimal('1e3') },
  { words: 'millions of ', divisor: new Decimal('1e6') },
  { words: 'billions of ', divisor: new Decimal('1e9') },
] as const;

/** One way to lay the table out, which serves if the labels have room enough. */
interface Attempt {
  readonly scale: Scale;
  readonly columnCount: number;
  readonly label: number;
}

/**
 * Whole units if they fit beside the labels, else thousands, and so on; on a narrow page in blocks, one under the
 * other, as a horizon of many years is on any page.
 */
function laidOut(page: Page): LaidOut {
  const { figures, width } = page;
  const rows = rowsOf(page);
  const tried = ({ scale, columnCount }: Omit<Attempt, 'label'>): LaidOut => {
    const table = tableIn(scale, rows, page);
    return { scale, table, layout: evenLayout(table, { width, columnCount }) };
  };
  for (const attempt of attempts(figures, width)) {
    const made = tried(attempt);
    if ((made.layout.labelWidths[0] ?? 0) >= attempt.label) return made;
  }
  return tried({ scale: scientificScale(figures), columnCount: 1 });
}

/** In the order in which they read best. */
function attempts(figures: Figures, width: number): readonly Attempt[] {
  const plain = divisors.map(({ words, divisor }): Scale => {
    return { words, divisor, write: (value) => figures.whole(value.div(divisor)) };
  });
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

const scientificScale = (figures: Figures): Scale => ({ words: '', write: figures.scientific });

const columnCounts = (most: number, least: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, place) => most - place);

/** A row before it is known how its figures are written. */
interface FiguresRow extends Omit<Row, 'cells'> {
  readonly kind?: Nature;
  /** One for each period, in total and in present value; none in a heading. */
  readonly figures: readonly Decimal[];
}

function tableIn({ write }: Scale, rows: readonly FiguresRow[], { result }: Page): Table {
  const periods = [...result.annual.map(({ period }) => period), 'Total', 'PV'];
  return {
    isQuiet: true,
    columns: [
      { heading: '  ', aligned: 'left', isInEveryBlock: true },
      ...periods.map((heading): Column => ({ heading, aligned: 'right' })),
    ],
    rows: rows.map(({ kind, figures, ...row }) => {
      const letter = kind === undefined ? '' : natureMarks[kind];
      return { ...row, cells: figures.length === 0 ? [] : [letter, ...figures.map(write)] };
    }),
  };
}

const rowsOf = (page: Page): readonly FiguresRow[] => [
  ...sideRows(page, 'cost'),
  totalRow('Total costs', page, ({ cost }) => cost, page.result.metrics.presentValueCost),
  ...sideRows(page, 'benefit'),
  totalRow('Total benefits', page, ({ benefit }) => benefit, page.result.metrics.presentValueBenefit),
  totalRow('Net', page, ({ net }) => net, page.result.metrics.npv),
  cumulativeRow(page),
];

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

const roundingNote = (misses: number): string =>
  misses === 0
    ? ''
    : `Figures are rounded one by one: in ${misses} ${misses === 1 ? 'place' : 'places'} the shown parts miss the shown ` +
      'total. Totals are made of unrounded figures.';

const headings: Readonly<Record<ResultLine['side'], string>> = { cost: 'COSTS', benefit: 'BENEFITS' };

function sideRows({ result }: Page, side: ResultLine['side']): readonly FiguresRow[] {
  const groups = statementGroups(result.lines, side);
  return groups.length === 0
    ? []
    : [{ label: headings[side], figures: [], isStrong: true }, ...groups.flatMap(groupRows)];
}

/** A group of several lines is headed by their sum, a group of one by its name alone. */
const groupRows = ({ label, lines, sum }: StatementGroup): readonly FiguresRow[] => [
  { label: plainText(label), figures: lines.length > 1 ? sum : [], isStrong: true },
  ...lines.map(lineRow),
];

const lineRow = ({ label, kind, annual, total, presentValue }: ResultLine): FiguresRow => ({
  label: plainText(label),
  mark: '  ',
  kind,
  figures: [...annual, total, presentValue],
});

function totalRow(
  label: string,
  { result }: Page,
  figureOf: (period: Period) => Decimal,
  presentValue: Decimal,
): FiguresRow {
  const figures = result.annual.map(figureOf);
  return { label, figures: [...figures, sumOf(figures), presentValue], isStrong: true };
}

/** The running total has neither a total nor a present value of its own. */
function cumulativeRow({ result }: Page): FiguresRow {
  let total = zero;
  return { label: 'Cumulative', figures: result.annual.map(({ net }) => (total = total.plus(net))) };
}

/** Lines of the statement under one heading. */
interface StatementGroup {
  readonly label: string;
  /** Those that come to something in some period. */
  readonly lines: readonly ResultLine[];
  /** By period, then in total and in present value. */
  readonly sum: readonly Decimal[];
}

export const isSomewhere = ({ annual, presentValue }: ResultLine): boolean =>
  [...annual, presentValue].some((amount) => !amount.isZero());

/** The groups of one side in the order of the statement, without those in which there is nothing. */
function statementGroups(lines: readonly ResultLine[], side: ResultLine['side']): readonly StatementGroup[] {
  const shown = lines.filter((line) => line.side === side && isSomewhere(line));
  return [...new Set(shown.map(({ group }) => group))].map((label) => {
    const ofGroup = shown.filter(({ group }) => group === label);
    const rows = ofGroup.map(({ annual, total, presentValue }) => [...annual, total, presentValue]);
    const sum = (rows[0] ?? []).map((_, place) => sumOf(rows.map((row) => row[place] ?? zero)));
    return { label, lines: ofGroup, sum };
  });
}

type Amounts = readonly Decimal[];

/** How many shown sums of the statement are not the sums of the shown parts: across the years and down the columns. */
function missedSums(result: Result, divisor: Decimal): number {
  const rounded = (value: Decimal): Decimal => value.div(divisor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const isMissed = (parts: Amounts, total: Decimal): boolean => !sumOf(parts.map(rounded)).eq(rounded(total));
  /** In how many columns a row of sums is missed by the rows above it. */
  const missedBy = (rows: readonly Amounts[], sums: Amounts): number =>
    sums.filter((sum, place) =>
      isMissed(
        rows.map((row) => row[place] ?? zero),
        sum,
      ),
    ).length;

  const { annual, metrics } = result;
  const across = result.lines.filter((line) => isMissed(line.annual, line.total)).length;
  const groups = (['cost', 'benefit'] as const).flatMap((side) => statementGroups(result.lines, side));
  const inGroups = sumOf(groups.map(({ lines, sum }) => new Decimal(missedBy(lines.map(figuresOf), sum)))).toNumber();
  const down = (side: ResultLine['side'], sums: Amounts): number =>
    missedBy(result.lines.filter((line) => line.side === side).map(figuresOf), sums);
  const costs = [...annual.map(({ cost }) => cost), metrics.totalCost, metrics.presentValueCost];
  const benefits = [...annual.map(({ benefit }) => benefit), metrics.totalBenefit, metrics.presentValueBenefit];
  const nets = [...annual.map(({ net }) => net), metrics.totalBenefit.minus(metrics.totalCost), metrics.npv];
  const inNets = missedBy([benefits, costs.map((cost) => cost.negated())], nets);
  return across + inGroups + down('cost', costs) + down('benefit', benefits) + inNets;
}

const figuresOf = ({ annual, total, presentValue }: ResultLine): Amounts => [...annual, total, presentValue];
