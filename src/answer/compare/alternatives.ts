import { zero, type Decimal } from '../../decimal.js';
import type { Alternative } from '../../scenario/alternative.js';
import type { Increment } from './comparison.js';
import { incrementOf } from './increment.js';
import { isNothingDone, type Side } from './side.js';

/** The ways to go, each told against doing nothing and against the best of those that cost less. */
export interface Alternatives {
  /** By present value of costs, the cheapest first. Doing nothing costs nothing, and brings nothing. */
  readonly inOrderOfCost: readonly AlternativeStep[];
  /** The last that was worth its extra cost, and so the one of the largest net present value; `null`: do nothing. */
  readonly preferred: string | null;
}

export interface AlternativeStep {
  readonly name: string;
  readonly alternative: Alternative;
  /** Against doing nothing: the net present value of the scenario itself. */
  readonly npv: Decimal;
  readonly presentValueCost: Decimal;
  /** Against the best of the cheaper ones; `null` where that is to do nothing. */
  readonly increment: Increment | null;
  /** Whether the net present value of the step is above zero. */
  readonly isWorthItsCost: boolean;
}

/**
 * Each alternative is held against the dearest of the cheaper ones that was worth its own step, beginning with doing
 * nothing. One that is not worth its step stands in nobody's way.
 */
export function alternativesOf(sides: readonly Side[]): Alternatives | null {
  const told = sides.flatMap((side) => {
    const { alternative } = side.scenario;
    return alternative === undefined ? [] : [{ side, alternative }];
  });
  if (told.length === 0) return null;
  const active = told.filter(({ side }) => !isNothingDone(side));
  const inOrder = active.toSorted((left, right) => costOf(left.side).cmp(costOf(right.side)));

  let best: Side | undefined;
  const steps = inOrder.map(({ side, alternative }): AlternativeStep => {
    const increment = best === undefined ? null : incrementOf(best, side);
    const { npv, presentValueCost } = side.result.metrics;
    const isWorthItsCost = (increment?.metrics.npv ?? npv).gt(zero);
    if (isWorthItsCost) best = side;
    return Object.freeze({ name: side.name, alternative, npv, presentValueCost, increment, isWorthItsCost });
  });
  return Object.freeze({ inOrderOfCost: Object.freeze(steps), preferred: best?.name ?? null });
}

const costOf = ({ result }: Side): Decimal => result.metrics.presentValueCost;
