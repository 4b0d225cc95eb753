import type { Fields } from '../../model/declaration.js';
import type { Finding } from '../finding.js';
import type { SoundPart } from '../sound-part.js';

const named = (fields: Fields, key: string): readonly string[] => {
  const declared = fields[key];
  return declared !== undefined && 'excludes' in declared ? (declared.excludes ?? []) : [];
};

/** The keys that answer the same question as this one, whichever of the two declares it. */
export const alternativesTo = (fields: Fields, key: string): readonly string[] => [
  ...new Set([...named(fields, key), ...Object.keys(fields).filter((other) => named(fields, other).includes(key))]),
];

/** An alternative that stands in another group: `explainability.recoveryCut`. */
export const isElsewhere = (alternative: string): boolean => alternative.includes('.');

/** Two answers to the same question, told once, at the second of them. */
export const alternatives = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap(({ at, declared, values }, place) => {
    const given = Object.keys(values);
    const before = sound.parts
      .slice(0, place)
      .flatMap((part) => Object.keys(part.values).map((key) => `${part.declared.key}.${key}`));
    return given.flatMap((key, index): readonly Finding[] => {
      const told = [...given.slice(0, index), ...before];
      const others = alternativesTo(declared.fields, key).filter((other) => told.includes(other));
      return others.length === 0 ? [] : [{ at: [...at, key], told: { code: 'excludes', others } }];
    });
  });
