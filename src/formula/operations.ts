import { ModelError } from '../errors.js';
import type { Constant, Expression, Month, Operation, Operator, Year } from './expression.js';
import { isSameUnit, unitOfProduct, unitOfRatio, type Unit } from './unit.js';

/**
 * Terms that must share the first term's unit. A product or ratio has its unit worked out when the model is made, so
 * the compiler knows it as `never`: it fits everywhere here, and `line` checks it.
 */
export type SameUnit<U extends Unit> = Expression<[U] extends [never] ? Unit : NoInfer<U>>;

/** Named `never` in a type: a unit that is worked out when the model is made, and checked there. */
type Derived = never;

const operation = <U extends Unit>(kind: Operator, unit: U, terms: readonly Expression[]): Operation<U> =>
  Object.freeze({ kind, unit, terms: Object.freeze([...terms]) });

// Derived units are `never` to the compiler; this is the one place where the worked-out unit takes that type.
const derived = (kind: Operator, unit: Unit, terms: readonly Expression[]): Operation<Derived> =>
  operation(kind, unit as Derived, terms);

function unitShared<U extends Unit>(kind: Operator, first: Expression<U>, rest: readonly Expression[]): U {
  const stranger = rest.find((term) => !isSameUnit(term.unit, first.unit));
  if (stranger !== undefined) throw new ModelError(`a ${kind} mixes ${first.unit} with ${stranger.unit}`);
  return first.unit;
}

function requirePure(kind: Operator, what: string, term: Expression, permitted: readonly Unit[]): void {
  if (permitted.some((unit) => isSameUnit(unit, term.unit))) return;
  throw new ModelError(`the ${what} of a ${kind} has the unit ${term.unit}`);
}

export const month: Month<'month'> = Object.freeze({ kind: 'month', unit: 'month' });
export const year: Year<'year'> = Object.freeze({ kind: 'year', unit: 'year' });

export function constant(value: string): Constant<'1'>;
export function constant<const U extends Unit>(value: string, unit: U, label?: string): Constant<U>;
export function constant(value: string, unit: Unit = '1', label?: string): Constant {
  return Object.freeze({ kind: 'constant', unit, value, ...(label === undefined ? {} : { label }) });
}

export const sum = <U extends Unit>(first: Expression<U>, ...rest: readonly SameUnit<U>[]): Operation<U> =>
  operation('sum', unitShared('sum', first, rest), [first, ...rest]);

export const difference = <U extends Unit>(from: Expression<U>, take: SameUnit<U>): Operation<U> =>
  operation('difference', unitShared('difference', from, [take]), [from, take]);

export const minimum = <U extends Unit>(first: Expression<U>, ...rest: readonly SameUnit<U>[]): Operation<U> =>
  operation('minimum', unitShared('minimum', first, rest), [first, ...rest]);

export const maximum = <U extends Unit>(first: Expression<U>, ...rest: readonly SameUnit<U>[]): Operation<U> =>
  operation('maximum', unitShared('maximum', first, rest), [first, ...rest]);

export const product = (...factors: readonly Expression[]): Operation<Derived> =>
  derived('product', unitOfProduct(factors.map((factor) => factor.unit)), factors);

/** `over ÷ under`; a zero denominator is an error that names the line, unless `whenZero` says what it means. */
export function ratio(over: Expression, under: Expression, whenZero?: Expression): Operation<Derived> {
  const unit = unitOfRatio(over.unit, under.unit);
  const made = derived('ratio', unit, [over, under]);
  if (whenZero === undefined) return made;
  if (!isSameUnit(whenZero.unit, unit)) throw new ModelError(`a ratio in ${unit} has ${whenZero.unit} when zero`);
  return Object.freeze({ ...made, whenZero });
}

/** `base ^ exponent`. The exponent is free of months, or a whole number of months or years. */
export function power(base: Expression<'1'>, exponent: Expression<'1' | 'month' | 'year'>): Operation<'1'> {
  requirePure('power', 'base', base, ['1']);
  requirePure('power', 'exponent', exponent, ['1', 'month', 'year']);
  return operation('power', '1', [base, exponent]);
}

/** e ^ exponent */
export function exponential(exponent: Expression<'1'>): Operation<'1'> {
  requirePure('exponential', 'exponent', exponent, ['1']);
  return operation('exponential', '1', [exponent]);
}

/** 1 where the quantity has reached the threshold, else 0. */
export function atLeast<U extends Unit>(quantity: Expression<U>, threshold: SameUnit<U>): Operation<'1'> {
  unitShared('atLeast', quantity, [threshold]);
  return operation('atLeast', '1', [quantity, threshold]);
}
