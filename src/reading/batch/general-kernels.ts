import { exponential as raisedE, power as raised } from '../elementary.js';
import { floatSeries } from '../float-series.js';
import { reached } from '../of-two-floats.js';
import type { Extent, Instruction, Kernel, Place, SeriesKernel } from './program.js';

/** Kernels whose operands may be amounts or rows, in any mixture: slower than those for one form, and for every form. */

/** x ÷ y, and z where y is zero */
export function ratio(memory: Float64Array, { out, from }: Instruction, extent: Extent): void {
  const [over, under, whenZero] = [from[0]!, from[1]!, from[2]!];
  const { runs, length } = runsOf(out, extent);
  const [toX, toY, toZ] = [stride(over, out), stride(under, out), stride(whenZero, out)];
  for (let run = 0; run < runs; run++) {
    let to = out.at + run * out.perSample;
    let x = over.at + run * over.perSample;
    let y = under.at + run * under.perSample;
    let z = whenZero.at + run * whenZero.perSample;
    for (const end = to + length; to < end; to = (to + 1) | 0) {
      const divisor = memory[y]!;
      memory[to] = divisor === 0 ? memory[z]! : memory[x]! / divisor;
      x = (x + toX) | 0;
      y = (y + toY) | 0;
      z = (z + toZ) | 0;
    }
  }
}

/** The smaller of x and y. */
export function minimum(memory: Float64Array, { out, from }: Instruction, extent: Extent): void {
  const [first, second] = [from[0]!, from[1]!];
  const { runs, length } = runsOf(out, extent);
  const [toX, toY] = [stride(first, out), stride(second, out)];
  for (let run = 0; run < runs; run++) {
    let to = out.at + run * out.perSample;
    let x = first.at + run * first.perSample;
    let y = second.at + run * second.perSample;
    for (const end = to + length; to < end; to = (to + 1) | 0) {
      memory[to] = Math.min(memory[x]!, memory[y]!);
      x = (x + toX) | 0;
      y = (y + toY) | 0;
    }
  }
}

/** The larger of x and y. */
export function maximum(memory: Float64Array, { out, from }: Instruction, extent: Extent): void {
  const [first, second] = [from[0]!, from[1]!];
  const { runs, length } = runsOf(out, extent);
  const [toX, toY] = [stride(first, out), stride(second, out)];
  for (let run = 0; run < runs; run++) {
    let to = out.at + run * out.perSample;
    let x = first.at + run * first.perSample;
    let y = second.at + run * second.perSample;
    for (const end = to + length; to < end; to = (to + 1) | 0) {
      memory[to] = Math.max(memory[x]!, memory[y]!);
      x = (x + toX) | 0;
      y = (y + toY) | 0;
    }
  }
}

const ofTwo =
  (apply: (first: number, second: number) => number): Kernel =>
  (memory, { out, from }, extent) => {
    const first = from[0]!;
    const second = from[1] ?? first;
    const { runs, length } = runsOf(out, extent);
    const [toX, toY] = [stride(first, out), stride(second, out)];
    for (let run = 0; run < runs; run++) {
      const to = out.at + run * out.perSample;
      const x = first.at + run * first.perSample;
      const y = second.at + run * second.perSample;
      for (let place = 0; place < length; place++)
        memory[to + place] = apply(memory[x + place * toX]!, memory[y + place * toY]!);
    }
  };

export const power = ofTwo((base, exponent) => (base === base ? raised(base, exponent) : base));
export const exponential = ofTwo((exponent) => raisedE(exponent));
export const atLeast = ofTwo(reached);

/** Amounts are one run over the samples of a block, rows one run over the months for each sample. */
const runsOf = ({ perMonth }: Place, { samples, width }: Extent): { readonly runs: number; readonly length: number } =>
  perMonth === 0 ? { runs: 1, length: samples } : { runs: samples, length: width };

/** How far apart the figures of an operand are within a run. */
const stride = (operand: Place, out: Place): number => (out.perMonth === 0 ? operand.perSample : operand.perMonth);

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
