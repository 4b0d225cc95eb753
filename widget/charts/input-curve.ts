import { html, nothing, svg, type TemplateResult } from 'lit';
import { known, type View } from '../view.js';
import { pathThrough, type Point } from './shapes.js';
import { scaleOver } from './scale.js';

export interface InputCurve {
  /** Figures of the input from low to high, and the net present value at each. */
  readonly values: readonly number[];
  readonly npvs: readonly number[];
  /** The figure of the input now, and the net present value there. */
  readonly present: { readonly value: number; readonly npv: number };
  /** Writes a figure of the input. */
  readonly write: (value: number) => string;
}

const [width, height, margin] = [120, 36, 5];

/** The net present value along one input, small enough to stand beside its field. */
export function inputCurve(
  { values, npvs, present, write }: InputCurve,
  { say, wholeMoney, direction }: View,
): TemplateResult {
  const ends = [margin, width - margin] as const;
  const across = scaleOver([...values, present.value], direction === 'rtl' ? [ends[1], ends[0]] : ends);
  const up = scaleOver([...npvs, present.npv], [height - margin, margin]);
  const points = values.map((value, place): Point => {
    const npv = npvs[place] ?? NaN;
    return [across.at(value), Number.isFinite(npv) ? up.at(npv) : NaN];
  });
  const spoken = say('The net present value goes from {atLow} at {low} to {atHigh} at {high}.', {
    atLow: known(npvs[0], wholeMoney),
    low: known(values[0], write),
    atHigh: known(npvs.at(-1), wholeMoney),
    high: known(values.at(-1), write),
  });
  const zero = up.at(0);
  return html`<svg
    class="curve"
    role="img"
    aria-label=${spoken}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${up.low <= 0 && up.high >= 0 ? svg`<path class="zero" d="M0 ${zero}H${width}"></path>` : nothing}
    <path class="line net thin" d=${pathThrough(points)}></path>
    <circle class="point net" cx=${across.at(present.value)} cy=${up.at(present.npv)} r="3.5"></circle>
  </svg>`;
}
