import type { Extent, Instruction } from './program.js';

/** The kernels of a linear form that is held between two amounts: as many as there are without bounds, less one. */

const within = (value: number, least: number, most: number): number => {
  const raised = value < least ? least : value;
  return raised > most ? most : raised;
};

/** A bound that is not a number would not be seen by comparing with it. */
const definedIf = (value: number, least: number, most: number): number =>
  least === least && most === most ? value : Number.NaN;

/** min(highest, max(lowest, base + a · x)) */
export function bounded1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base, a, x] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!];
  for (let sample = 0; sample < samples; sample++) {
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const p = memory[a.at + sample * a.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = within(value + p * memory[X]!, least, most);
      memory[(to + 1) | 0] = within(value + p * memory[(X + 1) | 0]!, least, most);
      memory[(to + 2) | 0] = within(value + p * memory[(X + 2) | 0]!, least, most);
      memory[(to + 3) | 0] = within(value + p * memory[(X + 3) | 0]!, least, most);
      X = (X + 4) | 0;
    }
  }
}

/** min(highest, max(lowest, base + a · x + b · y)) */
export function bounded2(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base, a, x, b, y] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!, from[6]!];
  for (let sample = 0; sample < samples; sample++) {
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = within(value + p * memory[X]! + q * memory[Y]!, least, most);
      memory[(to + 1) | 0] = within(value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]!, least, most);
      memory[(to + 2) | 0] = within(value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]!, least, most);
      memory[(to + 3) | 0] = within(value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]!, least, most);
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
    }
  }
}

/** min(highest, max(lowest, base + a · x + b · y + c · z)) */
export function bounded3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base, a, x, b, y, c, z] = [
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
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    let to = out.at + sample * width;
    let X = x.at + sample * x.perSample;
    let Y = y.at + sample * y.perSample;
    let Z = z.at + sample * z.perSample;
    for (const end = to + width; to < end; to = (to + 4) | 0) {
      memory[to] = within(value + p * memory[X]! + q * memory[Y]! + r * memory[Z]!, least, most);
      memory[(to + 1) | 0] = within(
        value + p * memory[(X + 1) | 0]! + q * memory[(Y + 1) | 0]! + r * memory[(Z + 1) | 0]!,
        least,
        most,
      );
      memory[(to + 2) | 0] = within(
        value + p * memory[(X + 2) | 0]! + q * memory[(Y + 2) | 0]! + r * memory[(Z + 2) | 0]!,
        least,
        most,
      );
      memory[(to + 3) | 0] = within(
        value + p * memory[(X + 3) | 0]! + q * memory[(Y + 3) | 0]! + r * memory[(Z + 3) | 0]!,
        least,
        most,
      );
      X = (X + 4) | 0;
      Y = (Y + 4) | 0;
      Z = (Z + 4) | 0;
    }
  }
}
