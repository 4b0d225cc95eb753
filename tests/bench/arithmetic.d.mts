import type { Decimal } from '../../src/decimal.js';

/** How numbers are made and combined. */
export interface Arithmetic<N> {
  readonly of: (value: number) => N;
}

export const floats: Arithmetic<number>;
export const decimals: (constructor: new (value: number) => Decimal) => Arithmetic<Decimal>;
