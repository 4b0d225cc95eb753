import { svg, type SVGTemplateResult } from 'lit';
import { inPixels } from 'mlops-roi/page';
import type { View } from '../view.js';
import { between, sidesOf } from './sides.js';
import { roomFor } from './text-room.js';

export interface LegendItem {
  readonly text: string;
  readonly swatch: (box: { readonly x: number; readonly y: number }) => SVGTemplateResult;
}

export const swatchWidth = 18;
export const swatchHeight = 10;
const rowHeight = 20;

/** What the signs stand for, in as many rows as it takes, from the top left of the chart. */
export function legend(items: readonly LegendItem[], view: View): { drawing: SVGTemplateResult; height: number } {
  const { start, sign } = sidesOf(view);
  let [used, row] = [0, 0];
  const drawn = items.map(({ text, swatch }) => {
    const room = swatchWidth + 6 + roomFor(text) + 14;
    if (used > 0 && used + room > view.width) [used, row] = [0, row + 1];
    const from = inPixels(start + sign * used);
    const y = row * rowHeight + 3;
    used += room;
    return svg`${swatch({ x: between(from, from + sign * swatchWidth).x, y })}<text
      x=${inPixels(from + sign * (swatchWidth + 6))} y=${y + 9}>${text}</text>`;
  });
  return { drawing: svg`<g aria-hidden="true">${drawn}</g>`, height: items.length === 0 ? 0 : (row + 1) * rowHeight };
}
