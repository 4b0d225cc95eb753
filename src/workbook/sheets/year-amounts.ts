import type { Result } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { isCashApart } from '../../report/result/statement-rows.js';

/** What stands in a row: by period, in total and in present value. */
export interface Amounts {
  readonly annual: readonly number[];
  readonly total: number;
  readonly presentValue: number;
}

/** Cash in less cash out of the years of the plan or of the organisation; nothing where the net flow is the same. */
export const cashBy = (
  years: readonly { readonly treasury: Decimal }[],
  result: Pick<Result, 'annual' | 'treasury'>,
): Pick<Amounts, 'annual' | 'presentValue'> | undefined =>
  isCashApart(result)
    ? { annual: years.map(({ treasury }) => treasury.toNumber()), presentValue: result.treasury.npv.toNumber() }
    : undefined;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const sumOf = (parts: readonly Amounts[], periodCount: number): Amounts => ({
  annual: Array.from({ length: periodCount }, (_, period) => sum(parts.map(({ annual }) => annual[period] ?? 0))),
  total: sum(parts.map(({ total }) => total)),
  presentValue: sum(parts.map(({ presentValue }) => presentValue)),
});

export const less = (one: Amounts, other: Amounts): Amounts => ({
  annual: one.annual.map((value, period) => value - (other.annual[period] ?? 0)),
  total: one.total - other.total,
  presentValue: one.presentValue - other.presentValue,
});
