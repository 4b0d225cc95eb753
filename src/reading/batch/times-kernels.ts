import type { Extent, Instruction } from './program.js';

/** A linear form multiplied by a row, without writing the form down first. */

/** (base + a · x) · factor */
export function times1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [factor, base, a, x] = [from[0]!, from[1]!, from[2]!, from[3]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    let to = out.at + sample * width;
    let F = factor.at + sample * factor.perSample;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = (value + p * memory[X]!) * memory[F]!;
      memory[(to + 1) | 0] = (value + p * memory[(X + 1) | 0]!) * memory[(F + 1) | 0]!;
      memory[(to + 2) | 0] = (value + p * memory[(X + 2) | 0]!) * memory[(F + 2) | 0]!;
      memory[(to + 3) | 0] = (value + p * memory[(X + 3) | 0]!) * memory[(F + 3) | 0]!;
      F = (F + 4) | 0;
      X = (X + 4) | 0;
    }
  }
}

/** (base + a · x + b · y) · factor */
export function times2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [factor, base, a, x, b, y] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    let to = out.at + sample * width;
    let F = factor.at + sample * factor.perSample;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = (value + p * memory[X]! + q * memory[Y]!) * memory[F]!;
      memory[(to + 1) | 0] = (value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]!) * memory[(F + 1) | 0]!;
      memory[(to + 2) | 0] = (value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]!) * memory[(F + 2) | 0]!;
      memory[(to + 3) | 0] = (value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]!) * memory[(F + 3) | 0]!;
      F = (F + 4) | 0;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
  }
}

/** (base + a · x + b · y + c · z) · factor */
export function times3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [factor, base, a, x, b, y, c, z] = [
    from[0]!,
    from[1]!,
    from[2]!,
    from[3]!,
    from[4]!,
    from[5]!,
    from[6]!,
    from[7]!,
  ];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    let to = out.at + sample * width;
    let F = factor.at + sample * factor.perSample;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let Z = z.at + sample * z.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = (value + p * memory[X]! + q * memory[Y]! + r * memory[Z]!) * memory[F]!;
      memory[(to + 1) | 0] =
        (value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]! + r * memory[(Z + 1) | 0]!) * memory[(F + 1) | 0]!;
      memory[(to + 2) | 0] =
        (value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]! + r * memory[(Z + 2) | 0]!) * memory[(F + 2) | 0]!;
      memory[(to + 3) | 0] =
        (value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]! + r * memory[(Z + 3) | 0]!) * memory[(F + 3) | 0]!;
      F = (F + 4) | 0;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
    }
  }
}

/** (base + a · x + b · y + c · z + d · w) · factor */
export function times4(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [factor, base, a, x, b, y, c, z, d, w] = [
    from[0]!,
    from[1]!,
    from[2]!,
    from[3]!,
    from[4]!,
    from[5]!,
    from[6]!,
    from[7]!,
    from[8]!,
    from[9]!,
  ];
  for (let sample = 0; sample < samples; sample++) {
    const value = memory[base.at + sample * base.perSample]!;
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    const s = memory[d.at + sample * d.perSample]!;
    let to = out.at + sample * width;
    let F = factor.at + sample * factor.perSample;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let Z = z.at + sample * z.perSample;
    let W = w.at + sample * w.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = (value + p * memory[X]! + q * memory[Y]! + r * memory[Z]! + s * memory[W]!) * memory[F]!;
      memory[(to + 1) | 0] =
        (value +
          p * memory[(X + 1) | 0]! +
          q * memory[(Y + 1) | 0]! +
          r * memory[(Z + 1) | 0]! +
          s * memory[(W + 1) | 0]!) *
        memory[(F + 1) | 0]!;
      memory[(to + 2) | 0] =
        (value +
          p * memory[(X + 2) | 0]! +
          q * memory[(Y + 2) | 0]! +
          r * memory[(Z + 2) | 0]! +
          s * memory[(W + 2) | 0]!) *
        memory[(F + 2) | 0]!;
      memory[(to + 3) | 0] =
        (value +
          p * memory[(X + 3) | 0]! +
          q * memory[(Y + 3) | 0]! +
          r * memory[(Z + 3) | 0]! +
          s * memory[(W + 3) | 0]!) *
        memory[(F + 3) | 0]!;
      F = (F + 4) | 0;
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
      W = (W + 4) | 0;
    }
  }
}
