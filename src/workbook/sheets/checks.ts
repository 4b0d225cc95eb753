import { fixedCell, onSheet } from '../file/address.js';
import type { Coloured, Row, Sheet } from '../file/sheet.js';
import { turned } from '../file/style.js';
import { headRows, sheetNames } from '../monthly/frame.js';
import { headOf, type CheckCells } from './head.js';
import { formats, formula, looks, textCell } from './looks.js';

/** Two ways to one figure, or what has to be there: each holds or does not. */
const checks = [
  { id: 'inputs', sheet: 'inputs', label: 'Inputs: how many there are, and how many of them are numbers' },
  {
    id: 'value',
    sheet: 'model',
    label: 'Net present value: by rows, and as the product of flows and discount factors',
  },
  { id: 'total', sheet: 'model', label: 'Net flow: the months added up, and benefits less costs' },
  { id: 'costs', sheet: 'statement', label: 'Costs: the years added up, and the months' },
  { id: 'benefits', sheet: 'statement', label: 'Benefits: the years added up, and the months' },
  { id: 'parts', sheet: 'statement', label: 'Present value: the lines added up, and that of all flows' },
  { id: 'views', sheet: 'metrics', label: 'Three views: benefits less costs, and the net present value' },
  { id: 'table', sheet: 'summary', label: 'Net value of the table by year, and of the model' },
] as const;

export type CheckId = (typeof checks)[number]['id'];
export type CheckedSheet = keyof typeof sheetNames;

/** What a check compares: two formulas, and the gross of which their difference may be a rounding. */
export interface Compared {
  readonly one: string;
  readonly other: string;
  readonly gross: string;
  readonly values: readonly [one: number, other: number, gross: number];
}

const columns = { one: 3, other: 4, difference: 5, allowed: 6, holds: 7 } as const;
/** The whole workbook comes first, so that sheets that not every workbook has may add checks at the end. */
const masterRow = headRows + 1;
const firstCheck = masterRow + 1;

const cell = (column: number, row: number): string => onSheet(sheetNames.checks, fixedCell(column, row));

const allHold = 'All checks hold';
const notAllHold = 'A check does not hold: see the sheet “Checks”';

/** A check of a sheet that not every workbook has. */
export interface AddedCheck {
  readonly sheet: CheckedSheet;
  readonly label: string;
  /** Asked for once the sheet is made. */
  readonly compared: () => Compared;
}

export interface AddedChecks {
  readonly all: readonly AddedCheck[];
  /** What the head of the sheet shows of them. */
  readonly add: (sheet: CheckedSheet, ...told: readonly Omit<AddedCheck, 'sheet'>[]) => CheckCells;
}

export function addedChecks(): AddedChecks {
  const all: AddedCheck[] = [];
  return {
    all,
    add: (sheet, ...told) => {
      const rows = told.map((each) => firstCheck + checks.length + all.push({ ...each, sheet }) - 1);
      return cellsOf(rows);
    },
  };
}

export const checkCells = (sheet: CheckedSheet): CheckCells =>
  cellsOf(checks.flatMap((check, place) => (check.sheet === sheet ? [firstCheck + place] : [])));

function cellsOf(rows: readonly number[]): CheckCells {
  const own = rows.map((row) => cell(columns.holds, row));
  return {
    master: formula(cell(columns.one, masterRow), allHold, looks.strong),
    own:
      own.length === 0
        ? textCell('Shows what other sheets work out, or what was known when this was written.', looks.faint)
        : formula(`IF(MIN(${own.join(',')})=1,"Holds","Does not hold")`, 'Holds', looks.strong),
  };
}

/** The heads of sheets turn red where something does not hold. */
export const headColours: readonly Coloured[] = [
  { cells: 'C2', when: `$C$2<>"${allHold}"`, colour: turned.bad },
  { cells: 'C2', when: `$C$2="${allHold}"`, colour: turned.good },
  { cells: 'C3', when: '$C$3="Does not hold"', colour: turned.bad },
];

/** What is left of a difference, and what may be. */
const rest = '0.000000';

export function checksSheet(
  compared: Readonly<Record<CheckId, Compared>>,
  added: readonly AddedCheck[],
  rounding: { place: string; value: number },
): Sheet {
  const all: readonly AddedCheck[] = [
    ...checks.map(({ id, label, sheet }) => ({ label, sheet, compared: () => compared[id] })),
    ...added,
  ];
  const rows = all.map(({ label, sheet, compared: twoWays }, place): Row => {
    const { one, other, gross, values } = twoWays();
    const row = firstCheck + place;
    const at = (column: number): string => fixedCell(column, row);
    const [first, second, size] = values;
    const look = { format: formats.cents };
    return [
      textCell(label, looks.wrapped),
      textCell(sheetNames[sheet], looks.unit),
      formula(one, first, look),
      formula(other, second, look),
      formula(`ABS(${at(columns.one)}-${at(columns.other)})`, Math.abs(first - second), { format: rest }),
      formula(`${gross}*${rounding.place}`, size * rounding.value, { format: rest }),
      formula(`IF(${at(columns.difference)}<=${at(columns.allowed)},1,0)`, 1, {
        format: '[=1]"holds";"does not hold"',
        aligned: 'right',
      }),
    ];
  });
  const last = firstCheck + all.length - 1;
  const flags = `${fixedCell(columns.holds, firstCheck)}:${fixedCell(columns.holds, last)}`;
  return {
    name: sheetNames.checks,
    widths: [60, 18, 34, 20, 14, 14, 14],
    rows: [
      ...headOf(
        'Checks: two ways to one figure',
        ['Check', 'Sheet', 'One way', 'The other', 'Difference', 'Rounding', 'Holds'],
        checkCells('checks'),
      ),
      [
        textCell('The whole workbook', looks.strong),
        undefined,
        formula(`IF(MIN(${flags})=1,"${allHold}","${notAllHold}")`, allHold, looks.strong),
      ],
      ...rows,
      [],
      [textCell('A difference is a rounding if it is smaller than a billionth of what is added up.', looks.faint)],
    ],
    frozen: { rows: headRows, columns: 1 },
    coloured: [
      ...headColours,
      { cells: `G${firstCheck}:G${last}`, when: `$G${firstCheck}=0`, colour: turned.bad },
      { cells: `G${firstCheck}:G${last}`, when: `$G${firstCheck}=1`, colour: turned.good },
    ],
  };
}
