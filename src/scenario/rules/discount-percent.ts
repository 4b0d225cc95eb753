import { Decimal } from '../../decimal.js';
import { allowedOf } from '../allowed.js';
import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import { partsAt, type SoundPart } from '../sound-part.js';

/** Twice the money within a year: no rate of discount, but the usual look of a percentage. */
const leastPercent = new Decimal(2);

/** A discount rate of 8 is within the permitted range, and was surely meant as 8 %. */
export const discountPercent = (sound: SoundPart): readonly Finding[] =>
  partsAt(sound, 'discounting').flatMap(({ at, declared, values }) =>
    Object.entries(declared.fields).flatMap(([key, field]): readonly Finding[] => {
      const rate = likelyOf(values[key]);
      if (field.kind !== 'number' || rate === undefined || rate.lt(leastPercent)) return [];
      const told = {
        code: 'percent-for-share',
        received: rate.toString(),
        suggested: rate.div(100).toString(),
      } as const;
      return [{ at: [...at, key], told: { ...told, allowed: allowedOf(field) } }];
    }),
  );
