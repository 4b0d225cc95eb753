import type { Decimal } from '../../decimal.js';

/** The statement by the years of the organisation. */
export interface FiscalStatement {
  readonly years: readonly FiscalYear[];
  /** By the ids of the lines of a result, in their order: one figure for each of the years. */
  readonly lines: readonly { readonly id: string; readonly annual: readonly Decimal[] }[];
}

export interface FiscalYear {
  /** “2026/27”; “2027” where it begins in January. */
  readonly period: string;
  /** The first month that the plan has of it, as in `2027-01`; the moment of approval falls into the first. */
  readonly from: string;
  /** The last month that the plan has of it. */
  readonly to: string;
  /** How many months the plan has of it. */
  readonly months: number;
  readonly cost: Decimal;
  readonly benefit: Decimal;
  readonly net: Decimal;
}
/** The plan at the prices of approval. */
export interface TodaysMoney {
  /** General inflation, a year. */
  readonly inflation: Decimal;
  /** The discount rate without it; at this rate the amounts below are worth the same net present value. */
  readonly rate: Decimal;
  readonly annual: readonly RealPeriod[];
}

/** What is paid and earned in one year, or at the start. */
interface RealPeriod {
  readonly period: string;
  readonly cost: Decimal;
  readonly benefit: Decimal;
  readonly net: Decimal;
}
