import { svg, type SVGTemplateResult } from 'lit';
import type { Scale } from 'mlops-roi/page';
import type { View } from '../view.js';
import { sidesOf } from './sides.js';
import { roomFor } from './text-room.js';

export interface Flag {
  readonly at: number | null;
  readonly text: string;
  readonly isStrong?: boolean;
}

interface Flags {
  /** Below the rows of names. */
  readonly bottom: number;
  /** With lines from the names down to the foot. */
  readonly drawn: (foot: number) => SVGTemplateResult;
}

interface PlacedFlag extends Flag {
  readonly x: number;
  /** From where its line of text begins. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

const rowHeight = 16;

/** Figures on a scale with their names above it, in as many rows as they need in order not to touch. */
export function flags(given: readonly Flag[], scale: Scale, view: View, top: number): Flags {
  const { start, sign } = sidesOf(view);
  const fromStart = (x: number): number => (x - start) * sign;
  const placed = given
    .flatMap((flag) => (isOn(scale, flag.at) ? [{ ...flag, x: scale.at(flag.at) }] : []))
    .toSorted((a, b) => fromStart(a.x) - fromStart(b.x))
    .reduce<readonly PlacedFlag[]>((before, flag) => {
      // Its letters are small.
      const room = roomFor(flag.text) * (flag.isStrong === true ? 1 : 0.92) + 4;
      const from = Math.max(0, Math.min(fromStart(flag.x) + 4, view.width - room));
      // Below the names that it would touch, so that its line crosses none of them.
      const row = Math.max(0, ...before.filter(({ to }) => to > from - 6).map((other) => other.row + 1));
      return [...before, { ...flag, from, to: from + room, row }];
    }, []);
  const rowTop = (row: number): number => top + row * rowHeight;
  const styleOf = ({ isStrong }: Flag): string => (isStrong === true ? ' strong' : '');
  return {
    bottom: rowTop(Math.max(-1, ...placed.map(({ row }) => row)) + 1),
    drawn: (foot) =>
      svg`${placed.map(
        (flag) => svg`<path class="guide${styleOf(flag)}" d="M${flag.x} ${rowTop(flag.row) + 2}V${foot}"></path>`,
      )}${placed.map(
        (flag) =>
          svg`<text class="small${styleOf(flag)}" x=${start + sign * flag.from} y=${rowTop(flag.row) + 12}>${flag.text}</text>`,
      )}`,
  };
}

const isOn = ({ low, high }: Scale, at: number | null): at is number => at !== null && at >= low && at <= high;
