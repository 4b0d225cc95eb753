import { inShownDigits, type Decimal } from '../decimal.js';
import type { Figure } from '../formula/table.js';
import { exactReading } from '../reading/exact.js';
import type { Calculated } from './calculate.js';
import { movedPaths, type MovedInput, type MovedPath } from './industry-comparison.js';
import { npvRange } from './npv-range.js';

/** Each input of those that the scenario has, moved alone from its low to its high end. */
export const movedInputs = (calculated: Calculated): readonly MovedInput[] =>
  movedPaths.flatMap((path) => {
    const figure = calculated.resolved.table.get(path);
    return figure === undefined ? [] : [movedInput(path, figure, calculated)];
  });

type Ends = Pick<MovedInput, 'by' | 'low' | 'high'>;

function endsOf(path: MovedPath, { low, likely, high }: Figure): Ends {
  if (low !== undefined && high !== undefined) return { by: 'range', low, high };
  if (path === 'models.count') {
    return { by: 'fixed-step', low: inShownDigits(likely.div(2)), high: inShownDigits(likely.times(2)) };
  }
  return { by: 'not-moved', low: likely, high: likely };
}

function movedInput(path: MovedPath, figure: Figure, { resolved, prepared, reading }: Calculated): MovedInput {
  const { npv } = prepared.model.returns.all;
  const npvAt = (likely: Decimal): Decimal => {
    const moved = new Map(resolved.table).set(path, { ...figure, likely });
    return inShownDigits(exactReading(prepared.plan, moved).figure(npv));
  };
  const atLikely = inShownDigits(reading.figure(npv));
  const ends = endsOf(path, figure);
  const [npvAtLow, npvAtHigh] = ends.by === 'not-moved' ? [atLikely, atLikely] : [npvAt(ends.low), npvAt(ends.high)];
  return Object.freeze({
    path,
    label: figure.label,
    unit: figure.unitInWords,
    likely: figure.likely,
    ...ends,
    npvAtLow,
    npvAtHigh,
    npv: npvRange([atLikely, npvAtLow, npvAtHigh]),
  });
}
