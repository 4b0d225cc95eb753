import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RowTask } from './row-task.js';
import { rowWork, type RowsDone, type RowsGiven } from './row-work.js';

/** Works out some rows; the next are given meanwhile, to whoever is free. */
export interface RowWorkers {
  readonly done: (given: RowsGiven) => Promise<RowsDone>;
  /** So many are under way at once. */
  readonly count: number;
  readonly stop: () => Promise<unknown>;
}

/** From so many on a thread more is worth its start. */
const worthThreads = { bytes: 2_000_000, rows: 50_000 } as const;

/** As many as there are processors, where there is much to do or nobody knows how much. */
export const usualThreads = (size?: { readonly unit: 'bytes' | 'rows'; readonly count: number }): number =>
  size !== undefined && size.count < worthThreads[size.unit] ? 1 : Math.max(1, availableParallelism());

/** In this thread alone. */
export function inThisThread(task: RowTask): RowWorkers {
  const work = rowWork(task);
  return { count: 1, done: (given) => Promise.resolve(work(given)), stop: () => Promise.resolve() };
}

/**
 * In so many threads beside this one, which reads and writes. What comes of some rows depends on these alone, so that the
 * number of threads changes nothing.
 *
 * @param file  what a thread runs, as it was built
 */
export function inThreads(
  task: RowTask,
  count: number,
  file = new URL('./row-worker.js', import.meta.url),
): RowWorkers {
  const waiting: {
    readonly given: RowsGiven;
    readonly resolve: (done: RowsDone) => void;
    readonly reject: (reason: Error) => void;
  }[] = [];
  const underWay = new Map<Worker, (typeof waiting)[number]>();
  let failure: Error | undefined;
  const fail = (reason: Error): void => {
    failure ??= reason;
    for (const { reject } of [...waiting, ...underWay.values()]) reject(failure);
  };
  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) {
      underWay.delete(worker);
      return;
    }
    underWay.set(worker, job);
    worker.postMessage(job.given);
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(file, { workerData: task });
    worker.on('message', (done: RowsDone) => {
      underWay.get(worker)?.resolve(done);
      next(worker);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`a thread stopped with code ${code}`));
    });
    return worker;
  });
  return {
    // One is worked out by each, and one waits, so that nobody does.
    count: 2 * count,
    done: (given) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        waiting.push({ given, resolve, reject });
        const free = workers.find((worker) => !underWay.has(worker));
        if (free !== undefined) next(free);
      }),
    stop: async () => {
      for (const worker of workers) worker.removeAllListeners('exit');
      await Promise.all(workers.map(async (worker) => worker.terminate()));
    },
  };
}

/** What comes of each, in their order, with as many under way as there are to work them out. */
export async function* inOrder<Given extends RowsGiven>(
  given: AsyncIterable<Given>,
  workers: RowWorkers,
): AsyncGenerator<{ readonly given: Given; readonly done: RowsDone }> {
  const queue: { readonly given: Given; readonly done: Promise<RowsDone> }[] = [];
  for await (const each of given) {
    const done = workers.done(each);
    // Whoever fails is heard when it is his turn.
    done.catch(() => undefined);
    queue.push({ given: each, done });
    const first = queue.length < workers.count ? undefined : queue.shift();
    if (first !== undefined) yield { given: first.given, done: await first.done };
  }
  for (const { given: each, done } of queue) yield { given: each, done: await done };
}
