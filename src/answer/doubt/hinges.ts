import { realisationGroup } from '../../model/labour.js';
import { fieldAt } from '../../scenario/declarations.js';
import type { Steps } from '../../steps.js';
import { inShownDigits, zero, type Decimal } from '../../decimal.js';
import type { Hinge } from '../judgement.js';
import { pointsBetween } from '../sensitivity/points.js';
import { turningsOf, type Turning } from '../sensitivity/turning.js';
import { told } from './doubt.js';
import type { MovedInput, MovedInputs } from './swings.js';

const mostHinges = 3;

/** The inputs whose range holds the figure at which the net present value turns, those that move it most first. */
export function* hingesOf({ npv, inputs, move }: MovedInputs): Steps<readonly Hinge[]> {
  const turning = inputs
    .filter((each) => each.figure.spread !== undefined && doesTurn(each, npv))
    .toSorted((left, right) => right.swing - left.swing)
    .slice(0, mostHinges)
    .flatMap(({ range, ...each }) =>
      range === undefined ? [] : [{ each, path: each.path, figures: pointsBetween(range.low, range.high) }],
    );
  const results = yield* move(turning);
  const scanned = turning.map(({ path, figures }, place) => ({
    path,
    points: figures,
    results: results[place]?.[0] ?? [],
  }));
  const turnings = yield* turningsOf(move, scanned, 0);
  return Object.freeze(
    turning.flatMap(({ each, path }) => {
      const own = turnings.filter((found) => found.path === path);
      const nearest = nearestTo(each.figure.value.toNumber(), own);
      return nearest === undefined ? [] : [hinge(each, nearest)];
    }),
  );
}

const doesTurn = ({ npvAtLow, npvAtHigh }: MovedInput, npv: number): boolean =>
  Math.min(npvAtLow, npv, npvAtHigh) < 0 && Math.max(npvAtLow, npv, npvAtHigh) > 0;

function nearestTo(value: number, turnings: readonly Turning[]): Turning | undefined {
  const [nearest] = turnings.toSorted((left, right) => Math.abs(left.at - value) - Math.abs(right.at - value));
  return nearest;
}

function hinge({ path, figure, strength }: Omit<MovedInput, 'range'>, { at, direction }: Turning): Hinge {
  const field = fieldAt(path);
  const phrase = field?.kind === 'number' ? field.phrase : undefined;
  return Object.freeze({
    path,
    label: figure.label,
    unit: figure.unitInWords,
    ...(phrase === undefined ? {} : { phrase }),
    value: inShownDigits(figure.value),
    isYours: strength === 'yours',
    needs: direction === 'rises' ? 'at-least' : 'at-most',
    turnsAt: told(at),
  });
}

const path = realisationGroup.paths.freedHours;

/**
 * The share of all freed hours that has to become money or useful work for a net present value of nothing: put in the
 * place of the input, it makes it so. Nothing where the value is positive without; `null` where no hours are freed, or
 * not even all of them would do.
 */
export function* freedHoursNeeded({ inputs, move }: MovedInputs): Steps<Decimal | null> {
  if (!inputs.some((each) => each.path === path)) return null;
  const points = pointsBetween(0, 1);
  const [[results = []] = []] = yield* move([{ path, figures: points }]);
  const [atNone = 0, ...atMore] = results;
  if (atMore.every((npv) => npv === atNone)) return null;
  if (atNone >= 0) return zero;
  const [first] = yield* turningsOf(move, [{ path, points, results }], 0);
  return first === undefined ? null : told(first.at);
}
