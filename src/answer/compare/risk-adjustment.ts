import { inShownDigits, zero, type Decimal } from '../../decimal.js';
import type { Figure, Table } from '../../formula/table.js';
import { exactReading } from '../../reading/exact.js';
import type { Calculated } from '../calculate.js';
import { viewKeys } from '../result.js';
import type { View } from '../../model/returns.js';
import type { ViewKey } from './comparison.js';

const isAdjustment = (path: string): boolean => path.startsWith('riskAdjustment.') || path.endsWith('.riskAdjustment');

/** The figures with every risk adjustment set to nothing; the same ones where none is made. */
export function withoutRiskAdjustment(table: Table): Table {
  const made = [...table].filter(([path, { likely }]) => isAdjustment(path) && !likely.isZero());
  if (made.length === 0) return table;
  return new Map([...table, ...made.map(([path, figure]) => [path, setToNothing(figure)] as const)]);
}

const setToNothing = ({ label, unit, unitInWords, provenance }: Figure): Figure =>
  Object.freeze({ label, unit, unitInWords, provenance, likely: zero });

/** The net present values by view with every risk adjustment set to nothing; none where none is made. */
export function npvWithoutRiskAdjustment({
  resolved,
  prepared,
}: Calculated): Readonly<Record<ViewKey, Decimal>> | null {
  const unadjusted = withoutRiskAdjustment(resolved.table);
  if (unadjusted === resolved.table) return null;
  const reading = exactReading(prepared.plan, unadjusted);
  const npv = (view: View): Decimal => inShownDigits(reading.figure(prepared.model.returns[view].npv));
  return Object.freeze({
    [viewKeys.all]: npv('all'),
    [viewKeys.cashOnly]: npv('cashOnly'),
    [viewKeys.treasury]: npv('treasury'),
  });
}
