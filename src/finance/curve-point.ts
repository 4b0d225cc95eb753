import type { ValueCurve, Weight } from './value-curve.js';

/**
 * A curve at one intensity, in float64: what its income and its outlay are worth, as logarithms, and when on average
 * they are paid. Both logarithms are convex in the intensity, and their slopes are minus the durations (Macaulay):
 * that is all `verdict` needs.
 */
export interface CurvePoint {
  readonly intensity: number;
  readonly income: Worth;
  readonly outlay: Worth;
  /** How far a logarithm may be off. */
  readonly uncertainty: number;
}

export interface Worth {
  readonly logarithm: number;
  /** The mean time of payment, each weighted with its present value. */
  readonly duration: number;
}

/** Of one operation in float64, and a little more. */
export const roundingError = 2.3e-16;

export function curvePoint(curve: ValueCurve, intensity: number): CurvePoint {
  const largest = [...curve.income, ...curve.outlay].reduce(
    (most, { time, logarithm }) => Math.max(most, Math.abs(logarithm) + Math.abs(time * intensity)),
    0,
  );
  // The factor that stands for this intensity in decimals is a float64 too, and so is a little elsewhere.
  const shift = roundingError * (curve.ticksPerUnit + Math.abs(intensity)) * curve.span;
  return {
    intensity,
    income: worth(curve.income, intensity),
    outlay: worth(curve.outlay, intensity),
    uncertainty: 4 * (roundingError * (largest + curve.flows.length + 16) + shift),
  };
}

/** Logarithm of income ÷ outlay: zero where the value is zero. */
export const logarithmicRatio = (point: CurvePoint): number => point.income.logarithm - point.outlay.logarithm;

/** 1 or −1 where the sign of the value is beyond doubt, else 0. */
export function certainSign(point: CurvePoint): -1 | 0 | 1 {
  const ratio = logarithmicRatio(point);
  if (Math.abs(ratio) <= 2 * point.uncertainty) return 0;
  return ratio > 0 ? 1 : -1;
}

/** Logarithm of the gross: of all flows, taken as income, what they are worth. */
export const logarithmOfGross = ({ income, outlay }: CurvePoint): number => {
  const larger = Math.max(income.logarithm, outlay.logarithm);
  return larger + Math.log1p(Math.exp(Math.min(income.logarithm, outlay.logarithm) - larger));
};

function worth(weights: readonly Weight[], intensity: number): Worth {
  let largest = -Infinity;
  for (const { time, logarithm } of weights) largest = Math.max(largest, logarithm - time * intensity);
  let total = 0;
  let timed = 0;
  for (const { time, logarithm } of weights) {
    const share = Math.exp(logarithm - time * intensity - largest);
    total += share;
    timed += share * time;
  }
  return { logarithm: largest + Math.log(total), duration: timed / total };
}
