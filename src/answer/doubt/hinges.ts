import { realisationGroup } from '../../model/labour.js';
import { fieldAt } from '../../scenario/declarations.js';
import type { Steps } from '../../steps.js';
import { inShownDigits, zero, type Decimal } from '../../decimal.js';
import { distributionOf } from '../../uncertainty/distributions/distribution-for.js';
import type { Hinge } from '../judgement.js';
import { pointsBetween } from '../sensitivity/points.js';
import { nearestTo, turningsOf, type Turning } from '../sensitivity/turning.js';
import { told } from './doubt.js';
import { shareOfFreedHours } from './freed-hours.js';
import { doesTurn, type MovedInput, type MovedInputs } from './swings.js';

const mostHinges = 3;

/**
 * Beyond each end lies one chance in twenty of the figures that the input may have: our definition. What turns an answer only
 * at the very end of a range hardly happens, and nobody should go and measure it first.
 */
const beyondEachEnd = 0.05;

/**
 * The inputs whose likely range, nine tenths of it, holds the figure at which the net present value turns, those that move it
 * most first. What the organisation has only to look up comes last while the profile’s figure stands for it: its range is
 * how organisations of a size differ, and nobody’s doubt.
 */
export function* hingesOf({ npv, inputs, move }: MovedInputs): Steps<readonly Hinge[]> {
  const candidates = inputs
    .filter((each) => doesTurn(each, npv))
    .flatMap((each) => {
      const figures = likelyRange(each);
      return figures === undefined ? [] : [{ ...each, figures }];
    });
  const atEnds = yield* move(candidates);
  const turning = firstOf(
    candidates.filter((_, place) => {
      const [npvAtLow = npv, npvAtHigh = npv] = atEnds[place]?.[0] ?? [];
      return doesTurn({ npvAtLow, npvAtHigh }, npv);
    }),
  ).map((each) => ({ ...each, figures: pointsBetween(...each.figures) }));
  const results = yield* move(turning);
  const scanned = turning.map(({ path, figures }, place) => ({
    path,
    points: figures,
    results: results[place]?.[0] ?? [],
  }));
  const turnings = yield* turningsOf(move, scanned, 0);
  return Object.freeze(
    turning.flatMap((each) => {
      const own = turnings.filter((found) => found.path === each.path);
      const nearest = nearestTo(each.figure.value.toNumber(), own);
      return nearest !== undefined && isBorneOut(nearest, each.figure.value.toNumber(), npv)
        ? [hinge(each, nearest)]
        : [];
    }),
  );
}

/**
 * As many as are told. What is only to be looked up stands last, and yet one of them is told in place of what moves the
 * value less: nothing is found out sooner.
 */
function firstOf<Each extends MovedInput>(turning: readonly Each[]): readonly Each[] {
  const ranked = turning.toSorted((left, right) => right.swing - left.swing);
  const toLookUp = ranked.filter(isToLookUp);
  const others = ranked.filter((each) => !isToLookUp(each));
  const [widest] = toLookUp;
  const last = others[mostHinges - 1];
  return widest !== undefined && last !== undefined && widest.swing > last.swing
    ? [...others.slice(0, mostHinges - 1), widest]
    : [...others, ...toLookUp].slice(0, mostHinges);
}

function likelyRange({
  figure: { spread, bounds = {} },
}: MovedInput): readonly [low: number, high: number] | undefined {
  if (spread === undefined) return undefined;
  const { quantile } = distributionOf({ spread, bounds });
  return [quantile(beyondEachEnd), quantile(1 - beyondEachEnd)];
}

/** A fact of the organisation for which the profile’s figure stands. */
export const isToLookUp = ({ isFact, strength }: Pick<MovedInput, 'isFact' | 'strength'>): boolean =>
  isFact && strength !== 'yours';

/**
 * Whether the input stands on that side of the figure which the answer is on. What is moved is told for sure and scatters no
 * more, so that an answer close to nothing may turn on the other side of where the input is: that is too close to say.
 */
const isBorneOut = ({ at, direction }: Turning, value: number, npv: number): boolean =>
  (direction === 'rises' ? value > at : value < at) === npv > 0;

function hinge({ path, figure, strength }: MovedInput, { at, direction }: Turning): Hinge {
  const field = fieldAt(path);
  const { phrase, isFact } = field?.kind === 'number' ? field : {};
  return Object.freeze({
    path,
    label: figure.label,
    unit: figure.unitInWords,
    ...(phrase === undefined ? {} : { phrase }),
    value: inShownDigits(figure.value),
    isYours: strength === 'yours',
    ...(isFact === undefined ? {} : { isFact }),
    needs: direction === 'rises' ? 'at-least' : 'at-most',
    turnsAt: told(at),
  });
}

const path = realisationGroup.paths.freedHours;

/** As `shareOfFreedHours`, where the hours are an input; nothing where the net value is positive without them. */
export function* freedHoursNeeded({ inputs, move }: MovedInputs): Steps<Decimal | null> {
  if (!inputs.some((each) => each.path === path)) return null;
  const share = yield* shareOfFreedHours(move, path);
  if (share === null || share === 'nothing-freed') return null;
  return share === 0 ? zero : told(share);
}
