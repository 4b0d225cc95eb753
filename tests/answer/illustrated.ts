import { Decimal, sumOf } from '../../src/decimal.js';
import { calculate, scenarioFor, type Result, type Scenario, type Size } from '../../src/index.js';
import { resolve } from '../../src/scenario/resolve.js';
import { earlierFigures } from './earlier-figures.js';

export type Change = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The figures of all industries, of which the illustrations are made, and those that profiles had then. */
function ofThen(size: 'small' | 'medium' | 'enterprise', roles: readonly string[] = allRoles): Change {
  const earlier: Change = { ...earlierFigures(size, roles) };
  return merged(earlier, {
    // All releases are of one kind there, and each takes the same hours.
    releases: { freezeWeeks: 0, perModelYear: 4, factor: '1.5', retrainingsPerModelYear: 0 },
    incidents: { changeFailureRate: '0.19', recoveryHours: '10.6' },
  });
}

const allRoles = ['data-scientist', 'engineer', 'validator'];

/**
 * A firm of no industry cannot be told, because without an industry nothing is filled in. Technology has no benefit load
 * of its own; without its wage factor it is a firm of all industries but for the share of regulated models. That share
 * is not printed: a small firm has nobody who validates; of a large one a quarter is taken, which the figures fit.
 */
const ofNoIndustry = (size: 'small' | 'enterprise', compliance: Scenario['compliance']): Scenario =>
  scenarioFor('technology', {
    size,
    ...merged({ ...ofThen(size) }, { wages: { industryFactor: 1 }, models: counts[size] }),
    ...given({ compliance }),
  });

const given = (scenario: { [K in keyof Scenario]: Scenario[K] | undefined }): Partial<Scenario> =>
  Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined));

/** The counts of the illustrations, where profiles have shares of the estate. */
const counts = {
  small: { newPerYear: 1, growth: '0.1', infrastructure: 18_000 },
  medium: { newPerYear: 10, growth: '0.2', infrastructure: 480_000 },
  enterprise: { newPerYear: 50, growth: '0.15', infrastructure: 4_500_000 },
} as const satisfies Readonly<Record<Size, Scenario['models']>>;

const scenarios: Readonly<Record<string, Scenario>> = {
  'medium-bank': scenarioFor('finance', {
    size: 'medium',
    ...merged(
      { ...ofThen('medium') },
      { models: { ...counts.medium, infrastructure: { low: 240_000, likely: 480_000, high: 960_000 } } },
    ),
  }),
  'five-person-start-up': scenarioFor('technology', {
    size: 'small',
    ...ofThen('small', ['data-scientist', 'engineer']),
    organisation: { revenue: 1_000_000 },
    roles: [
      { id: 'data-scientist', people: 1 },
      { id: 'engineer', people: 1 },
    ],
    models: { ...counts.small, count: 2, infrastructure: 12_000 },
    awareness: { role: 'engineer', people: 3 },
    compliance: 'off',
  }),
  small: ofNoIndustry('small', 'off'),
  enterprise: ofNoIndustry('enterprise', { role: 'validator', regulatedShare: '0.25' }),
};

/** An illustration, with inputs of its groups changed. */
export const illustrated = (id: string, change: Change = {}): Result => calculate(illustratedScenario(id, change));

export const illustratedScenario = (id: string, change: Change = {}): Scenario =>
  withOldConventions(merged({ ...scenarios[id], baseCase: 'likely' }, change));

function merged(scenario: Change, change: Change): Change {
  const changed = Object.entries(change).map(([key, value]) => {
    const before = scenario[key];
    return [key, isGroup(before) && isGroup(value) ? { ...before, ...value } : value] as const;
  });
  return { ...scenario, ...Object.fromEntries(changed) };
}

/**
 * There a model is worth so many times what it costs to own, and at most a tenth of the revenue for all of them; of a
 * tenth of the revenue a quarter is lost while a release is broken. Both are money of their own here, and told.
 */
function withOldConventions({ value = {}, incidents = {}, ...others }: Change): Scenario {
  const { multiple = 2, ...told } = isGroup(value) ? value : {};
  const resolved = resolve(others);
  if (!resolved.ok) throw new Error('the illustration does not resolve');
  const figure = (path: string): Decimal => resolved.table.get(path)?.likely ?? new Decimal(Number.NaN);
  const wages = resolved.shape.members['roles']?.map((id) =>
    figure(`roles.${id}.people`).times(figure(`roles.${id}.salary`)),
  );
  const paid = figure('wages.industryFactor')
    .times(figure('wages.load'))
    .times(new Decimal(1).minus(figure('wages.paidLeave')));
  const owned = sumOf(wages ?? [])
    .times(paid)
    .plus(figure('models.infrastructure'));
  const carried = figure('organisation.revenue').div(10);
  const perModelYear = Decimal.min(owned.times(String(multiple)), carried).div(figure('models.count'));
  const lossPerHour = carried.div(8760).div(4).div(figure('models.count'));
  const written = (amount: Decimal): string => amount.toSignificantDigits(20).toString();
  return {
    ...others,
    value: { perModelYear: written(perModelYear), ...told },
    incidents: { lossPerHour: written(lossPerHour), ...(isGroup(incidents) ? incidents : {}) },
  };
}
