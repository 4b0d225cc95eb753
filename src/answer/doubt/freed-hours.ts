import type { Steps } from '../../steps.js';
import type { MoveOneAtATime } from '../sensitivity/moved.js';
import { pointsBetween } from '../sensitivity/points.js';
import { turningsOf } from '../sensitivity/turning.js';

/**
 * The share of all freed hours that has to become money or useful work for a net present value of nothing: put in the
 * place of the input, it makes it so. Nothing where the value is positive without; `null` where not even all of them
 * would do.
 *
 * @param move  whose first line is the net present value
 * @param path  of the share
 */
export function* shareOfFreedHours(move: MoveOneAtATime, path: string): Steps<number | null | 'nothing-freed'> {
  const points = pointsBetween(0, 1);
  const [[results = []] = []] = yield* move([{ path, figures: points }]);
  const [atNone = 0, ...atMore] = results;
  if (atMore.every((npv) => npv === atNone)) return 'nothing-freed';
  if (atNone >= 0) return 0;
  const [first] = yield* turningsOf(move, [{ path, points, results }], 0);
  return first?.at ?? null;
}
