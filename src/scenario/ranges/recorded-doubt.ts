import type { Decimal } from '../../decimal.js';
import type { RangeMeaning } from '../../evidence/record.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Spread } from '../../formula/spread.js';
import type { Doubt } from '../../formula/table.js';
import type { Saying } from '../../say.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import { doubtOf, type Ends } from './doubt.js';

/** A figure of the evidence with its range, and what that range is. */
export interface RecordedRange extends Ends {
  readonly likely: Decimal;
  readonly rangeMeaning: RangeMeaning;
}

export interface RecordedDoubt {
  readonly doubt?: Doubt;
  /** Why there is none although there is a range. */
  readonly note?: Saying;
}

/** From the mean of a normal curve to its P90, and to the end of what holds 95 % of it, in standard deviations. */
const toP90 = '1.2815515655446004';
const to95 = '1.959963984540054';

/** Sides that differ by more than this share of the whole range are not those of a normal curve. */
const mostSkew = '0.1';

/**
 * The doubt that a record tells, by what its range is. Nothing is widened.
 *
 *     ends           a PERT from the one to the other
 *     p10-p90        a PERT through them, the figure being its P50
 *     one-sd         symmetric: a normal curve, its deviation half the width
 *     confidence-95  symmetric: a normal curve, its deviation half the width ÷ 1.96
 *     else           each side by itself: P10 = figure − 1.28 · (figure − low) ÷ z and P90 likewise, z being 1 or 1.96;
 *                    a PERT through them, the figure being its P50
 *
 * Where no PERT within the bounds of the input goes through the three, the figure is certain, and a note says so.
 */
export function recordedDoubt(range: RecordedRange, bounds: Bounds): RecordedDoubt {
  const { spread, ends } = meantBy(range);
  if (!distributionFor(spread, bounds).ok) return { note: unfit(range) };
  const doubt = doubtOf(spread, bounds, ends);
  return doubt === undefined ? {} : { doubt };
}

interface Meant {
  readonly spread: Spread;
  readonly ends?: Ends;
}

function meantBy({ low, likely, high, rangeMeaning }: RecordedRange): Meant {
  switch (rangeMeaning) {
    case 'ends': {
      const ends = { low, high };
      return { spread: { kind: 'pert', low: Number(low), likely: Number(likely), high: Number(high) }, ends };
    }
    case 'p10-p90':
      return throughQuantiles(likely, { low, high });
    case 'one-sd':
      return aroundTheMiddle(likely, { low, high }, '1');
    case 'confidence-95':
      return aroundTheMiddle(likely, { low, high }, to95);
    default:
      return rangeMeaning satisfies never;
  }
}

const throughQuantiles = (p50: Decimal, ends: Ends): Meant => ({
  spread: { kind: 'pert', p10: Number(ends.low), p50: Number(p50), p90: Number(ends.high) },
  ends,
});

/** @param deviations  how many of them lie between the figure and each end */
function aroundTheMiddle(middle: Decimal, { low, high }: Ends, deviations: string): Meant {
  const [below, above, width] = [middle.minus(low), high.minus(middle), high.minus(low)];
  if (above.minus(below).abs().lte(width.times(mostSkew))) {
    const standardDeviation = Number(width.div(2).div(deviations));
    return { spread: { kind: 'normal', mean: Number(middle), standardDeviation } };
  }
  const asFarAsP90 = (side: Decimal): Decimal => side.times(toP90).div(deviations);
  return throughQuantiles(middle, { low: middle.minus(asFarAsP90(below)), high: middle.plus(asFarAsP90(above)) });
}

const unfit = ({ low, high, rangeMeaning }: RecordedRange): Saying => ({
  text: 'Taken as certain: no PERT goes through its range ({low} to {high}, {meaning}).',
  values: { low: low.toString(), high: high.toString(), meaning: rangeMeaning },
});
