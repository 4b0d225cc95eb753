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
import { afterTaxSheet, type AfterTaxSheet } from './after-tax-sheet.js';
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

interface AccountSheets {
  readonly sheets: readonly Sheet[];
  /** Of the sheet after tax, where there is one. */
  readonly npvAfterTax: AfterTaxSheet['npv'] | undefined;
}

/** What a finance team asks after the answer, each on a sheet of its own where the scenario tells what it takes. */
export function accountSheets(told: Told): AccountSheets {
  const { result, extended, rows, inputs, checks } = told;
  const { planned, resolved } = extended.made;
  const { model } = planned;
  const { placeOfInput } = inputs;
  const returns = model.returns.all;
  const fiscalYear = fiscalYearRow(resolved.scenario, rows, result.horizonMonths);
  const taxed = afterTaxPlaces({ extended, afterTax: result.afterTax, rows, placeOfInput, fiscalYear });
  const real = todaysMoneyPlaces({ extended, rows, placeOfInput });
  const fiscal = fiscalSheet({ result, model, rows, fiscalYear, checks });
  const afterTax = afterTaxSheet({ result, rows, places: taxed, returns, checks });
  const sheets = [
    fiscal,
    afterTax?.sheet,
    todaysMoneySheet({ result, rows, places: real, returns, checks }),
    ownershipSheet({ ...told, planned }),
    actualsSheet(told),
  ];
  return { sheets: sheets.filter((sheet) => sheet !== undefined), npvAfterTax: afterTax?.npv };
}
