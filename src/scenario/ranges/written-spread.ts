import type { Spread } from '../../formula/spread.js';
import type { WrittenRange } from './written-range.js';

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
