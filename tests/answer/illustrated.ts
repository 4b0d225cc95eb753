import { calculate, scenarioFor, type Result, type Scenario } from '../../src/index.js';

/** The figures of all industries, of which the illustrations are made. */
const ofAllIndustries = {
  releases: { freezeWeeks: 0 },
  incidents: { changeFailureRate: '0.19', recoveryHours: '10.6' },
} as const;

/**
 * A firm of no industry cannot be told, because without an industry nothing is filled in. Technology has no benefit load
 * of its own; without its wage factor it is a firm of all industries but for the share of regulated models. That share
 * is not printed: a small firm has nobody who validates; of a large one a quarter is taken, which the figures fit.
 */
const ofNoIndustry = (size: 'small' | 'enterprise', compliance: Scenario['compliance']): Scenario =>
  scenarioFor('technology', { size, ...ofAllIndustries, wages: { industryFactor: 1 }, ...given({ compliance }) });

const given = (scenario: { [K in keyof Scenario]: Scenario[K] | undefined }): Partial<Scenario> =>
  Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined));

const scenarios: Readonly<Record<string, Scenario>> = {
  'medium-bank': scenarioFor('finance', { size: 'medium', ...ofAllIndustries }),
  'five-person-start-up': scenarioFor('technology', {
    size: 'small',
    ...ofAllIndustries,
    organisation: { revenue: 1_000_000 },
    roles: [
      { id: 'data-scientist', people: 1 },
      { id: 'engineer', people: 1 },
    ],
    models: { count: 2, newPerYear: 1, infrastructure: 12_000 },
    awareness: { role: 'engineer', people: 3 },
    compliance: 'off',
  }),
  small: ofNoIndustry('small', 'off'),
  enterprise: ofNoIndustry('enterprise', { role: 'validator', regulatedShare: '0.25' }),
};

export type Change = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An illustration, with inputs of its groups changed. */
export const illustrated = (id: string, change: Change = {}): Result => calculate(illustratedScenario(id, change));

export function illustratedScenario(id: string, change: Change = {}): Scenario {
  const scenario: Change = { ...scenarios[id] };
  const changed = Object.entries(change).map(([key, value]) => {
    const before = scenario[key];
    return [key, isGroup(before) && isGroup(value) ? { ...before, ...value } : value] as const;
  });
  return { ...scenario, ...Object.fromEntries(changed) };
}
