import type { ResultInput } from '../../answer/result.js';
import { groundOf } from '../../evidence/ground.js';
import { ModelError } from '../../errors.js';
import type { Constant, Input } from '../../formula/expression.js';
import type { Figure, Provenance, Table } from '../../formula/table.js';
import type { Item, Place } from '../../model/question.js';
import { questions } from '../../model/questions.js';
import { inEnglish } from '../../say.js';
import { allowedAt, declaredAt } from '../../scenario/declarations.js';
import { fixedCell, onSheet } from '../file/address.js';
import type { Cell, Name, Row, Sheet, Validation } from '../file/sheet.js';
import { endless, type Style } from '../file/style.js';
import { fixedColumn, headRows, sheetNames } from '../monthly/frame.js';
import type { InputCells } from '../monthly/model-rows.js';
import { checkCells, headColours } from './checks.js';
import { headOf } from './head.js';
import { filled, formatOfEndless, formatOfInput, inCurrency, looks, textCell, unitText } from './looks.js';

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  yours: 'yours',
  industry: 'evidence of the industry',
  'cross-industry': 'cross-industry evidence',
  assumption: 'assumption',
};

/** What the sheet is made from. */
interface Told {
  /** The inputs that formulas read. */
  readonly inputs: ReadonlyMap<string, Input>;
  readonly table: Table;
  /** Of those that the statement rests on. */
  readonly strengths: ReadonlyMap<string, ResultInput['strength']>;
  readonly currency: string;
}

export interface InputsSheet extends InputCells {
  readonly names: readonly Name[];
  /** Cells of units and of figures, by which it is counted whether all are numbers. */
  readonly columns: () => { readonly units: string; readonly figures: string; readonly count: number };
  /** Once all formulas are written, which may ask for numbers until then. */
  readonly sheet: () => Sheet;
}

type Listed =
  | { readonly kind: 'part' | 'heading'; readonly label: string }
  | { readonly kind: 'input'; readonly path: string };

const columnCount = 11;

/** A name that a spreadsheet takes: dots stay, a hyphen would subtract. */
const nameOf = (path: string): string => path.replaceAll('-', '_');

/**
 * Every input that formulas read, group by group, with what it rests on: first what somebody gave, is asked for or is in
 * doubt, below it what is taken as it is; at the end the numbers of the formulas.
 */
export function inputsSheet({ inputs, table, strengths, currency }: Told): InputsSheet {
  const listed = listedInputs([...table].filter(([path]) => inputs.has(path)));
  const rowByPath = new Map(
    listed.flatMap((each, place) => (each.kind === 'input' ? [[each.path, headRows + 1 + place] as const] : [])),
  );
  const constants: Constant[] = [];
  const placeByConstant = new Map<string, number>();
  const firstConstant = headRows + listed.length + 2;
  const at = (row: number): string => onSheet(sheetNames.inputs, fixedCell(fixedColumn, row));

  return {
    placeOfInput: (path) => {
      const row = rowByPath.get(path);
      if (row === undefined) throw new ModelError(`${path} is not on the sheet of inputs`);
      return at(row);
    },
    isRead: (path) => rowByPath.has(path),
    placeOfConstant: (number) => {
      const key = `${number.value} ${number.unit} ${labelOf(number)}`;
      const place = placeByConstant.get(key) ?? constants.push(number) - 1;
      placeByConstant.set(key, place);
      return at(firstConstant + place);
    },
    names: [...rowByPath].map(([path, row]) => ({ name: nameOf(path), place: at(row) })),
    columns: () => {
      const last = firstConstant + constants.length;
      const column = (number: number): string =>
        onSheet(sheetNames.inputs, `${fixedCell(number, headRows + 1)}:${fixedCell(number, last)}`);
      return {
        units: column(fixedColumn - 1),
        figures: column(fixedColumn),
        count: rowByPath.size + constants.length,
      };
    },
    sheet: () => {
      const figureAt = (path: string): Figure => {
        const figure = table.get(path);
        if (figure === undefined) throw new ModelError(`the table has no figure for ${path}`);
        return figure;
      };
      return {
        name: sheetNames.inputs,
        widths: [62, 24, 16, 15, 15, 15, 24, 8, 44, 110, 30],
        // The figures on one sheet of paper, and what they rest on beside them.
        pagesAcross: 2,
        tabColour: 'FFFFC000',
        rows: [
          ...headOf(
            'Inputs: change what is yellow, and every figure that is worked out follows',
            ['Input', 'Unit', 'Value taken', 'Low', 'Expected', 'High', 'Ground', 'Grade', 'Source', 'Note', 'Name'],
            checkCells('inputs'),
          ),
          ...listed.map((each) =>
            each.kind !== 'input'
              ? headingRow(each.label, each.kind === 'part' ? partLook : looks.section)
              : inputRow(each.path, figureAt(each.path), { strength: strengths.get(each.path), currency }),
          ),
          headingRow('Numbers of the formulas, which nobody changes', partLook),
          ...constants.map((each): Row => constantRow(each, currency)),
        ],
        frozen: { rows: headRows, columns: 1 },
        validations: [...rowByPath].map(([path, row]) => validation(path, row, currency)),
        coloured: headColours,
      };
    },
  };
}

/** Of what parts the sheet. */
const partLook: Style = { font: 'heading', fill: 'heading' };

const headingRow = (label: string, look: Style): Row => [textCell(label, look), ...filled(columnCount - 1, look)];

/** What the questions ask for, as data: these inputs have a place among the first. */
const asked: readonly Place[] = questions.flatMap(({ items }: { readonly items: readonly Item[] }) =>
  items.flatMap((item) =>
    item.kind === 'number'
      ? [item.place]
      : item.options.flatMap(({ sets }): readonly Place[] => sets.map(({ place }) => place)),
  ),
);

const isAsked = (path: string): boolean =>
  asked.some((place) => {
    if (place.kind === 'horizon') return false;
    if (place.kind === 'input') return place.path === path;
    return path.startsWith(`${place.list}.`) && path.endsWith(`.${place.key}`);
  });

/** Neither given nor asked for nor in doubt. */
const isTakenAsItIs = ([path, { provenance, low, high }]: readonly [string, Figure]): boolean =>
  provenance !== 'yours' && low === undefined && high === undefined && !isAsked(path);

function listedInputs(figures: readonly (readonly [path: string, Figure])[]): readonly Listed[] {
  const open = figures.filter((each) => !isTakenAsItIs(each));
  const taken = figures.filter(isTakenAsItIs);
  return [
    ...byGroup(open),
    ...(taken.length === 0
      ? []
      : [{ kind: 'part', label: 'Taken as it is: without a range, and never asked for' } as const, ...byGroup(taken)]),
  ];
}

/** Under the heading of its group. */
function byGroup(figures: readonly (readonly [path: string, Figure])[]): readonly Listed[] {
  const groups = new Map<string, string[]>();
  for (const [path] of figures) {
    const key = path.slice(0, path.indexOf('.'));
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups].flatMap(([key, members]): readonly Listed[] => [
    { kind: 'heading', label: declaredAt(key)?.label ?? key },
    ...members.map((path) => ({ kind: 'input' as const, path })),
  ]);
}

interface Graded {
  readonly strength: ResultInput['strength'] | undefined;
  readonly currency: string;
}

function inputRow(path: string, figure: Figure, { strength, currency }: Graded): Row {
  const { label, unitInWords, value, low, high, mean, likely } = figure;
  const format = formatOfInput(unitInWords, value.toNumber());
  const end = (of: typeof low): Cell | undefined =>
    of === undefined
      ? undefined
      : { kind: 'number', value: of.toNumber(), style: { format: formatOfInput(unitInWords, of.toNumber()) } };
  return [
    textCell(label, looks.part),
    textCell(inCurrency(unitInWords, currency), looks.unit),
    { kind: 'number', value: value.toNumber(), style: { font: 'input', fill: 'input', isUnlocked: true, format } },
    end(low),
    end(mean ?? likely),
    end(high),
    textCell(figure.isNotUsed === true ? 'not given' : provenanceWords[figure.provenance], looks.beside),
    textCell(gradeOf(figure, strength), looks.unit),
    sourceCell(figure),
    textCell(noteOf(figure), looks.wrappedFaint),
    textCell(nameOf(path), looks.faint),
  ];
}

const gradeOf = ({ provenance, isNotUsed }: Figure, strength: Graded['strength']): string => {
  if (provenance === 'yours' || isNotUsed === true) return '';
  return strength === undefined || strength === 'assumption' ? 'D' : strength === 'yours' ? '' : strength;
};

function sourceCell({ record }: Figure): Cell {
  const ground = record === undefined ? undefined : groundOf(record);
  if (ground === undefined) return textCell('');
  if (ground.kind === 'assumption') return textCell('assumption of mlops-roi', looks.unit);
  // Its title stands on the sheet of sources: here a row is a line.
  const { publisher, year, url } = ground.source;
  return linked(`${publisher}, ${year === undefined ? 'year unknown' : String(year)}`, url);
}

/** Only addresses of the web are links. */
export const linked = (words: string, address: string | undefined): Cell =>
  address !== undefined && /^https?:\/\//.test(address)
    ? { kind: 'text', text: words, link: address, style: looks.link }
    : textCell(words, looks.wrapped);

function noteOf({ record, notes = [], quotation }: Figure): string {
  const ground = record === undefined ? undefined : groundOf(record);
  return [
    ...(ground?.kind === 'assumption' ? [ground.reasoning] : []),
    ...(quotation === undefined ? [] : [quotation]),
    ...notes.map(({ text: words, values }) => inEnglish(words, values)),
  ].join(' ');
}

const labelOf = ({ label, value, unit }: Constant): string => {
  if (label !== undefined) return label;
  return unit === 'month' ? `Month ${value}` : `The number ${value}`;
};

function formatOfNumber(value: number): string {
  if (value >= endless) return formatOfEndless;
  return Number.isInteger(value) ? '0' : 'General';
}

const constantRow = (number: Constant, currency: string): Row => [
  textCell(labelOf(number), looks.part),
  textCell(unitText(number.unit, currency), looks.unit),
  {
    kind: 'number',
    value: Number(number.value),
    style: { format: formatOfNumber(Number(number.value)) },
  },
  ...filled(3, {}),
  textCell('of the formulas', looks.beside),
];

function validation(path: string, row: number, currency: string): Validation {
  const allowed = allowedAt(path);
  const cell = `C${row}`;
  if (allowed === undefined) return { cell, message: 'A number.' };
  const { lowest, highest, isWhole, unit } = allowed;
  const ends = [
    ...(lowest === undefined ? [] : [`from ${lowest}`]),
    ...(highest === undefined ? [] : [`to ${highest}`]),
  ].join(' ');
  return {
    cell,
    ...(lowest === undefined ? {} : { lowest }),
    ...(highest === undefined ? {} : { highest }),
    ...(isWhole === true ? { isWhole } : {}),
    message: `${isWhole === true ? 'A whole number' : 'A number'} ${ends}, in ${inCurrency(unit, currency)}.`.replace(
      ' ,',
      ',',
    ),
  };
}
