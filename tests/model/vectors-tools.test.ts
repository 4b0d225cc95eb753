import { describe, expect, test } from 'vitest';
import { expectAbout, expectEach, kpiOf, resultOf, yearOf } from './by-hand.js';

describe('licences of 1,200 a year from month 5, with a step of 5 % a year', () => {
  const scenario = {
    horizonMonths: 36,
    tools: [{ id: 'tracker', feePerMonth: 100, uplift: '0.05', startMonth: 5 }],
  };
  test('a year in advance: 1,200, 1,260 and 882 in months 4, 16 and 28, the last bill cut at the horizon', () => {
    const { cost } = resultOf(scenario).monthly;
    const bills = cost.flatMap((figure, at) => (figure.isZero() ? [] : [[at, figure.toFixed(15)]]));
    expect(bills).toEqual([
      [4, '1200.000000000000000'],
      [16, '1260.000000000000000'],
      [28, '882.000000000000000'],
    ]);
  });
  test('the treasury view pays the last bill whole, of which 4 months of 110.25 lie beyond the horizon', () => {
    const { treasury, metrics, prepaid } = resultOf(scenario);
    expectAbout(metrics.totalCost, 1200 + 1260 + 882);
    expectAbout(treasury.totalCost, 1200 + 1260 + 1323);
    expectAbout(prepaid, 4 * 110.25);
    expectAbout(treasury.peakFunding, 1200 + 1260 + 1323);
  });
  test('a bill that would come at the horizon is not of this case', () => {
    const { treasury, prepaid } = resultOf({ ...scenario, horizonMonths: 28 });
    expectAbout(treasury.totalCost, 1200 + 1260);
    expectAbout(prepaid, 0);
  });
  test('month by month: 8 × 100, 4 × 100 + 8 × 105, 4 × 105 + 8 × 110.25', () => {
    const monthly = { ...scenario, tools: [{ ...scenario.tools[0], billing: 'monthly' }] };
    expectAbout(yearOf('licence.tracker', monthly, 1), 800);
    expectAbout(yearOf('licence.tracker', monthly, 2), 1240);
    expectAbout(yearOf('licence.tracker', monthly, 3), 1302);
  });
  test('from the last month of the implementation unless told', () => {
    const { cost } = resultOf({
      tools: [{ id: 'a', feePerMonth: 100 }],
      adoption: { implementationMonths: 5 },
    }).monthly;
    expectEach(cost, [0, 0, 0, 0, 800, 0]);
  });
});

describe('10 seats at 12 a month, paid monthly', () => {
  const seats = (more: object) => ({
    horizonMonths: 36,
    tools: [{ id: 'ide', seats: 10, pricePerSeatMonth: 12, billing: 'monthly', startMonth: 1, ...more }],
  });
  test('1,440 a year', () => {
    expectAbout(yearOf('licence.ide', seats({})), 1440);
  });
  test('with 10 % off, a quarter that exists already, and a fifth of support on top', () => {
    const priced = seats({ discount: '0.1', reuseShare: '0.25', supportShare: '0.2' });
    expectAbout(yearOf('licence.ide', priced), 1440 * 0.9 * 0.75 * 1.2);
  });
  test('seats follow the need at each anniversary: 20 % less of them, and less again', () => {
    const fewer = seats({ seatGrowth: '-0.2' });
    expectAbout(yearOf('licence.ide', fewer, 2), 1440 * 0.8);
    expectAbout(yearOf('licence.ide', fewer, 3), 1440 * 0.64);
  });
  test('seats never fall within a term of two years, and are counted anew with the next', () => {
    const term = seats({ seatGrowth: '-0.2', termYears: 2 });
    expectAbout(yearOf('licence.ide', term, 2), 1440);
    expectAbout(yearOf('licence.ide', term, 3), 1440 * 0.64);
  });
  test('seats grow within a term too', () => {
    expectAbout(yearOf('licence.ide', seats({ seatGrowth: '0.5', termYears: 3 }), 3), 1440 * 2.25);
  });
});

describe('metered use of', () => {
  const usage = (tool: object, more: object = {}) =>
    yearOf('usage.calls', { tools: [{ id: 'calls', ...tool }], ...more });

  test('600 a month at 1, half of it adopted', () => {
    expectAbout(usage({ usagePerMonth: 600, pricePerUnit: 1 }, { adoption: { ceiling: '0.5' } }), 12 * 300);
  });
  test('600 a month of which 200 are free', () => {
    expectAbout(usage({ usagePerMonth: 600, pricePerUnit: 1, freeUnits: 200 }), 12 * 400);
  });
  test('less than what is free costs nothing', () => {
    expectAbout(usage({ usagePerMonth: 600, pricePerUnit: 1, freeUnits: 700 }), 0);
  });
  test('600 at 2 where 1,000 are committed: the commitment', () => {
    expectAbout(usage({ usagePerMonth: 600, pricePerUnit: 2, committedUnits: 1000 }), 12 * 2000);
  });
  test('1,500 at 2 where 1,000 are committed, and 3 for each above', () => {
    const above = { usagePerMonth: 1500, pricePerUnit: 2, committedUnits: 1000 };
    expectAbout(usage({ ...above, overagePrice: 3 }), 12 * (2000 + 500 * 3));
    expectAbout(usage(above), 12 * (2000 + 500 * 2));
  });
  test('1,500 in graduated tiers: 100 at 2, 900 at 1, 500 at 0.5', () => {
    const tiers = { tierStarts: [0, 100, 1000], tierPrices: [2, 1, '0.5'] };
    expectAbout(usage({ usagePerMonth: 1500, ...tiers }), 12 * (100 * 2 + 900 * 1 + 500 * 0.5));
  });
  test('1,500 by volume: all of it at the price of the tier that is reached; 100 has just reached the second', () => {
    const tiers = { tierStarts: [0, 100, 1000], tierPrices: [2, 1, '0.5'], tiering: 'volume' };
    expectAbout(usage({ usagePerMonth: 1500, ...tiers }), 12 * 1500 * 0.5);
    expectAbout(usage({ usagePerMonth: 100, ...tiers }), 12 * 100 * 1);
    expectAbout(usage({ usagePerMonth: 99, ...tiers }), 12 * 99 * 2);
  });
  test('600 a month with 10 % off', () => {
    expectAbout(usage({ usagePerMonth: 600, pricePerUnit: 1, discount: '0.1' }), 12 * 540);
  });
  test('600 a month steps with the contract year, as licences do: 630 from month 17', () => {
    const tools = [{ id: 'calls', usagePerMonth: 600, pricePerUnit: 1, uplift: '0.05', startMonth: 5 }];
    const { cost } = resultOf({ horizonMonths: 24, adoption: { implementationMonths: 5 }, tools }).monthly;
    expectEach(
      [6, 16, 17, 24].flatMap((month) => cost[month] ?? []),
      [600, 600, 630, 630],
    );
  });
});

test('open source: no licence, 8 hours a month at 80 of those who host it, and 150 of infrastructure', () => {
  const scenario = {
    roles: [{ id: 'team', people: 3, hourlyRate: 80 }],
    tools: [{ id: 'mlflow', hostHoursPerMonth: 8, hostInfrastructurePerMonth: 150, startMonth: 4 }],
  };
  // From month 4 to month 12.
  expectAbout(yearOf('hosting.mlflow', scenario), 9 * 8 * 80);
  expectAbout(yearOf('hostingInfrastructure.mlflow', scenario), 9 * 150);
  expect(resultOf(scenario).lines.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'hosting.mlflow capacity',
    'hostingInfrastructure.mlflow cash',
  ]);
});

describe('10 seats at 20 a month beside 1,300 of other costs and 5,000 of benefits, undiscounted', () => {
  const scenario = {
    discounting: { rate: 0 },
    tools: [{ id: 'ide', seats: 10, pricePerSeatMonth: 20, billing: 'monthly', startMonth: 1 }],
    customLines: [
      { id: 'other', side: 'cost', initial: 1300 },
      { id: 'gain', side: 'benefit', kind: 'cash', annual: [5000] },
    ],
  };
  test('tools are 2,400 of 3,700', () => {
    expectAbout(kpiOf('toolShare', scenario), 2400 / 3700);
  });
  test('it breaks even at a price of 20 + 1,300 ÷ 120 seat-months', () => {
    const highest = kpiOf('highestSeatPrice.ide', scenario);
    expectAbout(highest, 20 + 1300 / 120);
    const tools = [{ ...scenario.tools[0], pricePerSeatMonth: highest?.toString() }];
    expect(
      resultOf({ ...scenario, tools })
        .metrics.npv.abs()
        .lt('1e-20'),
    ).toBe(true);
  });
  test('of a seat with a tenth off, the list price may be higher by as much', () => {
    const tools = [{ ...scenario.tools[0], discount: '0.1' }];
    // NPV 5,000 − 1,300 − 2,160, over 120 seat-months of which 108 are charged
    expectAbout(kpiOf('highestSeatPrice.ide', { ...scenario, tools }), 20 + 1540 / 108);
  });
  test('it turns at 5 seats: 1,300 ÷ (500 of benefit less 240 of price)', () => {
    expectAbout(kpiOf('breakEvenSeats.ide', scenario), 5);
  });
  test('600 are left of a budget of 3,000', () => {
    expectAbout(kpiOf('toolBudgetLeft', { ...scenario, budget: { toolsPerYear: 3000 } }), 600);
  });
  test('a budget of 2,000 is told to be exceeded by 400', () => {
    const tight = { ...scenario, budget: { toolsPerYear: 2000 } };
    expectAbout(kpiOf('toolBudgetLeft', tight), -400);
    expect(resultOf(tight).notices).toMatchObject([{ code: 'over-budget' }]);
  });
});
