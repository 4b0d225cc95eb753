import type { Pause } from '../../steps.js';
import { blockLength, type Simulator } from './simulator.js';

/** Who works the samples out: this thread in slices, or workers that share it. */
export interface Executor {
  /** Room for the figures of so many samples, which everyone who works on them can write into. */
  readonly allocate: (length: number) => Float64Array;
  /**
   * Fills in the figures of samples `from` … `to − 1`. It reports the samples that are done, and stops with the
   * signal's reason as soon as it is aborted.
   */
  readonly fill: (work: Work) => Promise<void>;
  /** Awaited between steps of the work beside the samples. */
  readonly pause?: Pause;
}

/** Ends the work with an error of its own. An `AbortSignal`. */
export interface Aborting {
  readonly throwIfAborted: () => void;
}

/** Which samples are to be worked out, by what, and where their figures go. */
export interface Work {
  /** The simulator of this thread; a worker makes its own from its recipe. */
  readonly simulator: Simulator;
  readonly from: number;
  readonly to: number;
  readonly into: readonly Float64Array[];
  readonly signal: Aborting | undefined;
  /** What it returns is awaited before more is worked out. */
  readonly onDone: (samples: number) => unknown;
}

/** A block at a time in this thread; whoever listens to the progress may draw a page between two. */
export const inSlices: Executor = Object.freeze({
  allocate: (length: number) => new Float64Array(length),
  fill: async ({ simulator, from, to, into, signal, onDone }: Work) => {
    for (let start = from; start < to; start += blockLength) {
      signal?.throwIfAborted();
      const end = Math.min(start + blockLength, to);
      simulator.run(start, end, into);
      await onDone(end - start);
    }
  },
});
