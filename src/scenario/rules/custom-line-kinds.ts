import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import { partsAt, type SoundPart } from '../sound-part.js';

const costRule = 'a cost is cash or capacity: money paid, or hours of own staff';
const riskRule = 'an expected loss is a mean already, and takes no risk adjustment';

/** Kinds of money that do not go with the side, or with a risk adjustment. */
export function customLineKinds(sound: SoundPart): readonly Finding[] {
  return partsAt(sound, 'customLines').flatMap(({ at, values }): readonly Finding[] => {
    const { side, kind, riskAdjustment } = values;
    const isSoftCost = side === 'cost' && (kind === 'risk' || kind === 'business');
    const adjustment = likelyOf(riskAdjustment);
    const isAdjustedLoss = side === 'benefit' && kind === 'risk' && adjustment?.isZero() === false;
    return [
      ...(isSoftCost
        ? [{ at: [...at, 'kind'], told: { code: 'inconsistent', rule: costRule, received: kind } } as const]
        : []),
      ...(isAdjustedLoss
        ? [
            {
              at: [...at, 'riskAdjustment'],
              told: { code: 'inconsistent', rule: riskRule, received: adjustment.toString() },
            } as const,
          ]
        : []),
    ];
  });
}
