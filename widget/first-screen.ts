import type { Answer } from 'mlops-roi';

/**
 * All that the first screen shows, in words and rounded, as plain data: the parts draw it and know no engine, so that
 * whatever works it out can be small.
 */
export interface FirstScreen {
  readonly scope: Scope;
  readonly verdict: VerdictLine;
  /** What it costs and brings, and what of it is cash. */
  readonly sentence: string;
  /** `undefined` where no input has a range. */
  readonly chances: Chances | undefined;
  /** Three of equal weight: expected net value, that with cash benefits only, months to pay back. */
  readonly figures: readonly FirstFigure[];
  /** What the answer hinges on; `undefined` while it is worked out. */
  readonly hinges: Hinges | undefined;
  readonly sliders: readonly Slider[];
  /** Whether chances, ranges and words are those of the present inputs, and not of those before. */
  readonly isSettled: boolean;
  /** The questions come with the next frame, and what stands below them. */
  readonly isAnswerAlone?: boolean;
}

/** The question in one sentence, with choices in it. */
export interface Scope {
  /** “For a {size} in {industry}, over {horizon}”, in the language of the reader. */
  readonly sentence: string;
  readonly choices: Readonly<Record<ScopeName, Choice>>;
}
export const scopeNames = ['size', 'industry', 'horizon'] as const;
type ScopeName = (typeof scopeNames)[number];

export interface Choice {
  /** What is chosen, for whoever hears it. */
  readonly label: string;
  /** Where the scenario keeps it. */
  readonly path: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface VerdictLine {
  readonly answer: Answer;
  /** “Probably worth it”. */
  readonly words: string;
  /** With its but: “Probably worth it, but not in cash”. */
  readonly line: string;
}

/** Words, and after them the inputs by their names; one that is not among the questions leads to where it is told. */
interface Hinges {
  readonly words: string;
  readonly inputs: readonly { readonly path: string; readonly label: string; readonly isAsked: boolean }[];
}

/** Of a hundred cases. */
export interface Chances {
  /** Not there while it is worked out. */
  readonly lose?: number;
  readonly loseText: string;
  /** Of what they are so many, or that it is worked out; empty where no number is told. */
  readonly ofWhat: string;
  readonly gainText: string;
  /** How many gain, by itself. */
  readonly inBrief?: string;
}

export interface FirstFigure {
  readonly id: 'npv' | 'cash' | 'payback';
  readonly label: string;
  /** Rounded: the exact one is behind its “why?”. */
  readonly value: string;
  /** Between which figures it lies in eight cases of ten, in pieces that are not broken; empty while that is worked out. */
  readonly band: readonly string[];
  readonly isLoss: boolean;
  /** The line that its “why?” explains. */
  readonly asks: string;
}

/** A question that a person can answer, and where along its line the answer turns. */
export interface Slider {
  readonly path: string;
  /** Whether a narrow screen asks it further down. */
  readonly isFurther: boolean;
  readonly label: string;
  /** What is counted, in plain words. */
  readonly hint: string;
  /** What is written with the figure. */
  readonly unit: string;
  readonly isUnitFirst: boolean;
  /** The figure as it is written. */
  readonly text: string;
  /** The figure with its unit, as it is told to whoever hears it. */
  readonly spoken: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What stands at the two ends of the line. */
  readonly ends: readonly [low: string, high: string];
  readonly at: number;
  /** Parts of the line on which it loses, as shares of its length; `undefined` while they are worked out. */
  readonly losing: readonly (readonly [from: number, to: number])[] | undefined;
  /** The same in words, where it turns: “a loss below 33”. */
  readonly turns: string;
  /** What a gain needs of it, and what is counted on, where it turns once. */
  readonly needs?: { readonly isLeast: boolean; readonly figure: string; readonly counted: string };
  /** What is wrong with what was typed. */
  readonly error: string | undefined;
}
