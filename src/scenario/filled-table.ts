import type { Figure, Table } from '../formula/table.js';
import type { NumberDeclaration } from '../model/declaration.js';
import type { Exchange } from './exchange.js';
import { isMoney, ownFigure, profileFigure, unusedFigure } from './figures.js';
import { filledValue, isWritten, type Filling } from './filling.js';
import { isElsewhere } from './rules/alternatives.js';
import type { WrittenValue } from './scenario.js';
import type { Field, Part } from './scenario-parts.js';

export interface FilledTable {
  readonly table: Table;
  /** Keys of the groups and lists into which the user or the evidence put something. */
  readonly filled: ReadonlySet<string>;
  /** How many of the figures that were filled in are money of another currency. */
  readonly foreignCount: number;
}

interface Source {
  readonly filling: Filling;
  readonly exchange: Exchange;
}

type Filled =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly from: 'user' | 'evidence' | 'nobody' }
  | { readonly kind: 'no-rate' }
  | { readonly kind: 'nothing' };

function filledNumber(part: Part, field: Field, declared: NumberDeclaration, { filling, exchange }: Source): Filled {
  const written = part.written[field.key];
  if (written !== undefined) {
    // `parseScenario` has held it to a number or a range.
    return { kind: 'figure', figure: ownFigure(part, declared, written as WrittenValue), from: 'user' };
  }
  const isAnswered = field.alternatives.some((other) =>
    isElsewhere(other) ? filling.isGiven(other) : isWritten(part, other),
  );
  if (isAnswered) return { kind: 'nothing' };

  const value = filledValue(part, field.key, declared, filling);
  if (value !== undefined) {
    const figure = profileFigure(part, declared, value, exchange);
    return figure === undefined ? { kind: 'no-rate' } : { kind: 'figure', figure, from: 'evidence' };
  }
  if (declared.whenNotGiven === undefined) return { kind: 'nothing' };
  return { kind: 'figure', figure: unusedFigure(part, declared, declared.whenNotGiven), from: 'nobody' };
}

/** Every number of the scenario that has a figure, by path. */
export function filledTable(parts: readonly Part[], filling: Filling, exchange: Exchange): FilledTable {
  const table = new Map<string, Figure>();
  const filled = new Set<string>();
  let foreignCount = 0;
  for (const part of parts) {
    if (part.id !== undefined || Object.keys(part.written).length > 0) filled.add(part.key);
    for (const field of part.fields) {
      const { key, declared } = field;
      const path = `${part.path}.${key}`;
      if (declared.kind === 'numbers') {
        const row = part.written[key] as readonly WrittenValue[] | undefined;
        row?.forEach((value, index) => table.set(`${path}.${index + 1}`, ownFigure(part, declared, value, index + 1)));
      }
      if (declared.kind !== 'number') continue;
      const found = filledNumber(part, field, declared, { filling, exchange });
      if (found.kind === 'no-rate') foreignCount += 1;
      if (found.kind !== 'figure') continue;
      table.set(path, found.figure);
      if (found.from !== 'evidence') continue;
      filled.add(part.key);
      if (exchange.kind === 'rate' && isMoney(declared)) foreignCount += 1;
    }
  }
  return { table, filled, foreignCount };
}
