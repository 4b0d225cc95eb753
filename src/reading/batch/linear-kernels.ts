import type { Extent, Instruction } from './program.js';

/**
 * Loops over samples and, inside, over the months of a row, four months at a time: the amounts of a sample stay at
 * hand, and what is left of the cost is reading and writing memory. Instead of a loop over terms there is one kernel
 * for each small number of them; more terms take several passes.
 */

/** base */
export function linear0(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const base = from[0]!;
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const start = out.at + sample * width;
    for (let to = start; to < start + width; to++) memory[to] = value;
  }
}

/** base + a · x */
export function linear1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = value + p * memory[X + m]!;
      memory[to + m + 1] = value + p * memory[X + m + 1]!;
      memory[to + m + 2] = value + p * memory[X + m + 2]!;
      memory[to + m + 3] = value + p * memory[X + m + 3]!;
    }
  }
}

/** base + a · x + b · y */
export function linear2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x, b, y] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = value + p * memory[X + m]! + q * memory[Y + m]!;
      memory[to + m + 1] = value + p * memory[X + m + 1]! + q * memory[Y + m + 1]!;
      memory[to + m + 2] = value + p * memory[X + m + 2]! + q * memory[Y + m + 2]!;
      memory[to + m + 3] = value + p * memory[X + m + 3]! + q * memory[Y + m + 3]!;
    }
  }
}

/** base + a · x + b · y + c · z */
export function linear3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x, b, y, c, z] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!, from[6]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    const Z = z.at + sample * z.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = value + p * memory[X + m]! + q * memory[Y + m]! + r * memory[Z + m]!;
      memory[to + m + 1] = value + p * memory[X + m + 1]! + q * memory[Y + m + 1]! + r * memory[Z + m + 1]!;
      memory[to + m + 2] = value + p * memory[X + m + 2]! + q * memory[Y + m + 2]! + r * memory[Z + m + 2]!;
      memory[to + m + 3] = value + p * memory[X + m + 3]! + q * memory[Y + m + 3]! + r * memory[Z + m + 3]!;
    }
  }
}

/** base + a · x + b · y + c · z + d · w */
export function linear4(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x, b, y, c, z, d, w] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!, from[6]!, from[7]!, from[8]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    const s = memory[d.at + sample * d.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    const Z = z.at + sample * z.perSample;
    const W = w.at + sample * w.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = value + p * memory[X + m]! + q * memory[Y + m]! + r * memory[Z + m]! + s * memory[W + m]!;
      memory[to + m + 1] = value + p * memory[X + m + 1]! + q * memory[Y + m + 1]! + r * memory[Z + m + 1]! + s * memory[W + m + 1]!;
      memory[to + m + 2] = value + p * memory[X + m + 2]! + q * memory[Y + m + 2]! + r * memory[Z + m + 2]! + s * memory[W + m + 2]!;
      memory[to + m + 3] = value + p * memory[X + m + 3]! + q * memory[Y + m + 3]! + r * memory[Z + m + 3]! + s * memory[W + m + 3]!;
    }
  }
}
