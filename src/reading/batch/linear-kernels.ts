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
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = value + p * memory[X]!;
      memory[(to + 1) | 0] = value + p * memory[(X + 1) | 0]!;
      memory[(to + 2) | 0] = value + p * memory[(X + 2) | 0]!;
      memory[(to + 3) | 0] = value + p * memory[(X + 3) | 0]!;
      X = (X + 4) | 0;
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
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = value + p * memory[X]! + q * memory[Y]!;
      memory[(to + 1) | 0] = value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]!;
      memory[(to + 2) | 0] = value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]!;
      memory[(to + 3) | 0] = value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]!;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
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
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let Z = z.at + sample * z.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = value + p * memory[X]! + q * memory[Y]! + r * memory[Z]!;
      memory[(to + 1) | 0] = value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]! + r * memory[(Z + 1) | 0]!;
      memory[(to + 2) | 0] = value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]! + r * memory[(Z + 2) | 0]!;
      memory[(to + 3) | 0] = value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]! + r * memory[(Z + 3) | 0]!;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
    }
  }
}

/** base + a · x + b · y + c · z + d · w */
export function linear4(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x, b, y, c, z, d, w] = [
    from[0]!,
    from[1]!,
    from[2]!,
    from[3]!,
    from[4]!,
    from[5]!,
    from[6]!,
    from[7]!,
    from[8]!,
  ];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    const s = memory[d.at + sample * d.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let Z = z.at + sample * z.perSample;
    let W = w.at + sample * w.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = value + p * memory[X]! + q * memory[Y]! + r * memory[Z]! + s * memory[W]!;
      memory[(to + 1) | 0] =
        value +
        p * memory[(X + 1) | 0]! +
        q * memory[(Y + 1) | 0]! +
        r * memory[(Z + 1) | 0]! +
        s * memory[(W + 1) | 0]!;
      memory[(to + 2) | 0] =
        value +
        p * memory[(X + 2) | 0]! +
        q * memory[(Y + 2) | 0]! +
        r * memory[(Z + 2) | 0]! +
        s * memory[(W + 2) | 0]!;
      memory[(to + 3) | 0] =
        value +
        p * memory[(X + 3) | 0]! +
        q * memory[(Y + 3) | 0]! +
        r * memory[(Z + 3) | 0]! +
        s * memory[(W + 3) | 0]!;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
      W = (W + 4) | 0;
    }
  }
}
