import { inShownDigits, sumOf, zero, type Decimal } from '../decimal.js';
import { inputRecord } from '../evidence/input-record.js';
import type { Figure, Table } from '../formula/table.js';
import type { Strength } from './result.js';

/** From strongest to weakest. */
export const strengths = ['yours', 'A', 'B', 'C', 'assumption'] as const satisfies readonly Strength[];

/** A figure of evidence has the grade of its record; grade D is an assumption by another name. */
export function strengthOf({ provenance, record }: Figure): Strength {
  if (provenance === 'yours') return 'yours';
  const grade = record === undefined ? undefined : inputRecord(record)?.grade;
  return provenance === 'assumption' || grade === undefined || grade === 'D' ? 'assumption' : grade;
}

/** What stands for “not used” is no doubt: a discount of nothing that nobody gave weakens no figure. */
const isUsed = ({ isNotUsed }: Figure): boolean => isNotUsed !== true;

/** The figures that a line rests on, with their paths. */
export const figuresBehind = (
  inputs: readonly { readonly path: string }[],
  table: Table,
): readonly (readonly [string, Figure])[] =>
  inputs.flatMap(({ path }) => {
    const figure = table.get(path);
    return figure !== undefined && isUsed(figure) ? [[path, figure] as const] : [];
  });

export const weakest = (found: readonly Strength[]): Strength =>
  strengths.findLast((strength) => found.includes(strength)) ?? 'yours';

/** Each strength's share of the absolute present values; all nil where there is nothing. */
export function sharesByStrength(
  lines: readonly { readonly presentValue: Decimal; readonly strength: Strength }[],
): Readonly<Record<Strength, Decimal>> {
  const grossOf = (some: typeof lines): Decimal => sumOf(some.map(({ presentValue }) => presentValue.abs()));
  const gross = grossOf(lines);
  const shareOf = (strength: Strength): Decimal => {
    const part = grossOf(lines.filter((line) => line.strength === strength));
    return gross.isZero() ? zero : inShownDigits(part.div(gross));
  };
  return Object.freeze({
    yours: shareOf('yours'),
    A: shareOf('A'),
    B: shareOf('B'),
    C: shareOf('C'),
    assumption: shareOf('assumption'),
  });
}
