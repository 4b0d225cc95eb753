import type { ChoiceDeclaration, Declaration, NeededWithWord } from '../../model/declaration.js';
import { allowedOf, fieldAt } from '../declarations.js';
import type { Finding } from '../finding.js';
import {
  idOf,
  impliedWord,
  knownMembers,
  partsAt,
  type CheckedScenario,
  type CheckedPart,
} from '../checked-scenario.js';
import { likelyOf } from '../ranges/written-range.js';
import { text } from '../../say.js';

const neededWithOf = (field: Declaration): string | NeededWithWord | undefined =>
  'neededWith' in field ? field.neededWith : undefined;

/** What asks for an input, in words; nothing where it is not asked for. */
function askedForBy({ declared, keys, values }: CheckedPart, field: Declaration): string | undefined {
  const partner = neededWithOf(field);
  if (partner === undefined) return undefined;
  if (typeof partner !== 'string') return values[partner.key] === partner.word ? partner.inWords : undefined;
  const isNothing = likelyOf(values[partner])?.isZero() === true;
  return keys.has(partner) && !isNothing ? (declared.fields[partner]?.label ?? partner) : undefined;
}

/**
 * Numbers that another input asks for: a count without its price, or a price without its count, would be nothing, in
 * silence; and some words have no usual figures.
 */
export const neededNumbers = ({ parts, hasProfile }: CheckedScenario): readonly Finding[] =>
  parts.flatMap((part) =>
    Object.entries(part.declared.fields).flatMap(([key, field]): readonly Finding[] => {
      if (field.kind !== 'number' || part.keys.has(key) || (hasProfile && field.default !== undefined)) return [];
      const asking = askedForBy(part, field);
      if (asking === undefined) return [];
      return [
        { at: [...part.at, key], told: { code: 'missing-input', allowed: allowedOf(field), neededBy: [asking] } },
      ];
    }),
  );

/** Groups and lists that say nothing without an input, be it of another group; told once for each. */
export function neededBeside(checked: CheckedScenario): readonly Finding[] {
  const told = new Set<string>();
  return checked.parts.flatMap(({ declared: { onlyWith, label } }): readonly Finding[] => {
    const [group = '', key = ''] = onlyWith?.split('.') ?? [];
    const field = onlyWith === undefined ? undefined : fieldAt(onlyWith);
    const isWritten = partsAt(checked, group).some(({ keys }) => keys.has(key));
    if (onlyWith === undefined || field?.kind !== 'number' || isWritten || told.has(onlyWith)) return [];
    told.add(onlyWith);
    return [{ at: [group, key], told: { code: 'missing-input', allowed: allowedOf(field), neededBy: [label] } }];
  });
}

/** Members that would stand in the statement as nothing. */
export const neededAmounts = ({ parts }: CheckedScenario): readonly Finding[] =>
  parts.flatMap(({ at, declared, keys, hasUnknownFigure }): readonly Finding[] => {
    const needed = declared.kind === 'list' ? declared.needsOneOf : undefined;
    if (needed === undefined || hasUnknownFigure || needed.keys.some((key) => keys.has(key))) return [];
    return [{ at, told: { code: 'inconsistent', rule: needed.rule, received: text('none of them') } }];
  });

const isNeeded = ({ keys }: CheckedPart, key: string, field: Declaration): boolean => {
  const partner = neededWithOf(field);
  return !keys.has(key) && (typeof partner !== 'string' || keys.has(partner));
};

const isWithoutFallback = (field: Declaration): field is ChoiceDeclaration =>
  field.kind === 'choice' && field.whenNotGiven === undefined && field.isOptional !== true;

/** A profile fills groups of its own, whatever of them is told: it names their role, or leaves the work to everyone. */
const isFilledByProfile = (checked: CheckedScenario, { declared }: CheckedPart): boolean =>
  declared.kind === 'group' &&
  declared.isOnlyIfTold !== true &&
  Object.values(declared.fields).some((field) => field.kind === 'number' && field.default !== undefined) &&
  checked.hasProfile;

/** Words that decide which formula is used, have no usual answer and are not given. */
export const neededWords = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap((part) =>
    Object.entries(part.declared.fields).flatMap(([key, field]): readonly Finding[] => {
      if (!isWithoutFallback(field) || !isNeeded(part, key, field)) return [];
      const choices = field.choices ?? knownMembers(checked, field.members ?? '');
      // Without any role a whole one is asked for, where a formula needs it.
      if (choices.length === 0) return [];
      const isImplied = field.members !== undefined && impliedWord(idOf(part), choices) !== undefined;
      if (isImplied || isFilledByProfile(checked, part)) return [];
      return [{ at: [...part.at, key], told: { code: 'missing-choice', label: field.label, choices } }];
    }),
  );
