import type { Comparison, Result, Scenario } from 'mlops-roi';
import type { AskedFigure } from './explained.js';
import type { Shown } from './shown.js';
import type { View } from './view.js';
import type { Moved, WorkedOut } from './worked-out.js';

/** What a part of the calculator can see, and what a person can do there. */
export interface Desk {
  readonly view: View;
  readonly scenario: Scenario;
  readonly answers: WorkedOut;
  readonly result: Result | undefined;
  readonly shown: Shown | undefined;
  /** What the page gave and cannot be taken. */
  readonly messages: readonly string[];
  /** What lacks nothing but a rate of exchange. */
  readonly unpriced: Unpriced | undefined;
  /** The input that is being moved, with its figure. */
  readonly moved: Moved | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isChanged: boolean;
  /** Scenarios that were put aside to be compared. */
  readonly kept: readonly Scenario[];
  readonly isFull: boolean;
  readonly comparison: Comparison | undefined;
  readonly comparisonIssues: readonly string[];
  readonly search: string;
  /** From the figure that was asked about to the one that is shown; empty while nothing is asked. */
  readonly trail: readonly string[];
  readonly askedFigure: AskedFigure | undefined;
  readonly labelOf: (figure: string) => string;
  /** Inputs are a list on paper. */
  readonly isPrinting: boolean;
  /** Not yet where only the first screen is drawn, for it to be there soon. */
  readonly isWhole: boolean;
  readonly isSharing: boolean;
  readonly link: string | undefined;
  readonly isCopied: boolean;

  readonly isOpen: (disclosure: string) => boolean;
  readonly toggle: (disclosure: string) => void;
  /** What was typed at a path and is no number or is not permitted, and why. */
  readonly refusedAt: (path: string) => Refused | undefined;
  /** Moves an input without letting go of it. */
  readonly move: (path: string, figure: number) => void;
  /** Lets go of an input that was moved and is back where it was. */
  readonly release: () => void;
  readonly commit: (path: string, value: unknown) => void;
  readonly replace: (scenario: unknown) => void;
  /** Gives the rate of exchange that is wanting, or does without. */
  readonly price: (rate: string | undefined) => void;
  readonly reset: (path?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly ask: (trail: readonly string[]) => void;
  readonly seek: (words: string) => void;
  readonly keep: () => void;
  readonly drop: (index: number) => void;
  readonly copyLink: () => void;
  readonly download: (format: 'json' | 'csv') => void;
}

/** A scenario that can be calculated once a rate of exchange is known. */
export interface Unpriced {
  readonly scenario: Scenario;
  /** ISO 4217: of what is filled in, and of the scenario. */
  readonly from: string;
  readonly to: string;
}

export interface Refused {
  /** As a scenario would have it. */
  readonly typed: unknown;
  readonly message: string;
}

/** A desk with a result to look at. */
export interface AnsweredDesk extends Desk {
  readonly result: Result;
  readonly shown: Shown;
}

export const isAnswered = (desk: Desk): desk is AnsweredDesk => desk.result !== undefined;
