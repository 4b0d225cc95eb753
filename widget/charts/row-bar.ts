import { nothing, svg, type SVGTemplateResult } from 'lit';
import { fillOf, type Look } from './hatch.js';
import { between, inPixels, type Scale, type Sides } from './scale.js';

export interface RowBar {
  readonly from: number;
  readonly to: number;
  readonly look: Look;
  readonly isHatched: boolean;
  /** Stands beyond the end of the bar. */
  readonly text?: string;
  /** Where two bars of a row lie on the same side. */
  readonly half?: 'upper' | 'lower';
}

interface BarPlace extends Pick<Sides, 'sign'> {
  readonly scale: Scale;
  readonly top: number;
  readonly height: number;
  /** Of the chart. */
  readonly id: string;
}

export function rowBar(bar: RowBar, { scale, sign, id, ...row }: BarPlace): SVGTemplateResult {
  const { look, isHatched, text, half } = bar;
  const { x, width } = between(scale.at(bar.from), scale.at(bar.to));
  const height = half === undefined ? row.height : row.height / 2;
  const top = half === 'lower' ? row.top + height : row.top;
  const isBack = bar.to < bar.from;
  // A bar of nothing is still to be seen, as a stroke.
  return svg`<rect class="${isHatched ? 'hatched' : 'bar'} ${look}" fill=${isHatched ? fillOf(id, look) : nothing}
    x=${width < 2 ? inPixels(x - 1) : x} y=${top} width=${Math.max(2, width)} height=${height}></rect>${
      text === undefined
        ? nothing
        : svg`<text class="small" x=${inPixels(scale.at(bar.to) + sign * (isBack ? -5 : 5))} y=${top + height / 2 + 4}
          text-anchor=${isBack ? 'end' : 'start'}>${text}</text>`
    }`;
}
