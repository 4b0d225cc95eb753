import type { Period, ResultLine } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import type { Nature } from '../../model/statement.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { missedSums } from '../missed-sums.js';
import { blockLines, layoutOf, type StatementColumns, type StatementRow } from '../statement-table.js';
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
    ...[kindLegend(result.lines), roundingNote(misses)]
      .filter((note) => note !== '')
      .flatMap((note) => wrapped(note, width).map(palette.faint)),
  ];
}

/** One letter for each kind of money. */
const kindMarks: Readonly<Record<Nature, string>> = { cash: 'c', capacity: 'h', risk: 'r', business: 'b' };

const kindWords: Readonly<Record<Nature, string>> = {
  cash: 'cash',
  capacity: 'hours of own staff (capacity)',
  risk: 'expected loss avoided (risk)',
  business: 'margin earned by models (business)',
};

function kindLegend(lines: readonly ResultLine[]): string {
  const used = (['cash', 'capacity', 'risk', 'business'] as const).filter((kind) =>
    lines.some((line) => line.kind === kind),
  );
  const legend = used.map((kind) => `${kindMarks[kind]} ${kindWords[kind]}`);
  return legend.length === 0 ? '' : `${legend.join(' · ')}. PV: present value.`;
}

const roundingNote = (misses: number): string =>
  misses === 0
    ? ''
    : `Figures are rounded one by one: in ${misses} ${misses === 1 ? 'place' : 'places'} the shown parts miss the shown ` +
      'total. Totals are made of unrounded figures.';

const headings: Readonly<Record<ResultLine['side'], string>> = { cost: 'Costs', benefit: 'Benefits' };

function sideRows({ result, palette }: Page, side: ResultLine['side']): readonly StatementRow[] {
  const lines = result.lines.filter((line) => line.side === side);
  const groups = [...new Set(lines.map(({ group }) => group))];
  return groups.flatMap((group): readonly StatementRow[] => [
    { label: `${headings[side]}: ${plainText(group)}`, mark: '', figures: [], indent: '', paint: palette.heading },
    ...lines.filter((line) => line.group === group).map(lineRow),
  ]);
}

const lineRow = ({ label, kind, annual, total, presentValue }: ResultLine): StatementRow => ({
  label: plainText(label),
  mark: kindMarks[kind],
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
