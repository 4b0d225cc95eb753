import { parentPort, workerData } from 'node:worker_threads';
import { setUp, type SimulationJob } from '../answer/simulate/job.js';
import { blockLength } from '../answer/simulate/simulator.js';

/** A stretch of the samples of a job. */
export interface Share {
  readonly job: SimulationJob;
  readonly into: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
}

export interface Done {
  readonly samples: number;
}

/** Blocks between two reports: often enough for a progress line, seldom enough to cost nothing. */
const blocksPerReport = 16;

// The main thread starts this file with a share and with nothing else.
const { job, into, from, to } = workerData as Share;
const { simulator } = setUp(job);
const stretch = blocksPerReport * blockLength;
for (let start = from; start < to; start += stretch) {
  const end = Math.min(start + stretch, to);
  simulator.run(start, end, into);
  parentPort?.postMessage({ samples: end - start } satisfies Done);
}
