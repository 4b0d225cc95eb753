import type { Sensitivity, Swing } from '../answer/sensitivity/sensitivity.js';
import type { TwoWayTable } from '../answer/sensitivity/two-way.js';
import { Decimal } from '../decimal.js';
import { metricNames, metricWriter } from './metric-figures.js';
import { sheetFor, type ReportStyle } from './page.js';
import { counted, plainText, wrapped } from './plain-text.js';
import { swingBar } from './plot.js';
import { csvTable, figureCell, givenCell, type CsvForm } from './csv.js';
import { left, printed, right, tableOf, type Column, type Table } from './table.js';
import { allElse } from './base-case.js';

/** A style in which at least 60 columns are wide enough for the tables. */
export interface SensitivityStyle extends ReportStyle {
  readonly currency: string;
}

const shownCount = 15;
const barColumns = 20;

/** Whoever writes an end into the scenario says something else than the table. */
const comesTrue =
  'The ends are what may come true, the plan as it is. A figure that you write into it is an estimate of yours, for ' +
  'which work takes more contingency: break-even searches by that.';

const nothingMoves =
  'No input that it depends on has a range, so there is nothing to move. Write what you do not know as ' +
  '{ low, likely, high }.';

/** How each input moves the answer, the widest swing first: a tornado in characters. */
export function sensitivityText(told: Sensitivity, { currency, ...style }: SensitivityStyle): string {
  const sheet = sheetFor(style, currency);
  const { figures, palette, width } = sheet;
  const write = metricWriter(told.metric, figures);
  const shown = told.swings.slice(0, shownCount);
  const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).filter((end) => end !== null);
  const scale = {
    lowest: Math.min(told.expected ?? 0, ...ends),
    highest: Math.max(told.expected ?? 0, ...ends),
    line: told.expected ?? 0,
    columns: barColumns,
  };
  const { label: name } = metricNames[told.metric];
  const heading = `WHAT MOVES THE ${name.toUpperCase()} (${told.baseCase} ${write(told.expected)})`;
  if (shown.length === 0) return `${[palette.heading(heading), ...wrapped(nothingMoves, width)].join('\n')}\n`;
  const turning = right<Swing>('turns at', ({ switchingValues }) =>
    switchingValues.map((value) => figures.shortNumber(new Decimal(value).toSignificantDigits(3))).join('; '),
  );
  const isSought = Number.isFinite(told.target);
  const isTurning = isSought && shown.some(({ switchingValues }) => switchingValues.length > 0);
  const table = tableOf(shown, ({ label, path }) => ({ label: `${plainText(label)} (${plainText(path)})` }), [
    right('at low', ({ atLow }) => write(atLow)),
    left('', ({ atLow, atHigh }) => swingBar(atLow, atHigh, scale)),
    right('at high', ({ atHigh }) => write(atHigh)),
    right('range', ({ low, high }) => `${figures.shortNumber(low)} … ${figures.shortNumber(high)}`),
    ...(isTurning ? [turning] : []),
  ]);
  const legend = [
    `One input at a time from one end of its range to the other, ${allElse[told.baseCase]}; the bar begins at the ` +
      `${told.baseCase} ${name} (│). ${counted(told.swings.length, 'input')} with a range` +
      (told.swings.length > shownCount ? `, of which the ${shownCount} that move it most are shown; ` : ', ') +
      `${told.certainCount} are taken as certain.`,
    ...(isTurning ? [`Turns at: where the ${name} crosses ${write(told.target)}.`] : []),
    comesTrue,
    ...(isSought && !isTurning ? [`None of them alone brings the ${name} to ${write(told.target)}.`] : []),
  ].join(' ');
  return `${printed({ heading, ...table, notes: [legend] }, sheet).join('\n')}\n`;
}

/** Two inputs at a time, as a table. */
export function twoWayText(told: TwoWayTable, { currency, ...style }: SensitivityStyle): string {
  const sheet = sheetFor(style, currency);
  const { figures, palette, width } = sheet;
  const write = metricWriter(told.metric, figures);
  const figure = (value: number): string => figures.shortNumber(new Decimal(value).toSignificantDigits(4));
  const lines = [
    palette.heading(metricNames[told.metric].label.toUpperCase()),
    ...wrapped(`down: ${plainText(told.rows.label)} (${told.rows.unit})`, width),
    ...wrapped(`across: ${plainText(told.columns.label)} (${told.columns.unit})`, width),
    ...printed(twoWay(told, { figure, write }), sheet),
  ];
  return `${lines.join('\n')}\n`;
}

/** Every swing as CSV, the widest first. */
export const csvSensitivity = ({ swings }: Sensitivity, form?: CsvForm): string =>
  csvTable(
    [
      [
        'path',
        'unit',
        'low',
        'likely',
        'value',
        'high',
        'atLow',
        'atHigh',
        'swing',
        'slope',
        'elasticity',
        'switchingValues',
      ],
      ...swings.map(({ path, unit, switchingValues, ...each }) => [
        ...[path, unit],
        ...[each.low, each.likely].map(givenCell),
        figureCell(each.value),
        givenCell(each.high),
        ...[each.atLow, each.atHigh, each.swing, each.slope, each.elasticity].map(figureCell),
        switchingValues.length > 1 ? switchingValues.join(' ') : figureCell(switchingValues[0]),
      ]),
    ],
    form,
  );

/** A table of two inputs as CSV: the figures of the first down the side, of the second across the top. */
export const csvTwoWay = ({ rows, columns, cells }: TwoWayTable, form?: CsvForm): string =>
  csvTable(
    [
      [`${rows.path} \\ ${columns.path}`, ...columns.figures.map(figureCell)],
      ...rows.figures.map((value, place) => [figureCell(value), ...(cells[place] ?? []).map(figureCell)]),
    ],
    form,
  );

/** The figures of the first input down the side, of the second across the top. */
function twoWay(
  { rows, columns, cells }: TwoWayTable,
  { figure, write }: { readonly figure: (value: number) => string; readonly write: (value: number | null) => string },
): Table {
  return {
    columns: columns.figures.map((value): Column => ({ heading: figure(value), aligned: 'right' })),
    rows: rows.figures.map((value, place) => ({ label: figure(value), cells: (cells[place] ?? []).map(write) })),
  };
}
