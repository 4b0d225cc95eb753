import { describe, expect, test } from 'vitest';
import { calculated } from '../../src/answer/calculated-scenario.js';
import { factsOf } from '../../src/answer/facts.js';
import { catalogue } from '../../src/evidence/catalogue.js';
import { calculate, explain, messageOf, scenarioFor, type Issue, type Scenario } from '../../src/index.js';
import { resolve } from '../../src/scenario/resolve.js';
import { inShort, issuesOf } from './issues-of.js';
import { noteOf, resolved, told } from './resolved.js';
import { evidenceRecord } from '../evidence/record.js';
import { thrownIssues } from '../thrown-issues.js';

/** What a person has to say beside the name: how many seats, or how much use. */
const withQuantities = (id: string): Scenario => {
  const inputs = catalogue.find((entry) => entry.id === id)?.inputs ?? {};
  const seats = 'pricePerSeatMonth' in inputs ? { seats: 12 } : {};
  const use = 'pricePerUnit' in inputs && !('usagePerMonth' in inputs) ? { usagePerMonth: 1000 } : {};
  return {
    baseCase: 'likely',
    horizonMonths: 12,
    tools: [{ id: 'tool', catalogue: id, startMonth: 1, ...seats, ...use }],
  };
};

const issuesFor = (scenario: Scenario): readonly Issue[] => thrownIssues(() => calculate(scenario));

describe.each(catalogue.map(({ id, record }) => [id, record] as const))('a tool at the price of %s', (id, record) => {
  const scenario = withQuantities(id);
  const { lines, evidence } = calculate(scenario);
  const inputs = evidence.inputs.filter((input) => input.record === record.id);

  test('calculates, with and without an industry', () => {
    expect(lines.length).toBe(1);
    // Of each line every month and what it is worth today; the verdict does not depend on who sells a tool.
    expect(factsOf(calculated(scenarioFor('retail', scenario))).lines.length).toBeGreaterThan(1);
  });

  test('is cross-industry evidence of the record’s grade', () => {
    expect(inputs.length).toBeGreaterThan(0);
    for (const { provenance, strength } of inputs) {
      expect(provenance).toBe('cross-industry');
      expect(strength).toBe(record.grade === 'D' ? 'assumption' : record.grade);
    }
  });
});

describe('a year of', () => {
  test.each([
    ['12 seats of GitLab Premium at 29: 12 × 29 × 12', 'gitlab-premium', 'licence.tool', '4176'],
    ['12 hosts of Datadog Pro at 15: 12 × 15 × 12', 'datadog-infra-pro', 'licence.tool', '2160'],
    ['Union Team at 950 a month: 950 × 12', 'union-team', 'licence.tool', '11400'],
    ['1,000 units of Databricks jobs at 0.15: 1,000 × 0.15 × 12', 'databricks-jobs', 'usage.tool', '1800'],
    ['1,000 units of labels at 0.10, of which 500 are free: 500 × 0.10 × 12', 'labelbox-lbu', 'usage.tool', '600'],
    ['Airflow that always runs: 0.49 × 730 × 12', 'mwaa-small', 'usage.tool', '4292.4'],
  ])('%s', (_, id, line, cost) => {
    const { lines } = calculate(withQuantities(id));
    expect(lines.map((each) => each.id)).toEqual([line]);
    expect(lines[0]?.total.toString()).toBe(cost);
  });

  test('what always runs does not follow adoption', () => {
    const { lines } = calculate({ ...withQuantities('mwaa-small'), adoption: { ceiling: '0.5' } });
    expect(lines[0]?.total.toString()).toBe('4292.4');
  });
});

describe('the user’s word', () => {
  test('stands in place of the record’s', () => {
    const given = resolved({ tools: [{ id: 'ci', catalogue: 'gitlab-premium', seats: 3, pricePerSeatMonth: 25 }] });
    expect(told(given, 'tools.ci.pricePerSeatMonth')).toBe('25 yours');
    const meter = resolved({ tools: [{ id: 'a', catalogue: 'labelbox-lbu', usagePerMonth: 9, freeUnits: 0 }] });
    expect(told(meter, 'tools.a.freeUnits')).toBe('0 yours');
    expect(told(meter, 'tools.a.pricePerUnit')).toBe('0.1 cross-industry lic-labelbox-lbu');
  });

  test('about tiers leaves no price of a unit beside them', () => {
    const { table } = resolved({
      tools: [{ id: 'a', catalogue: 'labelbox-lbu', usagePerMonth: 9, tierStarts: [0], tierPrices: [1] }],
    });
    expect(table.has('tools.a.pricePerUnit')).toBe(false);
  });

  test('is asked for where the record cannot know: how many seats, how much use', () => {
    expect(issuesFor({ tools: [{ id: 'ci', catalogue: 'gitlab-premium' }] })).toMatchObject([
      { code: 'missing-input', path: 'tools.ci.seats' },
    ]);
    expect(issuesFor({ tools: [{ id: 'runs', catalogue: 'vertex-pipelines-run' }] })).toMatchObject([
      { code: 'missing-input', path: 'tools.runs.usagePerMonth' },
    ]);
  });
});

describe('in an industry', () => {
  const toolsOf = (catalogueId: string) =>
    resolved(scenarioFor('finance', { tools: [{ id: 'platform', catalogue: catalogueId }] }));

  test('the price list of the profile’s platform is not added to that of the catalogue', () => {
    const flat = toolsOf('union-team');
    expect(told(flat, 'tools.platform.feePerMonth')).toBe('950 cross-industry lic-union-team');
    expect(told(flat, 'tools.platform.seats')).toBeUndefined();
    expect(told(flat, 'tools.platform.pricePerSeatMonth')).toBeUndefined();
    const bySeat = toolsOf('gitlab-premium');
    expect(told(bySeat, 'tools.platform.feePerMonth')).toBeUndefined();
    // 14, 12 and 4 people of the medium profile
    expect(told(bySeat, 'tools.platform.seats')).toBe('30 assumption');
  });

  test('prices rise as the profile says', () => {
    expect(told(toolsOf('union-team'), 'tools.platform.uplift')).toBe('0.087 cross-industry saas-price-rise-2023');
  });
});

describe('another currency', () => {
  const tools = [{ id: 'a', catalogue: 'databricks-jobs', usagePerMonth: 100 }] as const;

  test('needs a rate', () => {
    const euros = resolve({ currency: 'EUR', tools });
    expect(euros).toEqual({
      ok: false,
      issues: [{ code: 'missing-exchange-rate', path: 'exchangeRates.USD', from: 'USD', to: 'EUR', inputCount: 1 }],
    });
    if (!euros.ok)
      expect(euros.issues.map((issue) => messageOf(issue)).join()).toContain('1 figure that is filled in is in USD');
  });

  test('has the price, its range and a note at that rate; free units are no money', () => {
    const euros = resolved({ currency: 'EUR', exchangeRates: { USD: '0.9' }, tools });
    const price = euros.table.get('tools.a.pricePerUnit');
    // 0.10, 0.15 and 0.30 USD
    expect([price?.low, price?.likely, price?.high].map(String)).toEqual(['0.09', '0.135', '0.27']);
    expect(noteOf(euros, 'tools.a.pricePerUnit')).toBe('A unit is one DBU. Converted from USD at 0.9.');
    const labels = resolved({
      currency: 'EUR',
      exchangeRates: { USD: '0.9' },
      tools: [{ id: 'a', catalogue: 'labelbox-lbu', usagePerMonth: 1 }],
    });
    expect(told(labels, 'tools.a.freeUnits')).toBe('500 cross-industry lic-labelbox-lbu');
  });

  test('needs none where the price is the user’s', () => {
    const own = resolved({ currency: 'EUR', tools: [{ ...tools[0], pricePerUnit: 1 }] });
    expect(told(own, 'tools.a.pricePerUnit')).toBe('1 yours');
  });
});

describe('a name that is none', () => {
  const first = (catalogueId: unknown): Issue | undefined =>
    issuesOf({ tools: [{ id: 'first' }, { id: 'ci', catalogue: catalogueId }] })[0];

  test('is told with the nearest, at its path and place', () => {
    const issue = first('gitlab-premum');
    expect(issue).toMatchObject({
      code: 'not-a-choice',
      path: 'tools.ci.catalogue',
      place: 'tools[1].catalogue',
      received: 'gitlab-premum',
      nearest: 'gitlab-premium',
    });
    expect(issue === undefined ? '' : messageOf(issue)).toContain('Did you mean “gitlab-premium”?');
  });

  test.each([
    ['a number', 3],
    ['nothing', null],
    ['a list', ['gitlab-premium']],
    ['a group', { id: 'gitlab-premium' }],
    ['an empty text', ''],
    ['the id of its record', 'lic-gitlab-premium'],
    ['a licence that prices no tool', 'hopsworks-cpu'],
    ['a key of every object', 'constructor'],
  ])('%s', (_, catalogueId) => {
    expect(inShort(issuesOf({ tools: [{ id: 'ci', catalogue: catalogueId }] }))).toEqual([
      'not-a-choice tools.ci.catalogue',
    ]);
  });

  test('in another group', () => {
    expect(inShort(issuesOf({ links: { catalogue: 'gitlab-premium' } }))).toEqual(['unknown-key links.catalogue']);
  });
});

describe('what a reader is told', () => {
  test('that a price is old: Datadog’s of September 2025, limit one year', () => {
    const scenario = { ...withQuantities('datadog-infra-pro'), start: '2026-10' };
    expect(calculate(scenario).notices).toContainEqual({
      code: 'old-figures',
      records: ['lic-datadog-infra-pro'],
      date: '2026-10',
    });
    const earlier = calculate({ ...scenario, start: '2026-09' }).notices.map(({ code }) => code);
    expect(earlier).not.toContain('old-figures');
  });

  test('record, what it says and its range in the explanation', () => {
    const figures = explain(withQuantities('databricks-jobs'), 'usage.tool').figures;
    expect(figures.find(({ id }) => id === 'tools.tool.pricePerUnit')).toMatchObject({
      provenance: 'cross-industry',
      record: 'lic-databricks-jobs',
      quotation: 'A unit is one DBU.',
      low: expect.objectContaining({}) as unknown,
    });
    expect(evidenceRecord('lic-databricks-jobs')?.low).toBe('0.10');
  });
});

test('the formulas do not depend on which tool is named', () => {
  const shapeOf = (id: string) => resolved(withQuantities(id)).shape;
  expect(shapeOf('gitlab-premium')).toEqual(shapeOf('copilot-enterprise'));
});
