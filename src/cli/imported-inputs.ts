import { parse } from 'csv-parse/sync';
import { Decimal } from '../decimal.js';
import { restored, type CsvForm } from '../report/csv.js';
import { rangeKindOf, rangeKinds, type CsvInput } from '../report/csv-inputs.js';
import { nearest } from '../nearest.js';
import { numeralForm } from '../scenario/numbers.js';
import { inPlainLetters, readNumeral } from '../scenario/numeral.js';

/** A row whose figures or note are others than those of the scenario. */
export interface ChangedInput {
  readonly path: string;
  /** In the file, the heading being row 1. */
  readonly row: number;
  /** As it is written in a scenario; nothing where only the note is another one. */
  readonly written?: string | Readonly<Record<string, string>>;
  readonly note?: string;
}

interface Imported {
  readonly changes: readonly ChangedInput[];
  /** Everything that is wrong with the file, each with its row and column. */
  readonly messages: readonly string[];
}

/** What there is to compare with. */
interface Present {
  readonly inputs: readonly CsvInput[];
  readonly noteOf: (path: string) => string;
}

/** What is asked of the form; the rest is seen from the file. */
export type AskedForm = { readonly [K in 'separator' | 'decimalMark']?: CsvForm[K] | undefined };

const read = ['path', 'value', 'low', 'high', 'note'] as const;
type Column = (typeof read)[number];

/** The inputs in a CSV that differ from those there are, or everything that is wrong with it at once. */
export function importedInputs(text: string, { inputs, noteOf }: Present, asked: AskedForm): Imported {
  const separator = asked.separator ?? separatorIn(text);
  const mark = asked.decimalMark ?? (separator === ';' ? ',' : '.');
  const table = rowsOf(text, separator);
  if (table.messages.length > 0) return { changes: [], messages: table.messages };

  const [heading = [], ...rows] = table.rows;
  const messages: string[] = [];
  const columns = new Map(read.map((name) => [name, heading.map((cell) => cell.trim()).indexOf(name)]));
  const seen = separatorIn(text);
  const otherSeparator = seen === separator ? '' : `; --separator ${named(seen)} reads the other mark`;
  for (const name of ['path', 'value'] as const)
    if (columns.get(name) === -1)
      messages.push(`row 1: there is no column “${name}” (cells are parted by ${named(separator)}s${otherSeparator})`);
  if (messages.length > 0) return { changes: [], messages };

  const known = new Map(inputs.map((input) => [input.path, input]));
  const rowsByPath = new Map<string, number>();
  const hints = new Set<string>();
  /** Of figures that the other decimal mark would make numbers. */
  const misread = new Set<string>();
  const changes = rows.flatMap((cells, place): readonly ChangedInput[] => {
    const row = place + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (name: Column): string => cells[columns.get(name) ?? -1]?.trim() ?? '';
    const tell = (column: Column, told: string): void => {
      messages.push(`row ${row}, column ${column}: ${told}`);
    };
    const path = restored(cell('path'));
    const input = known.get(path);
    const first = rowsByPath.get(path);
    if (input === undefined) {
      const near = nearest(path, [...known.keys()]);
      tell('path', `“${path}” is no input of this scenario.${near === undefined ? '' : ` Did you mean “${near}”?`}`);
      return [];
    }
    if (first !== undefined) {
      tell('path', `“${path}” stands in row ${first} already`);
      return [];
    }
    rowsByPath.set(path, row);

    const before = messages.length;
    const figures = (['low', 'value', 'high'] as const).map((column) => {
      const numeral = numeralIn(cell(column), input, mark);
      if (numeral === undefined) {
        tell(column, notANumber(cell(column), input, mark));
        if (numeralIn(cell(column), input, mark === ',' ? '.' : ',') !== undefined) {
          hints.add(otherMark(mark));
          misread.add(messages.at(-1) ?? '');
        }
      }
      return numeral;
    });
    const [low, value, high] = figures;
    if (value === '') tell('value', 'the figure is missing; to leave it as it is, take the row out');
    if ((low === '') !== (high === '')) tell(low === '' ? 'low' : 'high', 'a range has both ends, or none');
    const wanted = rangeKindOf(input);
    const isChanged = !isSame(value, input.likely) || !isSame(low, input.low) || !isSame(high, input.high);
    const isWritable = wanted === '' || low === '' || Object.values<string>(rangeKinds).includes(wanted);
    if (isChanged && messages.length === before && !isWritable)
      tell(
        'value',
        `the distribution is ${wanted}, which three figures do not tell: change it in the scenario, or empty low and high`,
      );
    if (messages.length > before) return [];
    const note = noteIn(cells[columns.get('note') ?? -1] ?? '');
    const isNoted = note !== '' && note !== noteOf(path);
    if (!isChanged && !isNoted) return [];
    return [
      {
        path,
        row,
        ...(isChanged
          ? { written: writtenOf(low ?? '', value ?? '', high ?? '', wanted === rangeKinds.quantiles) }
          : {}),
        ...(isNoted ? { note } : {}),
      },
    ];
  });
  // One cause is told once: the first figure shows it.
  const [first, ...others] = misread;
  const again = new Set(others.length > fewMisread ? others : []);
  const more = again.size === 0 ? [] : [`${again.size} more figures have the same`];
  const told = messages.flatMap((message) =>
    message === first ? [message, ...more] : again.has(message) ? [] : [message],
  );
  return { changes, messages: [...told, ...hints] };
}

/** So many that one cannot read are told one by one. */
const fewMisread = 3;

const named = (separator: CsvForm['separator']): string => ({ ',': 'comma', ';': 'semicolon', '\t': 'tab' })[separator];

const noteIn = (cell: string): string => restored(cell);

/** The one that parts most cells of the heading. */
export function separatorIn(text: string): CsvForm['separator'] {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  const separators = [',', ';', '\t'] as const;
  const counts = separators.map((each) => heading.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** How a row may end, whatever ends the one before it; a parser that finds out by itself goes by the first. */
export const rowEnds = ['\r\n', '\n'] as const;

type Rows = readonly (readonly string[])[];

/** Every row, the empty ones too, so that they are counted as a spreadsheet counts them. */
function rowsOf(text: string, separator: string): { readonly rows: Rows; readonly messages: readonly string[] } {
  const messages: string[] = [];
  const rows = parse(text, {
    bom: true,
    delimiter: separator,
    record_delimiter: [...rowEnds, '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) messages.push(`line ${String(error['lines'])}: ${quotesWrong}`);
      return undefined;
    },
  });
  return { rows, messages };
}

const quotesWrong =
  'the quotes do not match: a cell that begins with one ends with one, and one inside is written twice';

/** A plain numeral of a cell; empty where the cell is, nothing where it is no number, or may be one of several. */
function numeralIn(cell: string, { unit }: CsvInput, mark: CsvForm['decimalMark']): string | undefined {
  if (cell === '') return '';
  if (mark === ',' && cell.includes('.')) return undefined;
  const reading = readNumeral(mark === ',' ? inPoint(cell) : cell, numeralForm(unit));
  const isPlain = reading.kind === 'numeral' && /^[+-]?[\d.]+([eE][+-]?\d{1,3})?$/.test(reading.numeral);
  return isPlain ? reading.numeral.replace(/^\+/, '') : undefined;
}

/** A cell of a file whose mark is the comma: `1,5` is one and a half, `0.5` a half, and of `1.000` nobody knows what it is. */
export function inPoint(cell: string): string {
  // Most cells are of plain letters, and the others are few: a typographic minus, digits of another script.
  const plain = /^[ -~]*$/.test(cell) ? cell : inPlainLetters(cell);
  if (/^-?[1-9]\d{0,2}(\.\d{3})+$/.test(plain)) return plain.replaceAll('.', ',');
  return /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : cell;
}

const notANumber = (cell: string, { unit }: CsvInput, mark: CsvForm['decimalMark']): string =>
  `“${cell}” is no number (${unit}): digits with a decimal ${markNames[mark]}, without groups of thousands`;

const markNames = { '.': 'point', ',': 'comma' } as const;

/** What every wrong number may have in common is said once. */
const otherMark = (mark: CsvForm['decimalMark']): string =>
  `numbers were read with a decimal ${markNames[mark]}; --decimal ${markNames[mark === ',' ? '.' : ',']} reads the other mark`;

/** What every spreadsheet shows of a number, if it shows all of it. */
const leastDigits = 10;

/** Whether a cell still has the figure: a spreadsheet may have cut its last digits, and only those. */
function isSame(cell: string | undefined, figure: Decimal | undefined): boolean {
  if (cell === '' || cell === undefined || figure === undefined) return (cell ?? '') === '' && figure === undefined;
  const value = new Decimal(cell);
  return value.eq(figure) || figure.toSignificantDigits(Math.max(leastDigits, value.precision())).eq(value);
}

function writtenOf(
  low: string,
  value: string,
  high: string,
  isByQuantiles: boolean,
): NonNullable<ChangedInput['written']> {
  if (low === '') return value;
  return isByQuantiles ? { p10: low, p50: value, p90: high } : { low, likely: value, high };
}
