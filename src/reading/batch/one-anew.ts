import type { Extent, Instruction, Place, Program } from './program.js';
import { kernels } from './runnable.js';

/** A figure of some samples, and what it becomes where one input alone is drawn anew: only what rests on it is worked out again. */
export interface OneAnew {
  /** As many samples as go through at a time. */
  readonly most: number;
  /** The figure of each sample; `draws` has the figures of each varying input. */
  readonly begin: (draws: readonly Float64Array[]) => Float64Array;
  /** The same with other draws of the input at this place, beside those that it began with. */
  readonly anew: (place: number, draws: Float64Array) => Float64Array;
}

/** Figures that all instructions together may keep, so that the processor has them at hand: a megabyte. */
const mostFigures = 131_072;

/**
 * The first result of a program, a figure. What a program writes over what it needs no more has a place of its own here, so
 * that it is still there the next time; what the result does not rest on is left out.
 */
export function oneAnew(program: Program): OneAnew {
  const { months, width, samplesPerBlock } = program;
  const { steps, of } = behindFirst(program);
  const widthOf = ({ perMonth }: Place): number => (perMonth === 0 ? 1 : width);
  const perSample = steps.reduce((sum, { out }) => sum + widthOf(out), program.draws.length);
  // Kernels go through four samples at a time.
  const most = Math.min(samplesPerBlock, 4 * Math.max(1, Math.floor(mostFigures / (4 * perSample))));

  let size = 0;
  const taken = (length: number): number => {
    const at = size;
    size += length;
    return at;
  };
  const givens = program.givens.map(({ at, values }) => ({ values, from: at, at: taken(values.length) }));
  const givenAt = new Map(givens.map(({ from, at }) => [from, at]));
  const drawnAt = program.draws.map(() => taken(most));
  const begunAt = size;
  const outAt = steps.map(({ out }) => taken(most * widthOf(out)));
  const moved = ({ place, maker }: Read): Place =>
    placed(place, (maker >= 0 ? outAt[maker] : (drawnAt[-1 - maker] ?? givenAt.get(place.at)))!);
  const memory = new Float64Array(size);
  for (const { at, values } of givens) memory.set(values, at);
  const instructions = steps.map(({ kernel, out, reads, numbers }, step): Instruction => ({
    kernel,
    out: placed(out, outAt[step]!),
    from: reads.map(moved),
    numbers,
  }));
  const result = moved(of);
  const makers = steps.map(({ reads }) => Int32Array.from(reads, ({ maker }) => maker));
  const resting = program.draws.map((_, place) => restingOn(place, makers));
  const before = new Float64Array(size - begunAt);
  let extent: Extent = { samples: 0, width, months };

  const carriedOut = (step: number): void => {
    const instruction = instructions[step]!;
    kernels[instruction.kernel](memory, instruction, extent);
  };
  const figures = (): Float64Array => {
    const found = new Float64Array(extent.samples);
    for (let sample = 0; sample < found.length; sample++)
      found[sample] = memory[result.at + sample * result.perSample]!;
    return found;
  };

  return Object.freeze({
    most,
    begin: (draws: readonly Float64Array[]) => {
      extent = { samples: draws[0]?.length ?? 0, width, months };
      draws.forEach((column, place) => memory.set(column, drawnAt[place]));
      for (let step = 0; step < steps.length; step++) carriedOut(step);
      before.set(memory.subarray(begunAt));
      return figures();
    },
    anew: (place: number, draws: Float64Array) => {
      const [at, rest] = [drawnAt[place]!, resting[place]!];
      const drawn = memory.slice(at, at + extent.samples);
      memory.set(draws, at);
      for (const step of rest) carriedOut(step);
      const found = figures();
      memory.set(drawn, at);
      for (const step of rest) {
        const [start, end] = [outAt[step]!, outAt[step + 1] ?? size];
        memory.set(before.subarray(start - begunAt, end - begunAt), start);
      }
      return found;
    },
  });
}

/** The same elsewhere. Written out like any other place: kernels that meet objects of two makes are compiled anew for each. */
const placed = ({ perSample, perMonth }: Place, at: number): Place => ({ perSample, perMonth, at });

/** A place, and who made what stands there: a step by its number, −1 − the number of a draw, or nobody where it was given. */
interface Read {
  readonly place: Place;
  readonly maker: number;
}

interface Step extends Pick<Instruction, 'kernel' | 'out' | 'numbers'> {
  readonly reads: readonly Read[];
}

/** The instructions that the first result rests on, in their order. */
function behindFirst({ draws, instructions, results }: Program): {
  readonly steps: readonly Step[];
  readonly of: Read;
} {
  const nobody = -1 - draws.length;
  const latest = new Map<number, number>();
  draws.forEach((at, place) => at !== undefined && latest.set(at, -1 - place));
  const makerOf = ({ at }: Place): number => latest.get(at) ?? nobody;
  const makers = instructions.map(({ out, from }, step) => {
    const made = from.map(makerOf);
    latest.set(out.at, step);
    return made;
  });
  const place = results[0]!.of;
  const isNeeded = new Uint8Array(instructions.length);
  const need = (maker: number): void => {
    if (maker >= 0) isNeeded[maker] = 1;
  };
  need(makerOf(place));
  for (let step = instructions.length - 1; step >= 0; step--) if (isNeeded[step] === 1) makers[step]!.forEach(need);
  const kept = [...instructions.keys()].filter((step) => isNeeded[step] === 1);
  const numberOf = new Map(kept.map((step, number) => [step, number]));
  const read = (from: Place, maker: number): Read => ({ place: from, maker: numberOf.get(maker) ?? maker });
  return {
    steps: kept.map((step) => {
      const { kernel, out, from, numbers } = instructions[step]!;
      return { kernel, out, numbers, reads: from.map((each, index) => read(each, makers[step]![index]!)) };
    }),
    of: read(place, makerOf(place)),
  };
}

/** The steps that rest on a draw, in their order. */
function restingOn(place: number, makers: readonly Int32Array[]): readonly number[] {
  const isResting = new Uint8Array(makers.length);
  const resting: number[] = [];
  for (let step = 0; step < makers.length; step++) {
    for (const maker of makers[step]!) {
      if (maker !== -1 - place && (maker < 0 || isResting[maker] === 0)) continue;
      isResting[step] = 1;
      resting.push(step);
      break;
    }
  }
  return resting;
}
