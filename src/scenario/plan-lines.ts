import type { Issue } from '../errors.js';
import { escalatorsList, lineOfEscalator } from '../model/inflation.js';
import { membersOf, type Shape } from '../model/shape.js';
import type { Treatment } from '../model/statement.js';
import { nearest } from '../nearest.js';
import { text } from '../say.js';
import { unknownName } from './words.js';

/** A line of the statement that the scenario has. */
export interface PlanLine {
  readonly id: string;
  readonly label: string;
  readonly side: 'cost' | 'benefit';
  readonly prices?: Treatment['prices'];
}

const asTold = text('a grant, a custom line or a reserve stays as it is told: a custom line has a growth of its own');

/** Whoever reads a report knows a line by its label. */
export function unknownLine(received: string, lines: readonly PlanLine[]): Issue {
  const told = unknownName(
    '',
    received,
    lines.map(({ id }) => id),
  );
  const label = nearest(
    received,
    lines.map((line) => line.label),
  );
  const byLabel = lines.find((line) => line.label === label)?.id;
  return told.nearest !== undefined || byLabel === undefined ? told : { ...told, nearest: byLabel };
}

/** Escalators of lines that this scenario does not have, or of which a user has told the amounts. */
export const escalatorIssues = (shape: Shape, lines: readonly PlanLine[]): readonly Issue[] =>
  membersOf(shape, escalatorsList.key).flatMap((id): readonly Issue[] => {
    const line = lineOfEscalator(shape, id);
    if (line === undefined) return [];
    const path = `${escalatorsList.key}.${id}.${escalatorsList.keys.line}`;
    const known = lines.find((each) => each.id === line);
    if (known === undefined) return [{ ...unknownLine(line, lines), path }];
    return known.prices === 'as-told' ? [{ code: 'inconsistent', path, rule: asTold, received: line }] : [];
  });
