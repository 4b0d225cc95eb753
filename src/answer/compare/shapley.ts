import { Decimal, sumOf, zero } from '../../decimal.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Seed } from '../../uncertainty/sampling/sampler.js';

/** Some of the players, by their places, ascending. */
export type Coalition = readonly number[];

/** What a coalition is worth. */
export type Worth = (coalition: Coalition) => Decimal;

/** What each player brings, whoever comes before. */
interface Shares {
  /** In the order of the players; they add up to what all are worth less what nobody is. */
  readonly shares: readonly Decimal[];
  /** How far each may be off, as one standard error; nothing where every subset was looked at. */
  readonly standardErrors: readonly Decimal[] | null;
}

/** Up to here every subset is looked at: 256 of them. */
const mostPlayersInAllSubsets = 8;
export const orderCount = 64;

/** The coalitions whose worth has to be known, each once: every subset, or those that the orders pass through. */
export function coalitionsOf(playerCount: number, seed: Seed): readonly Coalition[] {
  if (playerCount <= mostPlayersInAllSubsets) return subsets(playerCount);
  const passed = new Map(
    ordersOf(playerCount, seed)
      .flatMap(coalitionsAlong)
      .map((each) => [each.join(), each]),
  );
  return [...passed.values()];
}

/** Shapley's values of the players. */
export const sharesOf = (playerCount: number, worth: Worth, seed: Seed): Shares =>
  playerCount <= mostPlayersInAllSubsets
    ? overAllSubsets(playerCount, worth)
    : overOrders(ordersOf(playerCount, seed), worth);

const placesBelow = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

const subsets = (playerCount: number): readonly Coalition[] =>
  placesBelow(2 ** playerCount).map((bits) =>
    placesBelow(playerCount).filter((player) => ((bits >> player) & 1) === 1),
  );

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));

/**
 * The mean over all orders of what a player adds to those before:
 *
 *     share(i) = Σ |S|! · (n − |S| − 1)! ÷ n! · (worth(S with i) − worth(S))        over all S without i
 *
 * @source  François Role, “On two common formulations of the Shapley value”, 2021, equation 1,
 *   https://franrole.github.io/interpretable%20machine%20learning/2021/07/02/shapley_values_formulae.html (a stored
 *   copy), read 2026-11-21
 */
function overAllSubsets(playerCount: number, worth: Worth): Shares {
  const all = subsets(playerCount);
  const orders = factorial(playerCount);
  const shareOf = (player: number): Decimal => {
    const terms = all
      .filter((coalition) => !coalition.includes(player))
      .map((before) => {
        const ordersOfThis = factorial(before.length) * factorial(playerCount - before.length - 1);
        return added(player, before, worth).times(ordersOfThis);
      });
    return sumOf(terms).div(orders);
  };
  return { shares: placesBelow(playerCount).map(shareOf), standardErrors: null };
}

const added = (player: number, before: Coalition, worth: Worth): Decimal =>
  worth(ascending([...before, player])).minus(worth(before));

const ascending = (players: readonly number[]): Coalition => players.toSorted((left, right) => left - right);

const ordersOf = (playerCount: number, seed: Seed): readonly (readonly number[])[] =>
  antitheticOrders(playerCount, orderCount / 2, seed);

const coalitionsAlong = (order: readonly number[]): readonly Coalition[] => [
  [],
  ...order.map((_, place) => ascending(order.slice(0, place + 1))),
];

/**
 * Over some orders: each adds up by itself, and so does their mean. An order and its opposite together are right already
 * where causes act on one another only two by two.
 *
 * @source  release notes of kernelshap 0.8.0, https://github.com/ModelOriented/kernelshap/releases/tag/0.8.0 (a stored
 *   copy), read 2026-11-21
 */
function overOrders(orders: readonly (readonly number[])[], worth: Worth): Shares {
  const brought = orders.map((order) => broughtIn(order, worth));
  const pairs = brought.flatMap((first, place) =>
    place % 2 === 0 ? [meanOf([first, brought[place + 1] ?? first])] : [],
  );
  const shares = meanOf(pairs);
  const standardErrors = shares.map((share, player) => {
    const squares = sumOf(pairs.map((pair) => (pair[player] ?? zero).minus(share).pow(2)));
    return squares.div(pairs.length * (pairs.length - 1)).sqrt();
  });
  return { shares, standardErrors };
}

/** What each player adds in one order, by player. */
function broughtIn(order: readonly number[], worth: Worth): readonly Decimal[] {
  const worths = coalitionsAlong(order).map(worth);
  const brought = order.map((): Decimal => zero);
  order.forEach((player, place) => (brought[player] = (worths[place + 1] ?? zero).minus(worths[place] ?? zero)));
  return brought;
}

const meanOf = (rows: readonly (readonly Decimal[])[]): readonly Decimal[] =>
  (rows[0] ?? []).map((_, place) => sumOf(rows.map((row) => row[place] ?? zero)).div(rows.length));

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
