import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Fan } from 'mlops-roi';
import { diamondAt, drawnTotal, inPixels, paidBackIn, type Point } from 'mlops-roi/page';
import { known, type View } from '../view.js';
import { amountAxis, baseAxis, keptWithin, monthStep, type Plot, roomForAmounts } from './axis.js';
import type { Chart } from './chart.js';
import { legend, swatchHeight, swatchWidth, type LegendItem } from './legend.js';
import { markOf } from './marks.js';
import type { Look } from './shapes.js';
import { sidesOf, within } from './sides.js';
import { boldRoomFor } from './text-room.js';

interface Cumulative {
  /** Running totals of the months 0 … H. */
  readonly all: readonly number[];
  readonly cashOnly: readonly number[];
  readonly paybackMonths: number | null;
  readonly cashOnlyPaybackMonths: number | null;
  /** What the last of them are worth today. */
  readonly npv: number;
  readonly cashOnlyNpv: number;
  /** Bands of all benefits, where they were simulated. */
  readonly fan?: Fan['all'] | undefined;
  /** The bands are those of an earlier scenario, or are still to come. */
  readonly isComputing?: boolean | undefined;
}

const mostMarks = 60;

/** The running total by month: how deep it goes, when it turns, what is left at the end. */
export function cumulativeChart(data: Cumulative, view: View): Chart {
  const { all, cashOnly } = data;
  // Bands that are still to be computed anew may be those of a longer horizon.
  const fan = data.fan?.slice(0, all.length) ?? [];
  const total = { ...data, fan };
  // Where bands are still to come, their signs are there already: nothing moves when they do.
  const signs = legend(
    [...lineLegend(view), ...(fan.length === 0 && data.isComputing !== true ? [] : fanLegend(view))],
    view,
  );
  const top = signs.height + 14 + (paidBackIn(total) === undefined ? 0 : paybackRoom);
  const bottom = top + Math.round(Math.min(320, Math.max(180, view.width * 0.4)));
  const across = (ticks: readonly number[]) => within(sidesOf(view), roomForAmounts(ticks, view), 8);
  const drawn = drawnTotal(total, { top, bottom, across });
  const { months, amounts, ticks, payback } = drawn;
  const plot: Plot = { across: across(ticks), top, bottom };
  const last = Math.max(all.length, cashOnly.length) - 1;
  const words = cumulativeWords(total, view);
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
    drawing: svg`${signs.drawing}${amountAxis(amounts, ticks, plot, view)}
      ${baseAxis(
        all.flatMap((_, month) => (month % tickStep === 0 ? [{ at: months.at(month), text: view.number(month) }] : [])),
        plot,
        view,
        view.say('Months from approval'),
      )}
      <g aria-hidden="true"><g class=${data.isComputing === true ? 'fan computing' : 'fan'}>
      <path class="band" d=${drawn.band}></path></g>
      <path class="line cash" d=${drawn.cashOnly}></path>
      <path class="line net" d=${drawn.all}></path></g>
      ${marked.map((month, place) => {
        const x = inPixels(Math.min(Math.max(0, months.at(month) - width / 2), view.width - width));
        const spoken = words.spokenOf(month);
        const dots = svg`${dotAt('cash', month, cashOnly)}${dotAt('net', month, all)}`;
        return markOf({ spoken, x, y: top, width: inPixels(width), height: bottom - top }, place, dots);
      })}
      <g aria-hidden="true">
      ${payback === undefined ? nothing : paybackPoint(payback, known(data.paybackMonths ?? NaN, wholeMonths(view)), plot, view)}
      </g>`,
  };
}

const lineSign =
  (look: Look): LegendItem['swatch'] =>
  ({ x, y }) =>
    svg`<path class="line ${look}" d="M${x} ${y + swatchHeight / 2}h${swatchWidth}"></path>`;

/** The lines themselves, beside the bands. */
const lineLegend = ({ say }: View): readonly LegendItem[] => [
  { text: say('All benefits'), swatch: lineSign('net') },
  { text: say('Cash benefits only'), swatch: lineSign('cash') },
];

const fanLegend = ({ say }: View): readonly LegendItem[] => [
  {
    text: say('80 of 100 cases'),
    swatch: ({ x, y }) =>
      svg`<g class="fan"><rect class="band" x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect></g>`,
  },
];

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
  const totals = (month: number) => ({
    month: view.number(month),
    total: known(all[month], view.money),
    cash: known(cashOnly[month], view.money),
    low: known(fan[month]?.p10, view.money),
    high: known(fan[month]?.p90, view.money),
  });
  const last = all.length - 1;
  const within = { month: view.number(last) };
  const backIn = (months: number) => ({ month: known(months, wholeMonths(view)) });
  const { paybackMonths, cashOnlyPaybackMonths, npv, cashOnlyNpv } = data;
  // The amounts of the answer are discounted; these are money as it is paid.
  const ending = (totals: readonly number[], worth: number) => ({
    total: known(totals[last], view.fewMoney),
    npv: known(worth, view.fewMoney),
  });
  const summary = [
    paybackMonths === null
      ? say('Counting all benefits, the outlay is not back within {month} months.', within, {
          count: last,
          one: 'Counting all benefits, the outlay is not back within {month} month.',
        })
      : say('Counting all benefits, the outlay is back in month {month}.', backIn(paybackMonths)),
    say(
      'The total ends at {total}. Money that comes later counts less: today that is worth the {npv} of the answer.',
      ending(all, npv),
    ),
    cashOnlyPaybackMonths === null
      ? say('With cash benefits only it is not back: it ends at {total}, {npv} today.', ending(cashOnly, cashOnlyNpv))
      : say('With cash benefits only it is back in month {month}.', backIn(cashOnlyPaybackMonths)),
  ];
  return {
    summary: last < 0 ? say('There are no months to show.') : summary.join(' '),
    spokenOf: (month) =>
      [
        say('Month {month}: running total {total}, cash benefits only {cash}.', totals(month)),
        ...(fan[month] === undefined ? [] : [say('80 of 100 cases lie between {low} and {high}.', totals(month))]),
      ].join(' '),
    table: {
      columns: [
        say('Month'),
        say('All benefits'),
        say('Cash benefits only'),
        ...(fan.length === 0 ? [] : [say('One in ten cases below'), say('Middle case'), say('One in ten cases above')]),
      ],
      rows: all.map((total, month) => [
        view.number(month),
        money(total),
        money(cashOnly[month]),
        ...(fan.length === 0 ? [] : [money(fan[month]?.p10), money(fan[month]?.p50), money(fan[month]?.p90)]),
      ]),
    },
  };
}
