import type { Result } from '../answer/result.js';
import { csvTable, csvWords } from './csv-table.js';

/** The statement as CSV: one row a line, one column a period, figures with all their digits. */
export function csvReport(result: Result): string {
  const periods = result.annual.map(({ period }) => period);
  const heading = ['id', 'label', 'group', 'side', 'kind', 'currency', ...periods, 'total', 'presentValue'];
  const rows = result.lines.map(({ id, label, group, side, kind, annual, total, presentValue }) => [
    ...[id, label, group, side, kind, result.currency].map(csvWords),
    ...[...annual, total, presentValue].map(String),
  ]);
  return csvTable([heading, ...rows]);
}
