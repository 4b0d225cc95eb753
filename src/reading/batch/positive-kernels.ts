import type { Extent, Instruction } from './program.js';

/**
 * A linear form above nothing, or between nothing and a small number that is part of the formula. These bounds are the
 * usual ones, and can be had without a branch, which a processor often guesses wrong where a row meets its bound.
 */

/** x above zero, else exactly zero: x + |x| is twice x, or nothing. */
const positive = (x: number): number => 0.5 * (x + Math.abs(x));

/** max(0, base + a · x) */
export function positive1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = positive(value + p * memory[X]!);
      memory[(to + 1) | 0] = positive(value + p * memory[(X + 1) | 0]!);
      memory[(to + 2) | 0] = positive(value + p * memory[(X + 2) | 0]!);
      memory[(to + 3) | 0] = positive(value + p * memory[(X + 3) | 0]!);
      X = (X + 4) | 0;
    }
  }
}

/** max(0, base + a · x + b · y) */
export function positive2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [base, a, x, b, y] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = positive(value + p * memory[X]! + q * memory[Y]!);
      memory[(to + 1) | 0] = positive(value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]!);
      memory[(to + 2) | 0] = positive(value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]!);
      memory[(to + 3) | 0] = positive(value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]!);
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
  }
}

/** max(0, base + a · x + b · y + c · z) */
export function positive3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
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
      memory[to] = positive(value + p * memory[X]! + q * memory[Y]! + r * memory[Z]!);
      memory[(to + 1) | 0] = positive(
        value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]! + r * memory[(Z + 1) | 0]!,
      );
      memory[(to + 2) | 0] = positive(
        value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]! + r * memory[(Z + 2) | 0]!,
      );
      memory[(to + 3) | 0] = positive(
        value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]! + r * memory[(Z + 3) | 0]!,
      );
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
    }
  }
}

/** min(highest, max(0, base + a · x)) */
export function share1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [highest, base, a, x] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const most = memory[highest.at]!;
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = most - positive(most - positive(value + p * memory[X]!));
      memory[(to + 1) | 0] = most - positive(most - positive(value + p * memory[(X + 1) | 0]!));
      memory[(to + 2) | 0] = most - positive(most - positive(value + p * memory[(X + 2) | 0]!));
      memory[(to + 3) | 0] = most - positive(most - positive(value + p * memory[(X + 3) | 0]!));
      X = (X + 4) | 0;
    }
  }
}

/** min(highest, max(0, base + a · x + b · y)) */
export function share2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [highest, base, a, x, b, y] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!];
  const most = memory[highest.at]!;
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = most - positive(most - positive(value + p * memory[X]! + q * memory[Y]!));
      memory[(to + 1) | 0] =
        most - positive(most - positive(value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]!));
      memory[(to + 2) | 0] =
        most - positive(most - positive(value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]!));
      memory[(to + 3) | 0] =
        most - positive(most - positive(value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]!));
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
  }
}

/** min(highest, max(0, base + a · x + b · y + c · z)) */
export function share3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [highest, base, a, x, b, y, c, z] = [
    from[0]!,
    from[1]!,
    from[2]!,
    from[3]!,
    from[4]!,
    from[5]!,
    from[6]!,
    from[7]!,
  ];
  const most = memory[highest.at]!;
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
      memory[to] = most - positive(most - positive(value + p * memory[X]! + q * memory[Y]! + r * memory[Z]!));
      memory[(to + 1) | 0] =
        most -
        positive(
          most - positive(value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]! + r * memory[(Z + 1) | 0]!),
        );
      memory[(to + 2) | 0] =
        most -
        positive(
          most - positive(value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]! + r * memory[(Z + 2) | 0]!),
        );
      memory[(to + 3) | 0] =
        most -
        positive(
          most - positive(value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]! + r * memory[(Z + 3) | 0]!),
        );
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
    }
  }
}
