import { Decimal } from '../decimal.js';
import type { Precision } from './precision.js';
import type { ValueCurve } from './value-curve.js';
import { valueAtFactor, type ValuedFactor } from './value-at-factor.js';

/**
 * The factor between two of opposite sign at which a curve is worth nothing, by the secant through the last two trials,
 * or by halving where that does not at least halve its steps.
 *
 * Ends when a step is below 10^−(0.8 digits) of the factor, which leaves a simple zero right to more digits than that
 * because a secant's error falls faster than its steps; or where the value is not told from nothing.
 */
export function zeroBetween(
  curve: ValueCurve,
  { from, to }: { readonly from: ValuedFactor; readonly to: ValuedFactor },
  precision: Precision,
): Decimal {
  const smallestStep = new Decimal(10).pow(-Math.round(0.8 * precision.digits));
  let bracket = { from, to };
  let [older, newer] = from.value.abs().lessThan(to.value.abs()) ? [to, from] : [from, to];
  let steps = [to.factor.minus(from.factor).abs(), to.factor.minus(from.factor).abs()] as const;
  for (;;) {
    const secant = newer.factor.minus(
      newer.value.times(newer.factor.minus(older.factor)).dividedBy(newer.value.minus(older.value)),
    );
    const isUseful = isBetween(secant, bracket) && secant.minus(newer.factor).abs().times(2).lessThan(steps[0]);
    const next = isUseful ? secant : bracket.from.factor.plus(bracket.to.factor).dividedBy(2);
    const step = next.minus(newer.factor).abs();
    if (step.lessThanOrEqualTo(next.times(smallestStep))) return next;
    const trial = valueAtFactor(curve, new precision.Number(next), precision);
    if (trial.sign === 0) return next;
    bracket = trial.sign === bracket.from.sign ? { from: trial, to: bracket.to } : { from: bracket.from, to: trial };
    [older, newer] = [newer, trial];
    steps = [steps[1], step];
  }
}

const isBetween = (
  factor: Decimal,
  { from, to }: { readonly from: ValuedFactor; readonly to: ValuedFactor },
): boolean => factor.isFinite() && factor.minus(from.factor).times(factor.minus(to.factor)).isNegative();
