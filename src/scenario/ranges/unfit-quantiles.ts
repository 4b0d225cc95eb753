import { Decimal } from '../../decimal.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Spread } from '../../formula/spread.js';
import type { Saying } from '../../say.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { DistributionIssue } from '../../uncertainty/distributions/distribution-issue.js';
import { apart } from './order-judge.js';
import { quantileKinds } from './range-form.js';

/** The rule that quantiles break which no distribution of their kind has, with the kinds that do have them. */
export function brokenByQuantiles(issue: DistributionIssue, spread: Spread, bounds: Bounds): Saying {
  // The other rules are judged part by part; but float64 may not tell apart what decimals do.
  if (issue.code !== 'quantiles-do-not-fit' || !('p10' in spread)) return { text: apart };
  const fitting = quantileKinds.filter((kind) => distributionFor({ ...spread, kind }, bounds).ok);
  const { text, values = {} } = needed(issue);
  if (fitting.length === 0) return { text, values };
  return {
    text: `${text}; these would go with distribution: {kinds}`,
    values: { ...values, kinds: fitting.join(' or ') },
  };
}

type DoesNotFit = Extract<DistributionIssue, { readonly code: 'quantiles-do-not-fit' }>;

function needed({ kind, lowest, highest }: DoesNotFit): Saying {
  if (lowest === undefined || highest === undefined) {
    return {
      text: 'a {kind} distribution with this p10 and p90 lies within the bounds of the input',
      values: { kind },
    };
  }
  // Six digits, rounded so that they fit.
  const least = new Decimal(lowest).toSignificantDigits(6, Decimal.ROUND_CEIL);
  const most = new Decimal(highest).toSignificantDigits(6, Decimal.ROUND_FLOOR);
  return {
    text: 'with this p10 and p90 a {kind} distribution has a p50 from {least} to {most}',
    values: { kind, least: least.toString(), most: most.toString() },
  };
}
