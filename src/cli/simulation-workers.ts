import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Executor, Work } from '../answer/simulate/executor.js';
import { blockLength } from '../answer/simulate/simulator.js';
import type { Done, Share } from './simulation-worker.js';

/** From so many samples on, a second thread is worth its start. */
export const worthWorkers = 100_000;

export const usualWorkers = (): number => Math.max(1, availableParallelism());

/**
 * Shares the samples out to worker threads, which write into memory that all of them see. A sample depends on its
 * number alone, so that the number of workers changes nothing.
 */
export const inWorkers = (count: number): Executor =>
  Object.freeze({
    allocate: (length: number) => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)),
    fill: async (work: Work) => {
      const stretches = stretchesOf(work, count);
      const workers = stretches.map((stretch) => working(work, stretch));
      try {
        await Promise.all(workers.map(({ finished }) => finished));
      } finally {
        await Promise.all(workers.map(({ worker }) => worker.terminate()));
      }
    },
  });

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Equal parts in whole blocks. */
function stretchesOf({ from, to }: Stretch, count: number): readonly Stretch[] {
  const blocks = Math.ceil((to - from) / blockLength);
  const length = Math.ceil(blocks / count) * blockLength;
  return Array.from({ length: Math.ceil((to - from) / length) }, (_, part) => ({
    from: from + part * length,
    to: Math.min(to, from + (part + 1) * length),
  }));
}

function working({ job, into, signal, onDone }: Work, { from, to }: Stretch) {
  const share: Share = { job, into, from, to };
  const worker = new Worker(new URL('./simulation-worker.js', import.meta.url), {
    workerData: share,
    // It allocates next to nothing once it draws; left alone, a thread spreads over thirty megabytes of short-lived ones.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (done: Done) => {
      try {
        signal?.throwIfAborted();
        onDone(done.samples);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a worker of the simulation stopped with code ${code}`));
    });
  });
  return { worker, finished };
}
