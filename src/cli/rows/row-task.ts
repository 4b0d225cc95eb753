import type { RowMetric } from '../../answer/rows/figures.js';
import type { CsvForm } from '../../report/csv.js';
import type { Scenario } from '../../scenario/scenario.js';

/** How rows are written as text. */
export type RowFormat = 'csv' | 'ndjson';

/** All that is asked of rows. Plain data: threads are sent it. */
export interface RowTask {
  readonly base: Scenario;
  readonly from: RowFormat;
  readonly to: RowFormat;
  /** Names of the columns, where the rows have a heading. */
  readonly heading: readonly string[];
  readonly form: CsvForm;
  readonly metrics: readonly RowMetric[];
  /** Columns that are handed on. */
  readonly ids: readonly string[];
  /** Whether a column tells the currency: then the results tell it too, as money of several adds up to nothing. */
  readonly isCurrencyTold: boolean;
  readonly exact: boolean;
}
