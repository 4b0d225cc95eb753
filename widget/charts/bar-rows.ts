import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { View } from '../view.js';
import { keptWithin } from './axis.js';
import { hatch } from './hatch.js';
import { markOf } from './mark.js';
import { rowBar, type RowBar } from './row-bar.js';
import { lineHeight, rowLayout, type PlacedRow, type RowLayout } from './row-layout.js';
import { scaleOver, sidesOf, type Scale } from './scale.js';
import { roomFor } from './text-room.js';

/** A heading with one or more bars. */
export interface BarRow {
  readonly label: string;
  readonly spoken: string;
  /** Stands at the end of the row. */
  readonly value?: string;
  readonly bars: readonly RowBar[];
  readonly tone?: 'strong' | 'faint';
  /** The line of the model that it stands for. */
  readonly line?: string | undefined;
}

interface RowsStyle {
  /** Of the chart. */
  readonly id: string;
  /** A figure to hold the bars against. */
  readonly guide?: { readonly at: number; readonly text: string };
  /** Each bar begins where the one before ends. */
  readonly isChained?: boolean;
  readonly onPick?: ((line: string) => void) | undefined;
}

/** Bars that lie, one row each, over one scale. */
export function barRows(
  rows: readonly BarRow[],
  view: View,
  { id, guide, isChained = false, onPick }: RowsStyle,
): { drawing: SVGTemplateResult; height: number } {
  const layout = rowLayout(rows, guide === undefined ? 2 : 22, view);
  const bars = rows.flatMap((row) => row.bars);
  const figures = [...bars.flatMap(({ from, to }) => [from, to]), ...(guide === undefined ? [] : [guide.at])];
  const scale = scaleOver(figures, [layout.across.start, layout.across.end]);
  const hatched = new Set(bars.flatMap(({ isHatched, look }) => (isHatched ? [look] : [])));
  const { start, end, sign } = sidesOf(view);
  const drawn = layout.rows.map(({ row, lines, ...at }, place) => {
    const { line, tone = '' } = row;
    const pick = line === undefined || onPick === undefined ? undefined : () => onPick(line);
    const hit = { x: 0, y: at.top - 3, width: view.width, height: at.height + 6 };
    return markOf(
      { spoken: row.spoken, ...hit, line, onPick: pick },
      place,
      svg`${row.bars.map((bar) => rowBar(bar, { scale, sign, id, top: at.barTop, height: at.barHeight }))}
        <text class=${tone}>${lines.map(
          (text, below) => svg`<tspan x=${start} y=${at.baseline + below * lineHeight}>${text}</tspan>`,
        )}${lines.join(' ') === row.label ? nothing : svg`<title>${row.label}</title>`}</text>
        <text class=${tone} x=${end} y=${at.valueBaseline} text-anchor="end">${row.value ?? ''}</text>`,
    );
  });
  return {
    height: rows.length === 0 ? 0 : layout.bottom + 18,
    drawing: svg`<defs>${[...hatched].map((look) => hatch(id, look))}</defs>
      <g aria-hidden="true">${zeroLine(scale, layout, view)}
      ${isChained ? layout.rows.slice(1).map((row, place) => chain(layout.rows[place], row, scale)) : nothing}</g>
      ${drawn}${guide === undefined ? nothing : guideLine(guide, { scale, layout, view })}`,
  };
}

const through = (x: number, { free }: RowLayout): string => free.map(([top, end]) => `M${x} ${top}V${end}`).join('');

function zeroLine(scale: Scale, layout: RowLayout, view: View): SVGTemplateResult | typeof nothing {
  if (scale.low > 0 || scale.high < 0) return nothing;
  const [x, text] = [scale.at(0), view.money(0)];
  return svg`<path class="zero" d=${through(x, layout)}></path>
    <text class="small" x=${keptWithin(x, roomFor(text), view)} y=${layout.bottom + 13} text-anchor="middle">${text}</text>`;
}

/** From the end of one bar to the next, or towards it where its heading is in between. */
function chain(before: PlacedRow | undefined, after: PlacedRow, scale: Scale): SVGTemplateResult | typeof nothing {
  const end = before?.row.bars.at(-1)?.to;
  if (before === undefined || end === undefined) return nothing;
  const to = after.barTop > after.baseline ? after.top - 2 : after.barTop;
  return svg`<path class="chain" d="M${scale.at(end)} ${before.barTop + before.barHeight}V${to}"></path>`;
}

function guideLine(
  { at, text }: { readonly at: number; readonly text: string },
  { scale, layout, view }: { readonly scale: Scale; readonly layout: RowLayout; readonly view: View },
): SVGTemplateResult {
  const x = scale.at(at);
  return svg`<g aria-hidden="true"><path class="guide" d="M${x} 16v5${through(x, layout)}"></path>
    <text class="small" x=${keptWithin(x, roomFor(text), view)} y="12" text-anchor="middle">${text}</text></g>`;
}
