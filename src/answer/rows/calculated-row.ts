import { ScenarioError, type Issue } from '../../errors.js';
import { withoutPlace } from '../../scenario/extended-scenarios.js';
import type { Scenario } from '../../scenario/scenario.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { type Column, membersIn, placesSetBy } from './columns.js';
import { type Cell, rowScenario } from './row-scenario.js';

/** What is wrong with a cell, or with several together. */
export interface RowIssue {
  /** Name of the column, where it is that of one. */
  readonly column?: string;
  readonly issue: Issue;
}

export type CalculatedRow =
  | { readonly ok: true; readonly made: Calculated }
  | { readonly ok: false; readonly issues: readonly RowIssue[] };

/** A row as a scenario, calculated exactly, or all that is wrong with it: what every other way of working it out is held to. */
export function calculatedRow(base: Scenario, columns: readonly Column[], cells: readonly Cell[]): CalculatedRow {
  const { data, issues } = rowScenario(base, columns, cells);
  const told = (found: readonly Issue[]): CalculatedRow => ({ ok: false, issues: withColumns(base, columns, found) });
  try {
    const made = calculated(data);
    return issues.length > 0 ? told(issues) : { ok: true, made };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return told([...issues, ...error.issues]);
  }
}

/** Each issue with the column whose cell it is about. */
function withColumns(base: Scenario, columns: readonly Column[], issues: readonly Issue[]): readonly RowIssue[] {
  const membersOf = (list: string): readonly string[] => membersIn(base, list, true);
  const names = new Map(
    columns.flatMap((column) => [
      [column.name, column.name] as const,
      ...placesSetBy(column, membersOf).map((path) => [path, column.name] as const),
    ]),
  );
  return issues.map((issue) => {
    const column = names.get(issue.path) ?? names.get(issue.path.split('.').slice(0, -1).join('.'));
    return { ...(column === undefined ? {} : { column }), issue: withoutPlace(issue) };
  });
}
