import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Fan } from 'mlops-roi';
import { known, type View } from '../view.js';
import { amountAxis, baseAxis, keptWithin, monthStep, type Plot, roomForAmounts } from './axis.js';
import type { Chart } from './chart.js';
import { fanBands, fanLegend } from './fan-bands.js';
import { legend, swatchHeight, swatchWidth, type LegendItem } from './legend.js';
import { markOf } from './marks.js';
import { inPixels, roundScaleOver, scaleOver, sidesOf, within } from './scale.js';
import { diamondAt, type Look, pathThrough, type Point } from './shapes.js';
import { boldRoomFor, roomFor } from './text-room.js';

interface Cumulative {
  /** Running totals of the months 0 … H. */
  readonly all: readonly number[];
  readonly cashOnly: readonly number[];
  readonly paybackMonths: number | null;
  /** Whether the totals are means of all cases. */
  readonly isExpected: boolean;
  /** Bands of all benefits, where they were simulated. */
  readonly fan?: Fan['all'] | undefined;
  /** The bands are those of an earlier scenario, or are still to come. */
  readonly isComputing?: boolean | undefined;
}

const amountCount = 5;
const mostMarks = 60;

/** The running total by month: how deep it goes, when it turns, what is left at the end. */
export function cumulativeChart(data: Cumulative, view: View): Chart {
  const { all, cashOnly } = data;
  // Bands that are still to be computed anew may be those of a longer horizon.
  const fan = data.fan?.slice(0, all.length) ?? [];
  // Where bands are still to come, their signs are there already: nothing moves when they do.
  const signs = legend(
    fan.length === 0 && data.isComputing !== true ? [] : [...lineLegend(data, view), ...fanLegend(view)],
    view,
  );
  const payback = data.paybackMonths ?? NaN;
  const isPaidBack = payback >= 0 && payback <= all.length - 1;
  const top = signs.height + 14 + (isPaidBack ? paybackRoom : 0);
  const bottom = top + Math.round(Math.min(320, Math.max(180, view.width * 0.4)));
  const figures = [0, ...all, ...cashOnly, ...fan.flatMap(({ p5, p95 }) => [p5, p95])];
  const amounts = roundScaleOver(figures, [bottom, top], amountCount);
  const across = within(sidesOf(view), roomForAmounts(amounts, amountCount, view), 8);
  const plot: Plot = { across, top, bottom };
  const last = Math.max(all.length, cashOnly.length) - 1;
  const months = scaleOver([0, Math.max(1, last)], [across.start, across.end]);
  const pointsOf = (row: readonly number[]): readonly Point[] =>
    row.flatMap((total, month) => (Number.isFinite(total) ? [[months.at(month), amounts.at(total)] as const] : []));
  const [ofAll, ofCash] = [pointsOf(all), pointsOf(cashOnly)];
  const isAllAbove = (all[last] ?? 0) >= (cashOnly[last] ?? 0);
  const words = cumulativeWords({ ...data, fan }, view);
  const tickStep = monthStep(last, Math.max(2, Math.floor(view.width / 70)));
  const step = monthStep(last, mostMarks - 2);
  const width = Math.max(1, Math.abs(months.at(step) - months.at(0)));
  const marked = all.flatMap((_, month) => (month % step === 0 || month === last ? [month] : []));
  const dotAt = (look: string, month: number, row: readonly number[]) => {
    const total = row[month];
    return total === undefined || !Number.isFinite(total)
      ? nothing
      : svg`<circle class="dot ${look}" cx=${months.at(month)} cy=${amounts.at(total)} r="4"></circle>`;
  };
  return {
    id: 'cumulative',
    title: view.say('Running total by month'),
    ...words,
    height: bottom + 40,
    drawing: svg`${signs.drawing}${amountAxis(amounts, amountCount, plot, view)}
      ${baseAxis(
        all.flatMap((_, month) => (month % tickStep === 0 ? [{ at: months.at(month), text: view.number(month) }] : [])),
        plot,
        view,
        view.say('Months from approval'),
      )}
      <g aria-hidden="true">${fanBands(fan, { months, amounts, isFaint: data.isComputing === true })}
      <path class="line cash" d=${pathThrough(ofCash)}></path>
      <path class="line net" d=${pathThrough(ofAll)}></path></g>
      ${marked.map((month, place) => {
        const x = inPixels(Math.min(Math.max(0, months.at(month) - width / 2), view.width - width));
        const spoken = words.spokenOf(month);
        const dots = svg`${dotAt('cash', month, cashOnly)}${dotAt('net', month, all)}`;
        return markOf({ spoken, x, y: top, width: inPixels(width), height: bottom - top }, place, dots);
      })}
      <g aria-hidden="true">
      ${isPaidBack ? paybackPoint([months.at(payback), amounts.at(0)], known(payback, wholeMonths(view)), plot, view) : nothing}
      ${lineLabel(ofAll, view.say('All benefits'), { look: 'net', isAbove: isAllAbove, plot })}
      ${lineLabel(ofCash, view.say('Cash only'), { look: 'cash', isAbove: !isAllAbove, plot })}
      </g>`,
  };
}

const lineSign =
  (look: Look): LegendItem['swatch'] =>
  ({ x, y }) =>
    svg`<path class="line ${look}" d="M${x} ${y + swatchHeight / 2}h${swatchWidth}"></path>`;

/** The lines themselves, beside the bands. */
const lineLegend = ({ isExpected }: Cumulative, { say }: View): readonly LegendItem[] => [
  { text: isExpected ? say('expected') : say('likely'), swatch: lineSign('net') },
  { text: say('Cash only'), swatch: lineSign('cash') },
];

interface LineLabel {
  readonly look: Look;
  readonly isAbove: boolean;
  readonly plot: Plot;
}

/** The name of a line at its end, clear of the line itself. */
function lineLabel(
  points: readonly Point[],
  text: string,
  { look, isAbove, plot }: LineLabel,
): SVGTemplateResult | typeof nothing {
  const end = points.at(-1);
  if (end === undefined) return nothing;
  const beside = points.filter(([x]) => Math.abs(x - end[0]) <= roomFor(text)).map(([, y]) => y);
  const y = isAbove
    ? Math.max(plot.top + 10, Math.min(...beside) - 8)
    : Math.min(plot.bottom - 4, Math.max(...beside) + 17);
  return svg`<text class="strong ${look}" x=${end[0]} y=${y} text-anchor="end">${text}</text>`;
}

/** Room for the text above the plot, where no line runs through it. */
const paybackRoom = 18;

/** When the running total comes back to nothing. */
const paybackPoint = ([x, y]: Point, months: string, { top }: Plot, view: View): SVGTemplateResult => {
  const text = view.say('Paid back: month {month}', { month: months });
  return svg`<path class="guide" d="M${x} ${top - 4}V${y}"></path><path class="point net" d=${diamondAt([x, y])}></path>
    <text class="strong" x=${keptWithin(x, boldRoomFor(text), view)} y=${top - 8} text-anchor="middle">${text}</text>`;
};

const wholeMonths =
  (view: View) =>
  (months: number): string =>
    view.number(Math.round(months));

interface Words extends Pick<Chart, 'summary' | 'table'> {
  readonly spokenOf: (month: number) => string;
}

/** The running total in words: as a whole, month by month, and as a table. */
function cumulativeWords({ all, cashOnly, fan = [], ...data }: Cumulative, view: View): Words {
  const { say } = view;
  const money = (amount: number | undefined): string => known(amount, view.wholeMoney);
  const totals = (month: number, write = view.money) => ({
    month: view.number(month),
    total: known(all[month], write),
    cash: known(cashOnly[month], write),
    low: known(fan[month]?.p5, write),
    high: known(fan[month]?.p95, write),
  });
  const last = all.length - 1;
  const atEnd = totals(last, view.fewMoney);
  // The amounts of the answer are discounted; this is money as it is paid.
  const ended = { ...atEnd, total: say('{total} before discounting', atEnd) };
  const payback = known(data.paybackMonths, wholeMonths(view));
  const paidBack =
    data.paybackMonths === null
      ? say(
          'Counting all benefits, the outlay is not paid back within {month} months: the running total ends at {total}.',
          ended,
          {
            count: last,
            one: 'Counting all benefits, the outlay is not paid back within {month} month: the running total ends at {total}.',
          },
        )
      : say(
          'Counting all benefits, the outlay is paid back in month {payback}, and the running total after {month} months is {total}.',
          { ...ended, payback },
          {
            count: last,
            one: 'Counting all benefits, the outlay is paid back in month {payback}, and the running total after {month} month is {total}.',
          },
        );
  const summary = [
    paidBack,
    say('Counting cash only, it ends at {cash}.', atEnd),
    ...(fan[last] === undefined ? [] : [say('Nine of ten cases end between {low} and {high}.', atEnd)]),
    ...(data.isComputing === true ? [say('The doubt about it is being computed.')] : []),
  ];
  return {
    summary: last < 0 ? say('There are no months to show.') : summary.join(' '),
    spokenOf: (month) =>
      [
        say('Month {month}: running total {total}, cash only {cash}.', totals(month)),
        ...(fan[month] === undefined ? [] : [say('Nine of ten cases lie between {low} and {high}.', totals(month))]),
      ].join(' '),
    table: {
      columns: [
        say('Month'),
        say('All benefits'),
        say('Cash only'),
        ...(fan.length === 0
          ? []
          : [say('One in twenty cases below'), say('Middle case'), say('One in twenty cases above')]),
      ],
      rows: all.map((total, month) => [
        view.number(month),
        money(total),
        money(cashOnly[month]),
        ...(fan.length === 0 ? [] : [money(fan[month]?.p5), money(fan[month]?.p50), money(fan[month]?.p95)]),
      ]),
    },
  };
}
