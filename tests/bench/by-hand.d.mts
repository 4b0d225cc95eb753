import type { Shape } from '../../src/model/shape.js';
import type { Arithmetic } from './arithmetic.mjs';

/** The lines of the statement by id, in one month. */
export type LinesByHand<N> = Readonly<Record<string, N>>;

export interface MonthByHand<N> {
  readonly costs: LinesByHand<N>;
  readonly benefits: LinesByHand<N>;
  /** Parts of the freed hours that count, by role. */
  readonly kept: LinesByHand<N>;
  /** What a flow of the month is worth at the start. */
  readonly factor: N;
}

export interface ByHand<N> {
  /** Months 0 … H. */
  readonly months: readonly MonthByHand<N>[];
  /** The part of the losses avoided that lies within the value of the models. */
  readonly keptLosses: N;
  readonly npv: N;
  readonly roi: N;
  readonly presentValueCost: N;
  readonly presentValueBenefit: N;
  readonly presentValueCashCost: N;
  readonly presentValueCashBenefit: N;
}

export function byHand<N>(number: Arithmetic<N>, read: (path: string) => N, shape: Shape): ByHand<N>;
