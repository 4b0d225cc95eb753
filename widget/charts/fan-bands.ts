import { svg, type SVGTemplateResult } from 'lit';
import type { Fan } from 'mlops-roi';
import type { View } from '../view.js';
import { swatchHeight, swatchWidth, type LegendItem } from './legend.js';
import { pathBetween, type Point } from './shapes.js';
import type { Scale } from './scale.js';

interface FanPlace {
  readonly months: Scale;
  readonly amounts: Scale;
  readonly isFaint: boolean;
}

/** Where eight of ten cases run. */
export function fanBands(fan: Fan['all'], { months, amounts, isFaint }: FanPlace): SVGTemplateResult {
  const through = (key: keyof Fan['all'][number]): readonly Point[] =>
    fan.map((cases, month) => [months.at(month), amounts.at(cases[key])]);
  return svg`<g class=${isFaint ? 'fan computing' : 'fan'}>
    <path class="band" d=${pathBetween(through('p10'), through('p90'))}></path></g>`;
}

export const fanLegend = ({ say }: View): readonly LegendItem[] => [
  {
    text: say('80 of 100 cases'),
    swatch: ({ x, y }) =>
      svg`<g class="fan"><rect class="band" x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect></g>`,
  },
];
