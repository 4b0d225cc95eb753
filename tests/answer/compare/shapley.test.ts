import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  antitheticOrders,
  coalitionsOf,
  orderCount,
  sharesOf,
  type Coalition,
  type Worth,
} from '../../../src/answer/compare/shapley.js';
import { Decimal, sumOf, zero } from '../../../src/decimal.js';

const shown = (playerCount: number, worth: Worth): readonly string[] =>
  sharesOf(playerCount, worth, 1).shares.map((share) => share.toDecimalPlaces(12).toString());

const table =
  (worths: Readonly<Record<string, number>>): Worth =>
  (coalition) => {
    const worth = worths[coalition.join('')];
    if (worth === undefined) throw new Error(`nobody asked for ${coalition.join()}`);
    return new Decimal(worth);
  };

/** A worth for every coalition, made of a seed; some pull together and some against each other. */
const entangled =
  (seed: number): Worth =>
  (coalition) => {
    const pairs = coalition.flatMap((left) => coalition.map((right) => ((left + 1) * (right + seed)) % 7));
    return new Decimal(pairs.reduce((total, each) => total + each, 0)).times(coalition.length);
  };

const everybody = (playerCount: number): Coalition => Array.from({ length: playerCount }, (_, place) => place);

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]));

describe('every subset', () => {
  test('two players by hand: the half of what both bring together goes to each', () => {
    // a alone 10, b alone 4, both 20: a = (10 + 20 − 4) ÷ 2, b = (4 + 20 − 10) ÷ 2
    expect(shown(2, table({ '': 0, 0: 10, 1: 4, '01': 20 }))).toEqual(['13', '7']);
  });

  test('three players by hand: left glove, left glove, right glove', () => {
    // A pair is worth 1. The right glove makes it in 4 of 6 orders, each left one in 1 of 6.
    const gloves: Worth = (coalition) => new Decimal(coalition.includes(2) && coalition.length > 1 ? 6 : 0);
    expect(shown(3, gloves)).toEqual(['1', '1', '4']);
  });

  test('nobody, and one alone', () => {
    expect(shown(0, table({ '': 5 }))).toEqual([]);
    expect(shown(1, table({ '': 5, 0: 12 }))).toEqual(['7']);
  });

  test('is the mean over all orders, as it is defined', () => {
    const orders = permutations(everybody(4));
    const worth = entangled(3);
    const means = everybody(4).map((player) =>
      sumOf(
        orders.map((order) => {
          const before = order.slice(0, order.indexOf(player));
          return worth([...before, player].sort()).minus(worth([...before].sort()));
        }),
      ).div(orders.length),
    );
    expect(shown(4, worth)).toEqual(means.map((mean) => mean.toDecimalPlaces(12).toString()));
  });

  test('does not depend on the order in which the players are named', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.shuffledSubarray([...everybody(5)], { minLength: 5 }),
        (seed, names) => {
          const worth = entangled(seed);
          const renamed: Worth = (coalition) =>
            worth(coalition.map((place) => names[place] ?? 0).toSorted((left, right) => left - right));
          const shares = shown(5, worth);
          expect(shown(5, renamed)).toEqual(names.map((name) => shares[name]));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('gives nothing to who brings nothing, and the same to those who bring the same', () => {
    const worth: Worth = (coalition) => {
      const counted = coalition.filter((player) => player !== 1).length;
      return new Decimal(counted * counted);
    };
    const [first, idle, third, fourth] = sharesOf(4, worth, 1).shares;
    expect(idle?.isZero()).toBe(true);
    expect([third, fourth]).toEqual([first, first]);
  });
});

describe('orders, where there are more than eight players', () => {
  const playerCount = 9;
  const worth = entangled(5);
  const { shares, standardErrors } = sharesOf(playerCount, worth, 1);

  test('add up exactly all the same', () => {
    const difference = worth(everybody(playerCount)).minus(worth([]));
    expect(sumOf(shares).minus(difference).abs().lte(difference.abs().times('1e-35'))).toBe(true);
  });

  test('come within four standard errors of the mean over every subset', () => {
    const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));
    const subsets = Array.from({ length: 2 ** playerCount }, (_, bits) =>
      everybody(playerCount).filter((player) => Math.floor(bits / 2 ** player) % 2 === 1),
    );
    for (const player of everybody(playerCount)) {
      const exact = subsets
        .filter((subset) => !subset.includes(player))
        .reduce((total, subset) => {
          const weight =
            (factorial(subset.length) * factorial(playerCount - subset.length - 1)) / factorial(playerCount);
          const joined = [...subset, player].sort((left, right) => left - right);
          return total + weight * worth(joined).minus(worth(subset)).toNumber();
        }, 0);
      const error = standardErrors?.[player]?.toNumber() ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((shares[player]?.toNumber() ?? 0) - exact)).toBeLessThanOrEqual(4 * error);
    }
  });

  test('give every player what it brings where none depends on another, without an error', () => {
    const additive: Worth = (coalition) => sumOf(coalition.map((player) => new Decimal(player + 1)));
    const found = sharesOf(12, additive, 1);
    expect(found.shares.map(String)).toEqual(everybody(12).map((player) => String(player + 1)));
    expect(found.standardErrors?.every((error) => error.isZero())).toBe(true);
  });

  test('are exact where players act on one another only two by two', () => {
    // Each pair brings the product of its places, shared evenly: half of place × sum of the other places.
    const pairwise: Worth = (coalition) =>
      sumOf(
        coalition.flatMap((left) =>
          coalition.filter((right) => right < left).map((right) => new Decimal(left * right)),
        ),
      );
    const found = sharesOf(10, pairwise, 1);
    const sumOfPlaces = 45;
    expect(found.shares.map(String)).toEqual(everybody(10).map((place) => String((place * (sumOfPlaces - place)) / 2)));
    expect(found.standardErrors?.every((error) => error.isZero())).toBe(true);
  });

  test('pass through no coalition that is not asked for beforehand', () => {
    const asked = new Set(coalitionsOf(10, 1).map(String));
    const worth: Worth = (coalition) => {
      expect(asked.has(String(coalition))).toBe(true);
      return zero;
    };
    sharesOf(10, worth, 1);
  });

  test('are as many as promised, in pairs of opposites, and the same for the same seed', () => {
    const orders = antitheticOrders(10, orderCount / 2, 1);
    expect(orders).toHaveLength(64);
    for (let place = 0; place < orders.length; place += 2) {
      expect(orders[place + 1]).toEqual(orders[place]?.toReversed());
      expect(orders[place]?.toSorted((left, right) => left - right)).toEqual(everybody(10));
    }
    expect(antitheticOrders(10, 32, 1)).toEqual(orders);
    expect(antitheticOrders(10, 32, 2)).not.toEqual(orders);
    expect(new Set(orders.map(String)).size).toBe(64);
  });
});
