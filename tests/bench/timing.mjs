export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Milliseconds. */
export function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function timedAsync(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const shown = (value) => value.toFixed(2).padStart(8);
