import { describe, expect, test } from 'vitest';
import { sumOf } from '../../../src/decimal.js';
import { calculate, outlooks, scenarioFor, type Outlooks, type Scenario } from '../../../src/index.js';
import { unfrozen } from '../unfrozen.js';
import { atStart, plain } from './money.js';

const npvs = ({ scenarios }: Outlooks): readonly string[] => scenarios.map(({ metrics }) => metrics.npv.toString());

/** 12 months of a benefit and of a cost. */
const ranged: Scenario = {
  ...plain,
  name: 'ranged',
  customLines: [
    { id: 'gain', side: 'benefit', monthly: { low: 50, likely: 100, high: 120 } },
    { id: 'pain', side: 'cost', monthly: { low: 20, likely: 40, high: 90 } },
  ],
};

describe('by hand', () => {
  test('a benefit goes to its low end and a cost to its high end, and the other way round', async () => {
    const found = await outlooks(ranged);
    // The means are 95 and 45: 12 × (50 − 90), 12 × (95 − 45), 12 × (120 − 20)
    expect(npvs(found)).toEqual(['-480', '600', '1200']);
    expect(found.scenarios.map(({ name }) => name)).toEqual(['Downside', 'Base', 'Upside']);
    expect(found.base).toBe('Base');
    expect(found.inputs.map(({ path, unfavourable, favourable }) => [path, unfavourable, favourable])).toEqual([
      ['customLines.gain.monthly', 'low', 'high'],
      ['customLines.pain.monthly', 'high', 'low'],
    ]);
    expect(found.inputs.map(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh].map(String))).toEqual([
      ['60', '900'],
      ['900', '60'],
    ]);
    expect(found.notices).toEqual([{ code: 'all-at-once', inputCount: 2 }]);
  });

  test('the bridge tells which input does how much', async () => {
    const { differences } = await outlooks(ranged);
    const told = differences.map(({ to, bridge }) => [
      to,
      ...bridge.causes.map(({ label, npv }) => `${label} ${npv.toString()}`),
    ]);
    expect(told).toEqual([
      ['Downside', 'Custom lines: gain -540', 'Custom lines: pain -540'],
      ['Upside', 'Custom lines: gain 300', 'Custom lines: pain 300'],
    ]);
  });

  test('an input of which the likely figure is best stays there in the upside', async () => {
    const found = await outlooks({
      ...plain,
      baseCase: 'likely',
      customLines: [{ id: 'pain', side: 'cost', monthly: { low: 40, likely: 40, high: 90 } }],
    });
    expect(npvs(found)).toEqual(['-1080', '-480', '-480']);
    expect(found.inputs.map(({ unfavourable, favourable }) => [unfavourable, favourable])).toEqual([['high', 'base']]);
  });

  test('an input that does nothing stays where it is', async () => {
    const found = await outlooks({
      ...plain,
      customLines: [
        { id: 'gain', side: 'benefit', initial: 10 },
        { id: 'none', side: 'benefit', monthly: 0, startMonth: { low: 1, likely: 5, high: 9 } },
      ],
    });
    expect(found.inputs.map(({ path, unfavourable, favourable }) => [path, unfavourable, favourable])).toEqual([
      ['customLines.none.startMonth', 'base', 'base'],
    ]);
    expect(npvs(found)).toEqual(['10', '10', '10']);
    expect(found.differences.map(({ bridge }) => bridge.causes)).toEqual([[], []]);
  });

  test('without a range there is nothing to move', async () => {
    const found = await outlooks(atStart('certain', 5, 3));
    expect([found.inputs.length, ...npvs(found)]).toEqual([0, '2', '2', '2']);
  });

  test('takes risk adjustments as they are, and says what each would be without them', async () => {
    const found = await outlooks({
      ...plain,
      customLines: [
        { id: 'gain', side: 'benefit', initial: { low: 60, likely: 100, high: 110 }, riskAdjustment: 0.5 },
        { id: 'pain', side: 'cost', initial: 70 },
      ],
    });
    // (60 + 4 × 100 + 110) ÷ 6 is 95, and half of each is left
    expect(npvs(found)).toEqual(['-40', '-22.5', '-15']);
    expect(found.notices.map(({ code }) => code)).toEqual(['all-at-once']);
    const without = found.scenarios.map(({ npvWithoutRiskAdjustment }) => npvWithoutRiskAdjustment?.metrics.toString());
    expect(without).toEqual(['-10', '25', '40']);
  });

  test('a probability of the scenario is none of its outlooks', async () => {
    const found = await outlooks({ ...ranged, probability: 0.4, alternative: 'buy', tags: ['x'] });
    expect([found.expected, found.alternatives]).toEqual([null, null]);
    expect(found.scenarios.map(({ probability, alternative }) => [probability, alternative])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});

const shop = scenarioFor('retail', { size: 'small', horizonMonths: 12 });
const ofShop = await outlooks(shop);

describe('of a profile', () => {
  test('the base is what calculate says, and the ends lie on both sides of it', () => {
    const { metrics } = calculate(shop);
    const [down, base, up] = ofShop.scenarios.map((each) => each.metrics.npv);
    expect(ofShop.scenarios[1]?.metrics).toEqual(metrics);
    expect([down?.lt(metrics.npv), base?.eq(metrics.npv), up?.gt(metrics.npv)]).toEqual([true, true, true]);
    expect(unfrozen('outlooks', ofShop)).toEqual([]);
  });

  test('every input that has a range is moved, each to the end at which it is read to be worse', () => {
    expect(ofShop.inputs.length).toBeGreaterThan(30);
    for (const { npvAtLow, npvAtHigh, unfavourable, favourable } of ofShop.inputs) {
      if (unfavourable === 'low') expect(npvAtLow.lte(npvAtHigh)).toBe(true);
      if (unfavourable === 'high') expect(npvAtHigh.lte(npvAtLow)).toBe(true);
      if (unfavourable !== 'base') expect(favourable).not.toBe(unfavourable);
    }
  });

  test('the bridges add up, over some orders of many groups', () => {
    for (const { metrics, bridge } of ofShop.differences) {
      expect(bridge.method).toBe('orders');
      expect(bridge.residual.abs().lte(metrics.npv.abs().times('1e-24'))).toBe(true);
      expect(sumOf(bridge.causes.map(({ npv }) => npv)).toFixed(10)).toBe(metrics.npv.toFixed(10));
    }
  });
});

test('bad input is told as calculate does', async () => {
  await expect(outlooks({ extends: 'today' })).rejects.toThrow(/is not here/);
  await expect(outlooks({ horizonMonths: 0 })).rejects.toThrow(/Horizon is 0/);
});
