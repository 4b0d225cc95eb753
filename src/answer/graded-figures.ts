import { inputRecord } from '../evidence/ground.js';
import type { Figure, Table } from '../formula/table.js';
import type { DoubtGround } from './doubt/doubt-shares.js';
import type { Strength } from './result.js';

/** From strongest to weakest. */
export const strengths = ['yours', 'A', 'B', 'C', 'assumption'] as const satisfies readonly Strength[];

/** A figure of evidence has the grade of its record; grade D is an assumption by another name. */
function strengthOf({ provenance, record }: Figure): Strength {
  if (provenance === 'yours') return 'yours';
  const grade = record === undefined ? undefined : inputRecord(record)?.grade;
  return provenance === 'assumption' || grade === undefined || grade === 'D' ? 'assumption' : grade;
}

/** What stands for “not used” is no doubt: a discount of nothing that nobody gave counts for none. */
const isUsed = ({ isNotUsed }: Figure): boolean => isNotUsed !== true;

function groundOf(strength: Strength, { isRangeAssumed }: Figure): DoubtGround {
  if (strength === 'yours') return 'own';
  return strength === 'assumption' || isRangeAssumed === true ? 'assumed' : 'cited';
}

/** Whether the figure is of a record, and what is in doubt of it all the same assumed. */
export const isOnlyRangeAssumed = ({ strength, ground }: Pick<GradedFigure, 'strength' | 'ground'>): boolean =>
  ground === 'assumed' && strength !== 'assumption';

/** A figure that the answer rests on. */
export interface GradedFigure {
  readonly path: string;
  readonly figure: Figure;
  /** Of the figure itself. */
  readonly strength: Strength;
  /** Of what is in doubt of it: a record may give a figure and no range. */
  readonly ground: DoubtGround;
}

/** The figures of inputs by path, graded once for all the lines that read them. */
export const gradedFigures = (paths: readonly string[], table: Table): ReadonlyMap<string, GradedFigure> =>
  new Map(
    paths.flatMap((path) => {
      const figure = table.get(path);
      if (figure === undefined || !isUsed(figure)) return [];
      const strength = strengthOf(figure);
      return [[path, { path, figure, strength, ground: groundOf(strength, figure) }] as const];
    }),
  );
