import type { Metrics } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import type { Figures } from '../figures.js';

/** What a figure of a statement counts: 1,000 of the currency under “thousands”. */
export interface Scale {
  readonly words: string;
  /** Absent where figures are written in no fixed unit. */
  readonly divisor?: Decimal;
  /** Writes a figure in the unit. */
  readonly write: (value: Decimal) => string;
}

/** Single units of a large amount would pretend to know what nobody knows. */
const inThousandsFrom = 100_000;

const divisors = [
  { words: '', divisor: new Decimal('1') },
  { words: 'thousands of ', divisor: new Decimal('1e3') },
  { words: 'millions of ', divisor: new Decimal('1e6') },
  { words: 'billions of ', divisor: new Decimal('1e9') },
] as const;

/** From the finest that a case of this size is told in. */
export function wholeScales(
  { metrics }: { readonly metrics: Pick<Metrics, 'totalCost' | 'totalBenefit'> },
  figures: Figures,
): readonly Scale[] {
  const isLarge = metrics.totalCost.gte(inThousandsFrom) || metrics.totalBenefit.gte(inThousandsFrom);
  return (isLarge ? divisors.slice(1) : divisors).map((scale) => ({ ...scale, write: figures.whole }));
}

/** In a coarser unit most lines would come to nothing. */
const leastUnits = 100;

/** Those in which a statement line by line can be read: the finest, and what is not too coarse for a case of this size. */
export function scalesOfLines(result: Parameters<typeof wholeScales>[0], figures: Figures): readonly Scale[] {
  const { totalCost, totalBenefit } = result.metrics;
  const units = Decimal.max(totalCost, totalBenefit).div(leastUnits);
  return wholeScales(result, figures).filter(({ divisor = units }, place) => place === 0 || divisor.lte(units));
}

export const scientificScale = (figures: Figures): Scale => ({ words: '', write: figures.scientific });
