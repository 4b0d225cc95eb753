import type { Decimal } from '../decimal.js';

/** What the figures say, by rule. */
export interface Verdict {
  readonly answer: Answer;
  /** By which it was judged; `null` where nothing was simulated, and the ratio of benefits to costs decides. */
  readonly chanceOfGain: Decimal | null;
  /** Whether the practices are nearly all in place already. */
  readonly isLittleLeft: boolean;
  /** What goes with the answer, and whoever repeats it should say. */
  readonly buts: readonly But[];
  /** Up to three inputs of which the middle nine tenths hold the figure at which the net present value turns. */
  readonly hinges: readonly Hinge[];
  /** Up to three inputs that decide: the hinges, then those that most of the uncertainty comes from. */
  readonly deciders: readonly Decider[];
  /** What “worth it” asks for, beside the chance or the ratio. */
  readonly tests: readonly VerdictTest[];
  /**
   * Of all freed hours, what has to become money or useful work for a net present value of nothing; as
   * `realisation.freedHours` it makes it so. `null` where no hours are freed, or not even all of them would do.
   */
  readonly shareOfFreedHoursNeeded: Decimal | null;
}

/** How good the case is, or that there is nothing to judge. */
export type Answer =
  | 'worth-it'
  | 'probably'
  | 'could-go-either-way'
  | 'probably-not'
  | 'not-worth-it'
  | 'nothing-to-judge';

/** A thing to say in the same breath as the answer. */
export type But =
  /** A gain is likelier than a loss, and the losses are larger; or the other way round. */
  | { readonly code: 'loss-expected'; readonly npv: Decimal }
  | { readonly code: 'gain-expected'; readonly npv: Decimal }
  /** Of a gain income tax makes a loss: some of the costs save none of it within the horizon. */
  | { readonly code: 'loss-after-tax'; readonly npvAfterTax: Decimal }
  /** The gain is freed time, losses avoided or value of models: in cash alone it is a loss. */
  | {
      readonly code: 'not-in-cash';
      readonly cashOnlyNpv: Decimal;
      /** Of cash in less cash out alone, in which the time of one’s own people costs nothing. */
      readonly treasuryNpv: Decimal;
    }
  /** The same, but for a little: in cash alone it is this share of the net present value. */
  | { readonly code: 'little-in-cash'; readonly cashOnlyNpv: Decimal; readonly share: Decimal }
  /**
   * Without so much of the freed hours there is no gain; `counted` is what the figures take, `atBest` the upper end of
   * the range of that.
   */
  | { readonly code: 'freed-hours'; readonly share: Decimal; readonly counted: Decimal; readonly atBest: Decimal }
  | {
      readonly code: 'late';
      readonly months: Decimal | null;
      readonly atMost: Decimal;
      /** Whether the user set the limit. */
      readonly isLimitYours?: true;
    }
  /** Whatever the chance: the user drops what brings back less than `atLeast` times its costs. */
  | { readonly code: 'dropped'; readonly ratio: Decimal; readonly atLeast: Decimal }
  | { readonly code: 'thin'; readonly ratio: Decimal; readonly atLeast: Decimal }
  /** `isNoneOwn`: no figure is the user’s. */
  | { readonly code: 'assumed'; readonly share: Decimal; readonly atMost: Decimal; readonly isNoneOwn?: true };

/** An input on which the answer hangs. */
export interface Hinge {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** What follows its figure in a sentence, where its declaration says that. */
  readonly phrase?: string;
  /** As the figures take it. */
  readonly value: Decimal;
  readonly isYours: boolean;
  /** Whether it is a fact of the organisation, which it has only to look up. */
  readonly isFact?: true;
  /** What a gain needs of it. */
  readonly needs: 'at-least' | 'at-most';
  /** The figure at which the net present value is nothing, if it comes true and all else stays as it is. */
  readonly turnsAt: Decimal;
}

/** An input that decides, in whichever way: the answer turns within its range, or it holds much of the uncertainty. */
export interface Decider {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** As the figures take it. */
  readonly value: Decimal;
  /** Whether that is an average, and what was told, or is likeliest, another figure. */
  readonly isAverage?: true;
  /** The ends of its range, or P10 and P90. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** What its doubt rests on. */
  readonly ground: 'own' | 'cited' | 'assumed';
  /** The part that it holds of the doubt that the bare profile would leave; none of a fact, which is only to be looked up. */
  readonly share?: Decimal;
  /** Whether its figure is of a record, and the range around it alone assumed. */
  readonly isRangeAssumed?: true;
  /** The net present value with the input at either end, all else as it is. */
  readonly npvAtLow: Decimal;
  readonly npvAtHigh: Decimal;
  /** Where the answer turns within the range: what a gain needs of it, and from which figure on. */
  readonly needs?: Hinge['needs'];
  readonly turnsAt?: Decimal;
}

/** One rule of the verdict: what is asked, what there is, and whether that is enough. */
export interface VerdictTest {
  readonly code: 'npv' | 'ratio' | 'payback' | 'freed-hours' | 'assumptions' | 'chance';
  readonly isPassed: boolean;
  /** `null` where there is none. */
  readonly value: Decimal | null;
  readonly threshold: Decimal;
}
