import { ModelError } from '../errors.js';
import { baseUnits } from './base-units.js';

type BaseUnit = (typeof baseUnits)[number];

/** `'1'` is a plain number or a share; a slash divides: `'money/seat/month'`. */
export type Unit = '1' | BaseUnit | `1/${BaseUnit}` | `${BaseUnit}/${BaseUnit}` | `${BaseUnit}/${BaseUnit}/${BaseUnit}`;

type Exponents = ReadonlyMap<BaseUnit, number>;
const dimensionless: Exponents = new Map();

const isBaseUnit = (word: string): word is BaseUnit => (baseUnits as readonly string[]).includes(word);

function exponentsOf(unit: string): Exponents {
  const exponents = new Map<BaseUnit, number>();
  unit.split('/').forEach((part, position) => {
    for (const word of part.split('·')) {
      if (word === '1') continue;
      if (!isBaseUnit(word)) throw new ModelError(`“${word}” in the unit “${unit}” is not a base unit`);
      exponents.set(word, (exponents.get(word) ?? 0) + (position === 0 ? 1 : -1));
    }
  });
  return exponents;
}

const combined = (left: Exponents, right: Exponents, sign: 1 | -1): Exponents =>
  new Map(baseUnits.map((base) => [base, (left.get(base) ?? 0) + sign * (right.get(base) ?? 0)]));

function written(exponents: Exponents): string {
  const repeated = (sign: 1 | -1): readonly BaseUnit[] =>
    baseUnits.flatMap((base) => Array<BaseUnit>(Math.max(0, sign * (exponents.get(base) ?? 0))).fill(base));
  return [repeated(1).join('·') || '1', ...repeated(-1)].join('/');
}

// Unit arithmetic can leave the closed set on the way (money·person in the middle of a product). The cast is true
// where it matters: `line` refuses a formula whose unit is not the declared one.
const asUnit = (exponents: Exponents): Unit => written(exponents) as Unit;

/** A model multiplies the same few units a thousand times. */
const known = new Map<string, Unit>();

function once(key: string, make: () => Unit): Unit {
  const unit = known.get(key) ?? make();
  known.set(key, unit);
  return unit;
}

export const unitOfProduct = (units: readonly Unit[]): Unit =>
  once(units.join(' × '), () =>
    asUnit(units.map(exponentsOf).reduce((left, right) => combined(left, right, 1), dimensionless)),
  );

export const unitOfRatio = (over: Unit, under: Unit): Unit =>
  once(`${over} ÷ ${under}`, () => asUnit(combined(exponentsOf(over), exponentsOf(under), -1)));

/** Whether two spellings mean the same: `'money/year/person'` and `'money/person/year'`. */
export const isSameUnit = (left: Unit, right: Unit): boolean =>
  left === right || written(exponentsOf(left)) === written(exponentsOf(right));
