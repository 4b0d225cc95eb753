import type { ChoiceDeclaration, Declaration } from '../../model/declaration.js';
import type { Finding } from '../finding.js';
import { impliedWord } from '../implied-word.js';
import { knownMembers } from '../known-members.js';
import { idOf, type SoundPart, type WrittenPart } from '../sound-part.js';

/** Words that are needed only where this other input is given. */
const neededWith: Readonly<Record<string, string>> = { 'tools.hostRole': 'hostHoursPerMonth' };

const isNeeded = ({ declared, keys }: WrittenPart, key: string): boolean => {
  const partner = neededWith[`${declared.key}.${key}`];
  return !keys.has(key) && (partner === undefined || keys.has(partner));
};

const isWithoutFallback = (field: Declaration): field is ChoiceDeclaration =>
  field.kind === 'choice' && field.whenNotGiven === undefined && field.isOptional !== true;

/** A profile fills groups of its own, whatever of them is told: it names their role, or leaves the work to everyone. */
const isFilledByProfile = (sound: SoundPart, { declared }: WrittenPart): boolean =>
  declared.kind === 'group' &&
  declared.isOnlyIfTold !== true &&
  Object.values(declared.fields).some((field) => field.kind === 'number' && field.default !== undefined) &&
  sound.hasProfile;

/** Words that decide which formula is used, have no usual answer and are not given. */
export const requiredWords = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap((part) =>
    Object.entries(part.declared.fields).flatMap(([key, field]): readonly Finding[] => {
      if (!isWithoutFallback(field) || !isNeeded(part, key)) return [];
      const choices = field.choices ?? knownMembers(sound, field.members ?? '');
      // Without any role a whole one is asked for, where a formula needs it.
      if (choices.length === 0) return [];
      const isImplied = field.members !== undefined && impliedWord(idOf(part), choices) !== undefined;
      if (isImplied || isFilledByProfile(sound, part)) return [];
      return [{ at: [...part.at, key], told: { code: 'missing-choice', label: field.label, choices } }];
    }),
  );
