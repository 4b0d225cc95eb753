import { svg, type SVGTemplateResult } from 'lit';
import type { View } from '../view.js';
import { sidesOf, type Scale } from './scale.js';
import { roomFor } from './text-room.js';

export interface Flag {
  readonly at: number | null;
  readonly text: string;
  readonly isStrong?: boolean;
}

const rowHeight = 16;

/** Figures on a scale with their names above it, in as many rows as they need in order not to touch. */
export function flags(
  given: readonly Flag[],
  scale: Scale,
  view: View,
): { height: number; drawing: (bottom: number) => SVGTemplateResult } {
  const { start, sign } = sidesOf(view);
  const awayFromStart = (x: number): number => (x - start) * sign;
  const placed: { x: number; from: number; to: number; row: number; flag: Flag }[] = [];
  const shown = given.flatMap((flag) =>
    flag.at === null || !Number.isFinite(flag.at) || flag.at < scale.low || flag.at > scale.high
      ? []
      : [{ flag, x: scale.at(flag.at) }],
  );
  for (const { flag, x } of shown.toSorted((a, b) => awayFromStart(a.x) - awayFromStart(b.x))) {
    const room = roomFor(flag.text) + 8;
    const from = Math.max(0, Math.min(awayFromStart(x) + 4, view.width - room));
    // Below the names it would touch, so that its line crosses none of them.
    const row = placed
      .filter((other) => other.to > from - 6)
      .reduce((lowest, other) => Math.max(lowest, other.row + 1), 0);
    placed.push({ x, from, to: from + room, row, flag });
  }
  const height = placed.reduce((lowest, { row }) => Math.max(lowest, row + 1), 0) * rowHeight;
  return {
    height,
    drawing: (
      bottom,
    ) => svg`${placed.map(({ x, row, flag }) => svg`<path class=${flag.isStrong === true ? 'guide strong' : 'guide'} d="M${x} ${row * rowHeight + 2}V${bottom}"></path>`)}
      ${placed.map(({ from, row, flag }) => svg`<text class=${flag.isStrong === true ? 'small strong' : 'small'} x=${start + sign * from} y=${row * rowHeight + 12}>${flag.text}</text>`)}`,
  };
}
