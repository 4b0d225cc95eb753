import type { Answer, Comparison, Result, Scenario, Sensitivity, Simulation } from 'mlops-roi';
import type { Previewed } from 'mlops-roi/page';
import type { AskedFigure } from './explained.js';
import type { FirstScreen } from './first-screen.js';
import type { Shown } from './shown.js';
import type { View } from './view.js';

/** What every part of the calculator is given: how a person reads, what there is to see, and what can be done. */
export interface Calculator {
  readonly view: View;
  readonly state: State;
  readonly actions: Actions;
}

/** What the first screen needs of all there is to see. */
export type FirstState = Pick<
  State,
  'first' | 'messages' | 'isCompact' | 'lock' | 'isPrinting' | 'isAnswerPassed' | 'open' | 'coming'
>;

/** What the page says of how the calculator is to be. */
export interface PageState {
  /** Title, answer and two questions; the rest opens in place. */
  readonly isCompact: boolean;
  readonly isSharing: boolean;
  /** Why nothing can be changed, where nothing can. */
  readonly lock: Lock | undefined;
}
export type Lock = 'disabled' | 'readonly';

/** All that there is to see, as it is now. */
export interface State extends WorkedOut, PageState {
  readonly scenario: Scenario;
  readonly result: Result | undefined;
  readonly shown: Shown | undefined;
  /** What the first screen shows of all this. */
  readonly first: FirstScreen | undefined;
  /** The input that is being moved, with its figure. */
  readonly moved: Moved | undefined;
  /** The figures with that input moved; not before they are made ready. */
  readonly look: Look | undefined;
  /** What the page gave and cannot be taken, in words. */
  readonly messages: readonly string[];
  /** What was typed at a path and is no number or is not permitted, and why. */
  readonly refused: ReadonlyMap<string, Refused>;
  /** What lacks nothing but a rate of exchange. */
  readonly unpriced: Unpriced | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isChanged: boolean;
  /** Scenarios that were put aside to be compared. */
  readonly kept: readonly Scenario[];
  readonly isFull: boolean;
  /** Of those that were put aside, in their order, and of the present one. */
  readonly scenarioNames: readonly string[];
  readonly comparison: Comparison | undefined;
  /** How sure each scenario of the comparison is, as far as they are simulated. */
  readonly simulated: readonly SimulatedAnswer[];
  readonly comparisonIssues: readonly string[];
  /** Words that inputs are looked for by. */
  readonly search: string;
  /** The same once nobody has typed for a while: what is found is told then, and not at each letter. */
  readonly soughtAtRest: string;
  /** Disclosures that are open, by their ids. */
  readonly open: ReadonlySet<string>;
  /** From the figure that was asked about to the one that is shown; empty while nothing is asked. */
  readonly trail: readonly string[];
  readonly askedFigure: AskedFigure | undefined;
  /** What led to the figure that is shown. */
  readonly askedBefore: AskedFigure | undefined;
  /** Inputs are a list on paper. */
  readonly isPrinting: boolean;
  /** Somebody has asked for more than there is yet; `failed`: in vain. */
  readonly coming?: 'on-its-way' | 'failed' | undefined;
  /** The answer has been scrolled out of sight. */
  readonly isAnswerPassed: boolean;
  readonly link: string | undefined;
  readonly isCopied: boolean;
}

/** What a person can do. */
export interface Actions {
  readonly toggle: (disclosure: string) => void;
  /** Leads to the field of an input, among all of them. */
  readonly show: (path: string) => void;
  /** Moves an input without letting go of it. */
  readonly move: (path: string, figure: number) => void;
  /** Lets go of an input that was moved and is back where it was. */
  readonly release: () => void;
  readonly commit: (path: string, value: unknown) => void;
  /** Takes what was typed into a field of a number, as people write numbers. */
  readonly type: (path: string, typed: string) => void;
  /** Answers an item of the further questions as people write; `undefined` leaves it to the profile. */
  readonly answer: (item: string, answer: string | readonly string[] | undefined) => void;
  /** Asks once which of two readings of a figure is meant. */
  readonly askBack: (path: string, doubtful: Doubtful) => void;
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
  readonly rename: (index: number, name: string) => void;
  readonly copyLink: () => void;
  readonly download: (format: 'json' | 'csv') => void;
}

interface Doubtful {
  readonly typed: string;
  /** As the scenario would keep it. */
  readonly kept: unknown;
  readonly readings: readonly string[];
}

/** A calculator with a result to look at. */
export interface AnsweredCalculator extends Calculator {
  readonly state: State & { readonly result: Result; readonly shown: Shown; readonly first: FirstScreen };
}

export const isAnswered = (calculator: Calculator): calculator is AnsweredCalculator =>
  calculator.state.result !== undefined;

/** What has been worked out of a scenario so far. */
export interface WorkedOut {
  /** Of the questions of the first screen, as the evidence has them: a figure of one’s own has none, and a slider needs one. */
  readonly ranges: ReadonlyMap<string, SliderRange>;
  readonly simulation: Simulation | undefined;
  readonly sensitivity: Sensitivity | undefined;
  /** Share of the samples that are done, while it is simulated. */
  readonly progress: number | undefined;
  /** Whether the simulated figures are those of the present scenario. */
  readonly isSettled: boolean;
}

export interface SimulatedAnswer {
  readonly answer: Answer;
  readonly chanceOfLoss: number;
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

export interface Moved {
  readonly path: string;
  readonly figure: number;
}

export interface SliderRange {
  readonly low: number;
  readonly high: number;
}

/** The figures with an input moved, and the answer along each question of the first screen. */
export interface Look {
  readonly previewed: Previewed;
  readonly curves: ReadonlyMap<string, InputCurve>;
}

/** How the answer moves along one input. */
export interface InputCurve {
  readonly values: readonly number[];
  readonly npvs: readonly number[];
}
