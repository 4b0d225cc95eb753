import type { Finding } from '../finding.js';
import { mostMembers } from '../scenario-schema.js';
import { idOf, type SoundPart } from '../sound-part.js';

/** Two members under one id: everything that goes by the id would be ambiguous. */
export function memberIds(sound: SoundPart): readonly Finding[] {
  const firsts = new Map<string, string>();
  return sound.parts.flatMap((part): readonly Finding[] => {
    const id = idOf(part);
    if (id === undefined || part.declared.kind !== 'list') return [];
    const path = `${part.declared.key}.${id}`;
    const first = firsts.get(path);
    if (first === undefined) {
      firsts.set(path, `${part.declared.key}[${String(part.at[1])}]`);
      return [];
    }
    return [{ at: [...part.at, 'id'], told: { code: 'duplicate-id', id, first } }];
  });
}

/** Lists that are longer than any organisation needs, and longer than a statement can show. */
export const listLengths = (data: unknown): readonly Finding[] =>
  Object.entries(data ?? {}).flatMap(([key, list]: readonly [string, unknown]): readonly Finding[] =>
    Array.isArray(list) && list.length > mostMembers
      ? [{ at: [key], told: { code: 'too-many-members', received: list.length, limit: mostMembers } }]
      : [],
  );
