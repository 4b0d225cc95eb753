import { describe, expect, test } from 'vitest';
import { plannedModelInSteps } from '../../src/answer/planned-model.js';
import { Decimal } from '../../src/decimal.js';
import { industries, scenarioFor, sizes, type Industry, type Scenario, type Size } from '../../src/index.js';
import { exactReading } from '../../src/reading/exact.js';
import { resolve, type Resolved } from '../../src/scenario/resolve.js';
import { decimals } from '../bench/arithmetic.mjs';
import { byHand } from '../bench/by-hand.mjs';
import { atOnce } from '../../src/steps.js';

/**
 * Of each figure: six digits behind the 28 that are shown. The two round in different ways, by hand each operation to
 * forty digits and the reading to fifty places, so that what both say is no rounding of either.
 */
const tolerance = new Decimal('1e-34');

/** Written straight down for whole months, as likely durations are. */
const likely = (scenario: Scenario): Scenario => ({ ...scenario, baseCase: 'likely' });

function resolvedOf(scenario: Scenario): Resolved {
  const resolved = resolve(scenario);
  if (!resolved.ok) throw new Error('the scenario does not resolve');
  return resolved;
}

/** A profile in the expected case, but that its durations are told for sure as whole months. */
function expectedInWholeMonths(industry: Industry, size: Size): Scenario {
  const bare = scenarioFor(industry, { size });
  const durations: Record<string, Record<string, string>> = {};
  const { shape, table } = resolvedOf(bare);
  for (const [path, { unit, likely: months, spread }] of table) {
    const [group = '', key = '', ...deeper] = path.split('.');
    if (unit === 'month' && spread !== undefined && deeper.length === 0 && shape.groups.includes(group)) {
      durations[group] = { ...durations[group], [key]: months.toString() };
    }
  }
  return { ...bare, ...durations };
}

function bothWays(scenario: Scenario) {
  const { shape, table } = resolvedOf(scenario);
  const { plan, model } = atOnce(plannedModelInSteps(shape));
  const straight = byHand(decimals(Decimal), (path: string) => table.get(path)?.value ?? new Decimal(NaN), shape);
  return { model, reading: exactReading(plan, table), straight };
}

/** Every line and month, and every present value, in which the two differ by more than the tolerance. */
function disagreements(scenario: Scenario): readonly string[] {
  const { model, reading, straight } = bothWays(scenario);
  const ids = model.statement.map(({ line }) => line.id);
  const [first] = straight.months;
  expect(ids.toSorted()).toEqual(Object.keys({ ...first?.costs, ...first?.benefits }).toSorted());

  const isFar = (tree: Decimal, hand: Decimal): boolean => !tree.minus(hand).abs().lte(hand.abs().times(tolerance));
  const lines = model.statement.flatMap(({ line, side }) => {
    const row = reading.row(line);
    expect(row).toHaveLength(straight.months.length);
    return straight.months.flatMap((month, place) => {
      const lines = side === 'cost' ? month.costs : month.benefits;
      const [tree, hand] = [row[place] ?? new Decimal(NaN), lines[line.id] ?? new Decimal(NaN)];
      const told = `${line.id} in month ${String(place)}: ${tree.toString()} against ${hand.toString()}`;
      return isFar(tree, hand) ? [told] : [];
    });
  });

  const { all, treasury } = model.returns;
  const presentValues = [
    ['cost', all.presentValueCost, straight.presentValueCost],
    ['benefit', all.presentValueBenefit, straight.presentValueBenefit],
    ['cash cost', treasury.presentValueCost, straight.presentValueCashCost],
    ['cash benefit', treasury.presentValueBenefit, straight.presentValueCashBenefit],
  ] as const;
  const totals = presentValues.flatMap(([name, line, hand]) =>
    isFar(reading.figure(line), hand) ? [`present value of ${name}`] : [],
  );
  return [...lines, ...totals];
}

const cases = industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));

test.each(cases)(
  'every line agrees in every month with the same arithmetic written straight down: %s, %s',
  (industry, size) => {
    // What stands in 36 months stands in 60 too, but for what is spread over the horizon: one size asks for that.
    for (const horizonMonths of size === 'medium' ? [36, 60] : [60]) {
      expect(disagreements(likely(scenarioFor(industry, { size, horizonMonths }))).slice(0, 5)).toEqual([]);
    }
  },
);

test.each([
  ['finance', 'enterprise'],
  ['retail', 'medium'],
  ['public-sector', 'small'],
] as const)('so it does in the expected case, in which freed hours scatter: %s, %s', (industry, size) => {
  const scenario = expectedInWholeMonths(industry, size);
  const { straight, reading, model } = bothWays(scenario);
  expect(disagreements(scenario)).toEqual([]);
  // Large organisations lose hours to a cap that none of their months is expected to reach.
  const isCut = model.freedRoles.some(({ cut }) => reading.row(cut).some((hours) => hours.gt(1)));
  expect(isCut).toBe(size !== 'small');
  expect(straight.months.at(-1)?.kept['engineer']?.lt('0.95')).toBe(size !== 'small');
});

describe.each(sizes)('a %s organisation', (size) => {
  const strained = (overrides: Partial<Scenario>): Scenario => likely(scenarioFor('finance', { size, ...overrides }));

  test('agrees where the freed hours meet their cap', () => {
    const scenario = strained({ realisation: { freedHoursCap: '0.03' }, incidents: { handsOnHours: 40 } });
    const { months } = bothWays(scenario).straight;
    expect(months.at(-1)?.kept['engineer']?.lt(1)).toBe(true);
    expect(disagreements(scenario)).toEqual([]);
  });

  test('agrees where the losses of a model meet its value', () => {
    const scenario = strained({
      value: { perModelYear: 9000 },
      incidents: { failureCut: 1 },
      freshness: { decayPerMonth: '0.5', decayCap: 1 },
      drift: { lossShare: 1, eventsPerModelYear: 60, detectionDays: 14 },
    });
    expect(bothWays(scenario).straight.keptLosses.lt(1)).toBe(true);
    expect(disagreements(scenario)).toEqual([]);
  });

  test('agrees where the new way takes more hours and breaks more', () => {
    const scenario = strained({
      releases: { perModelYear: 3, factor: 4 },
      deployment: { handsOnCut: '0.1' },
      incidents: { failureCut: '-8', recoveryCut: '-0.5' },
      compliance: { evidenceCut: -1 },
      runLabour: { cut: '-0.3' },
      models: { newShare: '0.1', lifeMonths: 20 },
    });
    const last = bothWays(scenario).straight.months.at(-1);
    for (const id of ['deploymentLabour', 'runLabour', 'incidentLabour', 'incidentLoss']) {
      expect(last?.benefits[id]?.lt(0), id).toBe(true);
    }
    expect(disagreements(scenario)).toEqual([]);
  });
});
