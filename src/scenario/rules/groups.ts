import { declarations } from '../declarations.js';
import type { Finding } from '../finding.js';
import type { SoundPart } from '../sound-part.js';

/** Groups that every answer needs, each with the rule that says so. */
const alwaysOn: ReadonlyMap<string, string> = new Map(
  declarations.flatMap((declared) =>
    declared.kind === 'group' && declared.cannotBeOff !== undefined
      ? [[declared.key, declared.cannotBeOff.rule] as const]
      : [],
  ),
);

export const isAlwaysOn = (key: string): boolean => alwaysOn.has(key);

export const neverOff = (sound: SoundPart): readonly Finding[] =>
  [...alwaysOn].flatMap(([key, rule]): readonly Finding[] =>
    sound.off.has(key) ? [{ at: [key], told: { code: 'inconsistent', rule, received: 'off' } }] : [],
  );

/** A group that counts what other groups count, told beside one of them: the same hours would be sold twice. */
export const replacedGroups = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap(({ at, declared }): readonly Finding[] => {
    const replaced = declared.kind === 'group' ? (declared.replaces ?? []) : [];
    const others = replaced.filter((key) => sound.written.has(key) && !sound.off.has(key));
    return others.length === 0 ? [] : [{ at, told: { code: 'excludes', others } }];
  });
