import { beta } from '../../../src/uncertainty/distributions/beta.js';
import type { Distribution } from '../../../src/uncertainty/distributions/distribution.js';
import { distributionFor } from '../../../src/uncertainty/distributions/distribution-for.js';
import type { Spread } from '../../../src/formula/spread.js';
import { lognormal } from '../../../src/uncertainty/distributions/lognormal.js';
import type { Reference } from '../../finance/reference.js';

type Words = Readonly<Record<string, string>>;

/** The distribution that a spec gives, where nothing is wrong with it. */
function distribution(spec: Spread): Distribution {
  const found = distributionFor(spec);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.distribution;
}

/** A decimal, or a fraction of two. */
export const numberIn = (word: unknown): number => {
  const [above, below = 1] = String(word).split('/').map(Number);
  return (above ?? Number.NaN) / below;
};

/** Of a published case, whichever way its source names things. */
export function publishedDistribution({ inputs }: Reference): Distribution {
  const kind = String(inputs['distribution'] ?? inputs['fn']).toLowerCase();
  // Either the parameters stand apart, or they are arguments of a spreadsheet function.
  const words = (inputs['params'] ?? inputs) as Words;
  const { low, mode, high, mean, sd, alpha, mu_of_log: mu, sigma_of_log: sigma, A = 0, B = 1 } = words;
  if (kind.startsWith('log')) return lognormal({ mu: Number(mu), sigma: Number(sigma) });
  if (kind.startsWith('beta'))
    return beta({ alpha: Number(alpha), beta: Number(words['beta']), low: Number(A), high: Number(B) });
  if (kind.startsWith('norm'))
    return distribution({ kind: 'normal', mean: Number(mean ?? 0), standardDeviation: Number(sd ?? 1) });
  if (kind === 'uniform') return distribution({ kind, low: Number(low), high: Number(high) });
  const range = { low: Number(low), likely: Number(mode), high: Number(high) };
  if (kind === 'pert') return distribution({ kind, ...range });
  if (kind === 'triangular') return distribution({ kind, ...range });
  throw new Error(`no distribution is called ${kind}`);
}
