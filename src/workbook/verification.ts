import { manifestOf, type Manifest } from '../answer/manifest.js';
import { isCarriedOver } from '../scenario/notice.js';
import {
  carriedOverUnchecked,
  manifestDiscrepancies,
  shown,
  strangeNotice,
  type Discrepancy,
} from '../report/verification.js';
import type { Asked } from './asked.js';
import { columnName } from './file/address.js';
import { formulaOf, readFile, type ReadBook, type ReadCell, type ReadSheet } from './file/read-file.js';
import { fixedColumn, sheetNames } from './monthly/frame.js';
import { manifestIn } from './sheets/manifest.js';
import { writtenBook } from './written-book.js';

/** What a workbook says it was made of, and its cells. */
export interface RecordedBook {
  readonly book: ReadBook;
  readonly manifest: Manifest;
  readonly asked: Asked;
}

export type BookReading =
  | { readonly ok: true; readonly recorded: RecordedBook }
  | { readonly ok: false; readonly messages: readonly string[] };

/** What a workbook was made of, from the sheet in which it says so. */
export function recordedBook(bytes: Uint8Array): BookReading {
  const book = readFile(bytes);
  if (book === undefined) return { ok: false, messages: ['this is no workbook'] };
  const found = manifestIn(book.sheets.get(sheetNames.manifest) ?? new Map());
  if (found === undefined)
    return {
      ok: false,
      messages: [
        `the sheet ${sheetNames.manifest} does not tell the scenario, its hash and the versions, so that nothing can be calculated anew`,
      ],
    };
  const { carriedOver } = found.asked;
  if (carriedOver !== undefined && !isCarriedOver(carriedOver)) return { ok: false, messages: [strangeNotice] };
  return { ok: true, recorded: { book, ...found } };
}

/** What of it cannot be compared. */
export const uncheckedIn = ({ book, asked }: RecordedBook): readonly string[] => [
  ...(asked.carriedOver === undefined ? [] : [carriedOverUnchecked]),
  ...(book.isSavedByAnother
    ? [
        'how it looks, its charts, its names and what is hidden, as a spreadsheet has saved it since; its figures were held to a billionth, its formulas and words to the letter',
      ]
    : []),
  ...[...book.sheets.keys()]
    .filter((name) => !isOurs(name))
    .map((name) => `the sheet “${shown(name)}”, which is none of mlops-roi`),
];

const isOurs = (name: string): boolean => Object.values<string>(sheetNames).includes(name);

/**
 * Everything in which a workbook differs from the one that its scenario gives here and now, changed inputs first. A file
 * as it was written is held to the last digit, to each formula and to how they are shown. One that a spreadsheet has saved
 * since is recalculated in floats and put down in its own way: its figures are held to a billionth.
 *
 * @throws {ScenarioError} where the scenario in it cannot be calculated
 */
export async function bookDiscrepancies({ book, manifest, asked }: RecordedBook): Promise<readonly Discrepancy[]> {
  const anew = readFile(await writtenBook(asked));
  const isSameValue = book.isSavedByAnother ? isNearly : isExactly;
  const found: Discrepancy[] = [];
  // A sheet that somebody added is none of ours.
  for (const [name, sheet] of anew?.sheets ?? [])
    found.push(...cellDiscrepancies(name, { told: book.sheets.get(name) ?? new Map(), anew: sheet, isSameValue }));
  // Where cells are others, so is the part in which they stand.
  if (found.length === 0 && !book.isSavedByAnother) found.push(...partDiscrepancies(book, anew));
  return [
    ...manifestDiscrepancies({ manifest }, manifestOf(manifest.input, 2)),
    ...found.filter(({ kind }) => kind === 'input'),
    ...found.filter(({ kind }) => kind !== 'input'),
  ];
}

/** What stands in no cell and yet is read: charts, formats of figures, names, what is hidden. */
function partDiscrepancies(book: ReadBook, anew: ReadBook | undefined): readonly Discrepancy[] {
  const again = anew?.parts ?? new Map<string, string>();
  return [...new Set([...again.keys(), ...book.parts.keys()])].flatMap((path): readonly Discrepancy[] => {
    const [recorded, recalculated] = [book.parts.get(path), again.get(path)];
    if (recorded === recalculated) return [];
    return [{ kind: 'figure', at: path, ...differing(recorded, recalculated) }];
  });
}

/** So much before and after what is another one. */
const shownAround = 20;

function differing(one: string | undefined, other: string | undefined): Pick<Discrepancy, 'recorded' | 'recalculated'> {
  if (one === undefined || other === undefined) return { recorded: shown(one), recalculated: shown(other) };
  let from = 0;
  while (one[from] === other[from]) from += 1;
  const around = (text: string): string => shown(text.slice(Math.max(0, from - shownAround), from + shownAround));
  return { recorded: around(one), recalculated: around(other) };
}

type IsSame = (told: ReadCell['value'] | undefined, anew: ReadCell['value'] | undefined) => boolean;

const isExactly: IsSame = (told, anew) => told === anew;

/** What floats may lose: a billionth of a figure, and of differences between large figures a millionth of a unit. */
const roundings = { relative: 1e-9, absolute: 1e-6 } as const;

const isNearly: IsSame = (told, anew) => {
  if (typeof told !== 'number' || typeof anew !== 'number') return told === anew;
  const size = Math.max(Math.abs(told), Math.abs(anew));
  return Math.abs(told - anew) <= roundings.relative * size + roundings.absolute;
};

interface Compared {
  readonly told: ReadSheet;
  readonly anew: ReadSheet;
  readonly isSameValue: IsSame;
}

/** Cells that somebody may type into: those of inputs, and of actual amounts with their months. */
const typedColumns: ReadonlyMap<string, readonly string[]> = new Map([
  [sheetNames.inputs, [columnName(fixedColumn)]],
  [sheetNames.actuals, [columnName(fixedColumn), columnName(fixedColumn + 1)]],
]);

function cellDiscrepancies(name: string, { told, anew, isSameValue }: Compared): readonly Discrepancy[] {
  const places = [...new Set([...anew.keys(), ...told.keys()])];
  return places.flatMap((place): readonly Discrepancy[] => {
    const [recorded, recalculated] = [told.get(place), anew.get(place)];
    const isFormulaAlone = isSameValue(recorded?.value, recalculated?.value);
    if (isFormulaAlone && formulaIn(recorded) === formulaIn(recalculated)) return [];
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const label = column === 'A' ? undefined : anew.get(`A${row}`)?.value;
    const isInput =
      typedColumns.get(name)?.includes(column) === true &&
      typeof recalculated?.value === 'number' &&
      recalculated.formula === '';
    const written = (cell: ReadCell | undefined): string => shown(isFormulaAlone ? formulaIn(cell) : cell?.value);
    return [
      {
        kind: isInput ? 'input' : 'figure',
        at: `${name}!${place}${label === undefined ? '' : `, ${label}`}`,
        recorded: written(recorded),
        recalculated: written(recalculated),
      },
    ];
  });
}

const formulaIn = (cell: ReadCell | undefined): string => {
  const formula = cell === undefined ? '' : formulaOf(cell);
  return formula === '' ? 'no formula' : `=${formula}`;
};
