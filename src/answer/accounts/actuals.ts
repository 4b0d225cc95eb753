import type { Decimal } from '../../decimal.js';
import type { Answer } from '../judgement.js';

/** What was paid and earned so far, held against the plan, and what the plan comes to with that put in. */
export interface ActualsAgainstPlan {
  /** The last month of which something is known. */
  readonly lastMonth: number;
  /** Each line of which something is known, in the order of the statement; totals of a side before its lines. */
  readonly rows: readonly ActualsRow[];
  readonly plan: Completion;
  /** Each month of which an amount is known has that amount, every other month keeps its plan. */
  readonly forecast: Completion;
  /** What the plan has after the last month of which something is known. What is past is not undone by stopping. */
  readonly toCome: {
    readonly cost: Decimal;
    readonly benefit: Decimal;
    /** Worth in the last month of which something is known. */
    readonly npv: Decimal;
  };
  readonly verdict: ForecastVerdict;
}

/** A line, or all costs or all benefits, over the months of which it is known. */
export interface ActualsRow {
  /** Of the line; `cost` or `benefit` of a total. */
  readonly id: string;
  readonly label: string;
  readonly side: 'cost' | 'benefit';
  readonly isTotal: boolean;
  readonly months: readonly ActualMonth[];
  readonly plan: Decimal;
  readonly actual: Decimal;
  /** Actual less plan. */
  readonly variance: Decimal;
  /** More paid or less earned than was planned. */
  readonly isWorse: boolean;
  readonly planAtCompletion: Decimal;
  readonly forecastAtCompletion: Decimal;
}

export interface ActualMonth {
  readonly month: number;
  readonly plan: Decimal;
  readonly actual: Decimal;
  readonly variance: Decimal;
  readonly note?: string;
}

/** What a plan comes to over its horizon. */
export interface Completion {
  readonly npv: Decimal;
  readonly roi: Decimal | null;
  readonly benefitCostRatio: Decimal | null;
  readonly totalCost: Decimal;
  readonly totalBenefit: Decimal;
  readonly presentValueCost: Decimal;
  readonly presentValueBenefit: Decimal;
  readonly paybackMonths: Decimal | null;
  readonly discountedPaybackMonths: Decimal | null;
}

/** The answer of the plan and that of the forecast, by the same rule. */
export interface ForecastVerdict {
  readonly plan: Answer;
  readonly forecast: Answer;
  /** Of a gain, in the forecast; `null` where nothing was simulated, and ratios decide. */
  readonly chanceOfGain: Decimal | null;
  /** Whether the two are the same. */
  readonly holds: boolean;
}
