import { nothing, svg } from 'lit';
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
import { pathThrough, type Point } from './path.js';
import { paybackPoint, paybackRoom } from './payback-point.js';
import { inPixels, roundScaleOver, scaleOver, sidesOf, within } from './scale.js';

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
  const { all, cashOnly } = data;
  // Bands that are still to be computed anew may be those of a longer horizon.
  const fan = data.fan?.slice(0, all.length) ?? [];
  const signs = legend(fan.length === 0 ? [] : fanLegend(view), view);
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
      ${isPaidBack ? paybackPoint([months.at(payback), amounts.at(0)], known(payback, view.months), plot, view) : nothing}
      ${lineLabel(ofAll, view.say('All benefits'), { look: 'net', isAbove: isAllAbove, plot })}
      ${lineLabel(ofCash, view.say('Cash only'), { look: 'cash', isAbove: !isAllAbove, plot })}
      </g>`,
  };
}
