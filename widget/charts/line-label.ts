import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Plot } from './axis.js';
import type { Look } from './hatch.js';
import type { Point } from './path.js';
import { roomFor } from './text-room.js';

interface LineLabel {
  readonly look: Look;
  readonly isAbove: boolean;
  readonly plot: Plot;
}

/** The name of a line at its end, clear of the line itself. */
export function lineLabel(
  points: readonly Point[],
  text: string,
  { look, isAbove, plot }: LineLabel,
): SVGTemplateResult | typeof nothing {
  const end = points.at(-1);
  if (end === undefined) return nothing;
  const beside = points.filter(([x]) => Math.abs(x - end[0]) <= roomFor(text)).map(([, y]) => y);
  const y = isAbove
    ? Math.max(plot.top - 2, Math.min(...beside) - 8)
    : Math.min(plot.bottom - 4, Math.max(...beside) + 17);
  return svg`<text class="strong ${look}" x=${end[0]} y=${y} text-anchor="end">${text}</text>`;
}
