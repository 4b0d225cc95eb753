import type { Executor, Work } from 'mlops-roi';
import { nextTask } from './next-task.js';

/** Samples between two looks at the clock: a millisecond or two of work. */
const step = 128;
/** Work between two looks at the page, in milliseconds: a frame has room for it. */
const slice = 6;

/** Works the samples out in this thread, and lets the page be drawn in between. */
export const inFrames: Executor = {
  allocate: (length) => new Float64Array(length),
  fill: async ({ simulator, from, to, into, signal, onDone }: Work) => {
    let begun = performance.now();
    for (let start = from; start < to; start += step) {
      const end = Math.min(start + step, to);
      simulator.run(start, end, into);
      onDone(end - start);
      if (performance.now() - begun < slice) continue;
      await nextTask();
      signal?.throwIfAborted();
      begun = performance.now();
    }
  },
  pause: nextTask,
};
