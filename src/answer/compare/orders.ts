/**
 * Orders of the whole numbers below `count`, in antithetic pairs: each is followed by its reverse, so that who comes
 * early in one comes late in the other, and the error of a mean over both is smaller than over two by chance.
 *
 * @param pairCount  half as many as there are orders
 * @param seed  a whole number; the same seed gives the same orders on every machine
 */
export function antitheticOrders(count: number, pairCount: number, seed: number): readonly (readonly number[])[] {
  const next = wholeNumbers(seed);
  return Array.from({ length: pairCount }, () => shuffled(count, next)).flatMap((order) => [order, order.toReversed()]);
}

/** Fisher and Yates: every order is equally likely. */
function shuffled(count: number, next: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = next() % (place + 1);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}

/**
 * Whole numbers below 2^32: a counter whose bits are mixed.
 *
 * @source  “mulberry32” by Tommy Ettinger, public domain, as told in “Pseudorandom number generators”,
 *   https://github.com/bryc/code/blob/master/jshash/PRNGs.md (a stored copy), read 2026-11-21
 */
function wholeNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
