import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { calculated } from '../../src/answer/calculated-scenario.js';
import { settingsOf } from '../../src/answer/simulate/options.js';
import { drawingOf } from '../../src/answer/simulate/drawing.js';
import { simulatorOf } from '../../src/answer/simulate/from-recipe.js';
import type { Simulator } from '../../src/answer/simulate/simulator.js';
import { sampleQueue, takenFrom } from '../../src/cli/sample-queue.js';
import { inWorkers } from '../../src/cli/simulation-workers.js';
import { atOnce } from '../../src/steps.js';

// After npm run build.
const workerFile = pathToFileURL(resolve('dist/shared/simulation-worker.js'));
const made = calculated({
  horizonMonths: 12,
  customLines: [
    { id: 'outlay', side: 'cost', initial: { low: 100, likely: 200, high: 400 } },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: { low: 10, likely: 20, high: 30 } },
  ],
});
const { simulator } = atOnce(drawingOf(made, { settings: settingsOf(made.resolved.scenario), lines: ['income'] }));
const samples = 20_000;
const room = (): Float64Array[] => simulator.recipe.figures.results.map(() => inWorkers(1).allocate(samples));
const work = { simulator, from: 0, to: samples, signal: undefined, onDone: () => undefined };

function expected(): readonly Float64Array[] {
  const into = room();
  simulator.run(0, samples, into);
  return into;
}

test('a copy of the recipe makes the same samples', () => {
  const into = room();
  simulatorOf(structuredClone(simulator.recipe)).run(0, samples, into);
  expect(into).toEqual(expected());
});

test('threads take all samples of a queue between them, and none twice', () => {
  const queue = sampleQueue({ from: 1024, to: samples });
  const taken: number[] = [];
  for (const own of takenFrom(queue)) {
    const others = [takenFrom(queue), takenFrom(queue)].flatMap((thread) => thread.next().value ?? []);
    for (const { from, to } of [own, ...others]) for (let sample = from; sample < to; sample++) taken.push(sample);
  }
  expect(taken).toEqual(Array.from({ length: samples - 1024 }, (_, place) => 1024 + place));
});

test('a worker works out what this thread does not', async () => {
  const into = room();
  const [npv] = into as [Float64Array, ...Float64Array[]];
  const own: number[] = [];
  // This thread takes a stretch, leaves it empty, and goes on when somebody else has filled one.
  const idle: Simulator = {
    ...simulator,
    run: (from, to) => {
      own.push(from, to);
      const end = Date.now() + 60_000;
      while (npv.every((figure) => figure === 0) && Date.now() < end) Atomics.wait(pulse, 0, 0, 20);
    },
  };
  const pulse = new Int32Array(new SharedArrayBuffer(4));
  const done: number[] = [];
  await inWorkers(2, workerFile).fill({ ...work, simulator: idle, into, onDone: (count) => done.push(count) });
  expect(done.reduce((total, count) => total + count, 0)).toBe(samples);
  expected().forEach((column, place) => {
    for (let at = 0; at < own.length; at += 2) column.fill(0, own[at], own[at + 1]);
    expect(column.some((figure) => figure !== 0)).toBe(true);
    expect(into[place]).toEqual(column);
  });
});

test('any number of threads makes the same samples', async () => {
  const into = room();
  await inWorkers(3, workerFile).fill({ ...work, into });
  expect(into).toEqual(expected());
});

test('an aborted run ends with the reason', async () => {
  const reason = new Error('enough');
  let looks = 0;
  const signal = {
    throwIfAborted: () => {
      if (++looks > 1) throw reason;
    },
  };
  await expect(inWorkers(2, workerFile).fill({ ...work, signal, into: room() })).rejects.toBe(reason);
});

test('a worker that cannot start ends the run with its error', async () => {
  const waiting: Simulator = { ...simulator, run: () => undefined };
  const missing = pathToFileURL(resolve('dist/shared/no-such-worker.js'));
  const filled = inWorkers(2, missing).fill({
    ...work,
    simulator: waiting,
    into: room(),
    // The first stretch is never reported as done, so that the run is still on when the worker fails.
    onDone: () => new Promise(() => undefined),
  });
  await expect(filled).rejects.toThrow('no-such-worker');
});
