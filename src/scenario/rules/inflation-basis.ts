import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import { partsAt, type SoundPart } from '../sound-part.js';

/** Yearly steps of prices and wages: inflation by another name. */
const nominalSteps: Readonly<Record<string, string>> = {
  wages: 'growth',
  tools: 'uplift',
  retiredTools: 'uplift',
};

const rule =
  'with a real discount rate wages and prices take no yearly step: leave it out, or set discounting.basis to nominal';

/** A real rate together with nominal steps counts inflation on one side only. */
export function inflationBasis(sound: SoundPart): readonly Finding[] {
  const isReal = partsAt(sound, 'discounting').some(({ values }) => values['basis'] === 'real');
  if (!isReal) return [];
  return sound.parts.flatMap(({ at, declared, values }): readonly Finding[] => {
    const key = nominalSteps[declared.key];
    const step = key === undefined ? undefined : likelyOf(values[key]);
    if (key === undefined || step === undefined || step.isZero()) return [];
    return [{ at: [...at, key], told: { code: 'inconsistent', rule, received: step.toString() } }];
  });
}
