import type { Allowed } from '../../errors.js';
import { isSeed, longestSeed, type SamplerKind } from '../../uncertainty/sampling/sampler.js';
import { here, under, type Check, type Finding } from '../finding.js';
import { isKeyed } from '../plain-data.js';
import { inNumerals, numberCheck } from '../numbers.js';
import { choiceCheck, unknownKeys, wrongType } from '../words.js';
import { correlationsCheck, correlationsInNumerals } from './correlations.js';
import type { WhenContradictory } from './simulation-settings.js';
import { text } from '../../say.js';

export const samplerKinds = ['sobol', 'latin-hypercube', 'pseudo-random'] as const satisfies readonly SamplerKind[];
export const waysOfRepair = ['tell', 'repair'] as const satisfies readonly WhenContradictory[];

/** One sample has no spread; beyond ten million the error bar is narrower than any input is known. */
export const samplesAllowed: Allowed = {
  label: 'Number of samples',
  unit: 'samples',
  lowest: '2',
  highest: '10000000',
  isWhole: true,
};

export const seedCheck: Check = (written) => {
  if (isSeed(written)) return [];
  if (typeof written === 'string' && written.length > longestSeed) {
    return here({ code: 'too-large', received: `${written.length} characters`, limit: `${longestSeed} characters` });
  }
  return wrongType(written, `a whole number, or a text of 1 to ${longestSeed} characters,`);
};

/** Checks how a simulation draws, as far as that does not depend on the inputs. */
export const simulationCheck: Check = (written) => {
  if (!isKeyed(written)) return wrongType(written, text('a group of settings'));
  const checks: Readonly<Record<string, Check>> = {
    seed: seedCheck,
    samples: numberCheck(samplesAllowed),
    sampler: choiceCheck(samplerKinds),
    correlations: correlationsCheck(written['whenContradictory'] === 'repair' ? 'repair' : 'tell'),
    whenContradictory: choiceCheck(waysOfRepair),
  };
  return [
    ...unknownKeys(written, Object.keys(checks)),
    ...Object.entries(checks).flatMap(([key, check]): readonly Finding[] =>
      key in written ? under(key, check(written[key])) : [],
    ),
  ];
};

/** With plain numerals in place of `10k`; a seed is a text. */
export const simulationInNumerals = (written: unknown): unknown =>
  isKeyed(written)
    ? {
        ...written,
        ...('samples' in written ? { samples: inNumerals(written['samples'], false) } : {}),
        ...('correlations' in written ? { correlations: correlationsInNumerals(written['correlations']) } : {}),
      }
    : written;
