import process from 'node:process';

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Milliseconds. */
export function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of processor time: whoever else uses the machine takes none of it. */
export function processorTimed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export async function timedAsync(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const shown = (value) => value.toFixed(2).padStart(8);
