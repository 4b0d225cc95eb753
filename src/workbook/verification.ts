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
import { formulaOf, readFile, readSheet, type ReadBook, type ReadCell, type ReadSheet } from './file/read-file.js';
import { fixedColumn, sheetNames } from './monthly/frame.js';
import { manifestIn } from './sheets/manifest.js';
import { writtenBook } from './written-book.js';

/** What a workbook says it was made of. */
export interface RecordedBook {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly asked: Asked;
}

export type BookReading =
  | { readonly ok: true; readonly recorded: RecordedBook }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Of the sheet with the manifest, and of the words of all sheets, where another program keeps them together. */
const mostOfManifest = 16_000_000;

/** What a workbook was made of, from the sheet in which it says so: of the others nothing is read yet. */
export function recordedBook(bytes: Uint8Array): BookReading {
  const sheet = readSheet(bytes, sheetNames.manifest, mostOfManifest);
  const found = sheet === undefined ? undefined : manifestIn(sheet);
  if (found === undefined)
    return {
      ok: false,
      messages: [
        `this is no workbook of mlops-roi: no sheet ${sheetNames.manifest} tells the scenario, its hash and the versions, so that nothing can be calculated anew`,
      ],
    };
  const { carriedOver } = found.asked;
  if (carriedOver !== undefined && !isCarriedOver(carriedOver)) return { ok: false, messages: [strangeNotice] };
  return { ok: true, recorded: { bytes, ...found } };
}

/** A workbook beside the one that its scenario gives here and now. */
interface HeldBook {
  readonly discrepancies: readonly Discrepancy[];
  /** What of it cannot be compared. */
  readonly unchecked: readonly string[];
}

/** Other programs write the same cells at more length, and somebody may have added a sheet. */
const mostTimesAsLarge = 4;

/**
 * Everything in which a workbook differs from the one that its scenario gives here and now, changed inputs first. A file
 * as it was written is held to the last digit, to each formula and to how they are shown. One that a spreadsheet has saved
 * since is recalculated in floats and put down in its own way: its figures are held to a billionth. Nothing where it is
 * not whole, or has far more in it than a workbook of its scenario.
 *
 * @throws {ScenarioError} where the scenario in it cannot be calculated
 */
export async function heldBook({ bytes, manifest, asked }: RecordedBook): Promise<HeldBook | undefined> {
  const anew = readFile(await writtenBook(asked), Number.POSITIVE_INFINITY);
  const book = anew === undefined ? undefined : readFile(bytes, mostTimesAsLarge * anew.size);
  if (anew === undefined || book === undefined) return undefined;
  return { discrepancies: discrepanciesOf(book, anew, manifest), unchecked: uncheckedIn(book, asked) };
}

const uncheckedIn = (book: ReadBook, asked: Asked): readonly string[] => [
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

function discrepanciesOf(book: ReadBook, anew: ReadBook, manifest: Manifest): readonly Discrepancy[] {
  const isSameValue = book.isSavedByAnother ? isNearly : isExactly;
  const found: Discrepancy[] = [];
  // A sheet that somebody added is none of ours.
  for (const [name, sheet] of anew.sheets)
    found.push(...cellDiscrepancies(name, { told: book.sheets.get(name) ?? new Map(), anew: sheet, isSameValue }));
  // Where cells are others, so is the part in which they stand.
  if (found.length === 0 && !book.isSavedByAnother) found.push(...partDiscrepancies(book, anew));
  return [
    ...manifestDiscrepancies({ manifest }, manifestOf(manifest.input)),
    ...found.filter(({ kind }) => kind === 'input'),
    ...found.filter(({ kind }) => kind !== 'input'),
  ];
}

/** What stands in no cell and yet is read: charts, formats of figures, names, what is hidden. */
function partDiscrepancies(book: ReadBook, anew: ReadBook): readonly Discrepancy[] {
  return [...new Set([...anew.parts.keys(), ...book.parts.keys()])].flatMap((path): readonly Discrepancy[] => {
    const [recorded, recalculated] = [book.parts.get(path), anew.parts.get(path)];
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
