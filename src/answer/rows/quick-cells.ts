import type { NumberDeclaration } from '../../model/declaration.js';
import { declaredOf } from '../../scenario/answered-scenario.js';
import { numeralForm } from '../../scenario/numbers.js';
import { type NumeralForm, readNumeral } from '../../scenario/numeral.js';
import type { Column } from './columns.js';
import { isBlank, type Cell } from './row-scenario.js';

/**
 * A number of so few digits that as a float it is still the number that was written: two of them are the same exactly
 * where their floats are. No nought before the others: that is told as unclear.
 */
const plainNumber = /^-?(?:0|[1-9]\d{0,13})(?:\.\d+)?$/;
const mostLetters = 15;
const [smallest, largest] = [1e-9, 1e14];

/** Nothing that a float could tell other than a decimal does: too many digits, next to nothing, or no plain number. */
function quickNumber(cell: Cell, form: NumeralForm): number | undefined {
  if (typeof cell === 'number') return quickFloat(cell);
  if (typeof cell !== 'string') return undefined;
  if (cell.length <= mostLetters && plainNumber.test(cell)) return quickFloat(Number(cell));
  const reading = readNumeral(cell, form);
  if (reading.kind !== 'numeral' || reading.numeral.length > mostLetters || !plainNumber.test(reading.numeral))
    return undefined;
  return quickFloat(Number(reading.numeral));
}

function quickFloat(float: number): number | undefined {
  const size = Math.abs(float);
  return float === 0 || (size >= smallest && size < largest) ? float : undefined;
}

/** Reads the cells of one column without decimals, where that is sure to come to the same. */
interface QuickColumn {
  /** Whether rows differ by the number in it and are of one pattern all the same. */
  readonly isNumber: boolean;
  /** The number, where it is sure to be permitted. */
  readonly numberOf: (cell: Cell) => number | undefined;
}

const word: QuickColumn = { isNumber: false, numberOf: () => undefined };

function quickColumn(column: Column): QuickColumn {
  const declared = numberIn(column);
  return declared === undefined ? word : quickColumnOf(declared);
}

function numberIn(column: Column): NumberDeclaration | undefined {
  if (column.kind === 'input') return column.declared;
  const { item } = column;
  if (item.kind !== 'number' || item.place.kind === 'horizon') return undefined;
  const declared = declaredOf(item.place);
  return declared?.kind === 'number' ? declared : undefined;
}

function quickColumnOf({ lowest, highest, isWhole, percentFrom, unitInWords }: NumberDeclaration): QuickColumn {
  const [least, most] = [Number(lowest ?? -Infinity), Number(highest ?? Infinity)];
  const asPercent = Number(percentFrom ?? Infinity);
  const form = numeralForm(unitInWords);
  return {
    isNumber: true,
    numberOf: (cell) => {
      const number = quickNumber(cell, form);
      if (number === undefined || number < least || number > most || number >= asPercent) return undefined;
      return isWhole === true && !Number.isInteger(number) ? undefined : number;
    },
  };
}

/** Of each row its pattern, and its numbers; nothing of a row that has to be looked at as a whole. */
export interface QuickCells {
  /** Places of the columns with numbers. */
  readonly numberColumns: readonly number[];
  /** @param into  receives the number of each column that has one, at the place of the column */
  readonly patternOf: (cells: readonly Cell[], into: Float64Array, at: number) => string | undefined;
}

/**
 * What decides how the rest of a scenario is filled in, as a text: which cells are blank, which numbers are nothing (a
 * role with nobody in it does no work), and each word. Rows of one pattern differ in their other numbers alone.
 */
export function quickCells(columns: readonly Column[]): QuickCells {
  const quick = columns.map(quickColumn);
  // What each cell says of the pattern: rows that follow one another are mostly of one, whose text is made once.
  const marks = new Array<Mark>(quick.length).fill(blank);
  let pattern: string | undefined;

  /** Nothing where the cell says more than a pattern can. */
  function markOf(column: QuickColumn, cell: Cell, into: Float64Array, at: number): Mark | undefined {
    if (isBlank(cell)) return blank;
    if (column.isNumber) {
      const number = column.numberOf(cell);
      if (number === undefined) return undefined;
      into[at] = number;
      return number === 0 ? nothing : some;
    }
    if (typeof cell === 'string') return cell.includes('\0') ? undefined : cell;
    // A list or a range: such rows are looked at one by one.
    return typeof cell === 'number' ? cell : undefined;
  }

  return {
    numberColumns: quick.flatMap(({ isNumber }, place) => (isNumber ? [place] : [])),
    patternOf: (cells, into, at) => {
      let place = 0;
      for (const column of quick) {
        const mark = markOf(column, cells[place], into, at + place);
        if (mark !== marks[place]) {
          pattern = undefined;
          if (mark === undefined) return undefined;
          marks[place] = mark;
        }
        place += 1;
      }
      return (pattern ??= marks.map(markText).join(''));
    },
  };
}

/** A word or a number that stands for itself, or one of these. */
type Mark = string | number | symbol;
const [blank, nothing, some] = [Symbol('blank'), Symbol('nothing'), Symbol('some')];

function markText(mark: Mark): string {
  if (typeof mark === 'string') return `"${mark}\0`;
  if (typeof mark === 'number') return `#${mark}\0`;
  return mark === blank ? '_' : mark === nothing ? '0' : 'n';
}
