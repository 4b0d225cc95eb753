import type { Extent, Instruction } from './program.js';

/** constant + weight · a */
export function weightedSum1(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a] = [from[0]!];
  const [constant, p] = [numbers[0]!, numbers[1]!];
  let [x] = [a.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = constant + p * memory[x]!;
    x = (x + a.perSample) | 0;
  }
}

/** constant + weight · a + weight · b */
export function weightedSum2(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b] = [from[0]!, from[1]!];
  const [constant, p, q] = [numbers[0]!, numbers[1]!, numbers[2]!];
  let [x, y] = [a.at, b.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
  }
}

/** constant + weight · a + weight · b + weight · c */
export function weightedSum3(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b, c] = [from[0]!, from[1]!, from[2]!];
  const [constant, p, q, r] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!];
  let [x, y, z] = [a.at, b.at, c.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]! + r * memory[z]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
    z = (z + c.perSample) | 0;
  }
}

/** constant + weight · a + weight · b + weight · c + weight · d */
export function weightedSum4(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b, c, d] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const [constant, p, q, r, s] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!];
  let [x, y, z, w] = [a.at, b.at, c.at, d.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = constant + p * memory[x]! + q * memory[y]! + r * memory[z]! + s * memory[w]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
    z = (z + c.perSample) | 0;
    w = (w + d.perSample) | 0;
  }
}

/** weight · a · b */
export function product2(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b] = [from[0]!, from[1]!];
  const weight = numbers[0]!;
  let [x, y] = [a.at, b.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = weight * memory[x]! * memory[y]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
  }
}

/** weight · a · b · c */
export function product3(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b, c] = [from[0]!, from[1]!, from[2]!];
  const weight = numbers[0]!;
  let [x, y, z] = [a.at, b.at, c.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = weight * memory[x]! * memory[y]! * memory[z]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
    z = (z + c.perSample) | 0;
  }
}

/** weight · a · b · c · d */
export function product4(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b, c, d] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const weight = numbers[0]!;
  let [x, y, z, w] = [a.at, b.at, c.at, d.at];
  for (let to = out.at, end = to + samples; to < end; to = (to + 1) | 0) {
    memory[to] = weight * memory[x]! * memory[y]! * memory[z]! * memory[w]!;
    x = (x + a.perSample) | 0;
    y = (y + b.perSample) | 0;
    z = (z + c.perSample) | 0;
    w = (w + d.perSample) | 0;
  }
}
