import type { Answer, But, Result } from 'mlops-roi';
import type { InputCurve, SliderRange } from '../calculator.js';

/** What the first screen is made of, before it is put into words: plain figures, whoever worked them out. */
export interface FirstFacts {
  readonly industry: string | null;
  readonly size: string | null;
  readonly horizonMonths: number;
  readonly baseCase: Result['baseCase'];
  readonly npv: number;
  readonly cashOnlyNpv: number;
  /** `null` where it does not come. */
  readonly paybackMonths: number | null;
  readonly presentValueCost: number;
  /** Of the benefits that are no cash the kind that brings most. */
  readonly largestBesideCash: 'capacity' | 'risk' | 'business';
  readonly answer: Answer;
  readonly buts: readonly But['code'][];
  readonly isLittleLeft: boolean;
  /** The inputs on which the answer hinges; `undefined` where they are not known yet. */
  readonly hinges: readonly Hinge[] | undefined;
  /** Not there while it is worked out. */
  readonly certainty: FirstCertainty | undefined;
  readonly questions: readonly AskedQuestion[];
  /** Whether certainty and answer are those of the present inputs. */
  readonly isSettled: boolean;
}

interface Hinge {
  readonly path: string;
  /** In English. */
  readonly label: string;
  /** Whether it is among the questions. */
  readonly isAsked: boolean;
}

interface FirstCertainty {
  readonly isAnythingDrawn: boolean;
  readonly chanceOfLoss: number;
  readonly chanceOfCashOnlyLoss: number;
  readonly bands: Readonly<Record<BandName, Band>>;
}
export type BandName = 'npv' | 'cashOnlyNpv' | 'paybackMonths';

/** The figures that one and nine of ten cases do not exceed; `null` where that is never. */
interface Band {
  readonly p10: number | null;
  readonly p90: number | null;
}

/** A question with its figure, and how the answer runs along its line. */
export interface AskedQuestion {
  readonly id: string;
  readonly path: string;
  /** In English. */
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly isWhole: boolean;
  readonly at: number;
  /** What a person wrote stays as it was written; a mean is no figure that anybody wrote. */
  readonly isOwn: boolean;
  readonly range: SliderRange;
  readonly curve: InputCurve | undefined;
  /** Where the answer turns, and what a gain needs, where that is known better than by the curve. */
  readonly turn?: { readonly at: number; readonly isLeast: boolean } | undefined;
  /** What was typed and is not taken, and why. */
  readonly typed?: unknown;
  readonly error?: string | undefined;
}
