import { described } from './words.js';
import type { Finding, Step } from './finding.js';
import { setOwn } from './json-text.js';
import { text } from '../say.js';

const deepestLevel = 16;
/** More than 200 members in each list can need, and few enough to judge in a moment. */
const mostValues = 100_000;

export interface PlainData {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Keys that carry a meaning of their own on every object, and are no input. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * A copy that holds nothing but plain data, so that what is judged afterwards cannot change, loop or run code. Keys
 * without a value are dropped, as JSON does.
 */
export function plainData(input: unknown): PlainData {
  const findings: Finding[] = [];
  let valueCount = 0;

  const refuse = (at: readonly Step[], told: Finding['told']): void => {
    findings.push({ at, told });
  };

  const copy = (value: unknown, at: readonly Step[]): unknown => {
    valueCount += 1;
    if (valueCount > mostValues) return undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
      const received = typeof value === 'object' ? 'an object that is not plain data' : described(value);
      refuse(at, { code: 'wrong-type', received, expected: text('plain data, as in a JSON file') });
      return undefined;
    }
    if (at.length >= deepestLevel) {
      refuse(at, { code: 'too-large', received: text('deeper nesting'), limit: `${deepestLevel} levels` });
      return undefined;
    }
    return Array.isArray(value) ? copyOfList(value, at) : copyOfObject(value, at);
  };

  const copyOfList = (list: readonly unknown[], at: readonly Step[]): unknown => {
    const copied: unknown[] = [];
    for (let index = 0; index < list.length && valueCount <= mostValues; index++) {
      // A hole would shift every later member; nothing is what stands there.
      copied.push(copy(list[index] ?? null, [...at, index]));
    }
    return copied;
  };

  const copyOfObject = (object: object, at: readonly Step[]): unknown => {
    const copied: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(object)) {
      if (valueCount > mostValues) break;
      if (reservedKeys.has(key)) {
        refuse([...at, key], { code: 'unknown-key', key });
        continue;
      }
      if (value === undefined) continue;
      const copiedValue = copy(value, [...at, key]);
      if (copiedValue !== undefined) setOwn(copied, key, copiedValue);
    }
    return copied;
  };

  try {
    const data = copy(input, []);
    if (valueCount > mostValues) {
      refuse([], { code: 'too-large', received: `more than ${mostValues} values`, limit: `${mostValues} values` });
    }
    return { data, findings };
  } catch (reason) {
    // A getter or proxy of the caller's may throw anything at all.
    const told = reason instanceof Error ? reason.message : 'an error';
    return { data: undefined, findings: [{ at: [], told: { code: 'unreadable', format: 'object', reason: told } }] };
  }
}
