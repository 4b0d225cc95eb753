import { nothing, svg, type SVGTemplateResult } from 'lit';

interface Mark {
  /** The value in words. */
  readonly spoken: string;
  /** Where a finger or a pointer finds it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The line of the model that it stands for. */
  readonly line?: string | undefined;
  readonly onPick?: (() => void) | undefined;
}

/** A value that can be pointed at, focused and heard; of a chart only the first is a stop of the tab key. */
export const markOf = (
  { spoken, x, y, width, height, line, onPick }: Mark,
  place: number,
  shape: SVGTemplateResult | typeof nothing = nothing,
): SVGTemplateResult => svg`<g class="mark" tabindex=${place === 0 ? 0 : -1} role=${onPick === undefined ? 'img' : 'button'}
  aria-label=${spoken} data-line=${line ?? nothing} @click=${onPick ?? nothing}>
  <rect class="hit" x=${x} y=${y} width=${width} height=${height} rx="3"></rect>${shape}</g>`;
