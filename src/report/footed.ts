import { Decimal, sumOf, zero } from '../decimal.js';

/**
 * A figure that is shown as the sum of those below it, which may be such sums themselves. `sign` is −1 where it is
 * taken off: costs, of a net flow.
 */
export interface Sum {
  readonly amount: Decimal;
  readonly parts: readonly Sum[];
  readonly sign?: -1;
}

/**
 * Whole figures that add up as shown: each is the exact one rounded up or down, never further off, and every sum is the
 * sum of its parts. What the parts lack goes to those with the largest remainders.
 *
 * @param whole  what the figure at the top is rounded to
 */
export function footed(top: Sum, whole: Decimal): ReadonlyMap<Sum, Decimal> {
  const shown = new Map<Sum, Decimal>();
  share(top, whole, shown);
  return shown;
}

export const nearest = (amount: Decimal): Decimal => amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);

function share(sum: Sum, whole: Decimal, shown: Map<Sum, Decimal>): void {
  shown.set(sum, whole);
  const parts = sum.parts.map((part) => {
    const exact = part.sign === -1 ? part.amount.neg() : part.amount;
    const floor = exact.floor();
    return { part, floor, remainder: exact.minus(floor) };
  });
  let lacking = whole.minus(sumOf(parts.map(({ floor }) => floor)));
  const larger = new Set<Sum>();
  for (const { part, remainder } of parts.toSorted((one, other) => other.remainder.comparedTo(one.remainder))) {
    if (lacking.lte(0) || remainder.isZero()) break;
    larger.add(part);
    lacking = lacking.minus(1);
  }
  for (const { part, floor } of parts) {
    const signed = larger.has(part) ? floor.plus(1) : floor;
    share(part, part.sign === -1 && !signed.isZero() ? signed.neg() : signed, shown);
  }
}

/** Running totals that are rounded, and the steps between them, so that the steps add up to the last of them. */
export function stepsBetween(steps: readonly Decimal[]): readonly Decimal[] {
  let [exact, before] = [zero, zero];
  return steps.map((step) => {
    exact = exact.plus(step);
    const after = nearest(exact);
    const whole = after.minus(before);
    before = after;
    return whole;
  });
}
