import type { Finding } from '../finding.js';
import type { SoundPart } from '../sound-part.js';

const rules: Readonly<Record<string, string>> = {
  discounting: 'discounting cannot be off: set discounting.rate to 0 to count all flows alike',
  verdict: 'the verdict cannot be off: leave it out to keep its usual thresholds',
};

/** Keys of the groups that every answer needs. */
export const alwaysOn: readonly string[] = Object.keys(rules);

export const neverOff = (sound: SoundPart): readonly Finding[] =>
  Object.entries(rules).flatMap(([key, rule]): readonly Finding[] =>
    sound.off.has(key) ? [{ at: [key], told: { code: 'inconsistent', rule, received: 'off' } }] : [],
  );
