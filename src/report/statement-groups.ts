import type { ResultLine } from '../answer/result.js';
import { sumOf, zero, type Decimal } from '../decimal.js';

/** Lines of the statement under one heading. */
export interface StatementGroup {
  readonly label: string;
  /** Those that come to something in some period. */
  readonly lines: readonly ResultLine[];
  /** By period, then in total and in present value. */
  readonly sum: readonly Decimal[];
}

export const isSomewhere = ({ annual, presentValue }: ResultLine): boolean =>
  [...annual, presentValue].some((amount) => !amount.isZero());

/** The groups of one side in the order of the statement, without those in which there is nothing. */
export function statementGroups(lines: readonly ResultLine[], side: ResultLine['side']): readonly StatementGroup[] {
  const shown = lines.filter((line) => line.side === side && isSomewhere(line));
  return [...new Set(shown.map(({ group }) => group))].map((label) => {
    const ofGroup = shown.filter(({ group }) => group === label);
    const rows = ofGroup.map(({ annual, total, presentValue }) => [...annual, total, presentValue]);
    const sum = (rows[0] ?? []).map((_, place) => sumOf(rows.map((row) => row[place] ?? zero)));
    return { label, lines: ofGroup, sum };
  });
}
