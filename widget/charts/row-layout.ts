import type { View } from '../view.js';
import type { BarRow } from './bar-rows.js';
import { sidesOf, within, type Sides } from './scale.js';
import { linesIn, roomForAll } from './text-room.js';

export interface PlacedRow {
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

export interface RowLayout {
  readonly rows: readonly PlacedRow[];
  /** Where bars are drawn. */
  readonly across: Sides;
  /** From top to bottom where nothing is written: lines through the rows keep to these. */
  readonly free: readonly (readonly [top: number, bottom: number])[];
  readonly bottom: number;
}

export const lineHeight = 15;
const gap = 10;
const widthForColumns = 520;

/** Heading, bar and value side by side, or on a small screen the bar below the two. */
export function rowLayout(rows: readonly BarRow[], top: number, view: View): RowLayout {
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
