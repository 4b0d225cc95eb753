import { ModelError } from '../errors.js';
import type { Expression, Line } from './expression.js';
import { isSameUnit, type Unit } from './unit.js';

interface LineDeclaration<U extends Unit> {
  readonly id: string;
  readonly label: string;
  readonly formula: Expression<U>;
  readonly note?: string;
  readonly source?: string;
}

/**
 * A named figure.
 *
 * @throws {ModelError} where the unit of the formula is not the declared one
 */
export function line<const U extends Unit>(unit: U, declaration: LineDeclaration<NoInfer<U>>): Line<U> {
  if (!isSameUnit(declaration.formula.unit, unit)) {
    throw new ModelError(
      `“${declaration.label}” is declared in ${unit}; its formula is in ${declaration.formula.unit}`,
    );
  }
  return Object.freeze({ kind: 'line', unit, ...declaration });
}
