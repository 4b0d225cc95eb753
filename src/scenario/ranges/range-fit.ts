import { Decimal } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import type { Bounds, ByQuantiles, Spread } from '../../formula/spread.js';
import { text, type Saying } from '../../say.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { DistributionIssue } from '../../uncertainty/distributions/distribution-issues.js';
import type { Distribution } from '../../uncertainty/distributions/distribution.js';
import type { Finding, Told } from '../finding.js';
import { likelyOf, type WrittenRange, writtenSpread } from './written-range.js';
import { boundsOf } from './doubt.js';
import { quantileKinds, rangeParts } from './range-form.js';

/** What is wrong with a range whose parts are all there and hold one by one. */
export function wholeRangeFindings(range: WrittenRange, allowed: Allowed): readonly Finding[] {
  const spread = writtenSpread(range);
  if (spread === undefined) return [];
  const bounds = boundsOf(allowed);
  const made = distributionFor(spread, bounds);
  if (made.ok) return likelyFindings(range, made.distribution, allowed);
  // Two quantiles that do not lie apart are told as one mistake.
  return made.issues.slice(0, 1).map((issue) => {
    const told = ({ text: rule, values = {} }: Saying): Told => ({
      code: 'inconsistent',
      rule,
      values,
      received: inWords(range),
    });
    return { at: [], told: told({ text: apart }), inFull: () => told(brokenByQuantiles(issue, spread, bounds)) };
  });
}

function inWords(range: WrittenRange): string {
  const given = new Map<string, unknown>(Object.entries(range));
  return rangeParts.flatMap((part) => (given.has(part) ? [`${part} ${String(given.get(part))}`] : [])).join(', ');
}

/** The likely number is one that the distribution can give, and whole where the input is. */
function likelyFindings(range: WrittenRange, distribution: Distribution, allowed: Allowed): readonly Finding[] {
  const likely = likelyOf(range);
  if (likely === undefined) return [];
  const [at, received] = [['likely'], likely.toString()];
  const { lowest, highest } = distribution;
  if (likely.toNumber() < lowest || likely.toNumber() > highest) {
    const ends = {
      ...(Number.isFinite(lowest) && { lowest: String(lowest) }),
      ...(Number.isFinite(highest) && { highest: String(highest) }),
    };
    return [{ at, told: { code: 'out-of-range', received, allowed: { ...allowed, ...ends } } }];
  }
  const isWhole = allowed.isWhole !== true || likely.isInteger();
  return isWhole ? [] : [{ at, told: { code: 'not-whole', received, allowed } }];
}

/** Quantiles that are all the same are a number without doubt. */
export const apart = text('p10, p50 and p90 lie apart, or are all the same');

/** The rule that quantiles break which no distribution of their kind has, with the kinds that do have them. */
function brokenByQuantiles(issue: DistributionIssue, spread: Spread, bounds: Bounds): Saying {
  // The other rules are checked part by part; but float64 may not tell apart what decimals do.
  if (issue.code !== 'quantiles-do-not-fit' || !('p10' in spread)) return { text: apart };
  const fitting = quantileKinds.filter((kind) => distributionFor({ ...spread, kind }, bounds).ok);
  const { text, values = {} } = needed(issue, spread, bounds);
  if (fitting.length === 0) return { text, values };
  return {
    text: `${text}; these would go with distribution: {kinds}`,
    values: { ...values, kinds: fitting.join(' or ') },
  };
}

type DoesNotFit = Extract<DistributionIssue, { readonly code: 'quantiles-do-not-fit' }>;

function needed({ kind, lowest, highest }: DoesNotFit, spread: ByQuantiles, bounds: Bounds): Saying {
  const least = lowest === undefined ? undefined : firstFitting('lowest', lowest, spread, bounds);
  const most = highest === undefined ? undefined : firstFitting('highest', highest, spread, bounds);
  // Where what is given lies between, bounds of the input cut off too much of some curves and not of others.
  if (least === undefined || most === undefined || least.gte(most) || (least.lte(spread.p50) && most.gte(spread.p50)))
    return {
      text: text('a {kind} distribution with this p10 and p90 lies within the bounds of the input'),
      values: { kind },
    };
  return {
    text: text('with this p10 and p90 a {kind} distribution has a p50 from {least} to {most}'),
    values: { kind, least: least.toString(), most: most.toString() },
  };
}

const mostTries = 6;
const inwards = { lowest: Decimal.ROUND_CEIL, highest: Decimal.ROUND_FLOOR } as const;

/**
 * The end of what fits, in six digits: one that fits, since the bounds of the input move the ends with the curve, and what
 * one try says is only near them.
 */
function firstFitting(
  end: 'lowest' | 'highest',
  told: number,
  spread: ByQuantiles,
  bounds: Bounds,
): Decimal | undefined {
  let tried = told;
  for (let round = 0; round < mostTries; round++) {
    const p50 = new Decimal(tried).toSignificantDigits(6, inwards[end]);
    const made = distributionFor({ ...spread, p50: p50.toNumber() }, bounds);
    if (made.ok) return p50;
    const [issue] = made.issues;
    const next = issue?.code === 'quantiles-do-not-fit' ? issue[end] : undefined;
    if (next === undefined) return undefined;
    tried = next;
  }
  return undefined;
}
