import { Decimal } from '../decimal.js';
import type { Issue } from '../errors.js';
import { text } from '../say.js';
import { scenarioError } from '../scenario/message.js';
import type { Result } from './result.js';

/** The same with the text of its digits in place of every decimal, as `JSON.stringify` writes it. */
export type Plain<Value> = Value extends Decimal
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

/** A result as plain data. */
export type ResultJson = Plain<Result>;

/**
 * A result, or any other answer, as plain data: every decimal as the text of its digits, all else as it is. It can be sent to a
 * worker or another window (`postMessage`), copied (`structuredClone`) and stored, and is what `JSON.stringify` writes.
 *
 * @throws {ScenarioError} of what holds itself, or is nested deeper than any answer
 * @example toPlain(calculate(scenarioFor('finance'))).metrics.npv  // a text of digits
 */
export function toPlain<Value>(value: Value): Plain<Value> {
  // What is written follows the type case by case, which the compiler cannot follow.
  return plainOf(value, new Set()) as Plain<Value>;
}

/** Far more levels than an answer has. */
const deepest = 100;

function plainOf(value: unknown, around: Set<object>): unknown {
  if (Decimal.isDecimal(value)) return value.toString();
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (around.has(value) || around.size >= deepest) throw scenarioError(endless(around.has(value)));
  around.add(value);
  const plain = Array.isArray(value)
    ? value.map((each) => plainOf(each, around))
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each, around)]));
  around.delete(value);
  return plain;
}

const endless = (holdsItself: boolean): readonly Issue[] => [
  holdsItself
    ? { code: 'wrong-type', path: 'value', received: text('a value that holds itself'), expected: text('an answer') }
    : { code: 'too-large', path: 'value', received: text('deeper nesting'), limit: `${deepest} levels` },
];
