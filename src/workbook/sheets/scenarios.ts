import type { Comparison } from '../../answer/compare/comparison.js';
import type { Result } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import { plainText } from '../../report/plain-text.js';
import { columnName } from '../file/address.js';
import type { Cell, Row, Sheet } from '../file/sheet.js';
import type { Style } from '../file/style.js';
import { fixedColumn, headRows } from '../monthly/frame.js';
import { shownRate } from '../monthly/series-rows.js';
import { formats, formula, inCurrency, looks, number, textCell } from './looks.js';
import { missingWord, shownMetrics, type MetricsSheet } from './metrics.js';
import { recordSheet, sectionRow } from './record-sheet.js';

interface ScenariosTold {
  readonly result: Result;
  readonly metrics: MetricsSheet;
  /** Where several were asked for. */
  readonly compared: Comparison | undefined;
}

/** What this workbook says now, beside what each scenario came to when it was written. */
export function scenariosSheet({ result, metrics, compared }: ScenariosTold): Sheet {
  const written = compared?.scenarios ?? [{ name: 'As it was written', metrics: result.metrics }];
  const firstRecorded = fixedColumn + 2;
  const ofBase = Math.max(
    0,
    written.findIndex(({ name }) => name === compared?.base),
  );
  const width = firstRecorded - 1 + written.length;
  const live = columnName(fixedColumn);
  const base = columnName(firstRecorded + ofBase);
  return recordSheet('scenarios', {
    title: 'Scenarios side by side',
    headings: [
      'Metric',
      'Unit',
      'This workbook now',
      'Moved by changes of inputs',
      ...written.map(({ name }) => plainText(name)),
    ],
    widths: [52, 12, 20, 20, ...written.map(() => 22)],
    rows: [
      ...shownMetrics.map(({ key, label, unit, format }, place): Row => {
        const { place: now, value } = metrics.at(key, 'all');
        const look = { format, ...(key === 'npv' ? looks.strong : {}) };
        const row = headRows + 1 + place;
        const isFigure = typeof value === 'number';
        return [
          textCell(label, key === 'npv' ? looks.strong : looks.wrapped),
          textCell(inCurrency(unit, result.currency), looks.unit),
          formula(now, value, isFigure ? look : { ...look, aligned: 'right' }),
          formula(`IFERROR(${live}${row}-${base}${row},"none")`, isFigure ? 0 : 'none', { ...look, aligned: 'right' }),
          ...written.map(
            (each) => recorded(each.metrics[key], look) ?? textCell(missingWord(key), { aligned: 'right' }),
          ),
        ];
      }),
      ...(compared === undefined ? [] : comparedRows(compared, { width, currency: result.currency })),
      [],
      [
        textCell(
          'Columns after the fourth are as they were worked out when this was written, and do not follow the inputs.',
          looks.faint,
        ),
      ],
    ],
  });
}

function recorded(figure: Decimal | InternalRate | null, look: Style): Cell | undefined {
  const shown = figure !== null && 'status' in figure ? shownRate(figure) : figure;
  return shown === null || shown === undefined ? undefined : { kind: 'number', value: shown.toNumber(), style: look };
}

function comparedRows(
  { lines, differences, base }: Comparison,
  { width, currency }: { readonly width: number; readonly currency: string },
): readonly Row[] {
  return [
    sectionRow('Present value by line', width),
    ...lines.map(({ label, side, presentValues }): Row => [
      textCell(plainText(label), looks.part),
      textCell(side, looks.unit),
      undefined,
      undefined,
      ...presentValues.map((value) => number(value?.toNumber(), formats.money)),
    ]),
    ...differences.flatMap(({ to, bridge }): readonly Row[] => [
      sectionRow(`What makes the net present value of “${plainText(base)}” that of “${plainText(to)}”`, width),
      ...bridge.causes.map(({ label, npv }): Row => [
        textCell(plainText(label), looks.part),
        textCell(currency, looks.unit),
        undefined,
        undefined,
        number(npv.toNumber(), formats.money),
      ]),
    ]),
  ];
}
