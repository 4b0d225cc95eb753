import { businessLines } from '../../model/benefits.js';
import { customLinesList } from '../../model/custom-lines.js';
import type { Finding } from '../finding.js';
import { idOf, knownMembers, type CheckedScenario } from '../checked-scenario.js';
import { unknownReference } from '../words.js';
import { text } from '../../say.js';

/** Two members under one id: everything that goes by the id would be ambiguous. */
export function memberIds(checked: CheckedScenario): readonly Finding[] {
  const firsts = new Map<string, string>();
  return checked.parts.flatMap((part): readonly Finding[] => {
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

/** Members of which each is to have words of its own, and two have the same. */
export function wordsOfMembers({ parts }: CheckedScenario): readonly Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ at, declared, values }): readonly Finding[] => {
    const onePer = declared.kind === 'list' ? declared.onePerWords : undefined;
    if (onePer === undefined) return [];
    const words = onePer.keys.flatMap((key) => (typeof values[key] === 'string' ? [values[key]] : []));
    const key = [declared.key, ...words].join(' ');
    if (words.length > 0 && seen.has(key))
      return [{ at, told: { code: 'inconsistent', rule: onePer.rule, received: words.join(', ') } }];
    seen.add(key);
    return [];
  });
}

const nothingToRemoveFrom = text(
  'a member is removed from the scenario that this one extends, and this one extends none',
);
const nothingToSay = text('a member that is removed has no inputs: write its id and removed alone');

/** Members that are taken away where there is nothing to take them from, or that say something all the same. */
export const removedMembers = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap(({ at, keys, values }): readonly Finding[] => {
    if (values['removed'] !== true) return [];
    const told = (rule: string, received: string): readonly Finding[] => [
      { at: [...at, 'removed'], told: { code: 'inconsistent', rule, received } },
    ];
    if (!checked.isExtension) return told(nothingToRemoveFrom, 'removed: true');
    const others = [...keys].filter((key) => key !== 'id' && key !== 'removed');
    return others.length === 0 ? [] : told(nothingToSay, others.join(', '));
  });

/** Words that name a member of another list which is not there. */
export const references = (checked: CheckedScenario): readonly Finding[] =>
  checked.parts.flatMap(({ at, declared, values }) =>
    Object.entries(declared.fields).flatMap(([key, field]): readonly Finding[] => {
      const word = values[key];
      if (field.kind !== 'choice' || field.members === undefined || typeof word !== 'string') return [];
      const known = knownMembers(checked, field.members);
      return known.includes(word) ? [] : [unknownReference([...at, key], word, known)];
    }),
  );

/** The lines whose money may be marked as banked: margin earned by models, and what the user adds. */
export function bankedLines(checked: CheckedScenario): readonly Finding[] {
  const banked = checked.fixed['banked'];
  if (!Array.isArray(banked)) return [];
  const known = [...businessLines, ...knownMembers(checked, customLinesList.key)];
  return banked.flatMap((id: unknown, index): readonly Finding[] =>
    typeof id !== 'string' || known.includes(id) ? [] : [unknownReference(['banked', index], id, known)],
  );
}
