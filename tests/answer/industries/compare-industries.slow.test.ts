import { describe, expect, test } from 'vitest';
import { decidingOf } from '../../../src/answer/industries/what-decides.js';
import type { MovedInput, NpvRange } from '../../../src/answer/industries/industry-comparison.js';
import { plannedModelInSteps } from '../../../src/answer/planned-model.js';
import { Decimal } from '../../../src/decimal.js';
import {
  calculate,
  compareIndustries,
  evidence,
  industries,
  scenarioFor,
  sizes,
  type Industry,
  type IndustryComparison,
  type Issue,
  type Result,
  type Scenario,
  type WrittenValue,
} from '../../../src/index.js';
import { inputGroups } from '../../../src/model/order.js';
import { resolved } from '../../scenario/resolved.js';
import { knownIndustries, knownResult } from '../known.js';
import { unfrozen } from '../unfrozen.js';
import { atOnce } from '../../../src/steps.js';
import { thrownIssues } from '../../thrown-issues.js';

const bank = scenarioFor('finance', {
  size: 'medium',
  models: { count: 55 },
  roles: [{ id: 'engineer', people: 4, salary: 150_000 }, { id: 'data-scientist' }],
  deployment: { hoursPerRelease: { low: 20, likely: 32, high: 60 } },
});
const comparison = compareIndustries(bank);

const rowOf = (of: IndustryComparison, industry: Industry): IndustryComparison['industries'][number] => {
  const found = of.industries.find((each) => each.industry === industry);
  if (found === undefined) throw new Error(`${industry} is not compared`);
  return found;
};

const inputOf = (of: IndustryComparison, path: string): MovedInput => {
  const found = of.movedInputs.find((each) => each.path === path);
  if (found === undefined) throw new Error(`${path} is not moved`);
  return found;
};

/** Everything that a profile would fill in, left out; the verdict keeps its thresholds. */
const allOff: Partial<Scenario> = Object.fromEntries(
  inputGroups.filter(({ key }) => key !== 'verdict').map(({ key }) => [key, 'off']),
);

/** One piece of work at the start and nothing else, without interest. */
const work: Partial<Scenario> = {
  ...allOff,
  // A wage has a range, and what it is is told of the record.
  baseCase: 'likely',
  discounting: { rate: 0 },
  adoption: { implementationMonths: 0, rampMonths: 0, ceiling: 1, untrainedShare: 1 },
};

describe('each row', () => {
  test('is what calculate says of the scenario with that industry, in the order of the industries', () => {
    expect(comparison.industries.map(({ industry }) => industry)).toEqual(industries);
    for (const row of comparison.industries) {
      const { metrics, cashOnly, verdict } = knownResult({ ...bank, industry: row.industry });
      const { npv, roi, benefitCostRatio, discountedPaybackMonths } = metrics;
      expect(row).toMatchObject({ npv, roi, benefitCostRatio, discountedPaybackMonths, verdict: verdict.answer });
      expect(row.cashOnlyNpv).toEqual(cashOnly.npv);
    }
  });

  test('of its own industry is what calculate says of the scenario itself, and differs in nothing', () => {
    const own = comparison.industries.filter(({ isOwn }) => isOwn);
    expect(own.map(({ industry }) => industry)).toEqual(['finance']);
    expect(own[0]?.npv).toEqual(knownResult(bank).metrics.npv);
    expect(own[0]?.differingInputs).toEqual([]);
    expect(comparison.manifest).toEqual(knownResult(bank).manifest);
  });

  test('says why a figure is not there', () => {
    for (const { discountedPaybackMonths, reasons } of comparison.industries) {
      expect(discountedPaybackMonths === null).toBe(reasons.discountedPaybackMonths !== undefined);
    }
  });

  test('is told at one rate too: a public body at that of the private industries, all others as they are', () => {
    const open = compareIndustries(scenarioFor('public-sector', { size: 'small' }));
    const rate = open.industries.map(({ npv, npvAtOneRate }) => npv.eq(npvAtOneRate));
    expect(rate).toEqual(industries.map((industry) => industry !== 'public-sector'));
    const atTen = calculate(scenarioFor('public-sector', { size: 'small', discounting: { rate: '0.1' } }));
    expect(rowOf(open, 'public-sector').npvAtOneRate).toEqual(atTen.metrics.npv);
    const ownRate = compareIndustries(scenarioFor('public-sector', { size: 'small', discounting: { rate: '0.04' } }));
    expect(ownRate.industries.every(({ npv, npvAtOneRate }) => npv.eq(npvAtOneRate))).toBe(true);
  });

  test('stands within the range, whose ends are rows', () => {
    const npvs = comparison.industries.map(({ npvAtOneRate }) => npvAtOneRate);
    expect(npvs.every((npv) => npv.gte(comparison.npv.lowest) && npv.lte(comparison.npv.highest))).toBe(true);
    expect(
      npvs.some((npv) => npv.eq(comparison.npv.lowest)) && npvs.some((npv) => npv.eq(comparison.npv.highest)),
    ).toBe(true);
    const { lowest, highest, spread } = comparison.npv;
    expect(spread).toEqual(highest.minus(lowest).toSignificantDigits(28));
  });
});

describe('replacing the industry', () => {
  const own = knownResult(bank);

  test('changes inputs that the profile fills and none that the user gave', () => {
    for (const { industry, differingInputs } of comparison.industries) {
      expect(differingInputs.map(({ provenance }) => provenance)).not.toContain('yours');
      const yours = (result: Result): unknown =>
        result.evidence.inputs.filter(({ provenance }) => provenance === 'yours');
      expect(yours(knownResult({ ...bank, industry }))).toEqual(yours(own));
    }
  });

  test('leaves every input that is not named as it was', () => {
    for (const { industry, differingInputs } of comparison.industries) {
      const named = new Set(differingInputs.map(({ path }) => path));
      const rest = (result: Result): unknown =>
        result.evidence.inputs
          .filter(({ path }) => !named.has(path))
          .map(({ path, low, likely, high }) => [path, low, likely, high].map(String));
      expect(rest(knownResult({ ...bank, industry }))).toEqual(rest(own));
      if (industry !== 'finance') expect(named.size).toBeGreaterThan(0);
    }
  });

  test('names what differs with its figure, provenance and record, and the figures that they differ from', () => {
    const load = rowOf(comparison, 'energy').differingInputs.find(({ path }) => path === 'wages.load');
    const record = evidence.find(({ id }) => id === 'wage-us-load-energy');
    expect(load).toMatchObject({ provenance: 'industry', record: 'wage-us-load-energy', strength: record?.grade });
    expect(load?.likely.toString()).toBe(record?.value);
    const paths = new Set(
      comparison.industries.flatMap(({ differingInputs }) => differingInputs.map(({ path }) => path)),
    );
    expect(new Set(comparison.reference.inputs.map(({ path }) => path))).toEqual(paths);
    expect(comparison.reference.inputs.find(({ path }) => path === 'wages.load')?.record).toBe('wage-us-load-finance');
  });

  test.each(sizes)('needs no other model, whatever the industry: %s', (size) => {
    const models = industries.map((industry) =>
      atOnce(plannedModelInSteps(resolved(scenarioFor(industry, { size })).shape)),
    );
    expect(new Set(models).size).toBe(1);
  });
});

describe('where wages alone differ', () => {
  // An engineer's year of 1,000 hours, all of it set-up work, at the profile's salary: NPV = −salary × factor.
  const engineer = compareIndustries(
    scenarioFor('retail', {
      ...work,
      wages: { load: 1, paidLeave: 0, productiveHours: 1000, growth: 0 },
      roles: [{ id: 'engineer', people: 1, setupHours: 1000, runTeam: 0 }],
      setup: { platformReuse: 0, consultingDays: 0 },
    }),
  );
  const figureOf = (id: string): string => evidence.find((record) => record.id === id)?.value ?? '';
  const cost = (industry: Industry): Decimal =>
    new Decimal(figureOf('wage-us-swdev-2024')).times(figureOf(`wage-us-factor-${industry}-2023`)).negated();

  test.each([...industries])('%s costs the salary of the record times the factor of its own', (industry) => {
    expect(rowOf(engineer, industry).npv.eq(cost(industry))).toBe(true);
    expect(rowOf(engineer, industry).differingInputs.map(({ path }) => path)).toEqual(
      industry === 'retail' ? [] : ['wages.industryFactor'],
    );
  });

  test('the industry decides, by the difference between the highest and the lowest wage', () => {
    const costs = industries.map(cost);
    expect(engineer.npv.spread.eq(Decimal.max(...costs).minus(Decimal.min(...costs)))).toBe(true);
    expect(engineer.decides).toEqual({
      answer: 'industry',
      sentence: 'The industry decides: nothing else was moved.',
      factor: null,
    });
  });
});

describe('where figures of one’s own stand in place of all that differs', () => {
  // Five hours at 100 for each model: 10 models cost 5,000, 20 cost 10,000 and 40 cost 20,000.
  const migration = (count: WrittenValue): IndustryComparison =>
    compareIndustries(
      scenarioFor('telecom', {
        ...work,
        wages: { growth: 0 },
        roles: [{ id: 'engineer', people: 1, hourlyRate: 100, migrationShare: 1, setupHours: 0, runTeam: 0 }],
        models: { count },
        migration: { hoursPerModel: 5 },
      }),
    );

  test('the industries do not differ, and the comparison says so', () => {
    const alike = migration({ low: 10, likely: 20, high: 40 });
    expect(alike.industries.map(({ npv }) => npv.toString())).toEqual(industries.map(() => '-10000'));
    expect(alike.industries.flatMap(({ differingInputs }) => differingInputs)).toEqual([]);
    expect(alike.decides).toEqual({
      answer: 'input',
      sentence: 'The industries do not differ for this organisation: what decides is the size of the estate.',
      path: 'models.count',
      factor: null,
    });
  });

  test.each([
    ['its own range where it has one', { low: 10, likely: 20, high: 40 }, 'range'],
    ['half and double where it has none', 20, 'fixed-step'],
    ['half and double where only the likely figure is written', { likely: 20 }, 'fixed-step'],
  ] as const)('the size of the estate moves over %s', (_, count, by) => {
    const moved = inputOf(migration(count), 'models.count');
    const { low, high, npvAtLow, npvAtHigh, npv } = moved;
    expect(moved.by).toBe(by);
    expect([low, high, npvAtLow, npvAtHigh, npv.spread].map(String)).toEqual(['10', '40', '-5000', '-20000', '15000']);
  });

  test('of a profile too', () => {
    const own: Record<string, Record<string, string>> = {};
    const cohorts: { id: string; role: string; leavers: string }[] = [];
    // Figures that are told for sure scatter no more, and likely ones do not scatter anyway.
    const medium = scenarioFor('transport', { size: 'medium', baseCase: 'likely' });
    for (const { path, value } of compareIndustries(medium).reference.inputs) {
      const [group = '', key = '', member] = path.split('.');
      if (member === undefined) own[group] = { ...own[group], [key]: value.toString() };
      else cohorts.push({ id: key, role: key, [member as 'leavers']: value.toString() });
    }
    const alike = compareIndustries(scenarioFor('transport', { size: 'medium', baseCase: 'likely', cohorts, ...own }));
    expect(Object.keys(own).length).toBeGreaterThan(2);
    expect(alike.reference.inputs).toEqual([]);
    expect(alike.npv.spread.isZero()).toBe(true);
    expect(alike.decides.sentence).toMatch(/^The industries do not differ for this organisation/);
    expect(rowOf(alike, 'finance').npv).toEqual(calculate(medium).metrics.npv);
  });
});

describe('an input that is moved', () => {
  test.each(['models.count', 'realisation.freedHours', 'value.perModelYear'])(
    '%s gives what calculate says where its end is written into the scenario',
    (path) => {
      const [group = '', key = ''] = path.split('.');
      const { low, high, npvAtLow, npvAtHigh } = inputOf(comparison, path);
      const at = (end: Decimal): Decimal =>
        calculate({
          ...bank,
          [group]: { ...(bank[group as keyof Scenario] as object | undefined), [key]: end.toString() },
        }).metrics.npv;
      expect([npvAtLow, npvAtHigh]).toEqual([at(low), at(high)]);
    },
  );

  test('stays where it is without a range, unless it is a count', () => {
    const certain = compareIndustries({ ...bank, realisation: { freedHours: '0.5' }, value: { perModelYear: 90_000 } });
    expect(certain.movedInputs.map(({ path, by, npv }) => [path, by, npv.spread.isZero()])).toEqual([
      ['models.count', 'fixed-step', false],
      ['realisation.freedHours', 'not-moved', true],
      ['value.perModelYear', 'not-moved', true],
    ]);
  });

  test('reads its range from what the user wrote', () => {
    const value = { perModelYear: { low: 10_000, likely: 50_000, high: 90_000 } };
    const { by, low, high } = inputOf(compareIndustries({ ...bank, value }), 'value.perModelYear');
    expect([by, String(low), String(high)]).toEqual(['range', '10000', '90000']);
  });
});

describe('what decides', () => {
  const range = (spread: number): NpvRange => ({
    lowest: new Decimal(100),
    highest: new Decimal(100 + spread),
    spread: new Decimal(spread),
  });
  const moved = (path: MovedInput['path'], spread: number, by: MovedInput['by'] = 'range'): MovedInput => {
    const one = new Decimal(1);
    const npv = range(spread);
    const ends = { low: one, high: one, npvAtLow: npv.lowest, npvAtHigh: npv.highest };
    return { path, label: path, unit: 'model', value: one, likely: one, by, ...ends, npv };
  };
  const count = (spread: number): MovedInput => moved('models.count', spread);
  const hours = (spread: number): MovedInput => moved('realisation.freedHours', spread);

  test.each([
    ['the input that moves the most', 10, [count(25), hours(20)], 'input', '2.5', /more than the industry is the size/],
    ['the other one', 10, [count(25), hours(40)], 'input', '4', /more than the industry is the realisation/],
    [
      'the industry, which moves more than any',
      50,
      [count(25), hours(20)],
      'industry',
      '2',
      /^The industry decides more/,
    ],
    ['both', 25, [count(25)], 'both-alike', '1', /as much as the size of the estate/],
    ['an input where the industries are alike', 0, [count(5)], 'input', null, /do not differ.*size of the estate/],
    ['the industry, where nothing else moves anything', 5, [count(0)], 'industry', null, /nothing else that was moved/],
    ['nothing', 0, [count(0)], 'nothing', null, /do not differ/],
  ] as const)('%s', (_, spread, inputs, answer, factor, sentence) => {
    const decides = decidingOf(range(spread), inputs);
    expect(decides.answer).toBe(answer);
    expect(decides.factor?.toString() ?? null).toBe(factor);
    expect(decides.sentence).toMatch(sentence);
  });

  test('names only what was moved', () => {
    const { sentence } = decidingOf(range(50), [count(25), hours(20), moved('value.perModelYear', 0, 'not-moved')]);
    expect(sentence).toBe('The industry decides more than the size of the estate or the realisation of freed hours.');
  });

  test.each(sizes)('the %s profile is judged by its own figures', (size) => {
    const compared = compareIndustries(scenarioFor('finance', { size }));
    const { npv, movedInputs, decides } = compared;
    // What is moved is told for sure, as in a scenario that says it: it scatters no more.
    const { high, npvAtHigh } = inputOf(compared, 'models.count');
    const told = calculate(scenarioFor('finance', { size, models: { count: high.toString() } }));
    expect(npvAtHigh).toEqual(told.metrics.npv);
    const widest = Decimal.max(...movedInputs.map((input) => input.npv.spread));
    expect(decides.answer).toBe(widest.gt(npv.spread) ? 'input' : 'industry');
    const [larger, smaller] = widest.gt(npv.spread) ? [widest, npv.spread] : [npv.spread, widest];
    expect(decides.factor?.times(smaller).minus(larger).abs().lt(larger.times('1e-26'))).toBe(true);
  });
});

describe('without an industry', () => {
  const nobodys = compareIndustries({ size: 'medium', models: { count: 55 } });

  test('no row is its own, and each is that of the industry', () => {
    expect(nobodys.industry).toBeNull();
    expect(nobodys.industries.map(({ isOwn }) => isOwn)).not.toContain(true);
    const finance = calculate({ industry: 'finance', size: 'medium', models: { count: 55 } });
    expect(rowOf(nobodys, 'finance').npv).toEqual(finance.metrics.npv);
  });

  test('the one in the middle is what the others are told apart from', () => {
    const { npv, differingInputs } = rowOf(nobodys, nobodys.reference.industry);
    expect(differingInputs).toEqual([]);
    expect(nobodys.industries.filter((each) => each.npv.lt(npv))).toHaveLength(4);
    expect(nobodys.industries.filter((each) => each.npv.gt(npv))).toHaveLength(5);
  });

  test('says which size it took', () => {
    expect(knownIndustries({ models: { count: 55 } })).toMatchObject({ size: 'medium' });
    expect(knownIndustries({ models: { count: 55 } }).notices).toContainEqual({
      code: 'size-assumed',
      size: 'medium',
    });
  });
});

describe('what cannot be compared', () => {
  const issuesOf = (scenario: unknown): readonly Issue[] => thrownIssues(() => compareIndustries(scenario as Scenario));

  test('a missing exchange rate is told once, and not for each industry', () => {
    expect(issuesOf({ industry: 'finance', currency: 'EUR' }).map(({ code }) => code)).toEqual([
      'missing-exchange-rate',
    ]);
    expect(issuesOf({ currency: 'EUR' }).map(({ code }) => code)).toEqual(['missing-exchange-rate']);
  });

  test('what lacks an input under all of them is told once too', () => {
    const issues = issuesOf(scenarioFor('finance', { models: 'off' }));
    expect(issues.map(({ code }) => code)).toContain('missing-input');
    expect(new Set(issues.map(({ path }) => path)).size).toBe(issues.length);
  });

  test('a wrong scenario has the issues that it has anywhere', () => {
    const issues = issuesOf({ industry: 'finanse', models: { cuont: 3 } });
    expect(issues.map(({ path }) => path)).toEqual(['industry', 'models.cuont']);
    expect(issuesOf(undefined).map(({ code }) => code)).toEqual(['empty']);
  });
});

test('a comparison is frozen and goes through JSON without loss', () => {
  expect(unfrozen('comparison', comparison)).toEqual([]);
  const written = JSON.parse(JSON.stringify(comparison)) as { readonly npv: { readonly spread: string } };
  expect(new Decimal(written.npv.spread).eq(comparison.npv.spread)).toBe(true);
});
