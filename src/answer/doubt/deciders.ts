import { inShownDigits, type Decimal } from '../../decimal.js';
import { isOnlyRangeAssumed } from '../graded-figures.js';
import type { Decider, Hinge } from '../judgement.js';
import { doubtShares } from './doubt-shares.js';
import { told } from './doubt.js';
import { rangeOf } from './prior-ranges.js';
import type { MovedInput, MovedInputs } from './swings.js';

const mostDeciders = 3;
/** Of the uncertainty that is left. What holds less of it changes no picture, whoever finds it out: our definition. */
const leastShare = 0.02;

/**
 * The inputs that decide: first those on which the answer hangs, then those that most of the uncertainty comes from. Where
 * none of them holds a fiftieth of it, the one that holds most; none where no input has a range.
 *
 * @param simulated  the part of the variance of each input that was drawn
 */
export function decidersOf(
  { inputs }: Pick<MovedInputs, 'inputs'>,
  hinges: readonly Hinge[],
  simulated?: ReadonlyMap<string, number>,
): readonly Decider[] {
  const { weighed, parts, all } = doubtShares(inputs, simulated);
  const left = parts.own + parts.cited + parts.assumed;
  const doubtful = inputs.filter(({ figure }) => rangeOf(figure) !== undefined);
  const squares = new Map(weighed.map(({ path, now }) => [path, now]));
  // A fact of the organisation is no doubt, and yet decides where it is only assumed.
  const shareOf = ({ path, swing }: MovedInput): number =>
    left > 0 ? (squares.get(path) ?? swing ** 2) / left : Number.POSITIVE_INFINITY;
  const hinged = hinges.flatMap(({ path }) => doubtful.find((each) => each.path === path) ?? []);
  const others = doubtful
    .filter((each) => !each.isFact && !hinged.includes(each) && each.swing > 0)
    .toSorted((one, other) => shareOf(other) - shareOf(one));
  const ranked = [...hinged, ...others];
  // Few samples find nothing of what is rare, though it could turn the answer: a hinge is judged by its swing as well.
  const isFelt = (each: MovedInput): boolean =>
    shareOf(each) >= leastShare || (hinged.includes(each) && each.swing ** 2 >= leastShare * left);
  const deciding = ranked.filter(isFelt);
  return Object.freeze(
    (deciding.length === 0 ? ranked.slice(0, 1) : deciding.slice(0, mostDeciders)).map((each) =>
      decider(each, {
        hinge: hinges.find(({ path }) => path === each.path),
        // Of all that the bare profile would leave, as every other share of the doubt.
        share: each.isFact || left <= 0 ? undefined : told((shareOf(each) * left) / all),
      }),
    ),
  );
}

function decider(
  { path, figure, strength, ground, npvAtLow, npvAtHigh }: MovedInput,
  { hinge, share }: { readonly hinge: Hinge | undefined; readonly share: Decimal | undefined },
): Decider {
  const { low = figure.value, high = figure.value } = figure;
  return Object.freeze({
    path,
    label: figure.label,
    unit: figure.unitInWords,
    value: inShownDigits(figure.value),
    ...(figure.value.eq(figure.likely) ? {} : { isAverage: true }),
    low: inShownDigits(low),
    high: inShownDigits(high),
    ground,
    ...(share === undefined ? {} : { share }),
    ...(isOnlyRangeAssumed({ strength, ground }) ? { isRangeAssumed: true } : {}),
    npvAtLow: told(npvAtLow),
    npvAtHigh: told(npvAtHigh),
    ...(hinge === undefined ? {} : { needs: hinge.needs, turnsAt: hinge.turnsAt }),
  });
}
