import { Decimal } from '../../src/decimal.js';
import type { Input } from '../../src/formula/expression.js';
import type { Table } from '../../src/formula/table.js';
import type { Unit } from '../../src/formula/unit.js';

/** An input for a formula made in a test. */
export function given(path: string): Input<'1'>;
export function given<const U extends Unit>(path: string, unit: U): Input<U>;
export function given(path: string, unit: Unit = '1'): Input {
  return { kind: 'input', unit, path, label: path };
}

export const tableOf = (figures: Readonly<Record<string, string | number>>): Table =>
  new Map(
    Object.entries(figures).map(([path, given]) => {
      const value = new Decimal(given);
      return [path, { label: path, unit: '1', unitInWords: '', value, likely: value, provenance: 'yours' }];
    }),
  );
