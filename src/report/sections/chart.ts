import type { Page, Section } from '../page.js';
import { plotted, type Curve } from '../plot.js';
import { alignedRight, textWidth } from '../text-width.js';
import { monthAxis } from './month-axis.js';

const plotRows = 11;

/** The running total of the flows, month by month: how deep it goes, and when it comes back. */
export function chartSection(page: Page): Section {
  const { result, figures, palette, width } = page;
  const { cumulative, cumulativeCashOnly } = result.monthly;
  const flows = [...cumulative, ...cumulativeCashOnly];
  const heading = `${palette.heading('CUMULATIVE FLOW')}   * all benefits   o cash only   # both`;
  if (flows.every((value) => value.isZero())) return [heading, 'Nothing flows.'];

  const highest = flows.reduce((most, value) => (value.gt(most) ? value : most)).toNumber();
  const lowest = flows.reduce((least, value) => (value.lt(least) ? value : least)).toNumber();
  const bounds = { highest: Math.max(0, highest), lowest: Math.min(0, lowest) };
  const money = (amount: number): string => figures.shortMoney(result.metrics.npv.times(0).plus(amount));
  const labelColumns = Math.max(...[bounds.highest, 0, bounds.lowest].map((amount) => textWidth(money(amount))));
  const columns = width - labelColumns - 2;
  const { rows, zeroRow } = plotted(curvesOf(page), { ...bounds, rows: plotRows, columns });

  const labelOf = (row: number): string => {
    if (row === zeroRow) return money(0);
    if (row === 0) return money(bounds.highest);
    return row === plotRows - 1 ? money(bounds.lowest) : '';
  };
  const drawn = rows.map(
    (row, index) => `${alignedRight(labelOf(index), labelColumns)} ${index === zeroRow ? '┼' : '│'}${row}`,
  );
  const margin = ' '.repeat(labelColumns + 1);
  return [
    heading,
    ...drawn,
    ...monthAxis(result.horizonMonths, columns).map((line) => margin + line),
    paybackLine(page),
  ];
}

const curvesOf = ({ result }: Page): readonly [Curve, Curve] => [
  { mark: '*', values: result.monthly.cumulative.map((value) => value.toNumber()) },
  { mark: 'o', values: result.monthly.cumulativeCashOnly.map((value) => value.toNumber()) },
];

function paybackLine({ result, figures }: Page): string {
  const told = ([label, months]: readonly [string, typeof result.metrics.paybackMonths]): string =>
    months === null
      ? `${label} not within ${result.horizonMonths} months`
      : `${label} in month ${figures.months(months)}`;
  const all = told(['all benefits', result.metrics.paybackMonths]);
  const again = result.notices.some(({ code }) => code === 'payback-recrossed') ? ', and below zero again later' : '';
  return `Paid back: ${all}${again}; ${told(['cash only', result.cashOnly.paybackMonths])}.`;
}
