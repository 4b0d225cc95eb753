import { svg, type SVGTemplateResult } from 'lit';

/** What a figure is, as it looks: a class of `style/charts.ts`. */
export type Look = 'cost' | 'benefit' | 'net' | 'cash' | 'good' | 'bad' | 'faint';

/** Stripes that tell bars apart without their colour; `fillOf` fills with them. */
export const hatch = (id: string, look: Look): SVGTemplateResult => svg`<pattern id="${id}-${look}" class=${look}
  width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="ground" width="6" height="6"></rect><path class="stripe" d="M1.5 0V6"></path></pattern>`;

export const fillOf = (id: string, look: Look): string => `url(#${id}-${look})`;
