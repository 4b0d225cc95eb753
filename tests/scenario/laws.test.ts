import { expect, test } from 'vitest';
import fc from 'fast-check';
import { catalogue } from '../../src/evidence/catalogue.js';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/inputs.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { rangeParts } from '../../src/scenario/ranges/range-form.js';
import { resolve } from '../../src/scenario/resolve.js';

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
      for (const issue of parsed.issues) expect(messageOf(issue)).toMatch(/^[^\n\r]+$/);
    }),
    { numRuns: 700 },
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
    { numRuns: 500 },
  );
});

const safely = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};

const rightNumber = fc.constantFrom(0, 1, '0.5', '1', { low: '0', likely: 0.5, high: 1 }, { likely: '1' });

function rightField(declared: Declaration): fc.Arbitrary<unknown> | undefined {
  switch (declared.kind) {
    case 'number':
      return declared.isWhole === true ? fc.constant(1) : declared.lowest === '1' ? fc.constant(1) : rightNumber;
    case 'count':
      return fc.constantFrom(1, '2');
    case 'choice':
      return fc.constantFrom(...(declared.choices ?? ['a']));
    case 'text':
      return fc.string();
    case 'entry':
      return fc.constantFrom(...toolIds);
    case 'numbers':
      return undefined;
  }
}

/** Of two answers to one question only the first. */
const withoutSeconds = ({ fields }: Group | List, written: object): object =>
  Object.fromEntries(
    Object.entries(written).filter(([key]) => {
      const field = fields[key];
      const others = field?.kind === 'number' ? (field.excludes ?? []) : [];
      return !others.some((other) => other in written && other < key);
    }),
  );

/** Scenarios most of which are right: figures within bounds, references to the one role there is. */
const mostlyRight = fc.record(
  {
    industry: fc.constantFrom('finance', 'retail', 'public-sector'),
    size: fc.constantFrom('small', 'medium', 'enterprise'),
    start: fc.constantFrom('2027-01', '2028-02-29'),
    roles: fc.constantFrom([{ id: 'a' }], [{ id: 'a', people: 3, salary: '50000.5' }]),
    ...Object.fromEntries(
      groups
        .filter(({ key }) => key !== 'roles' && key !== 'tools')
        .map((declared) => {
          const fields = Object.fromEntries(
            Object.entries(declared.fields).flatMap(([key, field]) => {
              const arbitrary = rightField(field);
              return arbitrary === undefined ? [] : [[key, arbitrary]];
            }),
          );
          const group = fc.record(fields, { requiredKeys: [] }).map((written) => withoutSeconds(declared, written));
          return [declared.key, declared.kind === 'group' ? group : fc.constant([])];
        }),
    ),
  },
  { requiredKeys: ['roles'] },
);

test('what was parsed, written out and parsed again is the same, and resolves to the same', () => {
  let rightCount = 0;
  fc.assert(
    fc.property(mostlyRight, (input) => {
      const first = parseScenario(input);
      if (!first.ok) return;
      rightCount += 1;
      const second = parseScenario(JSON.stringify(first.scenario));
      expect(second).toEqual(first);
      if (second.ok) expect(resolve(second.scenario)).toEqual(resolve(first.scenario));
    }),
    { numRuns: 300 },
  );
  expect(rightCount).toBeGreaterThan(20);
});
