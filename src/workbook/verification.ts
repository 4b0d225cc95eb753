import { manifestOf, type Manifest } from '../answer/manifest.js';
import { manifestDiscrepancies, shown, type Discrepancy } from '../report/verification.js';
import type { Asked } from './asked.js';
import { columnName } from './file/address.js';
import { readFile, type ReadBook, type ReadCell, type ReadSheet } from './file/read-file.js';
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
  return { ok: true, recorded: { book, ...found } };
}

/**
 * Everything in which a workbook differs from the one that its scenario gives here and now, changed inputs first. A file
 * as it was written is held to the last digit, to each formula and to how they are shown. One that a spreadsheet has saved since is
 * recalculated in floats, and its formulas are written another way: its figures are held to a billionth.
 *
 * @throws {ScenarioError} where the scenario in it cannot be calculated
 */
export async function bookDiscrepancies({ book, manifest, asked }: RecordedBook): Promise<readonly Discrepancy[]> {
  const anew = readFile(await writtenBook(asked));
  const isSame = book.isSavedByAnother ? isNearly : isExactly;
  const found: Discrepancy[] = [];
  // A sheet that somebody added is none of ours.
  for (const [name, sheet] of anew?.sheets ?? [])
    found.push(...cellDiscrepancies(name, { told: book.sheets.get(name) ?? new Map(), anew: sheet, isSame }));
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

type IsSame = (told: ReadCell | undefined, anew: ReadCell | undefined) => boolean;

const isExactly: IsSame = (told, anew) => told?.value === anew?.value && told?.formula === anew?.formula;

/** What floats may lose: a billionth of a figure, and of differences between large figures a millionth of a unit. */
const roundings = { relative: 1e-9, absolute: 1e-6 } as const;

const isNearly: IsSame = (told, anew) => {
  const [one, other] = [told?.value, anew?.value];
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  const size = Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= roundings.relative * size + roundings.absolute;
};

interface Compared {
  readonly told: ReadSheet;
  readonly anew: ReadSheet;
  readonly isSame: IsSame;
}

/** Cells that somebody may type into: those of inputs, and of actual amounts with their months. */
const typedColumns: ReadonlyMap<string, readonly string[]> = new Map([
  [sheetNames.inputs, [columnName(fixedColumn)]],
  [sheetNames.actuals, [columnName(fixedColumn), columnName(fixedColumn + 1)]],
]);

function cellDiscrepancies(name: string, { told, anew, isSame }: Compared): readonly Discrepancy[] {
  const places = [...new Set([...anew.keys(), ...told.keys()])];
  return places.flatMap((place): readonly Discrepancy[] => {
    const [recorded, recalculated] = [told.get(place), anew.get(place)];
    if (isSame(recorded, recalculated)) return [];
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const label = column === 'A' ? undefined : anew.get(`A${row}`)?.value;
    const isInput =
      typedColumns.get(name)?.includes(column) === true &&
      typeof recalculated?.value === 'number' &&
      recalculated.formula === '';
    const isFormulaAlone = recorded?.value === recalculated?.value;
    const written = (cell: ReadCell | undefined): string => shown(isFormulaAlone ? `=${cell?.formula}` : cell?.value);
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
