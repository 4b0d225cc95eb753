import { withoutRounding } from '../../reading/float-series.js';

/** When a running total changes sign, in order; the first one is always below zero. */
function crossingsOf(totals: readonly number[]): readonly number[] {
  const crossings: number[] = [];
  let before = 0;
  let gross = 0;
  totals.forEach((total, month) => {
    gross += Math.abs(total - (totals[month - 1] ?? 0));
    const after = withoutRounding(total, gross);
    // Nothing is owed before the first flow, which is paid at once.
    if (before < 0 !== after < 0) crossings.push(month === 0 ? 0 : month - 1 + before / (before - after));
    before = after;
  });
  return crossings;
}

/** The month from which a running total never falls below zero again; `null` where it ends below. */
export function settledPayback(totals: readonly number[]): number | null {
  const crossings = crossingsOf(totals);
  if (crossings.length % 2 === 1) return null;
  return crossings.at(-1) ?? 0;
}
