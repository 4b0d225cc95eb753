/** What a mean and a variance are made of. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Σ (value − mean)² */
  readonly squares: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Every nth value from one on: the samples of one group of a sampler. */
export interface Stride {
  readonly from: number;
  readonly step: number;
}

/**
 * Of an array in one pass. A value that is not finite makes the mean and the squares not a number: a figure that does
 * not exist is never averaged in without a trace.
 *
 * @source  B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4
 *   (1962), 419–420
 */
export function moments(values: Float64Array, { from, step }: Stride = { from: 0, step: 1 }): Moments {
  let count = 0;
  let mean = 0;
  let squares = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = from; i < values.length; i += step) {
    const value = values[i]!;
    const excess = value - mean;
    count++;
    mean += excess / count;
    squares += excess * (value - mean);
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { count, mean, squares, lowest, highest };
}

/** Of the population behind a sample: Σ (value − mean)² ÷ (count − 1); NaN for a single value. */
export const sampleVariance = ({ count, squares }: Moments): number => (count > 1 ? squares / (count - 1) : Number.NaN);
