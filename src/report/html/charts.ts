import { Decimal } from '../../decimal.js';
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

const size = { width: 720, height: 250, left: 78, right: 12, top: 12, bottom: 34 } as const;

/** The running total month by month: expected, with cash benefits only, and between what ends eight cases in ten lie. */
export function flowChart({ result, figures }: ResultPage): Markup {
  const { cumulative, cumulativeCashOnly } = result.monthly;
  const all = cumulative.map((value) => value.toNumber());
  const cash = cumulativeCashOnly.map((value) => value.toNumber());
  const fan = result.certainty?.simulation.drawnCount === 0 ? [] : (result.certainty?.simulation.fan.all ?? []);
  const band = { low: fan.map(({ p10 }) => p10), high: fan.map(({ p90 }) => p90) };
  const values = [0, ...all, ...cash, ...band.low, ...band.high];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest === highest) return nothing;

  const { width, height, left, right, top, bottom } = size;
  const x = (month: number): string => (left + ((width - left - right) * month) / result.horizonMonths).toFixed(1);
  const y = (value: number): string =>
    (top + ((height - top - bottom) * (highest - value)) / (highest - lowest)).toFixed(1);
  const path = (row: readonly number[]): string =>
    row.map((value, month) => `${month === 0 ? 'M' : 'L'}${x(month)} ${y(value)}`).join('');
  const area = `${path(band.high)}${band.low
    .map((value, month) => `L${x(month)} ${y(value)}`)
    .toReversed()
    .join('')}Z`;
  const amounts = [...new Set([highest, 0, lowest])];
  const told =
    `Running total of costs and benefits by month, before discounting: expected it ends at ${figures.shortMoney(new Decimal(all.at(-1) ?? 0))}, ` +
    `with cash benefits only at ${figures.shortMoney(new Decimal(cash.at(-1) ?? 0))}.`;
  return html`<figure>
    <svg class="flow" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${told}">
      ${band.low.length === 0 ? nothing : html`<path class="band" d="${area}" />`}
      ${amounts.map((amount) => html`<line class="${amount === 0 ? 'zero' : 'grid'}" x1="${String(left)}" x2="${String(width - right)}" y1="${y(amount)}" y2="${y(amount)}" /><text class="amount" x="${String(left - 6)}" y="${y(amount)}">${figures.shortMoney(new Decimal(amount))}</text>`)}
      ${monthTicks(result.horizonMonths).map((month) => html`<text class="month" x="${x(month)}" y="${String(height - 18)}">${String(month)}</text>`)}
      <text class="month" x="${String((left + width) / 2)}" y="${String(height - 3)}">months from approval</text>
      <path class="cash" d="${path(cash)}" />
      <path class="all" d="${path(all)}" />
    </svg>
    <figcaption>
      <span class="key all">running total, not discounted: all benefits, expected</span>
      <span class="key cash">cash benefits only</span
      >${band.low.length === 0 ? nothing : html` <span class="key band">eight cases in ten</span>`}
    </figcaption>
  </figure>`;
}
