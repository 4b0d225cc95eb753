import { appendFileSync } from 'node:fs';
import process from 'node:process';

/** `BENCH_SIZE=smallest` asks whether a benchmark runs at all, not for its figures: every size at its least. */
export const isSmallest = process.env.BENCH_SIZE === 'smallest';

export const sized = (usual, smallest) => (isSmallest ? smallest : usual);

const file = process.env.BENCH_RATIOS;

/** A ratio for the documents, with two digits, since the third is another one in every run. */
export function noted(name, ratio) {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify([name, Number(ratio.toPrecision(2))])}\n`);
}
