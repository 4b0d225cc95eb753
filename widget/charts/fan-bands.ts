import { svg, type SVGTemplateResult } from 'lit';
import type { Fan } from 'mlops-roi';
import type { View } from '../view.js';
import { swatchHeight, swatchWidth, type LegendItem } from './legend.js';
import { pathBetween, pathThrough, type Point } from './shapes.js';
import type { Scale } from './scale.js';

interface FanPlace {
  readonly months: Scale;
  readonly amounts: Scale;
  readonly isFaint: boolean;
}

/** Where nine and eight of ten cases run, and the one in the middle. */
export function fanBands(fan: Fan['all'], { months, amounts, isFaint }: FanPlace): SVGTemplateResult {
  const through = (key: keyof Fan['all'][number]): readonly Point[] =>
    fan.map((cases, month) => [months.at(month), amounts.at(cases[key])]);
  return svg`<g class=${isFaint ? 'fan computing' : 'fan'}>
    <path class="wide" d=${pathBetween(through('p5'), through('p95'))}></path>
    <path class="narrow" d=${pathBetween(through('p10'), through('p90'))}></path>
    <path class="middle" d=${pathThrough(through('p50'))}></path></g>`;
}

export const fanLegend = ({ say }: View): readonly LegendItem[] => {
  const band =
    (...looks: readonly string[]): LegendItem['swatch'] =>
    ({ x, y }) =>
      svg`<g class="fan">${looks.map(
        (look) => svg`<rect class=${look} x=${x} y=${y} width=${swatchWidth} height=${swatchHeight}></rect>`,
      )}</g>`;
  return [
    { text: say('nine of ten cases'), swatch: band('wide') },
    { text: say('eight of ten'), swatch: band('wide', 'narrow') },
    {
      text: say('middle case'),
      swatch: ({ x, y }) => svg`<g class="fan"><path class="middle" d="M${x} ${y + 5}h${swatchWidth}"></path></g>`,
    },
  ];
};
