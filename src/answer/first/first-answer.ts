import type { FirstHinge, FirstQuestion, GainBesideCash } from './first-recipe.js';
import type { OwnFigures } from './industry-inputs.js';
import type { ShownCertainty } from './shown-certainty.js';

/** What there is to see at once, in the base case. */
export interface FirstAnswer {
  readonly npv: number;
  readonly cashOnlyNpv: number;
  readonly presentValueCost: number;
  readonly benefitCostRatio: number | null;
  /** Of the benefits that are no cash the kind that brings most. */
  readonly largestBesideCash: GainBesideCash;
  /** `null` where it does not come within the horizon. */
  readonly paybackMonths: number | null;
  readonly settledPaybackMonths: number | null;
  /** Running totals of months 0 … H. */
  readonly cumulative: readonly number[];
  readonly cumulativeCashOnly: readonly number[];
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
  readonly hinges: readonly FirstHinge[] | undefined;
}
