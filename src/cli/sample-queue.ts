import { blockLength } from '../answer/simulate/simulator.js';

/** Samples that are still to be worked out: several threads take stretches of them, whoever is free. Plain data. */
export interface SampleQueue {
  readonly from: number;
  readonly to: number;
  /** Stretches that are taken, in memory that all threads see. */
  readonly takenCount: Int32Array;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Long enough for taking one to cost nothing, short enough for all threads to be done at about the same time. */
const stretchLength = 4 * blockLength;

export const sampleQueue = ({ from, to }: Stretch): SampleQueue => ({
  from,
  to,
  takenCount: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
});

export const stretchCount = ({ from, to }: Stretch): number => Math.ceil((to - from) / stretchLength);

/** The stretches that this thread takes, each when it is asked for. */
export function* takenFrom({ from, to, takenCount }: SampleQueue): Generator<Stretch, void> {
  for (;;) {
    const start = from + Atomics.add(takenCount, 0, 1) * stretchLength;
    if (start >= to) return;
    yield { from: start, to: Math.min(start + stretchLength, to) };
  }
}
