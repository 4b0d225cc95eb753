import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Executor, Work } from '../answer/simulate/executor.js';
import { sampleQueue, stretchCount, takenFrom, type SampleQueue } from './sample-queue.js';
import type { Done, Share } from './simulation-worker.js';

/** From so many samples on, a second thread is worth its start. */
export const worthWorkers = 100_000;

export const usualWorkers = (): number => Math.max(1, availableParallelism());

/**
 * Shares the samples out to threads, this one and further workers, which write into memory that all of them see. A
 * sample depends on its number alone, so that the number of threads changes nothing.
 *
 * @param file  what a worker runs, as it was built
 */
export const inWorkers = (count: number, file = new URL('./simulation-worker.js', import.meta.url)): Executor =>
  Object.freeze({
    allocate: (length: number) => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)),
    fill: async (work: Work) => {
      const queue = sampleQueue(work);
      const workers: Worker[] = [];
      try {
        await new Promise<void>((resolve, reject) => {
          let left = work.to - work.from;
          // Whoever has done the last sample ends it: a worker that came too late to take any is not waited for.
          const onDone = async (samples: number): Promise<void> => {
            work.signal?.throwIfAborted();
            await work.onDone(samples);
            left -= samples;
            if (left === 0) resolve();
          };
          const helperCount = Math.min(count, stretchCount(work)) - 1;
          for (let helper = 0; helper < helperCount; helper++) {
            const share = { recipe: work.simulator.recipe, queue, into: work.into };
            workers.push(helping(file, share, { onDone: (samples) => void onDone(samples).catch(reject), reject }));
          }
          void working(work, queue, onDone).catch(reject);
        });
      } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
      }
    },
  });

/** The part of this thread. Between two stretches it hears what the workers have to say. */
async function working(
  { simulator, into }: Work,
  queue: SampleQueue,
  onDone: (samples: number) => Promise<void>,
): Promise<void> {
  for (const { from, to } of takenFrom(queue)) {
    simulator.run(from, to, into);
    await onDone(to - from);
    await setImmediate();
  }
}

interface Hearing {
  readonly onDone: (samples: number) => void;
  readonly reject: (reason: Error) => void;
}

function helping(file: URL, share: Share, { onDone, reject }: Hearing): Worker {
  const worker = new Worker(file, {
    workerData: share,
    // It allocates next to nothing once it draws; left alone, a thread spreads over thirty megabytes of short-lived ones.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on('message', ({ samples }: Done) => onDone(samples));
  worker.on('error', reject);
  worker.on('exit', (code) => {
    if (code !== 0) reject(new Error(`a worker of the simulation stopped with code ${code}`));
  });
  return worker;
}
