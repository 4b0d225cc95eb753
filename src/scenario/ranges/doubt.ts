import { Decimal, frozen } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import type { RangeMeaning } from '../../evidence/record.js';
import type { Bounds, Spread } from '../../formula/spread.js';
import type { Doubt } from '../../formula/table.js';
import { text, type Saying } from '../../say.js';
import { distributionFor, distributionOf } from '../../uncertainty/distributions/distribution-for.js';
import { deepFrozen } from '../../frozen.js';
import { meanOf } from './mean.js';
import { type WrittenRange, writtenSpread } from './written-range.js';

type Ends = Pick<Doubt, 'low' | 'high'>;

/**
 * The doubt that a spread means; none where it has no width, for then the figure is certain.
 *
 * @param likely  as it was given, with every digit
 * @param ends  so too; without them P10 and P90 of what is left between the bounds
 */
function doubtOf(spread: Spread, bounds: Bounds, likely: Decimal, ends?: Ends): Doubt | undefined {
  if (isCertain(spread)) return undefined;
  const { low, high } = ends ?? tenthAndNinth(spread, bounds);
  return Object.freeze({
    low: frozen(low),
    high: frozen(high),
    mean: frozen(meanOf(spread, bounds, { low, likely, high })),
    spread: deepFrozen(spread),
    bounds: deepFrozen(bounds),
  });
}

function isCertain(spread: Spread): boolean {
  if ('p10' in spread) return spread.p10 === spread.p90;
  switch (spread.kind) {
    case 'normal':
    case 'lognormal':
      return spread.standardDeviation === 0;
    case 'discrete':
      return new Set(spread.outcomes.flatMap(({ value, probability }) => (probability > 0 ? [value] : []))).size === 1;
    default:
      return spread.low === spread.high;
  }
}

function tenthAndNinth(spread: Spread, bounds: Bounds): Ends {
  const { quantile } = distributionOf({ spread, bounds });
  return { low: new Decimal(quantile(0.1)), high: new Decimal(quantile(0.9)) };
}

/** What an input permits, in floats. */
export const boundsOf = ({ lowest, highest }: Pick<Allowed, 'lowest' | 'highest'>): Bounds => ({
  ...(lowest === undefined ? {} : { lowest: Number(lowest) }),
  ...(highest === undefined ? {} : { highest: Number(highest) }),
});

/**
 * The doubt that a person wrote, if it is one.
 *
 * @param likely  the likely figure of the range
 */
export function writtenDoubt(range: WrittenRange, bounds: Bounds, likely: Decimal): Doubt | undefined {
  const spread = writtenSpread(range);
  return spread === undefined ? undefined : doubtOf(spread, bounds, likely, endsOf(range));
}

function endsOf(range: WrittenRange): Ends | undefined {
  if ('p10' in range) return { low: new Decimal(range.p10), high: new Decimal(range.p90) };
  if ('low' in range) return { low: new Decimal(range.low), high: new Decimal(range.high) };
  return undefined;
}

/** A figure of the evidence with its range, and what that range is. */
interface RecordedRange extends Ends {
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
  const doubt = doubtOf(spread, bounds, range.likely, ends);
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
  text: text('Taken as certain: no PERT goes through its range ({low} to {high}, {meaning}).'),
  values: { low: low.toString(), high: high.toString(), meaning: rangeMeaning },
});
