import type { FittedKind } from '../../formula/spread.js';
import type { WrittenNumber } from '../written-number.js';

/**
 * What is not known of a number, as a person writes it. `likely` is what the exact reading takes; where it may be left
 * out, `likelyOf` says what is taken instead.
 */
export type WrittenRange =
  | { readonly likely: WrittenNumber; readonly distribution?: never }
  | LeastAndGreatest
  | Uniform
  | BellCurve
  | Beta
  | Discrete
  | ByQuantiles;

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

interface Uniform extends MaybeLikely {
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
