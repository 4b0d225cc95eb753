import type { Answer, But } from '../judgement.js';

/** How sure a first answer is. */
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
