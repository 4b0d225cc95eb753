import type { ResultInput, ResultLine } from '../answer/result.js';
import { sumOf, zero, type Decimal } from '../decimal.js';

/** Inputs of evidence and assumption, the one on whose record most present value rests first. */
export function byExposure(inputs: readonly ResultInput[], lines: readonly ResultLine[]): readonly ResultInput[] {
  const known = new Map<string, Decimal>();
  const exposureOf = (record: string | undefined): Decimal => {
    if (record === undefined) return zero;
    const exposure =
      known.get(record) ??
      sumOf(lines.filter(({ records }) => records.includes(record)).map(({ presentValue }) => presentValue.abs()));
    known.set(record, exposure);
    return exposure;
  };
  return [...inputs].sort((left, right) => exposureOf(right.record).cmp(exposureOf(left.record)));
}
