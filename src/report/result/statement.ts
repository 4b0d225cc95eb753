import type { Period, Result, ResultLine } from '../../answer/result.js';
import { Decimal, sumOf, zero } from '../../decimal.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { blockLines, layoutOf, type StatementColumns, type StatementRow } from '../statement-table.js';
import { natureMarks, natures, natureWords } from './kinds.js';

/** Costs and benefits by year, group and line, their totals, the net flow and its running total. */
export function statementSection(page: Page): Section {
  const { result, figures, palette, width } = page;
  const table: StatementColumns = {
    headings: [...result.annual.map(({ period }) => period), 'Total', 'PV'],
    rows: [
      ...sideRows(page, 'cost'),
      totalRow('Total costs', page, ({ cost }) => cost, result.metrics.presentValueCost),
      ...sideRows(page, 'benefit'),
      totalRow('Total benefits', page, ({ benefit }) => benefit, result.metrics.presentValueBenefit),
      totalRow('Net', page, ({ net }) => net, result.metrics.npv),
      cumulativeRow(page),
    ],
  };
  const layout = layoutOf(table, figures, width);
  const { divisor } = layout.scale;
  const misses = divisor === undefined ? 0 : missedSums(result, divisor);
  return [
    `${palette.heading('STATEMENT BY YEAR')}   in ${layout.scale.words}${result.currency}`,
    ...layout.blocks.flatMap((block) => blockLines(table, layout, block)),
    ...wrapped(nothingIn(result.lines), width),
    ...[kindLegend(result.lines), roundingNote(misses)].flatMap((note) => wrapped(note, width).map(palette.faint)),
  ].filter((line) => line !== '');
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

const roundingNote = (misses: number): string =>
  misses === 0
    ? ''
    : `Figures are rounded one by one: in ${misses} ${misses === 1 ? 'place' : 'places'} the shown parts miss the shown ` +
      'total. Totals are made of unrounded figures.';

const headings: Readonly<Record<ResultLine['side'], string>> = { cost: 'COSTS', benefit: 'BENEFITS' };

function sideRows(page: Page, side: ResultLine['side']): readonly StatementRow[] {
  const groups = statementGroups(page.result.lines, side);
  if (groups.length === 0) return [];
  const heading = { label: headings[side], mark: '', figures: [], indent: '', paint: page.palette.heading };
  return [heading, ...groups.flatMap((group) => groupRows(page, group))];
}

/** A group of several lines is headed by their sum, a group of one by its name alone. */
function groupRows({ palette }: Page, { label, lines, sum }: StatementGroup): readonly StatementRow[] {
  const figures = lines.length > 1 ? sum : [];
  return [{ label: plainText(label), mark: '', figures, indent: '', paint: palette.heading }, ...lines.map(lineRow)];
}

const lineRow = ({ label, kind, annual, total, presentValue }: ResultLine): StatementRow => ({
  label: plainText(label),
  mark: natureMarks[kind],
  figures: [...annual, total, presentValue],
  indent: '  ',
  paint: (text) => text,
});

function totalRow(
  label: string,
  { result, palette }: Page,
  figureOf: (period: Period) => Decimal,
  presentValue: Decimal,
): StatementRow {
  const figures = result.annual.map(figureOf);
  return { label, mark: '', figures: [...figures, sumOf(figures), presentValue], indent: '', paint: palette.heading };
}

/** The running total has neither a total nor a present value of its own. */
function cumulativeRow({ result }: Page): StatementRow {
  let total = zero;
  const figures = result.annual.map(({ net }) => (total = total.plus(net)));
  return { label: 'Cumulative', mark: '', figures, indent: '', paint: (text) => text };
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

type Row = readonly Decimal[];

/** How many shown sums of the statement are not the sums of the shown parts: across the years and down the columns. */
function missedSums(result: Result, divisor: Decimal): number {
  const rounded = (value: Decimal): Decimal => value.div(divisor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const isMissed = (parts: Row, total: Decimal): boolean => !sumOf(parts.map(rounded)).eq(rounded(total));
  /** In how many columns a row of sums is missed by the rows above it. */
  const missedBy = (rows: readonly Row[], sums: Row): number =>
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
  const down = (side: ResultLine['side'], sums: Row): number =>
    missedBy(result.lines.filter((line) => line.side === side).map(figuresOf), sums);
  const costs = [...annual.map(({ cost }) => cost), metrics.totalCost, metrics.presentValueCost];
  const benefits = [...annual.map(({ benefit }) => benefit), metrics.totalBenefit, metrics.presentValueBenefit];
  const nets = [...annual.map(({ net }) => net), metrics.totalBenefit.minus(metrics.totalCost), metrics.npv];
  const inNets = missedBy([benefits, costs.map((cost) => cost.negated())], nets);
  return across + inGroups + down('cost', costs) + down('benefit', benefits) + inNets;
}

const figuresOf = ({ annual, total, presentValue }: ResultLine): Row => [...annual, total, presentValue];
