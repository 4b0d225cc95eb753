import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../../src/errors.js';
import {
  calculate,
  compare,
  industries,
  messageOf,
  scenarioFor,
  type Comparison,
  type Scenario,
} from '../../../src/index.js';
import { unfrozen } from '../unfrozen.js';
import { atStart, plain } from './money.js';

const shop = scenarioFor('retail', { size: 'small', name: 'shop' });
const bigger: Scenario = { name: 'bigger', extends: 'shop', models: { count: 9 }, freshness: 'off' };

/** `scenario: code path`. */
async function issuesOf(scenarios: readonly Scenario[], base?: string): Promise<readonly string[]> {
  try {
    await compare(scenarios, base === undefined ? {} : { base });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.map(({ scenario, code, path }) => `${scenario ?? ''}: ${code} ${path}`);
  }
  return [];
}

describe('side by side', () => {
  test('each scenario is what calculate says of it', async () => {
    const { scenarios, currency, horizonMonths, base } = await compare([shop, bigger]);
    const alone = [shop, { ...shop, ...bigger, extends: undefined }].map((each) =>
      // Written out: nothing is left to extend.
      calculate(JSON.parse(JSON.stringify(each)) as Scenario),
    );
    scenarios.forEach((scenario, place) => {
      const { metrics, cashOnly, treasury, delivery, verdict, discounting } = alone[place] ?? {};
      expect(scenario).toMatchObject({ metrics, cashOnly, treasury, delivery, verdict, discounting });
    });
    expect(scenarios.map(({ name }) => name)).toEqual(['shop', 'bigger']);
    expect([currency, horizonMonths, base]).toEqual(['USD', 36, 'shop']);
    expect(scenarios[0]?.inputHash).toBe(alone[0]?.manifest.inputHash);
  });

  test('a line that a scenario does not have is nothing, and not zero', async () => {
    const { lines, scenarios } = await compare([shop, bigger]);
    const freshness = lines.find(({ id }) => id === 'freshness');
    expect(freshness?.presentValues.map((value) => value === null)).toEqual([false, true]);
    expect(freshness?.totals.map((value) => value === null)).toEqual([false, true]);
    for (const [place, { metrics }] of scenarios.entries()) {
      const costs = lines
        .filter(({ side }) => side === 'cost')
        .flatMap(({ presentValues }) => presentValues[place] ?? []);
      const sum = costs.reduce((total, value) => total + value.toNumber(), 0);
      expect(sum).toBeCloseTo(metrics.presentValueCost.toNumber(), 4);
    }
  });

  test('a line on the other side of the statement is another line', async () => {
    const onSide = (name: string, side: 'cost' | 'benefit'): Scenario => ({
      ...plain,
      name,
      customLines: [{ id: 'rent', side, initial: 7 }],
    });
    const { lines } = await compare([onSide('a', 'benefit'), onSide('b', 'cost')]);
    expect(lines.map(({ side, presentValues }) => [side, ...presentValues.map(String)])).toEqual([
      ['cost', 'null', '7'],
      ['benefit', '7', 'null'],
    ]);
  });

  test('one alone has nothing to be told from', async () => {
    const { differences, scenarios } = await compare([atStart('only', 5, 3)]);
    expect([differences.length, scenarios.length]).toEqual([0, 1]);
  });

  test('tags, alternative and size are told; what comes out is frozen and leaves what went in alone', async () => {
    const given: readonly Scenario[] = [shop, { ...bigger, tags: ['a', 'b'] }];
    const before = structuredClone(given);
    const comparison: Comparison = await compare(given);
    expect(comparison.scenarios[1]).toMatchObject({
      tags: ['a', 'b'],
      alternative: null,
      size: 'small',
      industry: 'retail',
    });
    expect(unfrozen('comparison', comparison)).toEqual([]);
    expect(given).toEqual(before);
  });

  test('the net present value without the risk adjustment stands beside the one with it', async () => {
    const adjusted: Scenario = {
      ...plain,
      name: 'adjusted',
      customLines: [
        { id: 'gain', side: 'benefit', initial: 100, riskAdjustment: 0.2 },
        { id: 'pain', side: 'cost', initial: 50, riskAdjustment: 0.1 },
      ],
    };
    const { scenarios } = await compare([adjusted, atStart('plain', 100, 50)]);
    // 100 − 20 % less 50 + 10 %, and 100 less 50.
    expect(scenarios[0]?.metrics.npv.toString()).toBe('25');
    expect(Object.values(scenarios[0]?.npvWithoutRiskAdjustment ?? {}).map(String)).toEqual(['50', '50', '50']);
    expect(scenarios[1]?.npvWithoutRiskAdjustment).toBeNull();
  });
});

describe('to do nothing', () => {
  test.each(industries)('costs and brings nothing in %s, whatever is told of the organisation', (industry) => {
    const { metrics, lines, verdict, notices } = calculate(
      scenarioFor(industry, {
        alternative: 'do-nothing',
        models: { count: 40 },
        customLines: [{ id: 'a', side: 'cost', initial: 3 }],
      }),
    );
    expect(lines).toEqual([]);
    expect([metrics.npv, metrics.totalCost, metrics.totalBenefit, metrics.peakFunding].map(Number)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(verdict.answer).toBe('nothing-to-judge');
    expect(notices.map(({ code }) => code)).toContain('nothing-done');
  });

  test('can be what all others extend', async () => {
    const { scenarios } = await compare([
      { ...shop, name: 'today', alternative: 'do-nothing' },
      { name: 'platform', extends: 'today', alternative: 'buy' },
    ]);
    expect(scenarios[0]?.metrics.npv.isZero()).toBe(true);
    expect(scenarios[1]?.metrics).toEqual(calculate(shop).metrics);
  });
});

describe('what cannot be compared', () => {
  test('is told all at once: another currency, another horizon, weights that miss, a base that is not there', async () => {
    const scenarios: readonly Scenario[] = [
      { ...atStart('a', 5, 3), probability: '0.5' },
      { ...atStart('b', 5, 3), currency: 'EUR', probability: 0.3 },
      { ...atStart('c', 5, 3), horizonMonths: 24 },
    ];
    expect(await issuesOf(scenarios, 'd')).toEqual([
      ': unknown-reference base',
      'b: inconsistent currency',
      'c: inconsistent horizonMonths',
      ': inconsistent probability',
    ]);
  });

  test('is told together with what is wrong in each', async () => {
    const { customLines, ...rest } = atStart('b', 5, 3, { tools: [{ id: 'x', seats: 3 }] });
    expect(customLines).toHaveLength(2);
    expect(await issuesOf([atStart('a', 5, 3), { ...rest, currency: 'EUR' }])).toEqual([
      'b: missing-input tools.x.pricePerSeatMonth',
      'b: inconsistent currency',
    ]);
  });

  test('has a message that names the scenarios and what they have', async () => {
    const error: unknown = await compare([atStart('a', 5, 3), { ...atStart('b', 5, 3), horizonMonths: 24 }]).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).issues.map((issue) => messageOf(issue))).toEqual([
      'b: horizonMonths: This does not go together: all scenarios of a comparison have one horizon, and that of “a” is ' +
        '12 months. Given: 24 months.',
    ]);
  });

  test('is another base case: a likely figure is not told against an expected one', async () => {
    expect(await issuesOf([atStart('a', 5, 3), { ...atStart('b', 5, 3), baseCase: 'likely' }])).toEqual([
      'b: inconsistent baseCase',
    ]);
  });

  test('is a base by a name that is nearly right', async () => {
    const error: unknown = await compare([atStart('today', 5, 3)], { base: 'tody' }).catch((reason: unknown) => reason);
    expect(String(error)).toContain('Did you mean “today”?');
  });

  test('is none, and more than have a letter', async () => {
    expect(await issuesOf([])).toEqual([': inconsistent scenarios']);
    const many = Array.from({ length: 27 }, (_, place) => atStart(`s${place}`, 5, 3));
    expect(await issuesOf(many)).toEqual([': too-many-members scenarios']);
  });

  test('is not a horizon that one scenario leaves to be as usual', async () => {
    const rest: Scenario = { discounting: { rate: 0 }, customLines: [{ id: 'a', side: 'cost', initial: 1 }] };
    expect(
      await issuesOf([
        { ...rest, name: 'a' },
        { ...rest, name: 'b', horizonMonths: '36', currency: 'USD' },
      ]),
    ).toEqual([]);
  });
});

test('different discounting is noticed, and that of doing nothing is not', async () => {
  const codes = async (...scenarios: readonly Scenario[]): Promise<readonly string[]> =>
    (await compare(scenarios)).notices.map(({ code }) => code);
  const dear: Scenario = { ...atStart('dear', 5, 3), discounting: { rate: 0.2 } };
  expect(await codes(atStart('a', 5, 3), dear)).toEqual(['different-discounting']);
  expect(await codes(atStart('a', 5, 3), { ...dear, alternative: 'do-nothing' })).toEqual(['nothing-done']);
});
