import { columnName } from '../file/address.js';

/** The same columns on every sheet of months or years: label, unit, one figure or the total, then time. */
export const fixedColumn = 3;
export const firstMonthColumn = 4;

export const sheetNames = {
  summary: 'Summary',
  inputs: 'Inputs',
  questions: 'Questions',
  model: 'Monthly model',
  statement: 'Statement by year',
  fiscal: 'Fiscal years',
  afterTax: 'After tax',
  todaysMoney: 'Prices of approval',
  ownership: 'Cost of ownership',
  actuals: 'Plan and actual',
  metrics: 'Metrics',
  scenarios: 'Scenarios',
  sensitivity: 'Sensitivity',
  assumptions: 'Assumption log',
  sources: 'Sources',
  checks: 'Checks',
  manifest: 'Manifest',
} as const;

/** Rows of the title, of the checks and of the headings, which stay where they are when a sheet is scrolled. */
export const headRows = 4;
export const monthRow = 5;
export const yearRow = 6;
export const periodRow = 7;
/** The first row of the model below its timeline. */
export const firstRow = 8;

const first = columnName(firstMonthColumn);
export const monthPlace = (column: string = first): string => `${column}$${monthRow}`;
export const yearPlace = (column: string = first): string => `${column}$${yearRow}`;
