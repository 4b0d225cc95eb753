import type { Sensitivity, Swing } from '../answer/sensitivity/sensitivity.js';
import type { TwoWayTable } from '../answer/sensitivity/two-way.js';
import { Decimal } from '../decimal.js';
import { columnTable, type TableColumn } from './table.js';
import { counted, plainText, wrapped } from './plain-text.js';
import { figuresFor, type Figures } from './figures.js';
import { metricNames, metricWriter } from './metric-figures.js';
import type { Section } from './page.js';
import type { Palette } from './palette.js';
import { swingBar } from './plot.js';

export interface SensitivityStyle {
  readonly locale: string;
  readonly currency: string;
  /** Columns: 60 at least, or the tables do not fit. */
  readonly width: number;
  readonly palette: Palette;
}

const shownCount = 15;
const barColumns = 20;
const plain = { mark: '', paint: (text: string) => text };

const nothingMoves =
  'No input that it depends on has a range, so there is nothing to move. Write what you do not know as ' +
  '{ low, likely, high }.';

/** How each input moves the answer, the widest swing first: a tornado in characters. */
export function sensitivityText(told: Sensitivity, { locale, currency, width, palette }: SensitivityStyle): string {
  const figures = figuresFor({ locale, currency });
  const write = metricWriter(told.metric, figures);
  const shown = told.swings.slice(0, shownCount);
  const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).filter((end) => end !== null);
  const scale = {
    lowest: Math.min(told.likely ?? 0, ...ends),
    highest: Math.max(told.likely ?? 0, ...ends),
    likely: told.likely ?? 0,
    columns: barColumns,
  };
  const column = (heading: string, cellOf: (swing: Swing) => string): TableColumn => ({
    heading,
    cells: shown.map(cellOf),
    aligned: 'right',
  });
  const turning = column('turns at', ({ switchingValues }) =>
    switchingValues.map((value) => figures.shortNumber(new Decimal(value).toSignificantDigits(3))).join('; '),
  );
  const columns = [
    column('at low', ({ atLow }) => write(atLow)),
    { ...column('', ({ atLow, atHigh }) => swingBar(atLow, atHigh, scale)), aligned: 'left' as const },
    column('at high', ({ atHigh }) => write(atHigh)),
    column('range', ({ low, high }) => `${figures.shortNumber(low)} … ${figures.shortNumber(high)}`),
    ...(Number.isFinite(told.target) ? [turning] : []),
  ];
  const label = (swing: Swing): string => `${plainText(swing.label)} (${plainText(swing.path)})`;
  const { label: name } = metricNames[told.metric];
  const legend = [
    'One input at a time from one end of its range to the other, all others likely; the bar begins at the likely ' +
      `${name} (│). ${counted(told.swings.length, 'input')} with a range` +
      (told.swings.length > shownCount ? `, of which the ${shownCount} that move it most are shown; ` : ', ') +
      `${told.certainCount} are taken as certain.`,
    ...(Number.isFinite(told.target) ? [`Turns at: where the ${name} crosses ${write(told.target)}.`] : []),
  ].join(' ');
  const heading = palette.heading(`WHAT MOVES THE ${name.toUpperCase()} (likely ${write(told.likely)})`);
  if (shown.length === 0) return `${[heading, ...wrapped(nothingMoves, width)].join('\n')}\n`;
  const section: Section = [
    heading,
    ...columnTable(
      { rows: shown.map((swing) => ({ ...plain, label: label(swing) })), columns, paintHeading: palette.heading },
      width,
    ),
    ...wrapped(legend, width).map(palette.faint),
  ];
  return `${section.join('\n')}\n`;
}

/** Two inputs at a time, as a table. */
export function twoWayText(table: TwoWayTable, { locale, currency, width, palette }: SensitivityStyle): string {
  const figures: Figures = figuresFor({ locale, currency });
  const write = metricWriter(table.metric, figures);
  const figure = (value: number): string => figures.shortNumber(new Decimal(value).toSignificantDigits(4));
  const columns = table.columns.figures.map((value, place): TableColumn => ({
    heading: figure(value),
    cells: table.cells.map((row) => write(row[place] ?? null)),
    aligned: 'right',
  }));
  const section: Section = [
    palette.heading(metricNames[table.metric].label.toUpperCase()),
    ...wrapped(`down: ${plainText(table.rows.label)} (${table.rows.unit})`, width),
    ...wrapped(`across: ${plainText(table.columns.label)} (${table.columns.unit})`, width),
    ...columnTable(
      {
        rows: table.rows.figures.map((value) => ({ ...plain, label: figure(value) })),
        columns,
        paintHeading: palette.heading,
      },
      width,
    ),
  ];
  return `${section.join('\n')}\n`;
}
