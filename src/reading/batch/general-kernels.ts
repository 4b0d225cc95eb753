import { exponential as raisedE, power as raised } from '../elementary.js';
import { reached } from '../float-arithmetic.js';
import { floatSeries } from '../float-series.js';
import type { Extent, Instruction, Kernel, SeriesKernel } from './program.js';

/** Kernels whose operands may be amounts or rows, in any mixture: slower than those for one form, and for every form. */

/** x ÷ y, and z where y is zero */
export function ratio(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [over, under, whenZero] = [from[0]!, from[1]!, from[2]!];
  const columns = out.perMonth === 0 ? 1 : width;
  for (let sample = 0; sample < samples; sample++) {
    let to = out.at + sample * out.perSample;
    let x = over.at + sample * over.perSample;
    let y = under.at + sample * under.perSample;
    let z = whenZero.at + sample * whenZero.perSample;
    for (let m = 0; m < columns; m++) {
      const divisor = memory[y]!;
      memory[to] = divisor === 0 ? memory[z]! : memory[x]! / divisor;
      to = (to + 1) | 0;
      x = (x + over.perMonth) | 0;
      y = (y + under.perMonth) | 0;
      z = (z + whenZero.perMonth) | 0;
    }
  }
}

/** the smaller of x and y */
export function minimum(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [first, second] = [from[0]!, from[1]!];
  const columns = out.perMonth === 0 ? 1 : width;
  for (let sample = 0; sample < samples; sample++) {
    const to = out.at + sample * out.perSample;
    const x = first.at + sample * first.perSample;
    const y = second.at + sample * second.perSample;
    for (let m = 0; m < columns; m++) {
      memory[to + m] = Math.min(memory[x + m * first.perMonth]!, memory[y + m * second.perMonth]!);
    }
  }
}

/** the larger of x and y */
export function maximum(memory: Float64Array, { out, from }: Instruction, { samples, width }: Extent): void {
  const [first, second] = [from[0]!, from[1]!];
  const columns = out.perMonth === 0 ? 1 : width;
  for (let sample = 0; sample < samples; sample++) {
    const to = out.at + sample * out.perSample;
    const x = first.at + sample * first.perSample;
    const y = second.at + sample * second.perSample;
    for (let m = 0; m < columns; m++) {
      memory[to + m] = Math.max(memory[x + m * first.perMonth]!, memory[y + m * second.perMonth]!);
    }
  }
}

const ofTwo =
  (apply: (first: number, second: number) => number): Kernel =>
  (memory, { out, from }, { samples, width }) => {
    const first = from[0]!;
    const second = from[1] ?? first;
    const columns = out.perMonth === 0 ? 1 : width;
    for (let sample = 0; sample < samples; sample++) {
      const to = out.at + sample * out.perSample;
      const x = first.at + sample * first.perSample;
      const y = second.at + sample * second.perSample;
      for (let m = 0; m < columns; m++) {
        memory[to + m] = apply(memory[x + m * first.perMonth]!, memory[y + m * second.perMonth]!);
      }
    }
  };

export const power = ofTwo((base, exponent) => (base === base ? raised(base, exponent) : base));
export const exponential = ofTwo((exponent) => raisedE(exponent));
export const atLeast = ofTwo(reached);

const series =
  (measure: SeriesKernel): Kernel =>
  (memory, { out, from }, { samples, months }) => {
    const rows = { memory, months };
    const places = from.map(({ at }) => at);
    for (let sample = 0; sample < samples; sample++) {
      for (let row = 0; row < places.length; row++) places[row] = from[row]!.at + sample * from[row]!.perSample;
      memory[out.at + sample] = floatSeries(measure, rows, places);
    }
  };

export const lowest = series('lowest');
export const monthOfLowest = series('monthOfLowest');
export const payback = series('payback');
export const internalRate = series('internalRate');
export const modifiedInternalRate = series('modifiedInternalRate');
