import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Seed } from '../../uncertainty/sampling/seed.js';

/**
 * Orders of the whole numbers below `count`, in antithetic pairs: each is followed by its reverse, so that who comes
 * early in one comes late in the other, and the error of a mean over both is smaller than over two by chance.
 *
 * @param pairCount  half as many as there are orders
 * @param seed  the same seed gives the same orders on every machine
 */
export function antitheticOrders(count: number, pairCount: number, seed: Seed): readonly (readonly number[])[] {
  const draws = new Float64Array(pairCount * count);
  pseudoRandom(seed).fill('orders of causes', 0, draws);
  return Array.from({ length: pairCount }, (_, pair) =>
    shuffled(draws.subarray(pair * count, (pair + 1) * count)),
  ).flatMap((order) => [order, order.toReversed()]);
}

/** Fisher and Yates, with a draw between 0 and 1 for each place: every order is equally likely. */
function shuffled(draws: Float64Array): readonly number[] {
  const order = Array.from(draws, (_, place) => place);
  for (let place = order.length - 1; place > 0; place--) {
    const other = Math.floor((draws[place] ?? 0) * (place + 1));
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}
