import type { Finding } from '../finding.js';
import type { SoundPart } from '../sound-part.js';

const nothingToRemoveFrom = 'a member is removed from the scenario that this one extends, and this one extends none';
const nothingToSay = 'a member that is removed has no inputs: write its id and removed alone';

/** Members that are taken away where there is nothing to take them from, or that say something all the same. */
export const removedMembers = (sound: SoundPart): readonly Finding[] =>
  sound.parts.flatMap(({ at, keys, values }): readonly Finding[] => {
    if (values['removed'] !== true) return [];
    const told = (rule: string, received: string): readonly Finding[] => [
      { at: [...at, 'removed'], told: { code: 'inconsistent', rule, received } },
    ];
    if (!sound.isExtension) return told(nothingToRemoveFrom, 'removed: true');
    const others = [...keys].filter((key) => key !== 'id' && key !== 'removed');
    return others.length === 0 ? [] : told(nothingToSay, others.join(', '));
  });
