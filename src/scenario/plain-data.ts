import { Decimal } from '../decimal.js';
import { text } from '../say.js';
import type { Finding, Step, Told } from './finding.js';
import { deepestLevel, longestQuoted, mostValues } from './limits.js';

/** Values under keys, whatever they are. */
export type Keyed = Readonly<Record<string, unknown>>;

export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words themselves, cut where they would flood a message. */
export const clipped = (words: string): string =>
  words.length <= longestQuoted ? words : `${words.slice(0, longestQuoted)}…`;

/** What came, in words fit for a message. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return text('nothing');
  if (typeof value === 'string') return value === '' ? text('an empty text') : `“${clipped(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return text('a list');
  return typeof value === 'object' ? text('a group of values') : `a ${typeof value}`;
}

/** As an own property, even where its name is `__proto__`. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Of data that was read from a text, and of data that was given. */
export const tooDeep: Told = { code: 'too-large', received: text('deeper nesting'), limit: `${deepestLevel} levels` };
export const tooMany: Told = {
  code: 'too-large',
  received: `more than ${mostValues} values`,
  limit: `${mostValues} values`,
};

interface PlainData {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Keys that carry a meaning of their own on every object, and are no input. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Not a date, and no class of somebody’s. */
export const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * A copy that holds nothing but plain data, so that what is checked afterwards cannot change, loop or run code. Keys
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
    // A figure of a result may be put back: as the text of its digits.
    if (Decimal.isDecimal(value)) return new Decimal(value).toFixed();
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
      const received = typeof value === 'object' ? 'an object that is not plain data' : described(value);
      refuse(at, { code: 'wrong-type', received, expected: text('plain data, as in a JSON file') });
      return undefined;
    }
    if (at.length >= deepestLevel) {
      refuse(at, tooDeep);
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
      refuse([], tooMany);
    }
    return { data, findings };
  } catch (reason) {
    // A getter or proxy of the caller's may throw anything at all.
    const told = reason instanceof Error ? reason.message : 'an error';
    return { data: undefined, findings: [{ at: [], told: { code: 'unreadable', format: 'object', reason: told } }] };
  }
}
