import type { Steps } from '../../steps.js';
import type { MoveOneAtATime } from './moved.js';

/** Two figures of an input between which a metric crosses its target, with what is above the target at either. */
interface Crossed {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly aboveFrom: number;
  readonly aboveTo: number;
}

/** A figure of an input at which a metric reaches its target. */
export interface Turning {
  readonly path: string;
  readonly at: number;
  /** Whether the metric is above its target for higher figures of the input, or for lower ones. */
  readonly direction: 'rises' | 'falls';
}

/** An input with what was found along it. */
interface Scanned {
  readonly path: string;
  readonly points: readonly number[];
  readonly results: readonly number[];
}

/**
 * Where the first of the lines crosses a target along some inputs, ascending for each: seen between two neighbouring
 * points, then narrowed down to what float64 tells apart.
 */
export function* turningsOf(
  move: MoveOneAtATime,
  scanned: readonly Scanned[],
  target: number,
): Steps<readonly Turning[]> {
  const crossed = scanned.flatMap((each) => crossedIn(each, target));
  const figures = yield* narrowed(move, crossed, target);
  return crossed.map(({ path, aboveFrom, aboveTo }, place) => ({
    path,
    at: figures[place] ?? Number.NaN,
    direction: aboveFrom < 0 || aboveTo > 0 ? 'rises' : 'falls',
  }));
}

/** The one that is nearest to a figure of the input. */
export function nearestTo(value: number, turnings: readonly Turning[]): Turning | undefined {
  const [nearest] = turnings.toSorted((left, right) => Math.abs(left.at - value) - Math.abs(right.at - value));
  return nearest;
}

function crossedIn({ path, points, results }: Scanned, target: number): readonly Crossed[] {
  return points.slice(1).flatMap((to, index): readonly Crossed[] => {
    const from = points[index];
    const [aboveFrom = Number.NaN, aboveTo = Number.NaN] = [results[index], results[index + 1]].map(
      (result = Number.NaN) => result - target,
    );
    if (from === undefined) return [];
    const isFirstPoint = aboveFrom === 0 && index === 0;
    // What lies on a point is told with the stretch before it.
    return isFirstPoint || (aboveFrom !== 0 && aboveFrom * aboveTo <= 0)
      ? [{ path, from, to, aboveFrom, aboveTo }]
      : [];
  });
}

/** Looks at each stretch: a nearly straight line needs four. */
const mostLooks = 60;
/** A stretch as narrow as that beside its figures, or a result as small beside those at its ends, is told apart no more. */
const narrow = 1e-14;

/** Regula falsi in all stretches at once, and a half where it would not do better. */
function* narrowed(move: MoveOneAtATime, crossed: readonly Crossed[], target: number): Steps<readonly number[]> {
  const stretches = crossed.map((each) => ({
    ...each,
    guess: Number.NaN,
    least: narrow * Math.max(Math.abs(each.aboveFrom), Math.abs(each.aboveTo)),
  }));
  for (let look = 0; look < mostLooks; look++) {
    const open = stretches.filter(isOpen);
    if (open.length === 0) break;
    for (const each of open) each.guess = guessIn(each, look);
    const results = yield* move(open.map(({ path, guess }) => ({ path, figures: [guess] })));
    open.forEach((each, place) => {
      const found = (results[place]?.[0]?.[0] ?? Number.NaN) - target;
      const above = Math.abs(found) <= each.least ? 0 : found;
      const isBefore = above !== 0 && Math.sign(above) === Math.sign(each.aboveFrom);
      if (isBefore) Object.assign(each, { from: each.guess, aboveFrom: above });
      else Object.assign(each, { to: each.guess, aboveTo: above });
    });
  }
  return stretches.map(({ from, to, aboveFrom, aboveTo }) =>
    aboveFrom === 0 ? from : aboveTo === 0 ? to : straight({ from, to, aboveFrom, aboveTo }),
  );
}

type Stretch = Pick<Crossed, 'from' | 'to' | 'aboveFrom' | 'aboveTo'>;

const isOpen = ({ from, to, aboveFrom, aboveTo }: Stretch): boolean =>
  aboveFrom !== 0 && aboveTo !== 0 && Math.abs(to - from) > narrow * Math.max(Math.abs(from), Math.abs(to));

const straight = ({ from, to, aboveFrom, aboveTo }: Stretch): number =>
  from + ((to - from) * aboveFrom) / (aboveFrom - aboveTo);

/** A straight line between the ends; every third time the middle, so that a bend or a jump is closed in on as well. */
function guessIn(stretch: Stretch, look: number): number {
  const { from, to } = stretch;
  const middle = (from + to) / 2;
  if (look % 3 === 2) return middle;
  const guess = straight(stretch);
  return guess > Math.min(from, to) && guess < Math.max(from, to) ? guess : middle;
}
