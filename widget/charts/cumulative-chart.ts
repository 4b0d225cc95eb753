import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Fan } from 'mlops-roi';
import type { View } from '../view.js';
import { known } from './amount-text.js';
import { amountAxis, baseAxis, monthStep, roomForAmounts, type Plot } from './axis.js';
import type { Chart } from './chart.js';
import { cumulativeWords } from './cumulative-words.js';
import { fanBands, fanLegend } from './fan-bands.js';
import { legend } from './legend.js';
import { lineLabel } from './line-label.js';
import { markOf } from './mark.js';
import { diamondAt, pathThrough, type Point } from './path.js';
import { inPixels, roundScaleOver, scaleOver, sidesOf, within } from './scale.js';
import { roomFor } from './text-room.js';

export interface Cumulative {
  /** Running totals of the months 0 … H. */
  readonly all: readonly number[];
  readonly cashOnly: readonly number[];
  readonly paybackMonths: number | null;
  /** Bands of all benefits, where they were simulated. */
  readonly fan?: Fan['all'] | undefined;
  /** The bands are those of an earlier scenario, or are still to come. */
  readonly isComputing?: boolean | undefined;
}

const amountCount = 5;
const mostMarks = 60;

/** The running total by month: how deep it goes, when it turns, what is left at the end. */
export function cumulativeChart(data: Cumulative, view: View): Chart {
  const { all, cashOnly, fan = [] } = data;
  const signs = legend(fan.length === 0 ? [] : fanLegend(view), view);
  const top = signs.height + 14;
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
  const words = cumulativeWords(data, view);
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
      <g aria-hidden="true">${lineLabel(ofAll, view.say('All benefits'), { look: 'net', isAbove: isAllAbove, plot })}
      ${lineLabel(ofCash, view.say('Cash only'), { look: 'cash', isAbove: !isAllAbove, plot })}
      ${payback(data, { at: months.at(data.paybackMonths ?? NaN), zero: amounts.at(0), plot, view })}</g>`,
  };
}

interface PaybackPlace {
  readonly at: number;
  readonly zero: number;
  readonly plot: Plot;
  readonly view: View;
}

/** Late in the time the free side is before the point and above the line, early it is after it and below. */
function payback(
  { paybackMonths, all }: Cumulative,
  { at, zero, plot, view }: PaybackPlace,
): SVGTemplateResult | typeof nothing {
  if (paybackMonths === null || !(paybackMonths >= 0 && paybackMonths <= all.length - 1)) return nothing;
  const { start, end, sign } = plot.across;
  const text = view.say('Paid back: month {month}', { month: known(paybackMonths, view.months) });
  const hasRoomBefore = Math.abs(at - start) > roomFor(text) + 12;
  const isBefore = hasRoomBefore || Math.abs(at - start) > Math.abs(end - at);
  return svg`<path class="point net" d=${diamondAt([at, zero])}></path>
    <text class="strong" x=${at + (isBefore ? -8 : 8) * sign} y=${isBefore ? zero - 8 : zero + 18}
      text-anchor=${isBefore ? 'end' : 'start'}>${text}</text>`;
}
