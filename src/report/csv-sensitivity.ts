import type { Sensitivity } from '../answer/sensitivity/sensitivity.js';
import type { TwoWayTable } from '../answer/sensitivity/two-way.js';
import { csvTable } from './csv-table.js';

const cell = (value: { readonly toString: () => string } | null): string => (value === null ? '' : value.toString());

/** Every swing as CSV, the widest first. */
export const csvSensitivity = ({ swings }: Sensitivity): string =>
  csvTable([
    ['path', 'unit', 'low', 'likely', 'high', 'atLow', 'atHigh', 'swing', 'slope', 'elasticity', 'switchingValues'],
    ...swings.map((each) => [
      each.path,
      each.unit,
      ...[each.low, each.likely, each.high, each.atLow, each.atHigh, each.swing, each.slope, each.elasticity].map(cell),
      each.switchingValues.join(' '),
    ]),
  ]);

/** A table of two inputs as CSV: the figures of the first down the side, of the second across the top. */
export const csvTwoWay = ({ rows, columns, cells }: TwoWayTable): string =>
  csvTable([
    [`${rows.path} \\ ${columns.path}`, ...columns.figures.map(String)],
    ...cells.map((row, place) => [cell(rows.figures[place] ?? null), ...row.map(cell)]),
  ]);
