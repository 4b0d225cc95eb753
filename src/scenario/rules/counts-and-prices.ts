import { allowedOf } from '../allowed.js';
import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import type { SoundPart, WrittenPart } from '../sound-part.js';

/** How much of something, and what one of it costs, by group. */
const pairs: Readonly<Record<string, readonly (readonly [count: string, price: string])[]>> = {
  setup: [
    ['consultingDays', 'consultingDayRate'],
    ['parallelRunMonths', 'oldCostPerMonth'],
  ],
  change: [['coachingDays', 'coachingDayRate']],
  skillGap: [['contractorDays', 'contractorDayRate']],
  assistance: [['seats', 'pricePerSeatMonth']],
  dataManagement: [['terabytes', 'pricePerTerabyteMonth']],
};

function missingOf(part: WrittenPart, given: string, missing: string, hasProfile: boolean): readonly Finding[] {
  const { at, declared, keys, values } = part;
  const field = declared.fields[missing];
  const isAlone = keys.has(given) && !keys.has(missing);
  const isNothing = likelyOf(values[given])?.isZero() === true;
  if (!isAlone || isNothing || field?.kind !== 'number') return [];
  if (hasProfile && field.default !== undefined) return [];
  const neededBy = [declared.fields[given]?.label ?? given];
  return [{ at: [...at, missing], told: { code: 'missing-input', allowed: allowedOf(field), neededBy } }];
}

/** A count without its price, or a price without its count: the product would be nothing, in silence. */
export const countsAndPrices = ({ parts, hasProfile }: SoundPart): readonly Finding[] =>
  parts.flatMap((part) =>
    (pairs[part.declared.key] ?? []).flatMap(([count, price]) => [
      ...missingOf(part, count, price, hasProfile),
      ...missingOf(part, price, count, hasProfile),
    ]),
  );
