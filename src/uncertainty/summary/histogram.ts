import { power } from '../../reading/elementary.js';
import { quantiles } from './quantiles.js';

/** How many figures fall into equal steps of the unit. */
export interface Histogram {
  /** Where the first bin begins: a multiple of the width. */
  readonly from: number;
  /** 1, 2 or 5 times a power of ten. */
  readonly width: number;
  /** Each holds the figures from its beginning up to, and without, its end. */
  readonly counts: readonly number[];
  /** Figures before the first bin and after the last: of a long tail, so that it does not squeeze the rest together. */
  readonly before: number;
  readonly after: number;
}

const mostBins = 40;

/** What is shown where bins for everything would be too many. */
const [shownFrom, shownTo] = [0.005, 0.995];

/**
 * Bins about as wide as Freedman and Diaconis say, rounded up to 1, 2 or 5 times a power of ten, and about forty at the
 * most: from the least figure to the greatest if these are enough, else without half a percent at either end.
 *
 *     width = 2 · (P75 − P25) ÷ ∛n
 *
 * @param figures  finite; **reordered**
 * @source  D. Freedman, P. Diaconis, On the histogram as a density estimator, Zeitschrift für Wahrscheinlichkeitstheorie
 *   57 (1981), 453–476
 */
export function histogram(figures: Float64Array): Histogram {
  if (figures.length === 0) return { from: 0, width: 1, counts: [], before: 0, after: 0 };
  const shares = [0, shownFrom, 0.25, 0.75, shownTo, 1];
  const [lowest, low, quarter, threeQuarters, high, highest] = quantiles(figures, shares) as Six;
  const wished = (2 * (threeQuarters - quarter)) / power(figures.length, 1 / 3);
  if (wished * mostBins >= highest - lowest) return counted(figures, { from: lowest, to: highest, wished });
  return counted(figures, { from: low, to: high, wished: Math.max(wished, (high - low) / mostBins) });
}

type Six = readonly [number, number, number, number, number, number];

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly wished: number;
}

function counted(figures: Float64Array, { from, to, wished }: Shown): Histogram {
  // A lone figure has no width; a hundredth of it makes a bin that shows where it stands.
  const width = roundedUp(wished || Math.abs(from) / 100 || 1);
  const first = Math.floor(from / width);
  const counts = new Array<number>(Math.floor(to / width) - first + 1).fill(0);
  let before = 0;
  let after = 0;
  for (const figure of figures) {
    const bin = Math.floor(figure / width) - first;
    if (bin < 0) before++;
    else if (bin >= counts.length) after++;
    else counts[bin]!++;
  }
  return { from: first * width, width, counts, before, after };
}

/** To 1, 2, 5 or 10 times its power of ten, read from its digits: a logarithm could miss a whole power by a bit. */
function roundedUp(width: number): number {
  const [digits = '1', exponent = '0'] = width.toExponential().split('e');
  const step = [1, 2, 5, 10].find((candidate) => candidate >= Number(digits)) ?? 10;
  return Number(`${step}e${exponent}`);
}
