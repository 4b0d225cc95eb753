import type { Interval } from '../../reading/interval-arithmetic.js';
import type { Question } from './question.js';

/** What is left of the range when a piece is not halved any more. */
const smallestPiece = 2 ** -22;
/** Pieces that are looked at before a proof is given up. */
const mostPieces = 1024;

/** Ranges without what lies around some figures. */
export function around(figures: readonly number[], { low, high }: Interval): readonly Interval[] {
  const room = (high - low) * 2 ** -16;
  const ends = figures.toSorted((left, right) => left - right);
  const starts = [low, ...ends.map((figure) => figure + room)];
  const stops = [...ends.map((figure) => figure - room), high];
  return starts.flatMap((start, place) => {
    const stop = stops[place] ?? high;
    return start < stop ? [{ low: start, high: stop }] : [];
  });
}

/**
 * Whether the target is out of reach everywhere in some ranges: each is halved until the bounds of every piece leave
 * the target out. No for a piece that cannot be halved further, which proves nothing.
 */
export function isOutOfReach(bounds: NonNullable<Question['bounds']>, ranges: readonly Interval[]): boolean {
  const whole = Math.max(...ranges.map(({ low, high }) => high - low));
  const left = [...ranges];
  for (let looked = 0; looked < mostPieces; looked++) {
    const piece = left.pop();
    if (piece === undefined) return true;
    const { low, high } = bounds(piece);
    if (low > 0 || high < 0) continue;
    if (piece.high - piece.low <= whole * smallestPiece) return false;
    const middle = (piece.low + piece.high) / 2;
    left.push({ low: piece.low, high: middle }, { low: middle, high: piece.high });
  }
  return false;
}
