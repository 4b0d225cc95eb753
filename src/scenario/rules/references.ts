import type { Finding } from '../finding.js';
import { knownMembers } from '../known-members.js';
import type { SoundPart } from '../sound-part.js';
import { unknownReference } from '../unknown-reference.js';

/** Words that name a member of another list which is not there. */
export const references = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap(({ at, declared, values }) =>
    Object.entries(declared.fields).flatMap(([key, field]): readonly Finding[] => {
      const word = values[key];
      if (field.kind !== 'choice' || field.members === undefined || typeof word !== 'string') return [];
      const known = knownMembers(sound, field.members);
      return known.includes(word) ? [] : [{ at: [...at, key], told: unknownReference(word, known) }];
    }),
  );

/** The lines whose money may be marked as banked: margin earned by models, and what the user adds. */
const businessLines = ['freshness', 'earlierValue', 'moreProjects', 'improvements'] as const;

export function bankedLines(sound: SoundPart): readonly Finding[] {
  const banked = sound.fixed['banked'];
  if (!Array.isArray(banked)) return [];
  const known = [...businessLines, ...knownMembers(sound, 'customLines')];
  return banked.flatMap((id: unknown, index): readonly Finding[] =>
    typeof id !== 'string' || known.includes(id) ? [] : [{ at: ['banked', index], told: unknownReference(id, known) }],
  );
}
