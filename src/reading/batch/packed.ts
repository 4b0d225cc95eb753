import { ModelError } from '../../errors.js';
import type { Instruction, KernelName, Place, Program, Result } from './program.js';

/**
 * A program in few characters, its numbers apart: programs of one shape differ in a few of their numbers alone. Places
 * are counted in the order of the memory, and each is of one kind:
 *
 *     f  a fixed amount      w  a row of weights      a  an amount      r  a row
 */
export interface PackedProgram {
  readonly months: number;
  readonly width: number;
  readonly samplesPerBlock: number;
  readonly places: string;
  /** By the number of the place; −1 for an input that nothing reads. */
  readonly draws: readonly number[];
  readonly kernels: readonly KernelName[];
  /** Of each instruction: kernel, out, how many places it reads, these, how many numbers it has. */
  readonly instructions: readonly number[];
  readonly results: readonly (readonly [kind: Result['kind'], place: number])[];
}

/** First what stands in the memory from the start, place by place, then those of the instructions. */
export type PackedNumbers = readonly (number | string)[];

interface Packed {
  readonly program: PackedProgram;
  readonly numbers: PackedNumbers;
}

const kindOf = ({ perSample, perMonth }: Place): string =>
  perSample === 0 ? (perMonth === 0 ? 'f' : 'w') : perMonth === 0 ? 'a' : 'r';

const sizesIn = ({ width, samplesPerBlock }: Pick<Program, 'width' | 'samplesPerBlock'>): Record<string, number> => ({
  f: 1,
  w: width,
  a: samplesPerBlock,
  r: samplesPerBlock * width,
});

/** What a plain number in a file cannot be is written as text. */
const written = (figure: number): number | string =>
  Number.isFinite(figure) && !Object.is(figure, -0) ? figure : Object.is(figure, -0) ? '-0' : String(figure);

/** @throws {ModelError} the memory has a gap, or a place of two kinds */
export function packed(program: Program): Packed {
  const { months, width, samplesPerBlock, givens, draws, instructions, results } = program;
  const kinds = new Map<number, string>();
  const see = (place: Place): void => {
    const kind = kindOf(place);
    if ((kinds.get(place.at) ?? kind) !== kind) throw new ModelError(`place ${place.at} is of two kinds`);
    kinds.set(place.at, kind);
  };
  givens.forEach(({ at, values }) => kinds.set(at, values.length === 1 ? 'f' : 'w'));
  draws.forEach((at) => at !== undefined && kinds.set(at, 'a'));
  for (const { out, from } of instructions) [out, ...from].forEach(see);
  results.forEach(({ of }) => see(of));
  const inOrder = [...kinds.keys()].toSorted((left, right) => left - right);
  const sizes = sizesIn(program);
  const end = inOrder.reduce((expected, at) => {
    if (at !== expected) throw new ModelError(`the memory has a gap before ${at}`);
    return at + (sizes[kinds.get(at) ?? ''] ?? 0);
  }, 0);
  if (end !== program.memorySize) throw new ModelError('the memory has a gap at its end');
  const numberOf = new Map(inOrder.map((at, place) => [at, place]));
  const placeOf = (at: number): number => numberOf.get(at) ?? -1;
  const kernels = [...new Set(instructions.map(({ kernel }) => kernel))];
  return {
    program: {
      months,
      width,
      samplesPerBlock,
      places: inOrder.map((at) => kinds.get(at)).join(''),
      draws: draws.map((at) => (at === undefined ? -1 : placeOf(at))),
      kernels,
      instructions: instructions.flatMap(({ kernel, out, from, numbers }) => [
        kernels.indexOf(kernel),
        placeOf(out.at),
        from.length,
        ...from.map(({ at }) => placeOf(at)),
        numbers.length,
      ]),
      results: results.map(({ kind, of }) => [kind, placeOf(of.at)]),
    },
    numbers: [
      ...givens.toSorted((left, right) => left.at - right.at).flatMap(({ values }) => values),
      ...instructions.flatMap(({ numbers }) => numbers),
    ].map(written),
  };
}

export function unpacked({ program, numbers }: Packed): Program {
  const { months, width, samplesPerBlock, kernels, instructions: codes, results } = program;
  const sizes = sizesIn(program);
  const perSample: Record<string, number> = { f: 0, w: 0, a: 1, r: width };
  let memorySize = 0;
  let read = 0;
  const next = (count: number): readonly number[] => numbers.slice(read, (read += count)).map(Number);
  const givens: Program['givens'][number][] = [];
  const places = program.places.split('').map((kind): Place => {
    const at = memorySize;
    const size = sizes[kind] ?? 0;
    memorySize += size;
    if (kind === 'f' || kind === 'w') givens.push({ values: next(size), at });
    return { perSample: perSample[kind] ?? 0, perMonth: kind === 'w' || kind === 'r' ? 1 : 0, at };
  });
  const instructions: Instruction[] = [];
  for (let at = 0; at < codes.length;) {
    const from = at + 3;
    const end = from + codes[at + 2]!;
    instructions.push({
      kernel: kernels[codes[at]!]!,
      out: places[codes[at + 1]!]!,
      from: codes.slice(from, end).map((place) => places[place]!),
      numbers: next(codes[end]!),
    });
    at = end + 1;
  }
  return {
    months,
    width,
    samplesPerBlock,
    memorySize,
    givens,
    draws: program.draws.map((place) => places[place]?.at),
    instructions,
    results: results.map(([kind, place]) => ({ kind, of: places[place]! })),
  };
}
