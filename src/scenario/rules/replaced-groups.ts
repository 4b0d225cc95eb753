import type { Finding } from '../finding.js';
import type { SoundPart } from '../sound-part.js';

/** A group that counts what other groups count, told beside one of them: the same hours would be sold twice. */
export const replacedGroups = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap(({ at, declared }): readonly Finding[] => {
    const replaced = declared.kind === 'group' ? (declared.replaces ?? []) : [];
    const others = replaced.filter((key) => sound.written.has(key) && !sound.off.has(key));
    return others.length === 0 ? [] : [{ at, told: { code: 'excludes', others } }];
  });
