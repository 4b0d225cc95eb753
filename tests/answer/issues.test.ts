import { describe, expect, test } from 'vitest';
import { calculate, explain, parseScenario, scenarioFor, type Scenario } from '../../src/index.js';
import { thrownIssues } from '../thrown-issues.js';

describe('what only the formulas can tell', () => {
  test('each input that a line needs and nobody gave, with the lines that need it', () => {
    const issues = thrownIssues(() =>
      calculate({ deployment: { hoursPerRelease: 5 }, roles: [{ id: 'team', people: 2 }] }),
    );
    const missing = issues.flatMap((issue) => (issue.code === 'missing-input' ? [issue] : []));
    expect(missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['models.count', 'releases.perModelYear', 'roles.team.salary', 'wages.productiveHours']),
    );
    expect(missing.find(({ path }) => path === 'models.count')?.neededBy).toEqual(['Deployment labour (net)']);
  });

  test('without any role one is asked for, and not each of its figures', () => {
    const issues = thrownIssues(() => calculate({ deployment: { hoursPerRelease: 5 } }));
    expect(issues.filter(({ path }) => path.startsWith('roles'))).toEqual([
      { code: 'missing-role', path: 'roles', neededBy: ['Deployment labour (net)'] },
    ]);
    expect(thrownIssues(() => calculate({ industry: 'finance', roles: 'off' })).map(({ code }) => code)).toContain(
      'missing-role',
    );
  });

  test.each([
    ['a price of a unit', { pricePerUnit: 2 }],
    ['prices of tiers', { tierStarts: [0, 10], tierPrices: [2, 1] }],
  ])('%s asks for the use', (_, price) => {
    expect(thrownIssues(() => calculate({ tools: [{ id: 'calls', ...price }] }))).toMatchObject([
      { code: 'missing-input', path: 'tools.calls.usagePerMonth', neededBy: ['Usage: calls'] },
    ]);
  });

  test('a custom line may not take the id of a line of the model', () => {
    const customLines = [{ id: 'npv', side: 'benefit', initial: 1 } as const];
    expect(thrownIssues(() => calculate({ customLines }))).toEqual([
      { code: 'duplicate-id', path: 'customLines.npv.id', id: 'npv', first: 'a line of the model' },
    ]);
  });

  test('no scenario at all is told as empty, and an empty one has nothing to judge', () => {
    expect(thrownIssues(() => calculate(undefined as unknown as Scenario)).map(({ code }) => code)).toEqual(['empty']);
    expect(calculate({}).verdict.answer).toBe('nothing-to-judge');
  });

  test('calculate reports what parseScenario reports', () => {
    const wrong = { industry: 'finanse', horizonMonths: 0, models: { cuont: 3 } };
    const parsed = parseScenario(wrong);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(thrownIssues(() => calculate(wrong as unknown as Scenario))).toEqual(parsed.issues);
  });
});

describe('explain', () => {
  const scenario = scenarioFor('finance', { size: 'medium' });

  test('names the nearest line for one that is not there', () => {
    expect(thrownIssues(() => explain(scenario, 'deploymentLabor'))).toMatchObject([
      { code: 'unknown-reference', received: 'deploymentLabor', nearest: 'deploymentLabour' },
    ]);
  });

  test.each([-1, 37, 1.5, Number.NaN])('month %d is outside the horizon', (month) => {
    expect(thrownIssues(() => explain(scenario, 'npv', month)).map(({ code }) => code)).toEqual(['out-of-range']);
  });

  test('a metric by the name that answers give it', () => {
    const { cashOnly, treasury, metrics } = calculate(scenario);
    const named = { cashOnlyNpv: cashOnly.npv, treasuryNpv: treasury.npv, peakFundingMonth: metrics.peakFundingMonth };
    for (const [name, value] of Object.entries(named)) {
      const { root, figures } = explain(scenario, name);
      expect(figures.find(({ id }) => id === root)).toMatchObject({ value });
    }
  });

  test('a key figure by the name that it has in a result', () => {
    const [first] = calculate(scenario).kpis;
    const { root, figures } = explain(scenario, first?.id ?? '');
    expect(figures.find(({ id }) => id === root)).toMatchObject({ label: first?.label, value: first?.value });
  });

  test('an input by its path, for each that the figures rest on, and the nearest for one that is not there', () => {
    for (const { path, value, label } of calculate(scenario).evidence.inputs) {
      const { root, figures } = explain(scenario, path);
      expect([root, figures]).toMatchObject([path, [{ kind: 'input', id: path, value, label }]]);
    }
    expect(thrownIssues(() => explain(scenario, 'wages.laod'))).toMatchObject([{ nearest: 'wages.load' }]);
  });

  test('each figure once, the root first, and every name that a formula reads is there', () => {
    const { root, figures } = explain(scenario, 'npv');
    const ids = figures.map(({ id }) => id);
    expect(ids[0]).toBe(root);
    expect(new Set(ids).size).toBe(ids.length);
    const read = figures.flatMap((figure) => (figure.kind === 'line' ? figure.reads : []));
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('goes down to inputs, each with its provenance, and its record where it has one', () => {
    const inputs = explain(scenario, 'deploymentLabour').figures.flatMap((figure) =>
      figure.kind === 'input' ? [figure] : [],
    );
    expect(inputs.length).toBeGreaterThan(15);
    expect(inputs.find(({ id }) => id === 'deployment.handsOnCut')).toMatchObject({
      provenance: 'assumption',
      record: 'handsOnCut',
    });
  });

  test('in a month, figures are those of that month and the formula shows them', () => {
    const { figures } = explain({ ...scenario, baseCase: 'likely' }, 'platformInfrastructure', 3);
    // 3,300 a month, half of it while the platform is built
    expect(figures[0]).toMatchObject({ kind: 'line', per: 'month', month: 3, numbers: '3300 × 1 × 0.5' });
    expect(figures[0]?.value?.toString()).toBe('1650');
  });

  test('a figure that does not exist says why', () => {
    const { figures } = explain({ customLines: [{ id: 'gift', side: 'benefit', initial: 5 }] }, 'roi');
    expect(figures[0]).toMatchObject({ id: 'roi', value: null, reason: '“Return on investment” divides by zero' });
  });
});
