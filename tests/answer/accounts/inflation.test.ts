import { describe, expect, test } from 'vitest';
import { calculate, explain, parseScenario, sensitivity, type Scenario } from '../../../src/index.js';
import { monthlyLines } from '../../../src/answer/monthly-lines.js';

const bank: Scenario = { industry: 'finance', size: 'medium', horizonMonths: 30 };

describe('general inflation', () => {
  const plain = monthlyLines(bank);
  const raised = monthlyLines({ ...bank, inflation: { general: '0.04', infrastructure: '-0.1' } });
  const byId = new Map(raised.map(({ id, monthly }) => [id, monthly.map(Number)]));
  /** What stands in a month over what stood there without inflation; nothing where that is nothing. */
  const factorsOf = (id: string): readonly number[] =>
    [6, 18, 30].flatMap((month) => {
      const before = plain.find((line) => line.id === id)?.monthly[month]?.toNumber() ?? 0;
      return before === 0 ? [] : [(byId.get(id)?.[month] ?? 0) / before];
    });

  test.each([
    // Prices of their own: what models earn and failures cost; cloud and hardware apart.
    ['freshness', [1, 1.04, 1.0816]],
    ['lateDetection', [1, 1.04, 1.0816]],
    ['platformInfrastructure', [1, 0.9, 0.81]],
    ['infrastructureSaving', [1, 0.9, 0.81]],
    ['reworkCompute', [1, 0.9, 0.81]],
    // Wages grow by themselves, contracts as they say.
    ['deploymentLabour', [1, 1, 1]],
    ['runTeam', [1, 1, 1]],
  ] as const)('raises %s by the year, and nothing twice', (id, expected) => {
    const factors = factorsOf(id);
    expect(factors).toHaveLength(expected.length);
    factors.forEach((factor, place) => expect(factor).toBeCloseTo(expected[place] ?? NaN, 12));
  });

  test('leaves licences to their contract, and amounts that a user writes down as they are', () => {
    expect(factorsOf('licence.platform').every((factor) => Math.abs(factor - 1) < 1e-12)).toBe(true);
    const own: Scenario = { customLines: [{ id: 'a', side: 'cost', annual: [10, 10, 10] }] };
    expect(calculate({ ...own, inflation: { general: 0.1 } }).metrics.npv).toEqual(calculate(own).metrics.npv);
  });

  test('in doubt, swings the answer in floats as it does in exact figures', () => {
    const doubtful: Scenario = { ...bank, inflation: { general: { distribution: 'uniform', low: 0.01, high: 0.05 } } };
    const npvAt = (general: number): number => calculate({ ...bank, inflation: { general } }).metrics.npv.toNumber();
    const swing = sensitivity(doubtful).swings.find(({ path }) => path === 'inflation.general');
    expect(swing?.atLow).toBeCloseTo(npvAt(0.01), 3);
    expect(swing?.atHigh).toBeCloseTo(npvAt(0.05), 3);
  });

  test('is explained as a step of the line', () => {
    const { figures } = explain({ ...bank, inflation: { general: '0.04' } }, 'freshness', 20);
    expect(figures.some((figure) => figure.id === 'inflation.general')).toBe(true);
    expect(figures.some(({ label }) => label === 'Freshness of retrained models: at the prices of approval')).toBe(
      true,
    );
  });

  test('does not go with a real rate, and is no percentage', () => {
    const issuesOf = (scenario: unknown) => {
      const parsed = parseScenario(scenario);
      return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
    };
    expect(issuesOf({ ...bank, discounting: { basis: 'real' }, inflation: { general: 0.02 } })).toEqual([
      'inconsistent inflation.general',
    ]);
    expect(issuesOf({ ...bank, inflation: { general: 2 } })).toEqual(['percent-for-share inflation.general']);
  });
});

describe('at the prices of approval', () => {
  // 3.5 % real with 2.5 % of inflation is 6.0875 % nominal: (1.035)(1.025) = 1.060875.
  test('the real rate is that of Fisher’s equation', () => {
    const { todaysMoney } = calculate({ ...bank, discounting: { rate: '0.060875' }, inflation: { general: '0.025' } });
    expect(todaysMoney?.rate.toNumber()).toBeCloseTo(0.035, 15);
  });

  test.each(['year-end', 'mid-year'] as const)('%s flows are worth the same net present value', (timing) => {
    const { todaysMoney, metrics } = calculate({
      horizonMonths: 36,
      discounting: { rate: '0.1', timing },
      inflation: { general: '0.03' },
      customLines: [
        { id: 'out', side: 'cost', initial: 900, monthly: 7 },
        { id: 'in', side: 'benefit', annual: [100, 500, 900] },
      ],
    });
    // All of a year counts at one moment, so that the year as a whole can be discounted again.
    const real = todaysMoney?.rate.plus(1).toNumber() ?? NaN;
    const placeOf = (year: number): number => (year === 0 ? 0 : timing === 'mid-year' ? year - 0.5 : year);
    const worth = todaysMoney?.annual.reduce((sum, { net }, year) => sum + net.toNumber() * real ** -placeOf(year), 0);
    expect(worth).toBeCloseTo(metrics.npv.toNumber(), 9);
  });

  test('is not told where no inflation is', () => {
    expect(calculate(bank)).not.toHaveProperty('todaysMoney');
  });
});
