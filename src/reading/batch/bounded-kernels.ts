import type { Extent, Instruction } from './program.js';

/** The kernels of a linear form that is held between two amounts: as many as there are without bounds, less one. */

const within = (value: number, least: number, most: number): number => {
  const raised = value < least ? least : value;
  return raised > most ? most : raised;
};

/** A bound that is not a number would not be seen by comparing with it. */
const definedIf = (value: number, least: number, most: number): number =>
  least === least && most === most ? value : Number.NaN;

/** min(highest, max(lowest, base)) */
export function bounded0(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base] = [from[0]!, from[1]!, from[2]!];
  for (let sample = 0; sample < samples; sample++) {
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const start = out.at + sample * width;
    for (let to = start; to < start + width; to++) memory[to] = within(value, least, most);
  }
}

/** min(highest, max(lowest, base + a · x)) */
export function bounded1(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base, a, x] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!];
  for (let sample = 0; sample < samples; sample++) {
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const p = memory[a.at + sample * a.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = within(value + p * memory[X + m]!, least, most);
      memory[to + m + 1] = within(value + p * memory[X + m + 1]!, least, most);
      memory[to + m + 2] = within(value + p * memory[X + m + 2]!, least, most);
      memory[to + m + 3] = within(value + p * memory[X + m + 3]!, least, most);
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
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = within(value + p * memory[X + m]! + q * memory[Y + m]!, least, most);
      memory[to + m + 1] = within(value + p * memory[X + m + 1]! + q * memory[Y + m + 1]!, least, most);
      memory[to + m + 2] = within(value + p * memory[X + m + 2]! + q * memory[Y + m + 2]!, least, most);
      memory[to + m + 3] = within(value + p * memory[X + m + 3]! + q * memory[Y + m + 3]!, least, most);
    }
  }
}

/** min(highest, max(lowest, base + a · x + b · y + c · z)) */
export function bounded3(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [lowest, highest, base, a, x, b, y, c, z] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!, from[6]!, from[7]!, from[8]!];
  for (let sample = 0; sample < samples; sample++) {
    const least = memory[lowest.at + sample * lowest.perSample]!;
    const most = memory[highest.at + sample * highest.perSample]!;
    const value = definedIf(memory[base.at + sample * base.perSample]!, least, most);
    const p = memory[a.at + sample * a.perSample]!;
    const q = memory[b.at + sample * b.perSample]!;
    const r = memory[c.at + sample * c.perSample]!;
    const to = out.at + sample * width;
    const X = x.at + sample * x.perSample;
    const Y = y.at + sample * y.perSample;
    const Z = z.at + sample * z.perSample;
    for (let m = 0; m < width; m += 4) {
      memory[to + m] = within(value + p * memory[X + m]! + q * memory[Y + m]! + r * memory[Z + m]!, least, most);
      memory[to + m + 1] = within(value + p * memory[X + m + 1]! + q * memory[Y + m + 1]! + r * memory[Z + m + 1]!, least, most);
      memory[to + m + 2] = within(value + p * memory[X + m + 2]! + q * memory[Y + m + 2]! + r * memory[Z + m + 2]!, least, most);
      memory[to + m + 3] = within(value + p * memory[X + m + 3]! + q * memory[Y + m + 3]! + r * memory[Z + m + 3]!, least, most);
    }
  }
}
