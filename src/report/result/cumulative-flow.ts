import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { fittedShortMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { plotted, type Curve } from '../plot.js';

const plotRows = 11;
/** Labels of the sheet take no more than this part of the width, unless nothing shorter is left. */
const mostOfLabels = 0.3;

/** The running total of the flows, month by month: how deep it goes, and when it comes back. */
export function cumulativeFlowSection(page: Page): Section {
  const { result, figures, width } = page;
  const { cumulative, cumulativeCashOnly } = result.monthly;
  const flows = [...cumulative, ...cumulativeCashOnly];
  const headings = headingLines(page);
  if (flows.every((value) => value.isZero())) return [...headings, 'Nothing flows.'];

  const highest = flows.reduce((most, value) => (value.gt(most) ? value : most)).toNumber();
  const lowest = flows.reduce((least, value) => (value.lt(least) ? value : least)).toNumber();
  const bounds = { highest: Math.max(0, highest), lowest: Math.min(0, lowest) };
  const ends = [bounds.highest, 0, bounds.lowest].map((amount) => new Decimal(amount));
  const write = fittedShortMoney(figures, ends, Math.floor(width * mostOfLabels));
  const plot = { ...bounds, curves: curvesOf(page), rows: plotRows, horizonMonths: result.horizonMonths };
  return [
    ...headings,
    ...plotted(plot, { width, write: (amount) => write(new Decimal(amount)) }),
    ...wrapped(paybackWords(page), width),
  ];
}

/** What the marks mean, beside the heading where there is room. */
function headingLines({ palette, width }: Page): readonly string[] {
  const [title, legend] = ['CUMULATIVE FLOW', '* all benefits  o cash benefits  # both'];
  const inOneLine = `${palette.heading(title)}   ${legend}`;
  return title.length + 3 + legend.length <= width ? [inOneLine] : [palette.heading(title), legend];
}

const curvesOf = ({ result }: Page): readonly Curve[] => [
  { mark: '*', values: result.monthly.cumulative.map((value) => value.toNumber()) },
  { mark: 'o', values: result.monthly.cumulativeCashOnly.map((value) => value.toNumber()) },
];

function paybackWords({ result, figures }: Page): string {
  const told = ([label, months]: readonly [string, typeof result.metrics.paybackMonths]): string =>
    months === null
      ? `${label} not within ${countOf(result.horizonMonths, 'months')}`
      : `${label} in month ${figures.months(months)}`;
  const all = told(['all benefits', result.metrics.paybackMonths]);
  const again = result.notices.some(({ code }) => code === 'payback-recrossed') ? ', and below zero again later' : '';
  return `Paid back: ${all}${again}; ${told(['cash benefits only', result.cashOnly.paybackMonths])}.`;
}
