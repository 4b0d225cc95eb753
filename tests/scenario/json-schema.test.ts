import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { scenarioJsonSchema } from '../../src/scenario/scenario-schema.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const groups: readonly (Group | List)[] = inputGroups;

// zod’s own reader of JSON Schema: nothing in it is ours.
const independent = z.fromJSONSchema(scenarioJsonSchema);
const isAccepted = (input: unknown): boolean => independent.safeParse(input).success;

test('the committed JSON Schema is what the declarations give (npx vitest run tests/scenario -u makes it anew)', async () => {
  await expect(`${JSON.stringify(scenarioJsonSchema, null, 2)}\n`).toMatchFileSnapshot(
    '../../src/scenario/scenario.schema.json',
  );
});

test('it is a JSON Schema of 2020-12 with an identity and a version', () => {
  expect(scenarioJsonSchema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:mlops-roi:scenario:2',
    'x-schema-version': 2,
  });
});

test('every definition that it refers to is there', () => {
  const definitions = Object.keys(scenarioJsonSchema['$defs'] as object);
  const references = [...JSON.stringify(scenarioJsonSchema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
  expect([...new Set(references)].sort()).toEqual(definitions.sort());
});

test('every input has its label, and every number its unit', () => {
  const text = JSON.stringify(scenarioJsonSchema);
  for (const { fields } of groups) {
    for (const declared of Object.values(fields)) {
      expect(text).toContain(JSON.stringify(declared.label));
      if ('unitInWords' in declared) expect(text).toContain(`"x-unit":${JSON.stringify(declared.unitInWords)}`);
    }
  }
});

describe('both the JSON Schema and parseScenario accept', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['an industry', { schemaVersion: 2, industry: 'finance', size: 'small', start: '2027-01', currency: 'EUR' }],
    [
      'a number, a numeral and a range',
      { models: { count: 3, growth: '0.1', newPerYear: { low: 1, likely: '2', high: 3 } } },
    ],
    ['a likely figure alone', { models: { count: { likely: 3 } } }],
    [
      'every form of a range',
      {
        models: {
          count: { distribution: 'triangular', low: 1, likely: 2, high: '3' },
          newPerYear: { distribution: 'uniform', low: 1, high: 3, likely: 2 },
          growth: { distribution: 'normal', mean: 0.1, standardDeviation: '0.02' },
        },
        adoption: { ceiling: { distribution: 'beta', low: 0, high: 1, alpha: 2, beta: 3 } },
        leadTime: { days: { p10: 1, p50: 2, p90: 3 }, cut: { distribution: 'uniform', p10: 0.1, p50: 0.2, p90: 0.3 } },
        releases: { factor: { distribution: 'discrete', outcomes: [{ value: 1, probability: 1 }] } },
      },
    ],
    [
      'how a simulation draws',
      {
        simulation: {
          seed: 'a word',
          samples: 4096,
          sampler: 'sobol',
          correlations: [{ between: ['a', 'b'], rank: '-0.5' }],
          whenContradictory: 'repair',
        },
      },
    ],
    ['off', { tools: 'off', freshness: 'off' }],
    ['a list', { tools: [{ id: 'a', tierStarts: [0, '5'], tierPrices: [1, { likely: 2 }], termYears: 3 }] }],
    ['rates', { exchangeRates: { USD: '0.92', GBP: 1.1 }, banked: ['freshness'], horizonMonths: 600 }],
    [
      'a scenario among others',
      {
        name: 'b',
        extends: 'a',
        tags: ['x'],
        probability: '0.3',
        alternative: 'do-nothing',
        tools: [{ id: 'a', removed: true }],
      },
    ],
    ['a custom line', { customLines: [{ id: 'a', side: 'cost', annual: [-1, 2] }] }],
  ])('%s', (_, input) => {
    expect(parseScenario(input)).toHaveProperty('ok', true);
    expect(isAccepted(input)).toBe(true);
  });
});

describe('both the JSON Schema and parseScenario refuse', () => {
  test.each<[string, unknown]>([
    ['a list', []],
    ['an unknown key', { modles: {} }],
    ['an unknown key in a group', { models: { cuont: 1 } }],
    ['an unknown key in a member', { tools: [{ id: 'a', seat: 1 }] }],
    ['an unknown key in a range', { models: { count: { likely: 1, most: 2 } } }],
    ['a range with one end', { models: { count: { likely: 1, low: 0 } } }],
    ['a range without what is likely', { models: { count: { low: 0, high: 1 } } }],
    ['an unknown distribution', { models: { count: { distribution: 'gauss', low: 1, likely: 2, high: 3 } } }],
    ['a mean without a distribution', { models: { count: { mean: 1, standardDeviation: 2 } } }],
    ['a quantile beside ends', { models: { count: { low: 1, likely: 2, high: 3, p90: 2 } } }],
    ['quantiles of a beta', { models: { count: { distribution: 'beta', p10: 1, p50: 2, p90: 3 } } }],
    ['a negative deviation', { models: { count: { distribution: 'normal', mean: 1, standardDeviation: -2 } } }],
    ['an α of 0', { models: { count: { distribution: 'beta', low: 0, high: 1, alpha: 0, beta: 1 } } }],
    ['no outcomes', { models: { count: { distribution: 'discrete', outcomes: [] } } }],
    [
      'a probability above 1',
      { models: { count: { distribution: 'discrete', outcomes: [{ value: 1, probability: 2 }] } } },
    ],
    ['one sample', { simulation: { samples: 1 } }],
    ['a billion samples', { simulation: { samples: 1e9 } }],
    ['an empty seed', { simulation: { seed: '' } }],
    ['half a seed', { simulation: { seed: 0.5 } }],
    ['a sampler that is not there', { simulation: { sampler: 'dice' } }],
    ['a rank above 1', { simulation: { correlations: [{ between: ['a', 'b'], rank: 1.5 }] } }],
    ['a correlation of one input', { simulation: { correlations: [{ between: ['a'], rank: 0.5 }] } }],
    ['a truth value', { models: { count: true } }],
    ['a text that is no number', { models: { count: 'many' } }],
    ['a number below its bound', { models: { count: -1 } }],
    ['a share above 1', { adoption: { ceiling: 1.1 } }],
    ['half a tool', { links: { tools: 3.5 } }],
    ['a member without id', { tools: [{ seats: 1 }] }],
    ['an id in capitals', { tools: [{ id: 'A' }] }],
    ['201 members', { tools: Array.from({ length: 201 }, (_, index) => ({ id: `a${index}` })) }],
    ['a word that is not there', { discounting: { timing: 'annual' } }],
    ['a currency that does not exist', { currency: 'XYZ' }],
    ['an exchange rate of zero', { exchangeRates: { USD: 0 } }],
    ['a rate of no currency', { exchangeRates: { DOLLAR: 1 } }],
    ['a year alone', { start: '2027' }],
    ['a horizon of 601', { horizonMonths: 601 }],
    ['a member that is not removed', { extends: 'a', tools: [{ id: 'a', removed: false }] }],
    ['a probability above 1', { probability: 1.5 }],
    ['an alternative that is none', { alternative: 'rent' }],
    ['tags that are one text', { tags: 'a, b' }],
    ['a newer version', { schemaVersion: 3 }],
    ['another word for off', { freshness: 'none' }],
  ])('%s', (_, input) => {
    expect(parseScenario(input)).toHaveProperty('ok', false);
    expect(isAccepted(input)).toBe(false);
  });
});
