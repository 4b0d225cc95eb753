import { power } from '../elementary.js';
import type { Extent, Instruction } from './program.js';

/** x · y */
export function rowProduct(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [x, y] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = memory[X + m]! * memory[Y + m]!;
      memory[to + m + 1] = memory[X + m + 1]! * memory[Y + m + 1]!;
      memory[to + m + 2] = memory[X + m + 2]! * memory[Y + m + 2]!;
      memory[to + m + 3] = memory[X + m + 3]! * memory[Y + m + 3]!;
    }
  }
}

/** |base + a · x| */
export function magnitude(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = Math.abs(value + p * memory[X + m]!);
      memory[to + m + 1] = Math.abs(value + p * memory[X + m + 1]!);
      memory[to + m + 2] = Math.abs(value + p * memory[X + m + 2]!);
      memory[to + m + 3] = Math.abs(value + p * memory[X + m + 3]!);
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
    const X = x.at + sample * x.perSample;
    let [p, q, r, s] = [0, 0, 0, 0];
    for (let m = 0; m < width; m += 4) {
      p += memory[weights.at + m]! * memory[X + m]!;
      q += memory[weights.at + m + 1]! * memory[X + m + 1]!;
      r += memory[weights.at + m + 2]! * memory[X + m + 2]!;
      s += memory[weights.at + m + 3]! * memory[X + m + 3]!;
    }
    memory[out.at + sample] = p + q + (r + s);
  }
}

/** Σ weight · x · y */
export function total2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [weights, x, y] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    let [p, q, r, s] = [0, 0, 0, 0];
    for (let m = 0; m < width; m += 4) {
      p += memory[weights.at + m]! * memory[X + m]! * memory[Y + m]!;
      q += memory[weights.at + m + 1]! * memory[X + m + 1]! * memory[Y + m + 1]!;
      r += memory[weights.at + m + 2]! * memory[X + m + 2]! * memory[Y + m + 2]!;
      s += memory[weights.at + m + 3]! * memory[X + m + 3]! * memory[Y + m + 3]!;
    }
    memory[out.at + sample] = p + q + (r + s);
  }
}
