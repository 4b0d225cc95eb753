import type { Extent, Instruction } from './program.js';

/** constant + Σ weight · amount, two amounts at a time. */
export function weightedSum2(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b] = [from[0]!, from[1]!];
  const [constant, p, q] = [numbers[0]!, numbers[1]!, numbers[2]!];
  for (let sample = 0; sample < samples; sample++) {
    memory[out.at + sample] =
      constant + p * memory[a.at + sample * a.perSample]! + q * memory[b.at + sample * b.perSample]!;
  }
}

/** constant + Σ weight · amount, four amounts at a time. */
export function weightedSum4(memory: Float64Array, { out, from, numbers }: Instruction, { samples }: Extent): void {
  const [a, b, c, d] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const [constant, p, q, r, s] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!];
  for (let sample = 0; sample < samples; sample++) {
    memory[out.at + sample] =
      constant +
      p * memory[a.at + sample * a.perSample]! +
      q * memory[b.at + sample * b.perSample]! +
      r * memory[c.at + sample * c.perSample]! +
      s * memory[d.at + sample * d.perSample]!;
  }
}

export function product(memory: Float64Array, { out, from }: Instruction, { samples }: Extent): void {
  const [a, b] = [from[0]!, from[1]!];
  for (let sample = 0; sample < samples; sample++) {
    memory[out.at + sample] = memory[a.at + sample * a.perSample]! * memory[b.at + sample * b.perSample]!;
  }
}
