import type { Comparison } from '../../answer/compare/comparison.js';
import type { Result } from '../../answer/result.js';
import type { Sheet } from '../file/sheet.js';
import type { InputCells, ModelRows } from '../monthly/model-rows.js';
import type { AddedChecks } from '../sheets/checks.js';
import type { MetricsSheet } from '../sheets/metrics.js';
import type { StatementSheet } from '../sheets/statement.js';
import type { ActualAmounts } from './actual-amounts.js';
import { actualsSheet } from './actuals.js';
import { afterTaxPlaces } from './after-tax-rows.js';
import { afterTaxSheet } from './after-tax-sheet.js';
import type { Extended } from './extended.js';
import { fiscalSheet, fiscalYearRow } from './fiscal-years.js';
import { ownershipSheet } from './ownership.js';
import { todaysMoneyPlaces, todaysMoneySheet } from './todays-money.js';

interface Told {
  readonly result: Result;
  readonly extended: Extended;
  readonly rows: ModelRows;
  readonly inputs: InputCells;
  readonly amounts: ActualAmounts | undefined;
  readonly statement: StatementSheet;
  readonly metrics: MetricsSheet;
  /** Where several scenarios were asked for. */
  readonly compared: Comparison | undefined;
  readonly checks: AddedChecks;
}

/** What a finance team asks after the answer, each on a sheet of its own where the scenario tells what it takes. */
export function accountSheets(told: Told): readonly Sheet[] {
  const { result, extended, rows, inputs, checks } = told;
  const { planned, resolved } = extended.made;
  const { model } = planned;
  const { placeOfInput } = inputs;
  const returns = model.returns.all;
  const fiscalYear = fiscalYearRow(resolved.scenario, rows, result.horizonMonths);
  const taxed = afterTaxPlaces({ extended, afterTax: result.afterTax, rows, placeOfInput, fiscalYear });
  const real = todaysMoneyPlaces({ extended, rows, placeOfInput });
  const sheets = [
    fiscalSheet({ result, model, rows, fiscalYear, checks }),
    afterTaxSheet({ result, rows, places: taxed, returns, checks }),
    todaysMoneySheet({ result, rows, places: real, returns, checks }),
    ownershipSheet({ ...told, planned }),
    actualsSheet(told),
  ];
  return sheets.filter((sheet) => sheet !== undefined);
}
