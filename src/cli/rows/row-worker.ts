import { parentPort, workerData } from 'node:worker_threads';
import type { RowTask } from './row-task.js';
import { rowWork, type RowsGiven } from './row-work.js';

// The main thread starts this file with a task and with nothing else.
const work = rowWork(workerData as RowTask);
parentPort?.on('message', (given: RowsGiven) => {
  const done = work(given);
  parentPort?.postMessage(done, [done.bytes.buffer]);
});
