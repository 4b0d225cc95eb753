import type { ResultInput } from '../../answer/result.js';
import { ModelError } from '../../errors.js';
import type { Constant, Input } from '../../formula/expression.js';
import type { Figure, Table } from '../../formula/table.js';
import type { Item, Place } from '../../model/question.js';
import { questions } from '../../model/questions.js';
import { allowedAt, declaredAt } from '../../scenario/declarations.js';
import { cellAt, fixedCell, onSheet } from '../file/address.js';
import type { Name, Row, Sheet, Validation } from '../file/sheet.js';
import { endless, type Style } from '../file/style.js';
import { fixedColumn, headRows, sheetNames } from '../monthly/frame.js';
import type { InputCells } from '../monthly/model-rows.js';
import { checkCells, headColours } from './checks.js';
import { headOf } from './head.js';
import { inputColumns, inputRow, nameOf } from './input-columns.js';
import { filled, formatOfEndless, inCurrency, looks, textCell, unitText } from './looks.js';

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
      const [title = [], ...head] = headOf(
        'Inputs: change what is yellow, and every figure that is worked out follows',
        inputColumns.map(({ heading }) => heading),
        checkCells('inputs'),
      );
      const figureAt = (path: string): Figure => {
        const figure = table.get(path);
        if (figure === undefined) throw new ModelError(`the table has no figure for ${path}`);
        return figure;
      };
      return {
        name: sheetNames.inputs,
        widths: inputColumns.map(({ width }) => width),
        // The figures on one sheet of paper, and what they rest on beside them.
        pagesAcross: 2,
        tabColour: 'FFFFC000',
        rows: [
          [...title, undefined, undefined, textCell(whatStays, looks.faint)],
          ...head,
          ...listed.map((each) =>
            each.kind !== 'input'
              ? headingRow(each.label, each.kind === 'part' ? partLook : looks.section)
              : inputRow({
                  path: each.path,
                  figure: figureAt(each.path),
                  strength: strengths.get(each.path),
                  currency,
                }),
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

/** Words and ranges are no cells that formulas read: they stay those of the scenario. */
const whatStays =
  'What was filled in by a figure that you change stays: its range, the scatter and contingency for ranges, seats. ' +
  'In a scenario with that figure they follow it.';

/** Of what parts the sheet. */
const partLook: Style = { font: 'heading', fill: 'heading' };

const headingRow = (label: string, look: Style): Row => [
  textCell(label, look),
  ...filled(inputColumns.length - 1, look),
];

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
  const cell = cellAt(fixedColumn, row);
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
