import { Decimal, frozen, zero } from '../../decimal.js';
import { foundByOf } from '../../scenario/declarations.js';
import type { Doubt, OpenAnswer } from '../result.js';
import { doubtShares } from './doubt-shares.js';
import { doesTurn, type MovedInputs } from './swings.js';

/** At least so many answers are named, where there are so many to give. */
const leastNamed = 3;

/**
 * What the doubt about the net present value rests on, by the squares of swings.
 *
 * @param simulated  the part of the variance of each input that was drawn
 */
export function doubtOf(
  { npv, inputs }: Pick<MovedInputs, 'npv' | 'inputs'>,
  mostAssumed: Decimal,
  simulated?: ReadonlyMap<string, number>,
): Doubt {
  const { weighed, parts, all } = doubtShares(inputs, simulated);
  const share = (part: number): Decimal => (all > 0 ? told(part / all) : zero);
  const open = weighed
    .filter(({ ground, now }) => ground === 'assumed' && now > 0)
    .toSorted((left, right) => right.now - left.now)
    .map(({ now, ...each }): OpenAnswer => {
      const { path, figure } = each;
      const couldTurn = doesTurn(each, npv);
      return Object.freeze({ path, label: figure.label, unit: figure.unitInWords, share: share(now), couldTurn });
    });
  return Object.freeze({
    settled: share(parts.settled),
    own: share(parts.own),
    cited: share(parts.cited),
    assumed: share(parts.assumed),
    inPilot: share(weighed.reduce((sum, { path, now }) => (foundByOf(path) === 'pilot' ? sum + now : sum), 0)),
    toAnswer: Object.freeze(open.slice(0, Math.max(leastNamed, answersTo(mostAssumed, share(parts.assumed), open)))),
    answersNeeded: answersTo(mostAssumed, share(parts.assumed), open),
  });
}

/** Twelve digits: what was worked out in floats has no more. */
export const told = (figure: number): Decimal => frozen(new Decimal(figure).toSignificantDigits(12));

/** How many of the open answers it takes, the first ones first, until no more than this rests on assumptions. */
function answersTo(mostAssumed: Decimal, assumed: Decimal, open: readonly OpenAnswer[]): number {
  let left = assumed;
  let count = 0;
  for (const { share } of open) {
    if (left.lte(mostAssumed)) break;
    left = left.minus(share);
    count++;
  }
  return count;
}
