import { Decimal } from '../../decimal.js';
import { diamondAt, type Point } from '../drawing/path.js';
import { drawnTotal } from '../drawing/running-total.js';
import type { ResultPage } from '../page.js';
import { monthTicks } from '../plot.js';
import { html, nothing, type Markup } from './markup.js';

/** A part of a whole. */
export const shareBar = (share: number): Markup =>
  html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rest" width="100" height="6" />
    <rect class="part" width="${(100 * Math.min(1, Math.max(0, share))).toFixed(1)}" height="6" />
  </svg>`;

/** From the result at one end of a range to that at the other, on the scale of all of them; a line at nothing. */
export function swingBar(ends: readonly number[], all: readonly number[]): Markup {
  const [lowest, highest] = [Math.min(0, ...all), Math.max(0, ...all)];
  const placeOf = (value: number): number => (100 * (value - lowest)) / (highest - lowest || 1);
  const [from, to] = [placeOf(Math.min(...ends)), placeOf(Math.max(...ends))];
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="part" x="${from.toFixed(1)}" width="${(to - from).toFixed(1)}" height="6" />
    <rect class="zero" x="${placeOf(0).toFixed(1)}" width="0.4" height="6" />
  </svg>`;
}

const size = { width: 720, height: 250, left: 62, right: 12, top: 22, bottom: 36 } as const;

/** The running total month by month: expected, with cash benefits only, and between what ends eight cases in ten lie. */
export function flowChart({ result, figures }: ResultPage): Markup {
  const { metrics, monthly, certainty, horizonMonths } = result;
  const fan = certainty === undefined || certainty.simulation.drawnCount === 0 ? [] : certainty.simulation.fan.all;
  const total = {
    all: monthly.cumulative.map((value) => value.toNumber()),
    cashOnly: monthly.cumulativeCashOnly.map((value) => value.toNumber()),
    paybackMonths: metrics.paybackMonths?.toNumber() ?? null,
    fan,
  };
  if ([...total.all, ...total.cashOnly].every((value) => value === 0)) return nothing;
  const { width, height, left, right, top } = size;
  const bottom = height - size.bottom;
  const across = { start: left, end: width - right };
  const drawn = drawnTotal(total, { top, bottom, across: () => across });
  const { months, amounts, ticks, payback } = drawn;
  const money = (amount: number | undefined): string => figures.shortMoney(new Decimal(amount ?? 0));
  const told =
    `Running total of costs and benefits by month, before discounting: expected it ends at ${money(total.all.at(-1))}, ` +
    `with cash benefits only at ${money(total.cashOnly.at(-1))}.`;
  return html`<figure>
    <svg class="flow" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${told}">
      ${fan.length === 0 ? nothing : html`<path class="band" d="${drawn.band}" />`}
      ${ticks.map((amount) => {
        const y = String(amounts.at(amount));
        return html`<path class="${amount === 0 ? 'zero' : 'grid'}" d="M${String(left)} ${y}H${String(across.end)}" />
          <text class="amount" x="${String(left - 6)}" y="${y}">${money(amount)}</text>`;
      })}
      ${monthTicks(horizonMonths).map((month) => html`<text class="month" x="${String(months.at(month))}" y="${String(bottom + 17)}">${String(month)}</text>`)}
      <text class="month" x="${String((left + width) / 2)}" y="${String(height - 5)}">months from approval</text>
      <path class="line cash" d="${drawn.cashOnly}" />
      <path class="line net" d="${drawn.all}" />
      ${payback === undefined ? nothing : paidBack(payback, figures.months(metrics.paybackMonths ?? new Decimal(0)))}
    </svg>
    <figcaption>
      <span class="key net">running total, not discounted: all benefits, expected</span>
      <span class="key cash">cash less all costs</span
      >${fan.length === 0 ? nothing : html` <span class="key band">eight cases in ten</span>`}
    </figcaption>
  </figure>`;
}

/** Where the running total comes back to nothing, with the month above it: beside the line where the edge is near. */
function paidBack([x, y]: Point, months: string): Markup {
  const place = x < size.width / 3 ? 'early' : x > (2 * size.width) / 3 ? 'late' : '';
  return html`<path class="guide" d="M${String(x)} ${String(size.top - 6)}V${String(y)}" />
    <path class="point" d="${diamondAt([x, y])}" />
    <text class="month ${place}" x="${String(x)}" y="${String(size.top - 8)}">Paid back: month ${months}</text>`;
}
