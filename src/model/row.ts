import type { Input } from '../formula/expression.js';
import type { Fields, List, NumbersDeclaration } from './declaration.js';

type NumbersKey<F extends Fields> = { readonly [K in keyof F]: F[K]['kind'] extends 'numbers' ? K : never }[keyof F];
type UnitOf<D> = D extends NumbersDeclaration<infer U> ? U : never;

/** One number of a row: `customLines.rollout.annual.2` is the second year. */
export function leafOf<F extends Fields, K extends NumbersKey<F> & string>(
  { key, fields }: List<F>,
  id: string,
  field: K,
  place: number,
): Input<UnitOf<F[K]>> {
  // K is a key of a row of numbers, whose unit `UnitOf` reads off; the compiler cannot follow the two conditions at once.
  const { unit, label } = fields[field] as unknown as NumbersDeclaration<UnitOf<F[K]>>;
  return Object.freeze({
    kind: 'input',
    unit,
    path: `${key}.${id}.${field}.${place}`,
    label: `${id}: ${label} ${place}`,
  });
}
