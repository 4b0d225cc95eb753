import { Decimal } from '../../decimal.js';
import type { Contradiction, Declaration, NumbersDeclaration } from '../../model/declaration.js';
import { allowedOf } from '../declarations.js';
import type { Finding } from '../finding.js';
import { likelyOf } from '../ranges/written-range.js';
import { partsAt, type CheckedScenario, type CheckedPart } from '../checked-scenario.js';
import { isElsewhere } from './alternatives.js';

/** The word at a key of the same part, or at the whole path of a group’s. */
function wordAt(checked: CheckedScenario, part: CheckedPart, where: string): unknown {
  if (!isElsewhere(where)) return part.values[where];
  const [group = '', key = ''] = where.split('.');
  return partsAt(checked, group)[0]?.values[key];
}

/** What an input says against the words beside it; a number of nothing says nothing. */
function saidBy(value: unknown, field: Declaration): string | undefined {
  if (field.kind === 'choice') return typeof value === 'string' ? value : undefined;
  const likely = field.kind === 'number' ? likelyOf(value) : undefined;
  return likely?.isZero() === false ? likely.toString() : undefined;
}

const contradictionsOf = (field: Declaration): readonly Contradiction[] =>
  'contradicts' in field ? (field.contradicts ?? []) : [];

/** Inputs that make no sense beside the words that are chosen. */
export const contradictions = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap((part) =>
    Object.entries(part.declared.fields).flatMap(([key, field]): readonly Finding[] => {
      const received = saidBy(part.values[key], field);
      if (received === undefined) return [];
      return contradictionsOf(field)
        .filter(({ when }) =>
          Object.entries(when).every(([where, words]) => words.some((word) => word === wordAt(checked, part, where))),
        )
        .map(({ rule }) => ({ at: [...part.at, key], told: { code: 'inconsistent', rule, received } }));
    }),
  );

/** A discount rate of 8 is within the permitted range, and was surely meant as 8 %. */
export const percentForShare = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap(({ at, declared, values }) =>
    Object.entries(declared.fields).flatMap(([key, field]): readonly Finding[] => {
      const share = likelyOf(values[key]);
      if (field.kind !== 'number' || field.percentFrom === undefined || share === undefined) return [];
      if (share.lt(new Decimal(field.percentFrom))) return [];
      const told = {
        code: 'percent-for-share',
        received: share.toString(),
        suggested: share.div(100).toString(),
        lessThanPercent: new Decimal(field.percentFrom).times(100).toString(),
      } as const;
      return [{ at: [...at, key], told: { ...told, allowed: allowedOf(field) } }];
    }),
  );

/** Rows of which each has an entry for every one of a kind: the starts and the prices of tiers. */
interface Row {
  readonly key: string;
  readonly rule: string;
  /** “starts”, of the tiers. */
  readonly inWords: string;
  readonly entries: readonly Decimal[] | undefined;
}

const entriesOf = (row: unknown): readonly Decimal[] | undefined =>
  Array.isArray(row) ? row.flatMap((value) => likelyOf(value) ?? []) : undefined;

const described = (entries: readonly Decimal[] | undefined): string =>
  entries === undefined ? 'none' : `${entries.length} (${entries.map(String).join(', ')})`;

const isNumbers = (field: Declaration): field is NumbersDeclaration => field.kind === 'numbers';

/** The rows of a part by their kind, where all that is written of them holds by itself. */
function rowsByKind({ declared, keys, values }: CheckedPart): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const [key, field] of Object.entries(declared.fields)) {
    if (!isNumbers(field) || field.oneForEach === undefined) continue;
    const { kind, rule } = field.oneForEach;
    const inWords = key.slice(kind.length).toLowerCase();
    rows.set(kind, [...(rows.get(kind) ?? []), { key, rule, inWords, entries: entriesOf(values[key]) }]);
  }
  const isSound = ({ key }: Row): boolean => !keys.has(key) || key in values;
  const isWritten = ({ key }: Row): boolean => keys.has(key);
  return new Map([...rows].filter(([, each]) => each.every(isSound) && each.some(isWritten)));
}

/** Rows that do not belong together. */
const unequalRows = (part: CheckedPart): readonly Finding[] =>
  [...rowsByKind(part).values()].flatMap((rows): readonly Finding[] => {
    const given = rows.find(({ entries }) => entries !== undefined);
    if (given === undefined || rows.every(({ entries }) => entries?.length === given.entries?.length)) return [];
    const received = rows.map(({ inWords, entries }) => `${inWords}: ${described(entries)}`).join(', ');
    return [{ at: [...part.at, given.key], told: { code: 'inconsistent', rule: given.rule, received } }];
  });

const isAscendingRow = (row: readonly Decimal[]): boolean =>
  row.every((value, index) => index === 0 || value.gt(row[index - 1] ?? value));

/** Rows whose entries have to rise and do not, where the rows beside them hold by themselves. */
const fallingRows = (part: CheckedPart): readonly Finding[] =>
  [...rowsByKind(part).values()].flat().flatMap(({ key, entries }): readonly Finding[] => {
    const field = part.declared.fields[key];
    const rule = field?.kind === 'numbers' ? field.isAscending?.rule : undefined;
    if (rule === undefined || entries === undefined || isAscendingRow(entries)) return [];
    return [{ at: [...part.at, key], told: { code: 'inconsistent', rule, received: described(entries) } }];
  });

export const rows = ({ parts }: CheckedScenario): readonly Finding[] =>
  parts.flatMap((part) => [...unequalRows(part), ...fallingRows(part)]);
