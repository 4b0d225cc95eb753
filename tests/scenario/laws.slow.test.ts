import { expect, test } from 'vitest';
import fc from 'fast-check';
import { catalogue } from '../../src/evidence/catalogue.js';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { rangeParts } from '../../src/scenario/ranges/range-form.js';
import { resolve } from '../../src/scenario/resolve.js';
import { mostlyRight } from './random-scenario.js';

const groups: readonly (Group | List)[] = inputGroups;
const toolIds = catalogue.map(({ id }) => id);

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});
const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -2, max: 100 }),
  fc.constantFrom('0.5', '1', '1e400', '-0', 'NaN', '', '0.1234567890123456789'),
);
const range = fc.record(
  {
    distribution: fc.oneof(
      fc.constantFrom('pert', 'uniform', 'normal', 'lognormal', 'beta', 'discrete', 'gauss'),
      junk,
    ),
    ...Object.fromEntries(rangeParts.map((part) => [part, number])),
    outcomes: fc.oneof(fc.array(fc.record({ value: number, probability: number }, { requiredKeys: [] })), junk),
  },
  { requiredKeys: [] },
);
const value = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.record({ low: number, likely: number, high: number }, { requiredKeys: ['likely'] }) },
  { weight: 1, arbitrary: range },
  { weight: 1, arbitrary: junk },
);

function fieldOf(declared: Declaration): fc.Arbitrary<unknown> {
  switch (declared.kind) {
    case 'number':
    case 'count':
      return value;
    case 'numbers':
      return fc.array(value, { maxLength: 3 });
    case 'choice':
      return fc.oneof(fc.constantFrom('a', 'b', ...(declared.choices ?? [])), junk);
    case 'text':
      return fc.oneof(fc.string(), junk);
    case 'entry':
      return fc.oneof(fc.constantFrom('a', ...toolIds), junk);
  }
}

const fieldsOf = ({ fields }: Group | List, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(
    { ...Object.fromEntries(Object.entries(fields).map(([key, declared]) => [key, fieldOf(declared)])), ...more },
    { requiredKeys: [] },
  );

const groupOf = (declared: Group | List): fc.Arbitrary<unknown> =>
  declared.kind === 'group'
    ? fc.oneof(fieldsOf(declared, {}), fc.constant('off'), junk)
    : fc.array(fieldsOf(declared, { id: fc.oneof(fc.constantFrom('a', 'b', 'c'), junk) }), { maxLength: 3 });

const simulation = fc.record(
  {
    seed: fc.oneof(fc.integer(), fc.string(), junk),
    samples: number,
    sampler: fc.constantFrom('sobol', 'dice'),
    correlations: fc.array(
      fc.oneof(
        fc.record({ between: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('b', 'c')), rank: number }),
        junk,
      ),
    ),
    whenContradictory: fc.constantFrom('tell', 'repair', 'never'),
  },
  { requiredKeys: [] },
);

const almostScenario = fc.record(
  {
    industry: fc.oneof(fc.constantFrom('finance', 'public-sector'), junk),
    currency: fc.constantFrom('USD', 'EUR', 'XYZ'),
    exchangeRates: fc.oneof(fc.constant({ USD: 0.9 }), junk),
    horizonMonths: fc.oneof(fc.integer({ min: -1, max: 700 }), junk),
    banked: fc.oneof(fc.constant(['freshness']), junk),
    extends: fc.oneof(fc.string(), junk),
    tags: fc.oneof(fc.array(fc.string()), junk),
    probability: value,
    alternative: fc.oneof(fc.constantFrom('do-nothing', 'build'), junk),
    simulation: fc.oneof(simulation, junk),
    ...Object.fromEntries(groups.map((declared) => [declared.key, groupOf(declared)])),
  },
  { requiredKeys: [] },
);

test('whatever is given, parseScenario answers, and every issue has a message of one line', () => {
  fc.assert(
    fc.property(fc.oneof(junk, almostScenario, fc.string()), (input) => {
      const parsed = parseScenario(input);
      if (parsed.ok) return;
      expect(parsed.issues.length).toBeGreaterThan(0);
      expect(parsed.issues.map((issue) => messageOf(issue)).filter((line) => !/^[^\n\r]+$/.test(line))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever text is given, readScenario answers', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        almostScenario.map((each) => safely(each)),
      ),
      (text) => {
        expect(typeof readScenario(text).ok).toBe('boolean');
      },
    ),
    { numRuns: 150 },
  );
});

const safely = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};

test('what was parsed, written out and parsed again is the same, and resolves to the same', () => {
  fc.assert(
    fc.property(mostlyRight, (input) => {
      const first = parseScenario(input);
      // Those that are wrong count for nothing: others are drawn in their place.
      fc.pre(first.ok);
      const second = parseScenario(JSON.stringify(first.scenario));
      expect(second).toEqual(first);
      if (second.ok) expect(resolve(second.scenario)).toEqual(resolve(first.scenario));
    }),
    { numRuns: 25 },
  );
});
