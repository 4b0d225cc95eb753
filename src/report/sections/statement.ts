import type { Period, ResultLine } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import { natureMarks, natures, natureWords } from '../nature-words.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { missedSums } from '../missed-sums.js';
import { blockLines, layoutOf, type StatementColumns, type StatementRow } from '../statement-table.js';
import { isSomewhere, statementGroups, type StatementGroup } from '../statement-groups.js';
import { wrapped } from '../wrapped.js';

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
