import { Decimal } from '../../decimal.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Spread } from '../../formula/spread.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { DistributionIssue } from '../../uncertainty/distributions/distribution-issue.js';
import { apart } from './order-judge.js';
import { quantileKinds } from './range-form.js';

/** The rule that quantiles break which no distribution of their kind has, with the kinds that do have them. */
export function brokenByQuantiles(issue: DistributionIssue, spread: Spread, bounds: Bounds): string {
  // The other rules are judged part by part; but float64 may not tell apart what decimals do.
  if (issue.code !== 'quantiles-do-not-fit' || !('p10' in spread)) return apart;
  const fitting = quantileKinds.filter((kind) => distributionFor({ ...spread, kind }, bounds).ok);
  const hint = fitting.length === 0 ? '' : `; these would go with distribution: ${fitting.join(' or ')}`;
  return `${needed(issue)}${hint}`;
}

type DoesNotFit = Extract<DistributionIssue, { readonly code: 'quantiles-do-not-fit' }>;

function needed({ kind, lowest, highest }: DoesNotFit): string {
  if (lowest === undefined || highest === undefined) {
    return `a ${kind} distribution with this p10 and p90 lies within the bounds of the input`;
  }
  // Six digits, rounded so that they fit.
  const least = new Decimal(lowest).toSignificantDigits(6, Decimal.ROUND_CEIL);
  const most = new Decimal(highest).toSignificantDigits(6, Decimal.ROUND_FLOOR);
  return `with this p10 and p90 a ${kind} distribution has a p50 from ${least.toString()} to ${most.toString()}`;
}
