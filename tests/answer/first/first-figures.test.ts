import { describe, expect, test } from 'vitest';
import { calculate } from '../../../src/answer/calculate.js';
import { gainsBesideCash } from '../../../src/answer/first/first-recipe.js';
import { firstCertainty } from '../../../src/answer/first/first-certainty.js';
import { firstFigures } from '../../../src/answer/first/first-figures.js';
import { settledPayback } from '../../../src/answer/first/payback.js';
import { writtenRecipe } from '../../../src/answer/first/written-recipe.js';
import { simulate } from '../../../src/answer/simulate/simulate.js';
import { resolve } from '../../../src/scenario/resolve.js';
import type { Scenario } from '../../../src/scenario/scenario.js';
import { atOnce } from '../../../src/steps.js';

const recipes = {
  small: writtenRecipe('small', 60),
  medium: writtenRecipe('medium', 36, { samples: 512 }),
};

/** The scenario in which figures of one’s own stand in place of those of the profile. */
function scenarioWith(own: Readonly<Record<string, number>>, profile: Scenario): Scenario {
  const groups: Record<string, Record<string, number>> = {};
  for (const [path, figure] of Object.entries(own)) {
    const [group = '', key = ''] = path.split('.');
    groups[group] = { ...groups[group], [key]: figure };
  }
  return { ...profile, ...groups };
}

// Of telecommunications the factor of wages is certain and in finance it is drawn; a count of releases contains the weeks
// without any.
describe.each([
  { size: 'medium', industry: 'finance', own: {} },
  { size: 'small', industry: 'telecom', own: {} },
  { size: 'medium', industry: 'telecom', own: { 'releases.perModelYear': 4 } },
  { size: 'small', industry: 'finance', own: { 'models.count': 3, 'leadTime.days': 20 } },
] as const)('$size, $industry, with $own', ({ size, industry, own }) => {
  const recipe = recipes[size];
  const samples = 512;
  const figures = firstFigures(recipe, industry);
  const scenario = scenarioWith(own, { industry, size, horizonMonths: recipe.horizonMonths });
  const simulated = simulate(scenario, { samples });
  const certainty = atOnce(firstCertainty(recipe, industry, { own, samples }));

  test('the same draws make the same chances', async () => {
    const { probability, verdict } = await simulated;
    expect(certainty.chanceOfGain).toBe(verdict.chanceOfGain?.toNumber());
    expect(certainty.chanceOfLoss).toBe(probability.loss);
    expect(certainty.chanceOfCashOnlyLoss).toBe(probability.cashOnlyLoss);
  });

  test.each(['npv', 'cashOnlyNpv', 'paybackMonths'] as const)(
    'one case in ten lies below the same %s, and one above',
    async (metric) => {
      const { p10, p90 } = (await simulated).metrics[metric].quantiles;
      const band = certainty.bands[metric];
      expect([band.p10 === null, band.p90 === null]).toEqual([p10 === null, p90 === null]);
      expect((band.p10 ?? 1) / (p10 ?? 1)).toBeCloseTo(1, 12);
      expect((band.p90 ?? 1) / (p90 ?? 1)).toBeCloseTo(1, 12);
    },
  );

  test('the verdict is the same, and so is what goes with it', async () => {
    const { verdict, doubt } = await simulated;
    expect(certainty.answer).toBe(verdict.answer);
    expect(certainty.buts).toEqual(verdict.buts.map(({ code }) => code));
    expect(certainty.assumed).toBeCloseTo(doubt.assumed.toNumber(), 10);
    expect(certainty.shareOfFreedHoursNeeded).toBeCloseTo(verdict.shareOfFreedHoursNeeded?.toNumber() ?? -1, 10);
  });

  test('the answer turns where its hinges say', async () => {
    const { hinges } = (await simulated).verdict;
    expect(hinges.length).toBeGreaterThan(0);
    for (const { path, turnsAt } of hinges) {
      const [atTurn = Number.NaN] = figures.along(path, [turnsAt.toNumber()], own);
      expect(Math.abs(atTurn / figures.answer(own).npv), path).toBeLessThan(1e-6);
    }
  });

  test('the figures are those of the statement', () => {
    const { metrics, cashOnly, lines } = calculate(scenario);
    const worthOf = (kind: string): number =>
      lines.reduce(
        (worth, line) => (line.side === 'benefit' && line.kind === kind ? worth + line.presentValue.toNumber() : worth),
        0,
      );
    const most = Math.max(...gainsBesideCash.map(worthOf));
    const told = figures.answer(own);
    expect(told.npv / metrics.npv.toNumber()).toBeCloseTo(1, 10);
    expect(told.cashOnlyNpv / cashOnly.npv.toNumber()).toBeCloseTo(1, 10);
    expect(worthOf(told.largestBesideCash)).toBe(most);
    expect(told.paybackMonths).toBeCloseTo(metrics.paybackMonths?.toNumber() ?? -1, 9);
  });
});

test('a figure of one’s own that may be moved leaves all others in their place, but for those that it contains or that stand for its doubt', () => {
  const profile: Scenario = { industry: 'retail', size: 'medium' };
  const tableOf = (scenario: Scenario): ReadonlyMap<string, string> => {
    const resolved = resolve(scenario);
    if (!resolved.ok) throw new Error('a profile lacks nothing');
    return new Map(
      [...resolved.table].flatMap(([path, { value }]) => (read.has(path) ? [[path, value.toString()]] : [])),
    );
  };
  const { inputs, scatters } = recipes.medium;
  const read = new Set(inputs.map(({ path }) => path));
  const before = tableOf(profile);
  const { movable } = firstFigures(recipes.medium, 'retail');
  // What stands for doubt is worked out from who is in doubt.
  const scattered = scatters.map(({ place }) => inputs[place]?.path);
  const others = [...movable].map(([path, { base }]) => {
    const after = tableOf(scenarioWith({ [path]: base }, profile));
    const moved = [...after].flatMap(([each, value]) => (each === path || before.get(each) === value ? [] : [each]));
    const changed = moved.filter((each) => !scattered.includes(each));
    return { path, changed, isSameLength: after.size === before.size };
  });
  const told = inputs.flatMap(({ path, whenOwn = [] }) =>
    movable.has(path) ? [{ path, changed: whenOwn.map(([place]) => inputs[place]?.path), isSameLength: true }] : [],
  );
  expect(movable.size).toBeGreaterThan(50);
  expect(others).toEqual(told);
});

test('a recipe that knows how sure the bare profiles are knows what is worked out of it', () => {
  expect(firstFigures(recipes.small, 'retail').certainty).toBeUndefined();
  const { certainty } = firstFigures(recipes.medium, 'retail');
  const { bands, ...others } = atOnce(firstCertainty(recipes.medium, 'retail', { own: {}, samples: 512 }));
  const { bands: kept, ...known } = certainty ?? { bands: undefined };
  expect(others).toMatchObject(known);
  for (const metric of ['npv', 'cashOnlyNpv', 'paybackMonths'] as const) {
    // In the six digits that it keeps.
    for (const end of ['p10', 'p90'] as const) {
      const figure = bands[metric][end];
      expect(kept?.[metric][end]).toBe(figure === null ? null : Number(figure.toPrecision(6)));
    }
  }
});

test('what cannot be moved is refused', () => {
  const figures = firstFigures(recipes.medium, 'retail');
  expect(() => figures.answer({ 'roles.engineer.setupHours': 100 })).toThrow(/cannot be moved/);
});

test('a recipe is plain data, and the same each time it is written', () => {
  expect(JSON.parse(JSON.stringify(recipes.small))).toEqual(recipes.small);
  expect(JSON.stringify(writtenRecipe('small', 60))).toBe(JSON.stringify(recipes.small));
});

describe('the payback of a running total, for good', () => {
  test('lies within the month in which the total comes back, money coming evenly', () => {
    expect(settledPayback([-100, -60, 20])).toBe(1.75);
  });
  test('is none where it ends below nothing', () => {
    expect(settledPayback([-100, -60])).toBeNull();
    expect(settledPayback([-100, 20, -60])).toBeNull();
  });
  test('is at once where nothing was laid out', () => {
    expect(settledPayback([10, 20])).toBe(0);
  });
  test('comes after the last time that it falls', () => {
    expect(settledPayback([-100, 100, -50, 50])).toBe(2.5);
  });
});
