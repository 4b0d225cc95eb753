import { svg, type SVGTemplateResult } from 'lit';
import type { View } from '../view.js';
import { keptWithin, type Plot } from './axis.js';
import { diamondAt, type Point } from './path.js';
import { boldRoomFor } from './text-room.js';

/** Room for the text above the plot, where no line runs through it. */
export const paybackRoom = 18;

/** When the running total comes back to nothing. */
export const paybackPoint = ([x, y]: Point, months: string, { top }: Plot, view: View): SVGTemplateResult => {
  const text = view.say('Paid back: month {month}', { month: months });
  return svg`<path class="guide" d="M${x} ${top - 4}V${y}"></path><path class="point net" d=${diamondAt([x, y])}></path>
    <text class="strong" x=${keptWithin(x, boldRoomFor(text), view)} y=${top - 8} text-anchor="middle">${text}</text>`;
};
