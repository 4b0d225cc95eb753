import { allowedOf } from '../allowed.js';
import type { Finding } from '../finding.js';
import { partsAt, type SoundPart } from '../sound-part.js';

const ofLogistic = ['midpointMonths', 'steepness'] as const;

/** A logistic roll-out has no usual midpoint or steepness. */
export const rollOutCurve = (sound: SoundPart): readonly Finding[] =>
  partsAt(sound, 'adoption').flatMap(({ at, declared, values, keys }) => {
    if (values['curve'] !== 'logistic') return [];
    return ofLogistic.flatMap((key): readonly Finding[] => {
      const field = declared.fields[key];
      if (keys.has(key) || field?.kind !== 'number') return [];
      const told = { code: 'missing-input', allowed: allowedOf(field), neededBy: ['the logistic roll-out'] } as const;
      return [{ at: [...at, key], told }];
    });
  });
