import { nothing, svg, type SVGTemplateResult } from 'lit';
import { inPixels, type Scale, scaleOver } from 'mlops-roi/page';
import type { View } from '../view.js';
import { keptWithin } from './axis.js';
import { markOf } from './marks.js';
import { between, type Sides, sidesOf, within } from './sides.js';
import { fillOf, hatch, type Look } from './shapes.js';
import { linesIn, roomFor, roomForAll } from './text-room.js';

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
        <text class=${tone} lang=${view.isEnglish(row.label) ? 'en' : nothing}>${lines.map(
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

function rowBar(bar: RowBar, { scale, sign, id, ...row }: BarPlace): SVGTemplateResult {
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

interface PlacedRow {
  readonly row: BarRow;
  /** The heading in the room it has. */
  readonly lines: readonly string[];
  /** Of its first line. */
  readonly baseline: number;
  readonly valueBaseline: number;
  readonly top: number;
  readonly height: number;
  readonly barTop: number;
  readonly barHeight: number;
}

interface RowLayout {
  readonly rows: readonly PlacedRow[];
  /** Where bars are drawn. */
  readonly across: Sides;
  /** From top to bottom where nothing is written: lines through the rows keep to these. */
  readonly free: readonly (readonly [top: number, bottom: number])[];
  readonly bottom: number;
}

const lineHeight = 15;
const gap = 10;
const widthForColumns = 520;

/** Heading, bar and value side by side, or on a small screen the bar below the two. */
function rowLayout(rows: readonly BarRow[], top: number, view: View): RowLayout {
  const isStacked = view.width < widthForColumns;
  const texts = rows.flatMap(({ bars }) => bars.flatMap(({ text }) => text ?? []));
  const endRoom = texts.length === 0 ? 1 : roomForAll(texts) + 6;
  const values = rows.flatMap(({ value }) => value ?? []);
  const valueRoom = values.length === 0 ? 0 : roomForAll(values) * 1.1 + 12;
  const labelRoom = isStacked ? view.width - valueRoom : Math.min(300, view.width * 0.34);
  let y = top;
  const placed = rows.map((row): PlacedRow => {
    const lines = linesIn(row.tone === 'strong' ? labelRoom * 0.9 : labelRoom, row.label, 3);
    const textHeight = lines.length * lineHeight;
    // Two texts stand one above the other at the ends of halves.
    const barHeight = row.bars.some(({ half }) => half !== undefined) ? 26 : isStacked ? 16 : 20;
    const height = isStacked ? textHeight + 4 + barHeight : Math.max(barHeight, textHeight);
    const here = y;
    y += height + gap;
    const middle = here + height / 2;
    return {
      row,
      lines,
      top: here,
      height,
      barHeight,
      barTop: isStacked ? here + textHeight + 4 : middle - barHeight / 2,
      baseline: isStacked ? here + 12 : middle + 4 - ((lines.length - 1) * lineHeight) / 2,
      valueBaseline: isStacked ? here + 12 : middle + 4,
    };
  });
  const bottom = y - gap / 2;
  const atStart = isStacked ? endRoom : labelRoom + 12 + endRoom;
  return {
    rows: placed,
    across: within(sidesOf(view), atStart, isStacked ? endRoom : valueRoom + endRoom),
    free: isStacked ? placed.map(({ barTop, barHeight }) => [barTop - 3, barTop + barHeight + 3]) : [[top, bottom]],
    bottom,
  };
}
