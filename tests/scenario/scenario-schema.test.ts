import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { scenarioForm, scenarioSchema } from '../../src/scenario/scenario-schema.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { issuesOf } from './issues-of.js';
import { mostlyRight } from './random-scenario.js';

/** A request of an application of which a scenario is one part. */
const request = z.object({ askedBy: z.string(), scenario: scenarioSchema() });

const told = (input: unknown) =>
  scenarioSchema()
    .safeParse(input)
    .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params : issue));

test('a part of an application’s own schema has the type of a scenario', () => {
  expectTypeOf<z.infer<typeof request>>().toEqualTypeOf<{ askedBy: string; scenario: Scenario }>();
});

test('every issue stands at its place in the whole, with its message, and whole as params', () => {
  const { error } = request.safeParse({ scenario: { models: { count: -1 }, tools: [{ id: 'a', seats: 'many' }] } });
  const [count, seats] = issuesOf({ models: { count: -1 }, tools: [{ id: 'a', seats: 'many' }] });
  expect(error?.issues).toMatchObject([
    { path: ['askedBy'], code: 'invalid_type' },
    { path: ['scenario', 'models', 'count'], message: count && messageOf(count), params: count },
    { path: ['scenario', 'tools', 0, 'seats'], message: seats && messageOf(seats), params: seats },
  ]);
  expect(count).toMatchObject({ code: 'out-of-range', received: '-1', allowed: { unit: 'model' } });
});

test('a rule between values is told with what is wrong in the values, all at once', () => {
  expect(told({ horizonMonths: 0, tools: [{ id: 'a' }, { id: 'a' }] })).toMatchObject([
    { code: 'out-of-range', path: 'horizonMonths' },
    { code: 'duplicate-id', path: 'tools.a.id' },
  ]);
});

test('what an older format says is carried over, and text is read', () => {
  const migrated = { schemaVersion: 2, horizonMonths: '36' };
  expect(scenarioSchema().parse({ schemaVersion: 0, horizonYears: 3 })).toEqual(migrated);
  expect(scenarioSchema().parse('{ "schemaVersion": 0, "horizonYears": 3 }')).toEqual(migrated);
});

test('JSON Schema of the whole has the scenario in it', () => {
  expect(z.toJSONSchema(request, { io: 'input' })).toMatchObject({
    properties: { scenario: { properties: { horizonMonths: { anyOf: [{ minimum: 1, maximum: 600 }, {}] } } } },
  });
});

describe('the schema and parseScenario are of one mind', () => {
  const both = (input: unknown): void => {
    const parsed = parseScenario(input);
    const result = scenarioSchema().safeParse(input);
    if (parsed.ok) expect(result).toEqual({ success: true, data: parsed.scenario });
    else expect(told(input)).toEqual(parsed.issues);
  };

  test('whatever is right has the form', () => {
    fc.assert(
      fc.property(mostlyRight, (input) => {
        both(input);
        expect(scenarioForm().safeParse(input).success || !parseScenario(input).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSparseArray: true }), (input) => both(input)),
      { numRuns: 200 },
    );
  });
});
