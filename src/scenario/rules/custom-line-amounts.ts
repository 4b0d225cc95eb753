import type { Finding } from '../finding.js';
import { partsAt, type SoundPart } from '../sound-part.js';

const amounts = ['initial', 'annual', 'monthly'] as const;

/** A line without any amount would stand in the statement as nothing. */
export const customLineAmounts = (sound: SoundPart): readonly Finding[] =>
  partsAt(sound, 'customLines').flatMap(({ at, keys }): readonly Finding[] => {
    if (amounts.some((key) => keys.has(key))) return [];
    const rule = 'a custom line needs an amount: initial, annual or monthly';
    return [{ at, told: { code: 'inconsistent', rule, received: 'none of them' } }];
  });
