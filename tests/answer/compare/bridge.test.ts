import { describe, expect, test } from 'vitest';
import { Decimal, sumOf } from '../../../src/decimal.js';
import {
  calculate,
  compare,
  extendedScenarios,
  scenarioFor,
  type Bridge,
  type Progress,
  type Scenario,
} from '../../../src/index.js';
import { atStart, plain, sessions } from './money.js';

async function bridge(from: Scenario, to: Scenario): Promise<Bridge> {
  const { differences } = await compare([from, to]);
  const [difference] = differences;
  if (difference === undefined) throw new Error('there is no difference');
  return difference.bridge;
}

/** Label and money of each cause, to the cent. */
const told = ({ causes }: Bridge): Readonly<Record<string, string>> =>
  Object.fromEntries(causes.map(({ label, npv }) => [label, npv.toDecimalPlaces(2).toString()]));

/** Everything that a bridge promises of itself. */
function expectToAddUp({ causes, residual }: Bridge, difference: Decimal): void {
  const gross = sumOf(causes.map(({ npv }) => npv.abs())).plus(difference.abs());
  expect(
    sumOf(causes.map(({ npv }) => npv))
      .minus(difference)
      .abs()
      .lte(gross.times('1e-26')),
  ).toBe(true);
  expect(residual.abs().lte(gross.times('1e-26'))).toBe(true);
}

const bank = scenarioFor('finance', { size: 'medium', name: 'bank', models: { count: 46 } });

describe('by hand', () => {
  test('two causes that multiply: each has the mean of coming first and coming last', async () => {
    // Cost = staff × 2 h × rate. 10 × 2 × 50 = 1,000; staff alone 3,000; rate alone 1,600; both 30 × 2 × 80 = 4,800.
    const found = await bridge(sessions('few', 10, 50), sessions('many', 30, 80));
    expect(told(found)).toEqual({
      Awareness: String(-((3000 - 1000 + (4800 - 1600)) / 2)),
      'Roles: a': String(-((1600 - 1000 + (4800 - 3000)) / 2)),
    });
    expect(found.method).toBe('all-subsets');
  });

  test('three causes that multiply', async () => {
    // Wages of the second year are 1.5 times as high. s, r, g: staff, rate, growth taken from the second scenario.
    const [none, s, r, g] = [1000, 3000, 1600, 1500];
    const [sr, sg, rg, all] = [4800, 4500, 2400, 7200];
    const share = (alone: number, after: readonly [number, number], last: number): string =>
      new Decimal(2 * alone + after[0] + after[1] + 2 * last).div(-6).toDecimalPlaces(2).toString();
    const found = await bridge(sessions('few', 10, 50), sessions('many', 30, 80, 0.5));
    expect(told(found)).toEqual({
      Awareness: share(s - none, [sr - r, sg - g], all - rg),
      'Roles: a': share(r - none, [sr - s, rg - g], all - sg),
      Wages: share(g - none, [sg - s, rg - r], all - sr),
    });
  });

  test('members of a list are causes of their own: changed, added, removed', async () => {
    const from: Scenario = {
      ...plain,
      name: 'from',
      customLines: [
        { id: 'kept', side: 'cost', initial: 5 },
        { id: 'dearer', side: 'cost', initial: 10 },
        { id: 'gone', side: 'cost', initial: 20 },
      ],
    };
    const found = await bridge(from, {
      name: 'to',
      extends: 'from',
      customLines: [
        { id: 'dearer', initial: 13 },
        { id: 'gone', removed: true },
        { id: 'new', side: 'benefit', initial: 40 },
      ],
    });
    expect(told(found)).toEqual({
      'Custom lines: new': '40',
      'Custom lines: gone': '20',
      'Custom lines: dearer': '-3',
    });
    expect(found.causes.map(({ paths }) => paths)).toEqual([
      ['customLines.new'],
      ['customLines.gone'],
      ['customLines.dearer'],
    ]);
    expect(found.residual.isZero()).toBe(true);
  });
});

describe('a cause', () => {
  test('is no other writing of the same likely figure, no range about it, no threshold and no name', async () => {
    const from: Scenario = { ...atStart('from', 10, 4), start: '2027-01', baseCase: 'likely' };
    const to: Scenario = {
      ...from,
      name: 'to',
      start: '2028-01',
      tags: ['x'],
      verdict: { worthwhileRatio: 3 },
      customLines: [
        { id: 'gain', side: 'benefit', initial: { low: 5, likely: '10.0', high: 11 } },
        { id: 'pain', side: 'cost', initial: '4' },
      ],
    };
    const found = await bridge(from, to);
    expect(found.causes).toEqual([]);
    expect(found.residual.isZero()).toBe(true);
  });

  test('is a range about the same likely figure, where its mean is taken: (5 + 4 · 10 + 11) ÷ 6 is 9⅓', async () => {
    const from = atStart('from', 10, 4);
    const gain = { id: 'gain', side: 'benefit', initial: { low: 5, likely: 10, high: 11 } } as const;
    const { causes } = await bridge(from, {
      ...from,
      name: 'to',
      customLines: [gain, { id: 'pain', side: 'cost', initial: 4 }],
    });
    expect(causes.map(({ label, npv }) => [label, npv.toFixed(4)])).toEqual([['Custom lines: gain', '-0.6667']]);
  });

  test('is a list as a whole where one side leaves it to its profile, and the industry as one word', async () => {
    const found = await bridge(bank, {
      name: 'shop',
      extends: 'bank',
      industry: 'retail',
      tools: [{ id: 'a', feePerMonth: 1 }],
    });
    expect(found.causes.map(({ label }) => label).toSorted()).toEqual(['Industry', 'Tools']);
  });

  test('is joined with another one without which it cannot be had', async () => {
    const from: Scenario = { ...atStart('from', 10, 4), roles: [{ id: 'a', people: 1, hourlyRate: 50 }] };
    const to: Scenario = {
      name: 'to',
      extends: 'from',
      roles: [{ id: 'b', people: 1, hourlyRate: 80 }],
      tools: [{ id: 'own', hostHoursPerMonth: 1, hostRole: 'b', startMonth: 1 }],
      customLines: [{ id: 'gain', initial: 11 }],
    };
    const { differences } = await compare([from, to]);
    const found = differences[0]?.bridge;
    expect(found?.causes.map(({ label }) => label).toSorted()).toEqual([
      'Custom lines: gain',
      'Roles: b with Tools: own',
    ]);
    expect(found?.causes.find(({ label }) => label === 'Custom lines: gain')?.npv.toString()).toBe('1');
    if (found !== undefined) expectToAddUp(found, differences[0]?.metrics.npv ?? new Decimal(0));
  });
});

test('causes that lack an input without each other are joined, one after the other, until nothing is missing', async () => {
  const from: Scenario = {
    ...atStart('from', 10, 4),
    roles: [{ id: 'a', people: 1, hourlyRate: 50 }],
    wages: { productiveHours: 1200 },
  };
  const { differences } = await compare([
    from,
    {
      name: 'to',
      extends: 'from',
      models: { count: 4 },
      releases: { perModelYear: 6, factor: 1 },
      deployment: { hoursPerRelease: 10, handsOnCut: 0.5 },
      adoption: { ceiling: 1, implementationMonths: 1, rampMonths: 0 },
      realisation: { freedHours: 1, freedHoursCap: 1 },
      customLines: [{ id: 'gain', initial: 11 }],
    },
  ]);
  const [difference] = differences;
  const labels = difference?.bridge.causes.map(({ label }) => label) ?? [];
  expect(labels).toContain('Custom lines: gain');
  expect(labels.find((label) => label.includes('Models'))).toContain('Deployment labour');
  if (difference !== undefined) expectToAddUp(difference.bridge, difference.metrics.npv);
  // Four models, six releases a year, ten hours, half of them saved, 50 an hour, in eleven of twelve months; and 1.
  expect(difference?.metrics.npv.toDecimalPlaces(9).toString()).toBe(String(1 + (4 * 6 * 10 * 0.5 * 50 * 11) / 12));
});

describe('the bridge', () => {
  const more: Scenario = {
    name: 'more',
    extends: 'bank',
    models: { count: 80 },
    adoption: { ceiling: 0.9 },
    realisation: { freedHours: 0.5 },
    deployment: { hoursPerRelease: 30 },
    coordination: 'off',
    tools: [{ id: 'platform', seats: 20 }],
  };

  test('adds up to the exact difference, for six causes of a whole organisation', async () => {
    const { differences } = await compare([bank, more]);
    const [difference] = differences;
    const [from, to] = extendedScenarios([bank, more]).map((each) => calculate(each).metrics.npv);
    expect(difference?.metrics.npv).toEqual(to?.minus(from ?? 0).toSignificantDigits(28));
    expect(difference?.bridge.causes).toHaveLength(6);
    if (difference !== undefined) expectToAddUp(difference.bridge, difference.metrics.npv);
  });

  test('agrees with mixtures of a whole organisation that are calculated exactly, one by one', async () => {
    const found = await bridge(bank, {
      name: 'two',
      extends: 'bank',
      models: { count: 80 },
      adoption: { ceiling: 0.9 },
    });
    const npv = (rest: Scenario): Decimal => calculate({ ...bank, ...rest }).metrics.npv;
    const models = { count: 80 };
    const adoption = { ceiling: 0.9 };
    const [none, first, second, both] = [npv({}), npv({ models }), npv({ adoption }), npv({ models, adoption })];
    const shareOf = (label: string): Decimal =>
      found.causes.find((cause) => cause.label === label)?.npv ?? new Decimal(0);
    const [ofModels, ofAdoption] = [
      first.minus(none).plus(both.minus(second)),
      second.minus(none).plus(both.minus(first)),
    ];
    // Floats between exact ends: within 1e-12 of the money that flows, about four million.
    expect(shareOf('Models').minus(ofModels.div(2)).abs().lt('1e-5')).toBe(true);
    expect(shareOf('Adoption').minus(ofAdoption.div(2)).abs().lt('1e-5')).toBe(true);
    expect(ofModels.minus(first.minus(none).times(2)).abs().gt(1)).toBe(true);
  });

  test('runs the other way with the opposite signs', async () => {
    const [few, many] = [sessions('few', 10, 50), sessions('many', 30, 80, 0.5)];
    const [there, back] = [told(await bridge(few, many)), told(await bridge(many, few))];
    expect(Object.keys(there)).toHaveLength(3);
    expect(back).toEqual(
      Object.fromEntries(Object.entries(there).map(([label, npv]) => [label, npv.replace('-', '')])),
    );
  });

  test('gives a cause that is the only one all of the difference', async () => {
    const one = await bridge(bank, { name: 'one', extends: 'bank', models: { count: 80 } });
    const [from, to] = [bank, { ...bank, models: { count: 80 } }].map((each) => calculate(each).metrics.npv);
    expect(one.causes[0]?.npv).toEqual(to?.minus(from ?? 0).toSignificantDigits(28));
  });

  test('of more than eight causes goes over some orders, adds up, and says how sure it is', async () => {
    const lines = (sign: number): Scenario['customLines'] =>
      Array.from({ length: 9 }, (_, place) => ({ id: `l${place}`, side: 'benefit', initial: sign * (place + 1) }));
    const found = await bridge(
      { ...plain, name: 'a', customLines: lines(1) ?? [] },
      { ...plain, name: 'b', customLines: lines(3) ?? [] },
    );
    expect([found.method, found.orders]).toEqual(['orders', { count: 64, seed: 1 }]);
    expect(found.causes.map(({ npv }) => npv.toString())).toEqual(['18', '16', '14', '12', '10', '8', '6', '4', '2']);
    expect(found.causes.every(({ standardError }) => standardError?.isZero() === true)).toBe(true);
    expectToAddUp(found, new Decimal(90));
  });

  test('from doing nothing is every line of the other scenario', async () => {
    const { differences, lines } = await compare([{ name: 'stay', extends: 'bank', alternative: 'do-nothing' }, bank]);
    const found = differences[0]?.bridge;
    expect(found?.method).toBe('lines');
    expect(found?.causes.flatMap(({ paths }) => paths).toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
    if (found !== undefined) expectToAddUp(found, calculate(bank).metrics.npv);
  });
});

describe('while it is made', () => {
  const few = sessions('few', 10, 50);
  const many = sessions('many', 30, 80, 0.5);

  test('somebody can be told how far it is', async () => {
    const told: Progress[] = [];
    await compare([few, many], { onProgress: (progress) => told.push(progress) });
    // Three causes have eight subsets, and both ends are known.
    expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told[0]).toEqual({ from: 'few', to: 'many', done: 1, total: 6 });
  });

  test('what the caller does about it is waited for, and it can be ended', async () => {
    const ending = new AbortController();
    let steps = 0;
    const work = compare([few, many], {
      signal: ending.signal,
      onProgress: async () => {
        steps += 1;
        await new Promise((resume) => setTimeout(resume));
        if (steps === 2) ending.abort(new Error('enough'));
      },
    });
    await expect(work).rejects.toThrow('enough');
    expect(steps).toBe(2);
  });
});
