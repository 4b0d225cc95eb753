import { Decimal, frozen, zero } from '../../decimal.js';
import type { Doubt, OpenAnswer, Strength } from '../result.js';
import type { MovedInput } from './swings.js';

/** At least so many answers are named, where there are so many to give. */
const leastNamed = 3;

/**
 * What the doubt about the net present value rests on. For each input S is the swing over its present range, P that over
 * the range that the bare profile of the industry and size would give it:
 *
 *     settled = Σ (P² − S²) of own figures      own, cited, assumed = Σ S² of each
 *
 * as shares of their sum; facts of the organisation count on neither side. Squared swings of one input at a time are parts of the variance only where inputs are
 * independent and the value nearly straight in each: where a simulation ran, what it found takes their place.
 *
 * @param simulated  the part of the variance of each input that was drawn
 */
export function doubtOf(
  inputs: readonly MovedInput[],
  mostAssumed: Decimal,
  simulated?: ReadonlyMap<string, number>,
): Doubt {
  const weighed = squares(
    inputs.filter(({ isFact }) => !isFact),
    simulated,
  );
  const parts = { settled: 0, own: 0, cited: 0, assumed: 0 };
  for (const { strength, now, prior } of weighed) {
    parts[groundOf(strength)] += now;
    if (strength === 'yours') parts.settled += Math.max(0, prior - now);
  }
  const all = parts.settled + parts.own + parts.cited + parts.assumed;
  const share = (part: number): Decimal => (all > 0 ? told(part / all) : zero);
  const open = weighed
    .filter(({ strength, now }) => groundOf(strength) === 'assumed' && now > 0)
    .toSorted((left, right) => right.now - left.now)
    .map(({ path, figure, now }): OpenAnswer =>
      Object.freeze({ path, label: figure.label, unit: figure.unitInWords, share: share(now) }),
    );
  return Object.freeze({
    settled: share(parts.settled),
    own: share(parts.own),
    cited: share(parts.cited),
    assumed: share(parts.assumed),
    toAnswer: Object.freeze(open.slice(0, Math.max(leastNamed, answersTo(mostAssumed, share(parts.assumed), open)))),
    answersNeeded: answersTo(mostAssumed, share(parts.assumed), open),
  });
}

/** Twelve digits: what was worked out in floats has no more. */
export const told = (figure: number): Decimal => frozen(new Decimal(figure).toSignificantDigits(12));

const groundOf = (strength: Strength): 'own' | 'cited' | 'assumed' =>
  strength === 'yours' ? 'own' : strength === 'assumption' ? 'assumed' : 'cited';

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

interface Weighed extends MovedInput {
  readonly now: number;
  readonly prior: number;
}

/** S² and P²; of inputs that were drawn, what is there of S² is shared out by their parts of the variance. */
function squares(inputs: readonly MovedInput[], simulated?: ReadonlyMap<string, number>): readonly Weighed[] {
  const plain = inputs.map((each) => ({ ...each, now: each.swing ** 2, prior: each.priorSwing ** 2 }));
  if (simulated === undefined) return plain;
  const drawn = plain.filter(({ path, now }) => simulated.has(path) && now > 0);
  const swung = drawn.reduce((total, { now }) => total + now, 0);
  const found = drawn.reduce((total, { path }) => total + (simulated.get(path) ?? 0), 0);
  if (!(found > 0)) return plain;
  return plain.map((each) => {
    if (!drawn.includes(each)) return each;
    const now = (swung * (simulated.get(each.path) ?? 0)) / found;
    return { ...each, now, prior: (each.prior * now) / each.now };
  });
}
