import type { Calculated } from '../answer/calculated-scenario.js';
import type { Result } from '../answer/result.js';
import { actualAmounts, type ActualAmounts } from './accounts/actual-amounts.js';
import { extended, type Extended } from './accounts/extended.js';
import { modelRows, type ModelRows } from './monthly/model-rows.js';
import { sectionsOf } from './monthly/sections.js';
import { inputsSheet, type InputsSheet } from './sheets/inputs.js';

/** Where the inputs and the lines of a scenario stand in its workbook. */
export interface LaidOut {
  readonly model: Extended;
  readonly inputs: InputsSheet;
  readonly rows: ModelRows;
  /** Where actual amounts are typed, where some are known. */
  readonly amounts: ActualAmounts | undefined;
}

export function laidOut(made: Calculated, { evidence, currency, actuals }: Result): LaidOut {
  const model = extended(made);
  const inputs = inputsSheet({
    inputs: model.inputs,
    table: made.resolved.table,
    strengths: new Map(evidence.inputs.map(({ path, strength }) => [path, strength])),
    currency,
  });
  const amounts = actualAmounts(model, actuals);
  const { plan, reading, forecast } = model;
  const rows = modelRows(
    { plan, reading, inputs, ownFormulas: amounts?.formulas ?? new Map() },
    sectionsOf(made.planned.model, forecast?.returns),
  );
  return { model, inputs, rows, amounts };
}
