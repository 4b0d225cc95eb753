import type { Decimal } from '../../src/decimal.js';
import type { Shape } from '../../src/model/shape.js';

/** How numbers are made and combined. */
export interface Arithmetic<N> {
  readonly of: (value: number) => N;
}

export function byHand<N>(
  number: Arithmetic<N>,
  read: (path: string) => N,
  shape: Shape,
): { readonly npv: N; readonly roi: N; readonly cost: N; readonly benefit: N; readonly cash: N };

export const floats: Arithmetic<number>;
export const decimals: (constructor: new (value: number) => Decimal) => Arithmetic<Decimal>;
