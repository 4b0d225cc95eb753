import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { View } from '../view.js';
import { keptWithin } from './axis.js';
import { fillOf, hatch, type Look } from './hatch.js';
import { markOf } from './mark.js';
import { between, inPixels, scaleOver, sidesOf, within, type Scale, type Sides } from './scale.js';
import { linesIn, roomForAll } from './text-room.js';

/** A heading with one or more bars beside it, or below it where there is little room. */
export interface BarRow {
  readonly label: string;
  readonly spoken: string;
  /** Stands at the end of the row. */
  readonly value?: string;
  readonly bars: readonly RowBar[];
  readonly tone?: 'strong' | 'faint';
  readonly line?: string | undefined;
}

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

interface RowsStyle {
  readonly id: string;
  /** A figure to hold the bars against. */
  readonly guide?: { readonly at: number; readonly text: string };
  /** Each bar begins where the one before ends. */
  readonly isChained?: boolean;
  readonly onPick?: ((line: string) => void) | undefined;
}

const [barHeight, lineHeight, gap] = [20, 15, 10];
const widthForColumns = 520;

export function barRows(
  rows: readonly BarRow[],
  view: View,
  style: RowsStyle,
): { drawing: SVGTemplateResult; height: number } {
  const isStacked = view.width < widthForColumns;
  const sides = sidesOf(view);
  const bars = rows.flatMap((row) => row.bars);
  const valueRoom = roomForAll(rows.map(({ value = '' }) => value)) * 1.05 + 12;
  const endRoom = roomForAll(bars.map(({ text = '' }) => text)) + 6;
  const labelRoom = isStacked ? view.width - valueRoom : Math.min(300, view.width * 0.34);
  const across = isStacked
    ? within(sides, endRoom, endRoom)
    : within(sides, labelRoom + 12 + endRoom, valueRoom + endRoom);
  const guides = style.guide === undefined ? [] : [style.guide.at];
  const scale = scaleOver([...bars.flatMap(({ from, to }) => [from, to]), ...guides], [across.start, across.end]);
  const top = style.guide === undefined ? 2 : 22;
  let y = top;
  const placed = rows.map((row) => {
    const lines = linesIn(labelRoom, row.label, 2);
    const labelHeight = lines.length * lineHeight;
    const height = isStacked ? labelHeight + 4 + barHeight : Math.max(barHeight, labelHeight);
    const at = { row, lines, top: y, height, barTop: isStacked ? y + labelHeight + 4 : y + (height - barHeight) / 2 };
    y += height + gap;
    return at;
  });
  const hasZero = scale.low <= 0 && scale.high >= 0;
  const zero = scale.at(0);
  const bottom = y - gap / 2;
  const drawing = svg`<defs>${[...new Set(bars.flatMap(({ isHatched, look }) => (isHatched ? [look] : [])))].map((look) => hatch(style.id, look))}</defs>
    <g aria-hidden="true">${
      hasZero
        ? svg`<path class="zero" d="M${zero} ${top}V${bottom}"></path><text class="small" x=${keptWithin(zero, view.money(0), view)}
      y=${bottom + 13} text-anchor="middle">${view.money(0)}</text>`
        : nothing
    }
    ${style.isChained === true ? placed.slice(1).map(({ barTop }, place) => chain(placed[place], barTop, scale)) : nothing}</g>
    ${placed.map(({ row, lines, barTop, ...at }, place) => {
      const { line } = row;
      const onPick = line === undefined || style.onPick === undefined ? undefined : () => style.onPick?.(line);
      const baseline = isStacked ? at.top + 12 : at.top + at.height / 2 + 4 - ((lines.length - 1) * lineHeight) / 2;
      const mark = { spoken: row.spoken, x: 0, y: at.top - 3, width: view.width, height: at.height + 6, line, onPick };
      return markOf(
        mark,
        place,
        svg`${row.bars.map((bar) => barOf(bar, { scale, y: barTop, id: style.id, sign: sides.sign }))}
        ${labelOf(row, lines, { x: sides.start, y: baseline })}
        <text class=${row.tone ?? ''} x=${sides.end} y=${isStacked ? baseline : at.top + at.height / 2 + 4} text-anchor="end">${row.value ?? ''}</text>`,
      );
    })}
    ${style.guide === undefined ? nothing : guideLine(style.guide, { scale, bottom, view })}`;
  return { drawing, height: rows.length === 0 ? 0 : bottom + 18 };
}

interface BarPlace extends Pick<Sides, 'sign'> {
  readonly scale: Scale;
  readonly y: number;
  readonly id: string;
}

function barOf({ from, to, look, isHatched, text, half }: RowBar, { scale, y, id, sign }: BarPlace): SVGTemplateResult {
  const { x, width } = between(scale.at(from), scale.at(to));
  const height = half === undefined ? barHeight : barHeight / 2;
  const top = half === 'lower' ? y + height : y;
  const isBack = to < from || (to === from && isHatched);
  // A bar of nothing is still to be seen, as a stroke.
  return svg`<rect class="${isHatched ? 'hatched' : 'bar'} ${look}" fill=${isHatched ? fillOf(id, look) : nothing} x=${width < 2 ? inPixels(x - 1) : x}
    y=${top} width=${Math.max(2, width)} height=${height}></rect>${
      text === undefined
        ? nothing
        : svg`<text class="small" x=${inPixels(scale.at(to) + sign * (isBack ? -5 : 5))} y=${top + height / 2 + 4}
    text-anchor=${isBack ? 'end' : 'start'}>${text}</text>`
    }`;
}

const labelOf = (
  { label, tone }: BarRow,
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
): SVGTemplateResult =>
  svg`<text class=${tone ?? ''}>${lines.map((line, place) => svg`<tspan x=${x} y=${y + place * lineHeight}>${line}</tspan>`)}${
    lines.join(' ') === label ? nothing : svg`<title>${label}</title>`
  }</text>`;

function chain(before: { readonly row: BarRow; readonly barTop: number } | undefined, barTop: number, scale: Scale) {
  const end = before?.row.bars.at(-1)?.to;
  if (before === undefined || end === undefined) return nothing;
  return svg`<path class="chain" d="M${scale.at(end)} ${before.barTop + barHeight}V${barTop}"></path>`;
}

function guideLine(
  guide: { readonly at: number; readonly text: string },
  { scale, bottom, view }: { readonly scale: Scale; readonly bottom: number; readonly view: View },
) {
  const x = scale.at(guide.at);
  return svg`<g aria-hidden="true"><path class="guide" d="M${x} 18V${bottom}"></path>
    <text class="small" x=${keptWithin(x, guide.text, view)} y="12" text-anchor="middle">${guide.text}</text></g>`;
}
