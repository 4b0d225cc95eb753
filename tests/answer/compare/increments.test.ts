import { describe, expect, test } from 'vitest';
import { spreadOf } from '../../../src/answer/compare/expectation.js';
import { Decimal } from '../../../src/decimal.js';
import type { IncrementalMetrics } from '../../../src/answer/compare/comparison.js';
import { compare, type Scenario } from '../../../src/index.js';
import { atStart } from './money.js';

/** Outlay at the start, income at the end of each year, at 10 %. */
const yearly = (name: string, outlay: number, income: readonly number[], rest: Scenario = {}): Scenario => ({
  name,
  horizonMonths: 24,
  discounting: { rate: 0.1, timing: 'year-end' },
  customLines: [
    { id: 'outlay', side: 'cost', initial: outlay },
    { id: 'income', side: 'benefit', annual: income },
  ],
  ...rest,
});

async function increment(from: Scenario, to: Scenario): Promise<IncrementalMetrics> {
  const found = (await compare([from, to])).differences[0]?.metrics;
  if (found === undefined) throw new Error('there is no difference');
  return found;
}

const rates = ({ irr }: IncrementalMetrics): readonly string[] => {
  switch (irr.status) {
    case 'unique':
      return [irr.rate.toDecimalPlaces(12).toString()];
    case 'several':
      return irr.rates.map((rate) => rate.toDecimalPlaces(12).toString());
    case 'none':
      return [irr.reason];
  }
};

describe('the increment', () => {
  test('of 1,000 more that brings 1,210 more a year later: 100 at 10 %, and a rate of 21 %', async () => {
    const found = await increment(yearly('small', 1000, [1100]), yearly('large', 2000, [2310]));
    expect(found.npv.toDecimalPlaces(12).toString()).toBe('100');
    expect(found.presentValueCost.toString()).toBe('1000');
    expect(found.presentValueBenefit.toDecimalPlaces(12).toString()).toBe('1100');
    expect(rates(found)).toEqual(['0.21']);
  });

  test('may have several rates: −1,000, 2,500, −1,540 has 10 % and 40 %', async () => {
    const found = await increment(yearly('a', 500, [0, 2000]), yearly('b', 1500, [2500, 460]));
    expect(rates(found)).toEqual(['0.1', '0.4']);
  });

  test('may have none: of equal flows, of more income alone, of more outlay alone', async () => {
    const small = yearly('a', 1000, [1100]);
    expect(rates(await increment(small, { ...small, name: 'b' }))).toEqual(['all-zero']);
    expect(rates(await increment(small, yearly('b', 1000, [1200])))).toEqual(['no-outlay']);
    expect(rates(await increment(small, yearly('b', 1300, [1100])))).toEqual(['no-income']);
  });

  test('places the flows of each where its own timing does', async () => {
    // Income of 1,210 in the middle of year 2, less income of 1,100 at its end, against 100 more at the start.
    const [late, early] = [yearly('late', 1000, [0, 1100]), yearly('early', 1100, [0, 1210])];
    const found = await increment(late, { ...early, discounting: { rate: 0.1, timing: 'mid-year' } });
    const [rate = ''] = rates(found);
    const growth = 1 + Number(rate);
    expect(-100 + 1210 / growth ** 1.5 - 1100 / growth ** 2).toBeCloseTo(0, 6);
  });

  test('is told in each view: hours of own staff are no cash', async () => {
    const hours: Scenario = {
      ...yearly('hours', 1000, [1100]),
      customLines: [
        { id: 'outlay', side: 'cost', initial: 1000, kind: 'capacity' },
        { id: 'income', side: 'benefit', annual: [1100], kind: 'capacity' },
      ],
    };
    const [difference] = (await compare([hours, yearly('cash', 1000, [1100])])).differences;
    const views = [difference?.metrics, difference?.cashOnly, difference?.treasury];
    // All: alike. Cash only: −1,000 against 0. Treasury: 0 against 0.
    expect(views.map((view) => view?.npv.toDecimalPlaces(20).abs().toString())).toEqual(['0', '1000', '0']);
  });
});

describe('alternatives', () => {
  const build = atStart('build it', 1100, 1000, { alternative: 'build' });
  const buy = atStart('buy it', 450, 500, { alternative: 'buy' });
  const both = atStart('some of both', 2080, 2000, { alternative: 'hybrid' });
  const stay = atStart('stay', 7, 9, { alternative: 'do-nothing' });

  test('are held in order of cost against the best of the cheaper ones', async () => {
    const { alternatives } = await compare([both, build, stay, buy]);
    expect(
      alternatives?.inOrderOfCost.map(({ name, alternative, npv, increment, isWorthItsCost }) => [
        name,
        alternative,
        npv.toString(),
        increment?.from ?? 'nothing',
        increment?.metrics.npv.toString() ?? '',
        isWorthItsCost,
      ]),
    ).toEqual([
      ['buy it', 'buy', '-50', 'nothing', '', false],
      ['build it', 'build', '100', 'nothing', '', true],
      ['some of both', 'hybrid', '80', 'build it', '-20', false],
    ]);
    expect(alternatives?.preferred).toBe('build it');
  });

  test('may all be worse than doing nothing', async () => {
    expect((await compare([stay, buy])).alternatives?.preferred).toBeNull();
    expect((await compare([stay])).alternatives).toEqual({ inOrderOfCost: [], preferred: null });
  });

  test('are not there where no scenario says what it is', async () => {
    expect((await compare([atStart('a', 1, 2)])).alternatives).toBeNull();
  });

  test('end with the largest net present value, whatever their order', async () => {
    const others = [3, 1, 4, 1.5, 9, 2.6].map((npv, place) =>
      atStart(`s${place}`, 100 * (6 - place) + npv, 100 * (6 - place), { alternative: 'hybrid' }),
    );
    expect((await compare(others)).alternatives?.preferred).toBe('s4');
  });
});

describe('the expectation', () => {
  test('by hand: 100 at a quarter, −20 at a half, 60 at a quarter', async () => {
    const { expected } = await compare([
      { ...atStart('good', 150, 50), probability: 0.25 },
      { ...atStart('bad', 30, 50), probability: '0.5' },
      { ...atStart('so', 110, 50), probability: 0.25 },
      atStart('not counted', 10_000, 0),
    ]);
    const { mean, standardDeviation, lowest, highest, probabilityOfLoss } = expected?.metrics ?? {};
    // 25 − 10 + 15; √(0.25 · 70² + 0.5 · 50² + 0.25 · 30²) = √2,700
    expect([mean, lowest, highest, probabilityOfLoss].map(String)).toEqual(['30', '-20', '100', '0.5']);
    expect(standardDeviation?.toFixed(10)).toBe(Math.sqrt(2700).toFixed(10));
  });

  test('is not there where no scenario has a probability', async () => {
    expect((await compare([atStart('a', 5, 3)])).expected).toBeNull();
  });

  test('does not count what cannot happen among the possible', () => {
    const value = (amount: number, weight: number) => ({ value: new Decimal(amount), weight: new Decimal(weight) });
    const { lowest, highest, standardDeviation } = spreadOf([value(5, 1), value(-9, 0), value(99, 0)]);
    expect([lowest, highest, standardDeviation].map(String)).toEqual(['5', '5', '0']);
  });

  test('a third thrice is no whole', async () => {
    const third = (name: string): Scenario => ({ ...atStart(name, 5, 3), probability: '0.333' });
    await expect(compare([third('a'), third('b'), third('c')])).rejects.toThrow(/these add up to 0\.999/);
  });
});
