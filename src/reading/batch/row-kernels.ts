import { power } from '../elementary.js';
import type { Extent, Instruction } from './program.js';

/** x · y */
export function rowProduct(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [x, y] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = memory[X]! * memory[Y]!;
      memory[(to + 1) | 0] = memory[(X + 1) | 0]! * memory[(Y + 1) | 0]!;
      memory[(to + 2) | 0] = memory[(X + 2) | 0]! * memory[(Y + 2) | 0]!;
      memory[(to + 3) | 0] = memory[(X + 3) | 0]! * memory[(Y + 3) | 0]!;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
  }
}

/** |base + a · x| */
export function magnitude(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = Math.abs(value + p * memory[X]!);
      memory[(to + 1) | 0] = Math.abs(value + p * memory[(X + 1) | 0]!);
      memory[(to + 2) | 0] = Math.abs(value + p * memory[(X + 2) | 0]!);
      memory[(to + 3) | 0] = Math.abs(value + p * memory[(X + 3) | 0]!);
      X = (X + 4) | 0;
    }
  }
}

/** An amount raised to exponents that climb evenly: each four months the amount of four steps more. */
export function geometric(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, exponents] = [from[0]!, from[1]!];
  const first = memory[exponents.at]!;
  const step = memory[exponents.at + 1]! - first;
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const once = definedPower(value, step);
    const twice = once * once;
    const thrice = twice * once;
    const fourfold = twice * twice;
    let raised = definedPower(value, first);
    for (let to = out.at + sample * width, end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = raised;
      memory[(to + 1) | 0] = raised * once;
      memory[(to + 2) | 0] = raised * twice;
      memory[(to + 3) | 0] = raised * thrice;
      raised *= fourfold;
    }
  }
}

/** An amount raised to any exponents: anew only where a month's exponent is not that of the month before. */
export function powers(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, exponents] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    let exponent = Number.NaN;
    let raised = 1;
    let e = exponents.at;
    for (let to = out.at + sample * width, end = to + width; to < end; to = (to + 1) | 0) {
      const next = memory[e]!;
      if (next !== exponent) {
        exponent = next;
        raised = definedPower(value, next);
      }
      memory[to] = raised;
      e = (e + 1) | 0;
    }
  }
}

/** What is not a number is none, to the power of nothing too. */
const definedPower = (base: number, exponent: number): number => (base === base ? power(base, exponent) : base);

/** min(highest, x ÷ row), of amounts x and z; z where the row is zero */
export function amountOverRow(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [highest, over, under, whenZero] = [from[0]!, from[1]!, from[2]!, from[3]!];
  for (let sample = 0; sample < samples; sample++) {
    const most = memory[highest.at + sample * highest.perSample]!;
    const x = most === most ? memory[over.at + sample * over.perSample]! : most;
    const z = most === most ? memory[whenZero.at + sample * whenZero.perSample]! : most;
    let y = under.at + sample * under.perSample;
    for (let to = out.at + sample * width, end = to + width; to < end; to = (to + 1) | 0) {
      const divisor = memory[y]!;
      const quotient = divisor === 0 ? z : x / divisor;
      memory[to] = quotient > most ? most : quotient;
      y = (y + 1) | 0;
    }
  }
}

/**
 * max(0, base − |inner + b · x|) of a row x that climbs evenly: nothing but in the few months about the moment at
 * which the magnitude is zero, so that only those are worked out.
 */
export function spike(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, inner, b, x] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const climb = memory[x.at + 1]! - memory[x.at]!;
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const start = memory[inner.at + sample * inner.perSample]!;
    const slope = memory[b.at + sample * b.perSample]!;
    const to = out.at + sample * width;
    const nothing = 0 * (value + start + slope);
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = nothing;
      memory[to + m + 1] = nothing;
      memory[to + m + 2] = nothing;
      memory[to + m + 3] = nothing;
    }
    const middle = -(start / slope + memory[x.at]!) / climb;
    const reach = Math.abs(value / (slope * climb));
    const last = Math.min(width - 1, Math.ceil(middle + reach));
    for (let m = Math.max(0, Math.floor(middle - reach)); m <= last; m++) {
      memory[to + m] = Math.max(0, value - Math.abs(start + slope * memory[x.at + m]!));
    }
  }
}

/** Σ weight · x */
export function total1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [weights, x] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    let W = weights.at;
    let X = x.at + sample * x.perSample;
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    for (const end = W + width; W < end; W = (W + 4) | 0) {
      p += memory[W]! * memory[X]!;
      q += memory[(W + 1) | 0]! * memory[(X + 1) | 0]!;
      r += memory[(W + 2) | 0]! * memory[(X + 2) | 0]!;
      s += memory[(W + 3) | 0]! * memory[(X + 3) | 0]!;
      X = (X + 4) | 0;
    }
    memory[out.at + sample] = p + q + (r + s);
  }
}

/** Σ weight · x · y */
export function total2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [weights, x, y] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    let W = weights.at;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    for (const end = W + width; W < end; W = (W + 4) | 0) {
      p += memory[W]! * memory[X]! * memory[Y]!;
      q += memory[(W + 1) | 0]! * memory[(X + 1) | 0]! * memory[(Y + 1) | 0]!;
      r += memory[(W + 2) | 0]! * memory[(X + 2) | 0]! * memory[(Y + 2) | 0]!;
      s += memory[(W + 3) | 0]! * memory[(X + 3) | 0]! * memory[(Y + 3) | 0]!;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
    memory[out.at + sample] = p + q + (r + s);
  }
}
