import type { ResultInput } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { groundOf } from '../../evidence/ground.js';
import type { Figure, Provenance } from '../../formula/table.js';
import { inEnglish } from '../../say.js';
import type { Cell, Row } from '../file/sheet.js';
import type { Style } from '../file/style.js';
import { formatOfInput, inCurrency, looks, textCell } from './looks.js';

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  yours: 'yours',
  industry: 'evidence of the industry',
  'cross-industry': 'cross-industry evidence',
  assumption: 'assumption',
};

/** A name that a spreadsheet takes: dots stay, a hyphen would subtract. */
export const nameOf = (path: string): string => path.replaceAll('-', '_');

/** An input, as its row tells it. */
interface Shown {
  readonly path: string;
  readonly figure: Figure;
  readonly strength: ResultInput['strength'] | undefined;
  readonly currency: string;
}

interface InputColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (shown: Shown) => Cell | undefined;
}

const numberCell = (value: Decimal | undefined, { figure }: Shown, style: Style = {}): Cell | undefined =>
  value === undefined
    ? undefined
    : {
        kind: 'number',
        value: value.toNumber(),
        style: { ...style, format: formatOfInput(figure.unitInWords, value.toNumber()) },
      };

/** What is told of an input; formulas read the third, the place of which `fixedColumn` has. */
export const inputColumns: readonly InputColumn[] = [
  { heading: 'Input', width: 62, cell: ({ figure }) => textCell(figure.label, looks.part) },
  {
    heading: 'Unit',
    width: 24,
    cell: ({ figure, currency }) => textCell(inCurrency(figure.unitInWords, currency), looks.unit),
  },
  {
    heading: 'Value taken',
    width: 16,
    cell: (shown) => numberCell(shown.figure.value, shown, { font: 'input', fill: 'input', isUnlocked: true }),
  },
  { heading: 'Low', width: 15, cell: (shown) => numberCell(shown.figure.low, shown) },
  { heading: 'Expected', width: 15, cell: (shown) => numberCell(shown.figure.mean ?? shown.figure.likely, shown) },
  { heading: 'High', width: 15, cell: (shown) => numberCell(shown.figure.high, shown) },
  {
    heading: 'Ground',
    width: 24,
    cell: ({ figure }) =>
      textCell(figure.isNotUsed === true ? 'not given' : provenanceWords[figure.provenance], looks.beside),
  },
  { heading: 'Grade', width: 8, cell: (shown) => textCell(gradeOf(shown), looks.unit) },
  { heading: 'Source', width: 44, cell: ({ figure }) => sourceCell(figure) },
  { heading: 'Note', width: 110, cell: ({ figure }) => textCell(noteOf(figure), looks.wrappedFaint) },
  { heading: 'Name', width: 30, cell: ({ path }) => textCell(nameOf(path), looks.beside) },
];

export const inputRow = (shown: Shown): Row => inputColumns.map(({ cell }) => cell(shown));

const gradeOf = ({ figure: { provenance, isNotUsed }, strength }: Shown): string => {
  if (provenance === 'yours' || isNotUsed === true) return '';
  return strength === undefined || strength === 'assumption' ? 'D' : strength === 'yours' ? '' : strength;
};

function sourceCell({ record }: Figure): Cell {
  const ground = record === undefined ? undefined : groundOf(record);
  if (ground === undefined) return textCell('');
  if (ground.kind === 'assumption') return textCell('assumption of mlops-roi', looks.beside);
  // Its title stands on the sheet of sources: here a row is a line.
  const { publisher, year, url } = ground.source;
  return linked(`${publisher}, ${year === undefined ? 'year unknown' : String(year)}`, url);
}

/** Only addresses of the web are links. */
export const linked = (words: string, address: string | undefined): Cell =>
  address !== undefined && /^https?:\/\//.test(address)
    ? { kind: 'text', text: words, link: address, style: looks.link }
    : textCell(words, looks.wrappedBeside);

function noteOf({ record, notes = [], quotation }: Figure): string {
  const ground = record === undefined ? undefined : groundOf(record);
  return [
    ...(ground?.kind === 'assumption' ? [ground.reasoning] : []),
    ...(quotation === undefined ? [] : [quotation]),
    ...notes.map(({ text: words, values }) => inEnglish(words, values)),
  ].join(' ');
}
