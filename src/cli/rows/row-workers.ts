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

/** From so many on a thread more saves what it takes to start and to learn the work: measured with six figures a row. */
const worthThreads = { bytes: 8_000_000, rows: 200_000 } as const;
/** Where rows are worked out one by one each is as much work as so many. */
const slowRow = 200;

/** As many as there are processors, where there is much to do or nobody knows how much. */
export function usualThreads(
  { exact, metrics }: Pick<RowTask, 'exact' | 'metrics'>,
  size?: { readonly unit: 'bytes' | 'rows'; readonly count: number },
): number {
  const weight = exact || metrics.includes('verdict') ? slowRow : 1;
  return size !== undefined && size.count * weight < worthThreads[size.unit] ? 1 : Math.max(1, availableParallelism());
}

/** In this thread alone. */
export function inThisThread(task: RowTask): RowWorkers {
  const work = rowWork(task);
  return { count: 1, done: (given) => Promise.resolve(work(given)), stop: () => Promise.resolve() };
}

interface Job {
  readonly given: RowsGiven;
  readonly resolve: (done: RowsDone) => void;
  readonly reject: (reason: unknown) => void;
}

/** One that is worked out and one that waits, so that nobody does while this thread is busy itself. */
const atOnce = 2;

/**
 * In so many threads, of which this one is the first: it reads and writes as well. What comes of some rows depends on these
 * alone, so that the number of threads changes nothing.
 *
 * @param file  what a thread runs, as it was built
 */
export function inThreads(
  task: RowTask,
  count: number,
  file = new URL('./row-worker.js', import.meta.url),
): RowWorkers {
  const work = rowWork(task);
  const waiting: Job[] = [];
  const underWay = new Map<Worker, Job[]>();
  let failure: Error | undefined;
  const fail = (reason: Error): void => {
    failure ??= reason;
    for (const { reject } of [...waiting.splice(0), ...[...underWay.values()].flat()]) reject(failure);
  };
  const handOut = (): void => {
    for (const [worker, jobs] of underWay) {
      while (jobs.length < atOnce && waiting.length > 0) {
        const job = waiting.shift();
        if (job === undefined) break;
        jobs.push(job);
        worker.postMessage(job.given);
      }
    }
  };
  /** What the others leave, once they have been given enough. */
  const takeOne = (): void => {
    const job = waiting.shift();
    if (job === undefined) return;
    try {
      job.resolve(work(job.given));
    } catch (error) {
      job.reject(error);
    }
  };
  for (let other = 1; other < count; other++) {
    const worker = new Worker(file, { workerData: task });
    const jobs: Job[] = [];
    underWay.set(worker, jobs);
    // They are answered in the order in which they were given.
    worker.on('message', (done: RowsDone) => {
      jobs.shift()?.resolve(done);
      handOut();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`a thread stopped with code ${code}`));
    });
  }
  return {
    // More than are worked on: who is done goes on, whoever has the first of them.
    count: 4 * atOnce * count,
    done: (given) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        waiting.push({ given, resolve, reject });
        handOut();
        if (waiting.length > 0) setImmediate(takeOne);
      }),
    stop: async () => {
      const workers = [...underWay.keys()];
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
