import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scale } from 'mlops-roi/page';
import type { View } from '../view.js';
import { between, sidesOf, type Sides } from './sides.js';
import { roomFor, roomForAll } from './text-room.js';

/** Where the figures are drawn. */
export interface Plot {
  readonly across: Sides;
  readonly top: number;
  readonly bottom: number;
}

/** Room for the amounts of a scale beside the plot. */
export const roomForAmounts = (ticks: readonly number[], view: View): number => roomForAll(ticks.map(view.money)) + 8;

/** Lines across the plot at these round amounts, the one at nothing stronger, with the amounts beside them. */
export function amountAxis(scale: Scale, ticks: readonly number[], { across }: Plot, view: View): SVGTemplateResult {
  const { x, width } = between(across.start, across.end);
  const labelAt = across.start - across.sign * 6;
  return svg`<g aria-hidden="true">${ticks.map((amount) => {
    const y = scale.at(amount);
    return svg`<path class=${amount === 0 ? 'zero' : 'grid'} d="M${x} ${y}h${width}"></path>
      <text class="small" x=${labelAt} y=${y + 4} text-anchor="end">${view.money(amount)}</text>`;
  })}</g>`;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Ticks below the plot; each text stays within the chart. */
export function baseAxis(ticks: readonly Tick[], { bottom }: Plot, view: View, title?: string): SVGTemplateResult {
  const { end } = sidesOf(view);
  return svg`<g aria-hidden="true">${ticks.map(
    ({ at, text }) => svg`<path class="tick" d="M${at} ${bottom}v4"></path>
      <text class="small" x=${keptWithin(at, roomFor(text), view)} y=${bottom + 17} text-anchor="middle">${text}</text>`,
  )}${title === undefined ? nothing : svg`<text class="small" x=${end} y=${bottom + 33} text-anchor="end">${title}</text>`}</g>`;
}

/** The middle of a text that would else run over an edge of the chart. */
export const keptWithin = (at: number, room: number, { width }: View): number => {
  const half = Math.min(room, width) / 2;
  return Math.min(width - half, Math.max(half, at));
};

/** As many round figures as have room below the plot for what is written at them. */
export function ticksWithRoom(scale: Scale, most: number, write: (figure: number) => string): readonly Tick[] {
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count).map((figure): Tick => ({ at: scale.at(figure), text: write(figure) }));
    const [first, second] = ticks;
    if (first === undefined || second === undefined) return ticks;
    if (Math.abs(second.at - first.at) >= roomForAll(ticks.map(({ text }) => text)) + 10) return ticks;
  }
  return scale.ticks(1).map((figure): Tick => ({ at: scale.at(figure), text: write(figure) }));
}

const monthSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600];

/** Every so many months that at most so many of them are there. */
export const monthStep = (months: number, most: number): number =>
  monthSteps.find((step) => months / step <= most) ?? Math.ceil(months / Math.max(1, most));
