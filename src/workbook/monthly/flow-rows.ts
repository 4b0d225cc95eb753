import { ModelError } from '../../errors.js';
import type { Decimal } from '../../decimal.js';
import type { Expression } from '../../formula/expression.js';
import { runningTotals } from '../../reading/exact-series.js';
import { inFloats, monthsUntilNow, type Layout, type Placed } from './row-list.js';

/** A row with its figures in decimals, of which further rows are made. */
export interface Flow {
  readonly at: Placed;
  readonly amounts: readonly Decimal[];
}

export const flowOf = (term: Expression, layout: Layout): Flow => ({
  at: layout.rowOf(term),
  amounts: layout.reading.row(term),
});

export function timeOf([time]: readonly Flow[]): Flow {
  if (time === undefined) throw new ModelError('these flows are placed at no time');
  return time;
}

const totals = new WeakMap<Layout, Map<number, Flow>>();

/** Once for each flow. */
export function runningTotal({ at, amounts }: Flow, layout: Layout): Flow {
  const known = totals.get(layout) ?? new Map<number, Flow>();
  totals.set(layout, known);
  const before = known.get(at.row);
  if (before !== undefined) return before;
  const added = runningTotals(amounts);
  const made = {
    amounts: added,
    at: layout.put({
      label: `Running total of row ${at.row}`,
      unit: 'money',
      isMonthly: true,
      formula: `SUM(${monthsUntilNow(at)})`,
      values: inFloats(added),
    }),
  };
  known.set(at.row, made);
  return made;
}
