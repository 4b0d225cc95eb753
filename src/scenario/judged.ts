import * as z from 'zod/mini';
import { described } from './described.js';
import type { Finding, Step } from './finding.js';
import { isList, knownKeysAt } from './known-keys.js';
import { scenarioSchema, type CarriedFinding } from './scenario-schema.js';
import { unknownKeys } from './unknown-key.js';

type SchemaIssue = z.core.$ZodIssue;

const stepsOf = (path: readonly PropertyKey[]): readonly Step[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

function valueAt(data: unknown, at: readonly Step[]): unknown {
  let value = data;
  for (const step of at) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<Step, unknown>>)[step];
  }
  return value;
}

function expectedAt(at: readonly Step[]): string {
  if (at.length === 0) return 'a scenario, which is a group of inputs,';
  if (at.length > 1) return 'a member with an id';
  return isList(at[0]) ? 'a list of members, or off' : 'a group of inputs, or off';
}

function toldOf(issue: SchemaIssue, at: readonly Step[], data: unknown): readonly Finding[] {
  switch (issue.code) {
    case 'custom':
      // `scenarioSchema` is the only one to make custom issues, and gives each of them what it carries.
      return [{ at, told: (issue.params as unknown as CarriedFinding).told }];
    case 'unrecognized_keys':
      return unknownKeys(at, issue.keys, knownKeysAt(at));
    default:
      return [{ at, told: { code: 'wrong-type', received: described(valueAt(data, at)), expected: expectedAt(at) } }];
  }
}

/** What the schema finds wrong with the values one by one. */
export function judged(data: unknown): readonly Finding[] {
  const result = scenarioSchema().safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => toldOf(issue, stepsOf(issue.path), data));
}
