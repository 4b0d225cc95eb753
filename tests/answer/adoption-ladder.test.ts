import { describe, expect, test } from 'vitest';
import { ladderOf } from '../../src/answer/adoption-ladder.js';
import { calculated } from '../../src/answer/calculated-scenario.js';
import { adoptionLadder, calculate, scenarioFor, type Scenario } from '../../src/index.js';

/** 12 models with one release a year each, of which 50 hours at 100 are saved; 30,000 in any case. No ramp, no rate. */
const plain: Scenario = {
  horizonMonths: 12,
  discounting: { rate: 0 },
  adoption: { ceiling: '0.5' },
  models: { count: 12 },
  roles: [{ id: 'engineer', people: 10, hourlyRate: 100 }],
  wages: { productiveHours: 1800 },
  realisation: { freedHours: 1 },
  releases: { perModelYear: 1 },
  deployment: { hoursPerRelease: 50, hoursAfter: 0 },
  customLines: [{ id: 'platform', side: 'cost', initial: 30_000 }],
};

describe('the ladder of adoption', () => {
  test('12 models × 1 release × 50 h × 100 = 60,000 a year at full adoption, against 30,000 in any case', () => {
    const ladder = adoptionLadder(plain);
    expect(ladder.map(({ ceiling }) => ceiling.toString())).toEqual(['0.25', '0.5', '0.75', '1']);
    expect(ladder.map(({ npv }) => npv.toFixed(6))).toEqual([
      '-15000.000000',
      '0.000000',
      '15000.000000',
      '30000.000000',
    ]);
    expect(ladder.map(({ roi }) => roi?.toFixed(6))).toEqual(['-0.500000', '0.000000', '0.500000', '1.000000']);
    // 30,000 ÷ 1,250, 2,500, 3,750 and 5,000 a month
    expect(ladder.map(({ discountedPaybackMonths }) => discountedPaybackMonths?.toFixed(6) ?? 'never')).toEqual([
      'never',
      '12.000000',
      '8.000000',
      '6.000000',
    ]);
    expect(ladder.map(({ isOwn }) => isOwn)).toEqual([false, true, false, false]);
  });

  test('has a rung of its own for a ceiling between the others, and at each the figures of a scenario with it', () => {
    const scenario = scenarioFor('finance', { size: 'medium', adoption: { ceiling: '0.8' } });
    const ladder = adoptionLadder(scenario);
    expect(ladder.map(({ ceiling }) => ceiling.toString())).toEqual(['0.25', '0.5', '0.75', '0.8', '1']);
    expect(ladder.filter(({ isOwn }) => isOwn).map(({ ceiling }) => ceiling.toString())).toEqual(['0.8']);
    for (const { ceiling, npv, roi, discountedPaybackMonths } of ladder) {
      const { metrics } = calculate(
        scenarioFor('finance', { size: 'medium', adoption: { ceiling: ceiling.toString() } }),
      );
      expect([npv, roi, discountedPaybackMonths].map(String)).toEqual(
        [metrics.npv, metrics.roi, metrics.discountedPaybackMonths].map(String),
      );
    }
  });

  test('works out a rung when it is asked for: nobody reads the plan for one that is not told', () => {
    const { resolved, reading, planned } = calculated(scenarioFor('retail', { size: 'small' }));
    const read: string[] = [];
    const watched = {
      ...reading,
      withTable: (table: typeof resolved.table) => {
        read.push(String(table.get('adoption.ceiling')?.value));
        return reading.withTable(table);
      },
    };
    const ladder = ladderOf({ resolved, planned, reading: watched });
    expect([ladder.length, read]).toEqual([5, []]);
    const half = ladder.find(({ ceiling }) => ceiling.eq('0.5'));
    expect([half?.npv, half?.roi].map((figure) => figure?.isFinite())).toEqual([true, true]);
    expect(read).toEqual(['0.5']);
  });

  test('begins at no adoption where the scenario does', () => {
    const [first] = adoptionLadder({ ...plain, adoption: { ceiling: 0 } });
    expect([first?.ceiling.toString(), first?.npv.toString(), first?.isOwn]).toEqual(['0', '-30000', true]);
  });

  test('is empty where no line depends on adoption', () => {
    expect(adoptionLadder({ customLines: [{ id: 'fee', side: 'cost', monthly: 100 }] })).toEqual([]);
  });

  test('refuses a scenario as calculate does', () => {
    expect(() => adoptionLadder({ ...plain, adoption: { ceiling: 2 } })).toThrow(/between 0 and 1/);
  });
});
