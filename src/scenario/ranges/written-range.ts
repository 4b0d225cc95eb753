import type { Decimal } from '../../decimal.js';
import type { FittedKind, Spread } from '../../formula/spread.js';
import { isKeyed, type Keyed } from '../plain-data.js';
import { numberOf, type WrittenNumber } from '../numbers.js';

/** A number, or what is known of it where it is in doubt. */
export type WrittenValue = WrittenNumber | WrittenRange;

/**
 * What is not known of a number, as a person writes it. `likely` is what the exact reading takes; where it may be left
 * out, `likelyOf` says what is taken instead.
 *
 * What has `low`, `likely` and `high` stands last, by place and by name: of a doubt that has no `likely` a compiler tells
 * what the last of those that come near would take, and that is what was forgotten.
 */
export type WrittenRange =
  | { readonly likely: WrittenNumber; readonly distribution?: never }
  | EvenSpread
  | BellCurve
  | Beta
  | Discrete
  | ByQuantiles
  | LeastAndGreatest;

interface MaybeLikely {
  readonly likely?: WrittenNumber;
}

/** PERT unless a triangle is meant. */
interface LeastAndGreatest {
  readonly distribution?: 'pert' | 'triangular';
  readonly low: WrittenNumber;
  readonly likely: WrittenNumber;
  readonly high: WrittenNumber;
}

interface EvenSpread extends MaybeLikely {
  readonly distribution: 'uniform';
  readonly low: WrittenNumber;
  readonly high: WrittenNumber;
}

/** Mean and deviation are those of the number itself, also where its logarithm is normal. */
interface BellCurve extends MaybeLikely {
  readonly distribution: 'normal' | 'lognormal';
  readonly mean: WrittenNumber;
  readonly standardDeviation: WrittenNumber;
}

interface Beta extends MaybeLikely {
  readonly distribution: 'beta';
  readonly low: WrittenNumber;
  readonly high: WrittenNumber;
  readonly alpha: WrittenNumber;
  readonly beta: WrittenNumber;
}

interface Discrete extends MaybeLikely {
  readonly distribution: 'discrete';
  readonly outcomes: readonly WrittenOutcome[];
}

interface WrittenOutcome {
  readonly value: WrittenNumber;
  readonly probability: WrittenNumber;
}

/** The numbers that one, five and nine of ten cases do not exceed; PERT unless another distribution is meant. */
interface ByQuantiles extends MaybeLikely {
  readonly distribution?: FittedKind;
  readonly p10: WrittenNumber;
  readonly p50: WrittenNumber;
  readonly p90: WrittenNumber;
}

/** What a range says of how likely each number is; nothing where it is a likely number alone. */
export function writtenSpread(range: WrittenRange): Spread | undefined {
  if ('p10' in range) {
    const { distribution: kind = 'pert', p10, p50, p90 } = range;
    return { kind, p10: Number(p10), p50: Number(p50), p90: Number(p90) };
  }
  if ('mean' in range) {
    return {
      kind: range.distribution,
      mean: Number(range.mean),
      standardDeviation: Number(range.standardDeviation),
    };
  }
  if ('outcomes' in range) {
    const outcomes = range.outcomes.map(({ value, probability }) => {
      return { value: Number(value), probability: Number(probability) };
    });
    return { kind: 'discrete', outcomes };
  }
  if (!('low' in range)) return undefined;
  const ends = { low: Number(range.low), high: Number(range.high) };
  switch (range.distribution) {
    case 'uniform':
      return { kind: 'uniform', ...ends };
    case 'beta':
      return { kind: 'beta', ...ends, alpha: Number(range.alpha), beta: Number(range.beta) };
    case 'triangular':
      return { kind: 'triangular', ...ends, likely: Number(range.likely) };
    default:
      return { kind: 'pert', ...ends, likely: Number(range.likely) };
  }
}

/**
 * The likely number of a range that does not name one: of a uniform distribution its middle, of a normal or lognormal
 * one and of a beta its mean, of a discrete one the most probable value (the first of equals), of quantiles the P50.
 *
 *     mean of a beta = low + (high − low) · α ÷ (α + β)
 */
function impliedLikely(range: Keyed): Decimal | undefined {
  if ('p50' in range) return numberOf(range['p50']);
  if ('mean' in range) return numberOf(range['mean']);
  if ('outcomes' in range) return mostProbable(range['outcomes']);
  const [low, high] = [numberOf(range['low']), numberOf(range['high'])];
  if (low === undefined || high === undefined) return undefined;
  switch (range['distribution']) {
    case 'uniform':
      return low.plus(high).div(2);
    case 'beta': {
      const [alpha, beta] = [numberOf(range['alpha']), numberOf(range['beta'])];
      if (alpha === undefined || beta === undefined || alpha.plus(beta).isZero()) return undefined;
      return low.plus(high.minus(low).times(alpha).div(alpha.plus(beta)));
    }
    default:
      return undefined;
  }
}

function mostProbable(outcomes: unknown): Decimal | undefined {
  if (!Array.isArray(outcomes)) return undefined;
  let most: { readonly value: Decimal; readonly probability: Decimal } | undefined;
  for (const outcome of outcomes as readonly unknown[]) {
    if (!isKeyed(outcome)) continue;
    const [value, probability] = [numberOf(outcome['value']), numberOf(outcome['probability'])];
    if (value === undefined || probability === undefined) continue;
    if (most === undefined || probability.gt(most.probability)) most = { value, probability };
  }
  return most?.value;
}

/** The likely figure of a number or a range; none where it is not written as one. */
export function likelyOf(written: unknown): Decimal | undefined {
  if (!isKeyed(written)) return numberOf(written);
  return 'likely' in written ? numberOf(written['likely']) : impliedLikely(written);
}
