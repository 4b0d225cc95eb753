import type { Allowed } from '../../errors.js';
import { isSeed, longestSeed } from '../../uncertainty/sampling/seed.js';
import type { SamplerKind } from '../../uncertainty/sampling/sampler.js';
import { described } from '../described.js';
import type { Finding, Told } from '../finding.js';
import { isKeyed } from '../keyed.js';
import { numberJudge } from '../number-judge.js';
import { unknownKeysIn } from '../unknown-key.js';
import type { Judge } from '../value-judge.js';
import { choiceJudge } from '../word-judges.js';
import { correlationsJudge } from './correlations-judge.js';
import type { WhenContradictory } from './simulation-settings.js';

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

const here = (told: Told): readonly Finding[] => [{ at: [], told }];

const seedJudge: Judge = (written) => {
  if (isSeed(written)) return [];
  if (typeof written === 'string' && written.length > longestSeed) {
    return here({ code: 'too-large', received: `${written.length} characters`, limit: `${longestSeed} characters` });
  }
  const expected = `a whole number, or a text of 1 to ${longestSeed} characters,`;
  return here({ code: 'wrong-type', received: described(written), expected });
};

const samplesJudge: Judge = (written) => {
  const judgement = numberJudge(samplesAllowed)(written);
  return judgement.kind === 'number' ? [] : here(judgement.told);
};

/** Judges how a simulation draws, as far as that does not depend on the inputs. */
export const simulationJudge: Judge = (written) => {
  if (!isKeyed(written)) {
    return here({ code: 'wrong-type', received: described(written), expected: 'a group of settings' });
  }
  const judges: Readonly<Record<string, Judge>> = {
    seed: seedJudge,
    samples: samplesJudge,
    sampler: choiceJudge(samplerKinds),
    correlations: correlationsJudge(written['whenContradictory'] === 'repair' ? 'repair' : 'tell'),
    whenContradictory: choiceJudge(waysOfRepair),
  };
  return [
    ...unknownKeysIn(written, Object.keys(judges)),
    ...Object.entries(judges).flatMap(([key, judge]): readonly Finding[] =>
      key in written ? judge(written[key]).map(({ at, told }) => ({ at: [key, ...at], told })) : [],
    ),
  ];
};
