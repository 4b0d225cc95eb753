import { ModelError } from '../../errors.js';
import type { Bounds, ByParameters, Spread } from '../../formula/spread.js';
import type { Doubt } from '../../formula/table.js';
import { beta } from './beta.js';
import { discrete } from './discrete.js';
import { type DistributionIssue, isByQuantiles, issuesOf } from './distribution-issues.js';
import type { Distribution } from './distribution.js';
import { lognormalOfMean } from './lognormal.js';
import { normal } from './normal.js';
import { pert } from './pert.js';
import { point } from './point.js';
import { throughQuantiles } from './through-quantiles.js';
import { triangular } from './triangular.js';
import { truncated } from './truncated.js';
import { uniform } from './uniform.js';

type DistributionFor =
  | { readonly ok: true; readonly distribution: Distribution }
  | { readonly ok: false; readonly issues: readonly DistributionIssue[] };

/**
 * The distribution that a person gave for an input, or everything that is wrong with it. What would reach beyond the
 * bounds of the input is cut to them (`truncated`); figures that lie beyond them are issues.
 */
export function distributionFor(spread: Spread, bounds: Bounds = {}): DistributionFor {
  const issues = issuesOf(spread, bounds);
  if (issues.length > 0) return { ok: false, issues };
  if (!isByQuantiles(spread)) return { ok: true, distribution: truncated(byParameters(spread), bounds) };
  if (spread.p10 === spread.p90) return { ok: true, distribution: point(spread.p50) };
  const found = throughQuantiles(spread, bounds);
  return 'code' in found ? { ok: false, issues: [found] } : { ok: true, distribution: found };
}

function byParameters(spread: ByParameters): Distribution {
  switch (spread.kind) {
    case 'pert':
      return spread.low === spread.high ? point(spread.low) : pert(spread);
    case 'triangular':
      return spread.low === spread.high ? point(spread.low) : triangular(spread.low, spread.likely, spread.high);
    case 'uniform':
      return spread.low === spread.high ? point(spread.low) : uniform(spread.low, spread.high);
    case 'beta':
      return spread.low === spread.high ? point(spread.low) : beta(spread);
    case 'normal':
      return spread.standardDeviation === 0 ? point(spread.mean) : normal(spread.mean, spread.standardDeviation);
    case 'lognormal':
      return spread.standardDeviation === 0
        ? point(spread.mean)
        : lognormalOfMean(spread.mean, spread.standardDeviation);
    case 'discrete':
      return discrete(spread.outcomes);
  }
}

/**
 * The distribution that a figure is drawn from.
 *
 * @throws {ModelError} there is none: what a person gives, or a record, is judged before it becomes a doubt
 */
export function distributionOf({ spread, bounds }: Pick<Doubt, 'spread' | 'bounds'>): Distribution {
  const made = distributionFor(spread, bounds);
  if (made.ok) return made.distribution;
  throw new ModelError(`no distribution: ${JSON.stringify(made.issues)}`);
}
