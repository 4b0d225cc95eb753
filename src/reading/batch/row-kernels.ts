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

/**
 * An amount raised to the exponent of each month: the power of the month before, multiplied by that of the step from
 * one exponent to the next, which is mostly the same as the last one.
 */
export function powers(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, exponents] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const to = out.at + sample * width;
    let exponent = memory[exponents.at]!;
    let raised = value === value ? power(value, exponent) : value;
    let step = 0;
    let perStep = 1;
    memory[to] = raised;
    for (let m = 1; m < width; m++) {
      const next = memory[exponents.at + m]!;
      if (next !== exponent) {
        if (next - exponent !== step) {
          step = next - exponent;
          perStep = power(value, step);
        }
        exponent = next;
        raised *= perStep;
      }
      memory[to + m] = raised;
    }
  }
}

/** Σ weight · x */
export function total1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [weights, x] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    let W = weights.at;
    let X = x.at + sample * x.perSample;
    let [p, q, r, s] = [0, 0, 0, 0];
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
    let [p, q, r, s] = [0, 0, 0, 0];
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
