import { Decimal } from '../decimal.js';
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
 * @example toPlain(calculate(scenarioFor('finance'))).metrics.npv  // a text of digits
 */
export function toPlain<Value>(value: Value): Plain<Value> {
  // What is written follows the type case by case, which the compiler cannot follow.
  return plainOf(value) as Plain<Value>;
}

function plainOf(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toString();
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each)]));
}
