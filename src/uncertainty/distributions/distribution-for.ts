import { beta } from './beta.js';
import type { Bounds } from './bounds.js';
import { discrete } from './discrete.js';
import type { Distribution } from './distribution.js';
import { isByQuantiles, issuesOf } from './distribution-checks.js';
import type { DistributionIssue } from './distribution-issue.js';
import type { ByParameters, DistributionSpec } from './distribution-spec.js';
import { lognormalOfMean } from './lognormal.js';
import { normal } from './normal.js';
import { pert } from './pert.js';
import { point } from './point.js';
import { throughQuantiles } from './through-quantiles.js';
import { triangular } from './triangular.js';
import { truncated } from './truncated.js';
import { uniform } from './uniform.js';

export type DistributionFor =
  | { readonly ok: true; readonly distribution: Distribution }
  | { readonly ok: false; readonly issues: readonly DistributionIssue[] };

/**
 * The distribution that a person gave for an input, or everything that is wrong with it. What would reach beyond the
 * bounds of the input is cut to them (`truncated`); figures that lie beyond them are issues.
 */
export function distributionFor(spec: DistributionSpec, bounds: Bounds = {}): DistributionFor {
  const issues = issuesOf(spec, bounds);
  if (issues.length > 0) return { ok: false, issues };
  if (!isByQuantiles(spec)) return { ok: true, distribution: truncated(byParameters(spec), bounds) };
  if (spec.p10 === spec.p90) return { ok: true, distribution: point(spec.p50) };
  const found = throughQuantiles(spec, bounds);
  return 'code' in found ? { ok: false, issues: [found] } : { ok: true, distribution: found };
}

function byParameters(spec: ByParameters): Distribution {
  switch (spec.kind) {
    case 'pert':
      return spec.low === spec.high ? point(spec.low) : pert(spec);
    case 'triangular':
      return spec.low === spec.high ? point(spec.low) : triangular(spec.low, spec.likely, spec.high);
    case 'uniform':
      return spec.low === spec.high ? point(spec.low) : uniform(spec.low, spec.high);
    case 'beta':
      return spec.low === spec.high ? point(spec.low) : beta(spec);
    case 'normal':
      return spec.standardDeviation === 0 ? point(spec.mean) : normal(spec.mean, spec.standardDeviation);
    case 'lognormal':
      return spec.standardDeviation === 0 ? point(spec.mean) : lognormalOfMean(spec.mean, spec.standardDeviation);
    case 'discrete':
      return discrete(spec.outcomes);
  }
}
