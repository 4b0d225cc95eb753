import { parentPort, workerData } from 'node:worker_threads';
import type { Recipe } from '../answer/simulate/recipe.js';
import { simulatorOf } from '../answer/simulate/from-recipe.js';
import { takenFrom, type SampleQueue } from './sample-queue.js';

/** What a worker is started with. */
export interface Share {
  readonly recipe: Recipe;
  readonly queue: SampleQueue;
  readonly into: readonly Float64Array[];
}

export interface Done {
  readonly samples: number;
}

// The main thread starts this file with a share and with nothing else.
const { recipe, queue, into } = workerData as Share;
const { run } = simulatorOf(recipe);
for (const { from, to } of takenFrom(queue)) {
  run(from, to, into);
  parentPort?.postMessage({ samples: to - from } satisfies Done);
}
