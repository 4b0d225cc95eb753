/**
 * A batch as plain data: a memory, and instructions that are carried out on it one after the other. It can be sent to
 * a worker as it is.
 *
 *     memory:  fixed amounts │ weights │ amounts, one figure a sample │ rows, `width` figures a sample
 *
 * A block of samples goes through all instructions before the next block begins, so that the memory stays small
 * enough for the processor to keep at hand. Rows are `width` figures wide, the months rounded up to a multiple of
 * four; the figures behind the last month repeat it.
 */
export interface Program {
  readonly months: number;
  readonly width: number;
  readonly samplesPerBlock: number;
  readonly memorySize: number;
  /** What stands in the memory from the start. */
  readonly givens: readonly Given[];
  /** Where the draws of each varying input go; absent for an input that nothing wanted reads. */
  readonly draws: readonly (number | undefined)[];
  readonly instructions: readonly Instruction[];
  readonly results: readonly Result[];
}

/** Figures that stand in the memory from this place on. In this order, as places are. */
export interface Given {
  readonly values: readonly number[];
  readonly at: number;
}

/** One pass over the samples of a block, and over the months if it makes a row. */
export interface Instruction {
  readonly kernel: KernelName;
  readonly out: Place;
  readonly from: readonly Place[];
  /** Constants of a weighted sum: first the constant, then the weights; of a product its one weight. */
  readonly numbers: readonly number[];
}

/**
 * The figure of sample s in month m stands at  at + s · perSample + m · perMonth.
 *
 * Written in this order everywhere: an object that begins with `at` shares what the engine knows of it with points of
 * curves, which are no whole numbers, and every kernel is then compiled a second time.
 */
export interface Place {
  readonly perSample: number;
  readonly perMonth: number;
  readonly at: number;
}

export interface Result {
  readonly of: Place;
  readonly kind: 'figure' | 'row' | 'runningTotal';
}

export type KernelName =
  | 'weightedSum1'
  | 'weightedSum2'
  | 'weightedSum3'
  | 'weightedSum4'
  | 'product2'
  | 'product3'
  | 'product4'
  | 'linear0'
  | 'linear1'
  | 'linear2'
  | 'linear3'
  | 'linear4'
  | 'bounded1'
  | 'bounded2'
  | 'bounded3'
  | 'positive1'
  | 'positive2'
  | 'positive3'
  | 'share1'
  | 'share2'
  | 'share3'
  | 'times1'
  | 'times2'
  | 'times3'
  | 'times4'
  | 'rowProduct'
  | 'geometric'
  | 'powers'
  | 'magnitude'
  | 'spike'
  | 'amountOverRow'
  | 'total1'
  | 'total2'
  | SeriesKernel
  | 'ratio'
  | 'minimum'
  | 'maximum'
  | 'power'
  | 'exponential'
  | 'atLeast';

export type SeriesKernel = 'lowest' | 'monthOfLowest' | 'payback' | 'internalRate' | 'modifiedInternalRate';

export interface Extent {
  readonly samples: number;
  readonly width: number;
  readonly months: number;
}

/** What an instruction does: the same few loops serve every model. */
export type Kernel = (memory: Float64Array, instruction: Instruction, extent: Extent) => void;
