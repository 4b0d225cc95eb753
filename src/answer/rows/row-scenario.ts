import type { Issue } from '../../errors.js';
import { industries } from '../../evidence/industry.js';
import type { Organisation } from '../../evidence/assumption.js';
import { sizes } from '../../evidence/size.js';
import { text } from '../../say.js';
import { answerCheck, inputsAt, settingsOf, type WrittenInput } from '../../scenario/answered-scenario.js';
import { withInherited } from '../../scenario/extended-scenarios.js';
import { declaredAt } from '../../scenario/declarations.js';
import { under } from '../../scenario/finding.js';
import { issuesOf } from '../../scenario/issues.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type Column, membersIn } from './columns.js';

/** What stands in a row under a column: nothing, or an empty text, leaves what the base says. */
export type Cell = unknown;

export const isBlank = (cell: Cell): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** A row as a scenario like any other, as data to be parsed. */
export interface RowScenario {
  readonly data: unknown;
  /** What is wrong with the cells before that. */
  readonly issues: readonly Issue[];
}

/**
 * The base with the cells of a row written into it, as one scenario extends another: what answers the same question as
 * something in the base takes its place, and a list that the base leaves to a profile has all members of that.
 */
export function rowScenario(base: Scenario, columns: readonly Column[], cells: readonly Cell[]): RowScenario {
  const wordAt = (name: string): unknown => {
    const cell = cells[columns.findIndex((column) => column.name === name)];
    return isBlank(cell) ? (base as Readonly<Record<string, unknown>>)[name] : cell;
  };
  const [industry, size = 'medium'] = [
    industries.find((each) => each === wordAt('industry')),
    sizes.find((each) => each === wordAt('size')),
  ];
  const issues: Issue[] = [];
  const inputs = columns.flatMap((column, place): readonly WrittenInput[] => {
    const cell = cells[place];
    if (isBlank(cell)) return [];
    if (column.kind === 'input') {
      const { key, member, field } = column;
      return [
        { key, ...(member === undefined ? {} : { member }), ...(field === undefined ? {} : { field }), figure: cell },
      ];
    }
    const found = answered(column, cell, industry === undefined ? undefined : { industry, size });
    issues.push(...found.issues);
    return found.inputs;
  });
  const own = ownOf(inputs, (list) => membersIn(base, list, wordAt('industry') !== undefined));
  issues.push(...own.issues);
  const { data, issues: ofCurrency } = withInherited(base, own.data);
  issues.push(...ofCurrency);
  // What one scenario does not hand on to another stays that of the plan whose rows these are.
  return { data: base.alternative === undefined ? data : { alternative: base.alternative, ...data }, issues };
}

const onlyInBase = text('this column is the question “{label}”; only the base turns off the group of that name');

interface AnsweredCell {
  readonly inputs: readonly WrittenInput[];
  readonly issues: readonly Issue[];
}

function answered(
  { name, item }: Extract<Column, { kind: 'question' }>,
  cell: Cell,
  organisation: Organisation | undefined,
): AnsweredCell {
  if (cell === 'off' && declaredAt(name) !== undefined) {
    const told = { code: 'inconsistent', rule: onlyInBase, values: { label: item.label }, received: cell } as const;
    return { inputs: [], issues: [{ path: name, ...told }] };
  }
  const answer =
    item.kind === 'checklist' && typeof cell === 'string'
      ? cell
          .split(';')
          .map((each) => each.trim())
          .filter((each) => each !== '')
      : cell;
  const issues = issuesOf(under(name, answerCheck(item)(answer)), { [name]: answer });
  // Of an industry that is none it is told by itself.
  if (issues.length > 0 || organisation === undefined) return { inputs: [], issues };
  return { inputs: settingsOf(item, answer).flatMap((setting) => inputsAt(setting, organisation)), issues };
}

type Group = Record<string, unknown>;

/** The inputs under their keys. */
function ownOf(
  inputs: readonly WrittenInput[],
  membersOf: (list: string) => readonly string[],
): { readonly data: Group; readonly issues: readonly Issue[] } {
  const data: Group = {};
  const groups: Record<string, Group> = {};
  const lists: Record<string, Record<string, Group>> = {};
  for (const { key, member, field, figure } of inputs) {
    if (field === undefined) data[key] = figure;
    else if (member === undefined) (groups[key] ??= {})[field] = figure;
    else {
      const members = (lists[key] ??= Object.fromEntries(membersOf(key).map((id) => [id, { id }])));
      (members[member] ??= { id: member })[field] = figure;
    }
  }
  const issues = [...Object.keys(groups), ...Object.keys(lists)].flatMap((key): readonly Issue[] =>
    key in data ? [{ code: 'inconsistent', path: key, rule: offBeside, received: String(data[key]) }] : [],
  );
  for (const [key, group] of Object.entries(groups)) data[key] = group;
  for (const [key, members] of Object.entries(lists)) data[key] = Object.values(members);
  return { data, issues };
}

const offBeside = text('a group is off, and a cell beside it says something of it');
