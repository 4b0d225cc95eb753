import type { Extent, Instruction } from './program.js';

/**
 * Loops over the samples of a block, four at a time: behind the last sample of a block that is not full stands what is
 * left of an earlier one, which nobody reads. What is fixed never comes here: it is in the numbers.
 */

/** constant + weight · a */
export function weightedSum1(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [constant, p] = [numbers[0]!, numbers[1]!];
  let [x] = [from[0]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = constant + p * memory[x]!;
    memory[(to + 1) | 0] = constant + p * memory[(x + 1) | 0]!;
    memory[(to + 2) | 0] = constant + p * memory[(x + 2) | 0]!;
    memory[(to + 3) | 0] = constant + p * memory[(x + 3) | 0]!;
    x = (x + 4) | 0;
  }
}

/** constant + weight · a + weight · b */
export function weightedSum2(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [constant, p, q] = [numbers[0]!, numbers[1]!, numbers[2]!];
  let [x, y] = [from[0]!.at, from[1]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]!;
    memory[(to + 1) | 0] = constant + p * memory[(x + 1) | 0]! + q * memory[(y + 1) | 0]!;
    memory[(to + 2) | 0] = constant + p * memory[(x + 2) | 0]! + q * memory[(y + 2) | 0]!;
    memory[(to + 3) | 0] = constant + p * memory[(x + 3) | 0]! + q * memory[(y + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
  }
}

/** constant + weight · a + weight · b + weight · c */
export function weightedSum3(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [constant, p, q, r] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!];
  let [x, y, z] = [from[0]!.at, from[1]!.at, from[2]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]! + r * memory[z]!;
    memory[(to + 1) | 0] = constant + p * memory[(x + 1) | 0]! + q * memory[(y + 1) | 0]! + r * memory[(z + 1) | 0]!;
    memory[(to + 2) | 0] = constant + p * memory[(x + 2) | 0]! + q * memory[(y + 2) | 0]! + r * memory[(z + 2) | 0]!;
    memory[(to + 3) | 0] = constant + p * memory[(x + 3) | 0]! + q * memory[(y + 3) | 0]! + r * memory[(z + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
    z = (z + 4) | 0;
  }
}

/** constant + weight · a + weight · b + weight · c + weight · d */
export function weightedSum4(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [constant, p, q, r, s] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!];
  let [x, y, z, w] = [from[0]!.at, from[1]!.at, from[2]!.at, from[3]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]! + r * memory[z]! + s * memory[w]!;
    memory[(to + 1) | 0] =
      constant +
      p * memory[(x + 1) | 0]! +
      q * memory[(y + 1) | 0]! +
      r * memory[(z + 1) | 0]! +
      s * memory[(w + 1) | 0]!;
    memory[(to + 2) | 0] =
      constant +
      p * memory[(x + 2) | 0]! +
      q * memory[(y + 2) | 0]! +
      r * memory[(z + 2) | 0]! +
      s * memory[(w + 2) | 0]!;
    memory[(to + 3) | 0] =
      constant +
      p * memory[(x + 3) | 0]! +
      q * memory[(y + 3) | 0]! +
      r * memory[(z + 3) | 0]! +
      s * memory[(w + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
    z = (z + 4) | 0;
    w = (w + 4) | 0;
  }
}

/** weight · a · b */
export function product2(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const weight = numbers[0]!;
  let [x, y] = [from[0]!.at, from[1]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = weight * memory[x]! * memory[y]!;
    memory[(to + 1) | 0] = weight * memory[(x + 1) | 0]! * memory[(y + 1) | 0]!;
    memory[(to + 2) | 0] = weight * memory[(x + 2) | 0]! * memory[(y + 2) | 0]!;
    memory[(to + 3) | 0] = weight * memory[(x + 3) | 0]! * memory[(y + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
  }
}

/** weight · a · b · c */
export function product3(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const weight = numbers[0]!;
  let [x, y, z] = [from[0]!.at, from[1]!.at, from[2]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = weight * memory[x]! * memory[y]! * memory[z]!;
    memory[(to + 1) | 0] = weight * memory[(x + 1) | 0]! * memory[(y + 1) | 0]! * memory[(z + 1) | 0]!;
    memory[(to + 2) | 0] = weight * memory[(x + 2) | 0]! * memory[(y + 2) | 0]! * memory[(z + 2) | 0]!;
    memory[(to + 3) | 0] = weight * memory[(x + 3) | 0]! * memory[(y + 3) | 0]! * memory[(z + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
    z = (z + 4) | 0;
  }
}

/** weight · a · b · c · d */
export function product4(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const weight = numbers[0]!;
  let [x, y, z, w] = [from[0]!.at, from[1]!.at, from[2]!.at, from[3]!.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 4) | 0) {
    memory[to] = weight * memory[x]! * memory[y]! * memory[z]! * memory[w]!;
    memory[(to + 1) | 0] =
      weight * memory[(x + 1) | 0]! * memory[(y + 1) | 0]! * memory[(z + 1) | 0]! * memory[(w + 1) | 0]!;
    memory[(to + 2) | 0] =
      weight * memory[(x + 2) | 0]! * memory[(y + 2) | 0]! * memory[(z + 2) | 0]! * memory[(w + 2) | 0]!;
    memory[(to + 3) | 0] =
      weight * memory[(x + 3) | 0]! * memory[(y + 3) | 0]! * memory[(z + 3) | 0]! * memory[(w + 3) | 0]!;
    x = (x + 4) | 0;
    y = (y + 4) | 0;
    z = (z + 4) | 0;
    w = (w + 4) | 0;
  }
}
