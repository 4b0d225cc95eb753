import { inShownDigits, zero, type Decimal } from '../decimal.js';
import type { Figure, Table } from '../formula/table.js';
import type { View } from '../model/returns.js';
import { fieldAt } from '../scenario/declarations.js';
import { scatterPaths } from '../scenario/scatter.js';
import type { Calculated } from './calculated-scenario.js';
import { viewKeys, type ViewKey } from './result.js';

/** Whether an input takes a figure down for the doubt in it. */
export const isRiskAdjustment = (path: string): boolean => {
  const field = fieldAt(path);
  return field?.kind === 'number' && field.isRiskAdjustment === true;
};

/** The scenario with every risk adjustment set to nothing; itself where none is made. */
function withoutRiskAdjustment(made: Calculated): Calculated {
  const { resolved, planned, reading } = made;
  const adjustments = [...resolved.table].filter(
    ([path, { value, spread }]) => isRiskAdjustment(path) && (!value.isZero() || spread !== undefined),
  );
  if (adjustments.length === 0) return made;
  const table = new Map([
    ...resolved.table,
    ...adjustments.map(([path, figure]) => [path, setToNothing(figure)] as const),
  ]);
  return { planned, resolved: { ...resolved, table }, reading: reading.withTable(table) };
}

/**
 * The figures of a simulation: inputs that stand for the doubt of others, where those are not drawn, are nothing. The
 * draws hold that doubt.
 */
export function withoutScatter(table: Table): Table {
  const standing = scatterPaths.flatMap((path) => {
    const figure = table.get(path);
    return figure === undefined ? [] : [[path, setToNothing(figure)] as const];
  });
  return new Map([...table, ...standing]);
}

const setToNothing = ({ label, unit, unitInWords, provenance }: Figure): Figure =>
  Object.freeze({ label, unit, unitInWords, provenance, value: zero, likely: zero });

/** The net present values by view with every risk adjustment set to nothing; none where none is made. */
export function npvWithoutRiskAdjustment(made: Calculated): Readonly<Record<ViewKey, Decimal>> | null {
  const bare = withoutRiskAdjustment(made);
  if (bare === made) return null;
  const npv = (view: View): Decimal => inShownDigits(bare.reading.figure(made.planned.model.returns[view].npv));
  return Object.freeze({
    [viewKeys.all]: npv('all'),
    [viewKeys.cashOnly]: npv('cashOnly'),
    [viewKeys.treasury]: npv('treasury'),
  });
}
