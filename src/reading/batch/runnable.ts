import * as amounts from './amount-kernels.js';
import * as bounded from './bounded-kernels.js';
import * as general from './general-kernels.js';
import * as linear from './linear-kernels.js';
import * as positive from './positive-kernels.js';
import type { Extent, Kernel, KernelName, Place, Program, Result } from './program.js';
import * as rows from './row-kernels.js';
import * as times from './times-kernels.js';

/** The batch reading: float64 figures of many samples. */
export interface BatchReading {
  readonly program: Program;
  /**
   * Works out `count` samples. `draws` has the figures of each varying input, `into` receives those of each wanted one:
   * a figure at [sample], the figure of a row at [sample · (H + 1) + month].
   *
   * A figure that does not exist is NaN in its sample and in no other; a payback or rate that does not is `none`.
   */
  readonly run: (draws: readonly Float64Array[], count: number, into: readonly Float64Array[]) => void;
}

/** Carries a program out, block by block; nothing is allocated while it runs. */
export function runnable(program: Program): BatchReading {
  const { months, width, samplesPerBlock, instructions, results } = program;
  const memory = new Float64Array(program.memorySize);
  for (const { at, values } of program.givens) memory.set(values, at);
  const kernelOf = instructions.map(({ kernel }) => kernels[kernel]);

  function runBlock(
    draws: readonly Float64Array[],
    from: number,
    samples: number,
    into: readonly Float64Array[],
  ): void {
    const extent = { samples, width, months };
    program.draws.forEach((at, place) => {
      const given = draws[place]!;
      if (at !== undefined)
        for (let sample = 0; sample < samples; sample++) memory[at + sample] = given[from + sample]!;
    });
    // Counted by hand: before the engine has learnt it, a loop by iterator takes longer than the kernels.
    for (let step = 0; step < kernelOf.length; step++) kernelOf[step]!(memory, instructions[step]!, extent);
    results.forEach(({ kind, of }, place) => handOut[kind](memory, of, extent, into[place]!, from));
  }

  return Object.freeze({
    program,
    run: (draws: readonly Float64Array[], count: number, into: readonly Float64Array[]) => {
      for (let from = 0; from < count; from += samplesPerBlock) {
        runBlock(draws, from, Math.min(samplesPerBlock, count - from), into);
      }
    },
  });
}

type HandOut = (memory: Float64Array, of: Place, extent: Extent, into: Float64Array, from: number) => void;

const handOut: Readonly<Record<Result['kind'], HandOut>> = {
  figure: (memory, { at, perSample }, { samples }, into, from) => {
    for (let sample = 0; sample < samples; sample++) into[from + sample] = memory[at + sample * perSample]!;
  },
  row: (memory, { at, perSample }, { samples, months }, into, from) => {
    for (let sample = 0; sample < samples; sample++) {
      for (let m = 0; m < months; m++) into[(from + sample) * months + m] = memory[at + sample * perSample + m]!;
    }
  },
  runningTotal: (memory, { at, perSample }, { samples, months }, into, from) => {
    for (let sample = 0; sample < samples; sample++) {
      let total = 0;
      for (let m = 0; m < months; m++) {
        total += memory[at + sample * perSample + m]!;
        into[(from + sample) * months + m] = total;
      }
    }
  },
};

/** All that a program can do. */
export const kernels: Readonly<Record<KernelName, Kernel>> = {
  ...amounts,
  ...linear,
  ...bounded,
  ...positive,
  ...times,
  ...rows,
  ...general,
};
