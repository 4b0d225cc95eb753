import type { Answer, But } from '../judgement.js';
import type { FirstQuestion, GainBesideCash } from './first-recipe.js';
import type { OwnFigures } from './industry-inputs.js';

/** What there is to see at once, in the base case. */
export interface FirstAnswer {
  readonly npv: number;
  readonly cashOnlyNpv: number;
  readonly presentValueCost: number;
  readonly benefitCostRatio: number | null;
  /** The kind of benefits that brings most. */
  readonly largestGain: 'cash' | GainBesideCash;
  /** `null` where it does not come within the horizon. */
  readonly paybackMonths: number | null;
  readonly settledPaybackMonths: number | null;
  /** Running totals of months 0 … H. */
  readonly cumulative: readonly number[];
  readonly cumulativeCashOnly: readonly number[];
}

/** How sure that is. */
export interface FirstCertainty {
  readonly samples: number;
  readonly chanceOfGain: number;
  readonly chanceOfLoss: number;
  readonly chanceOfCashOnlyLoss: number;
  readonly bands: Readonly<Record<'npv' | 'cashOnlyNpv' | 'paybackMonths', Band>>;
  readonly answer: Answer;
  /** What goes with it, the weightiest first. */
  readonly buts: readonly But['code'][];
  /** Share of the doubt that rests on assumptions. */
  readonly assumed: number;
  readonly shareOfFreedHoursNeeded: number | null;
}

/** What a screen shows of it. */
export type ShownCertainty = Pick<
  FirstCertainty,
  'answer' | 'buts' | 'chanceOfLoss' | 'chanceOfCashOnlyLoss' | 'bands'
>;

/** The figures that one and nine of ten cases do not exceed; `null` where that is never. */
export interface Band {
  readonly p10: number | null;
  readonly p90: number | null;
}

/** An input that may be moved. */
export interface Movable {
  readonly low: number;
  /** In the base case of the profile. */
  readonly base: number;
  readonly high: number;
  readonly question: FirstQuestion | undefined;
}

export interface FirstFigures {
  readonly movable: ReadonlyMap<string, Movable>;
  readonly answer: (own: OwnFigures) => FirstAnswer;
  /** The net present values where one input goes through some figures. */
  readonly along: (path: string, figures: readonly number[], own: OwnFigures) => readonly number[];
  /** Of the bare profile, where the recipe knows it. */
  readonly certainty: ShownCertainty | undefined;
}
