import type { Previewed, Sensitivity, Simulation } from 'mlops-roi';

/** What has been worked out of a scenario so far. */
export interface WorkedOut {
  /** The inputs that move the answer most. They keep their places while their figures are moved. */
  readonly leading: readonly string[];
  /** Of the leading inputs, as the evidence has them: a figure of one’s own has no range, and a slider needs one. */
  readonly ranges: ReadonlyMap<string, SliderRange>;
  readonly simulation: Simulation | undefined;
  readonly sensitivity: Sensitivity | undefined;
  /** Share of the samples that are done, while it is simulated. */
  readonly progress: number | undefined;
  /** Whether the simulated figures are those of the present scenario. */
  readonly isSettled: boolean;
  /** The figures with an input moved; not before they are made ready. */
  readonly look: (moved: Moved | undefined) => Look | undefined;
}

export interface Moved {
  readonly path: string;
  readonly figure: number;
}

export interface SliderRange {
  readonly low: number;
  readonly high: number;
}

/** The figures with an input moved, and the answer along each of the leading ones. */
export interface Look {
  readonly previewed: Previewed;
  readonly curves: ReadonlyMap<string, InputCurve>;
}

/** How the answer moves along one input. */
export interface InputCurve {
  readonly values: readonly number[];
  readonly npvs: readonly number[];
  /** Where the input is now. */
  readonly present: { readonly value: number; readonly npv: number };
}
