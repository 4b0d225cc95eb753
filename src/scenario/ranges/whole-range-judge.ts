import type { Allowed } from '../../errors.js';
import type { Distribution } from '../../uncertainty/distributions/distribution.js';
import { distributionFor } from '../../uncertainty/distributions/distribution-for.js';
import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import { boundsOf } from './bounds-of.js';
import { rangeParts } from './range-form.js';
import { brokenByQuantiles } from './unfit-quantiles.js';
import type { WrittenRange } from './written-range.js';
import { writtenSpread } from './written-spread.js';

/** What is wrong with a range whose parts are all there and hold one by one. */
export function wholeRangeFindings(range: WrittenRange, allowed: Allowed): readonly Finding[] {
  const spread = writtenSpread(range);
  if (spread === undefined) return [];
  const bounds = boundsOf(allowed);
  const made = distributionFor(spread, bounds);
  if (made.ok) return likelyFindings(range, made.distribution, allowed);
  // Two quantiles that do not lie apart are told as one mistake.
  return made.issues.slice(0, 1).map((issue) => {
    const { text: rule, values = {} } = brokenByQuantiles(issue, spread, bounds);
    return { at: [], told: { code: 'inconsistent', rule, values, received: inWords(range) } };
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
