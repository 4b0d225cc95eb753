import type { Industry } from '../../evidence/industry.js';
import { betaOfPert, momentsOfBeta } from '../../uncertainty/distributions/beta-shape.js';
import { scatterOfProduct } from '../../uncertainty/distributions/scatter.js';
import { baseOf, type FirstGround, type FirstInput, type FirstRecipe, type FirstScatter } from './first-recipe.js';

/** Figures of one’s own in place of those of the profile, by path. */
export type OwnFigures = Readonly<Record<string, number>>;

export interface Settled {
  readonly base: readonly number[];
  /** Figures that are not in doubt, by place. */
  readonly certain: ReadonlyMap<number, number>;
}

/** An input as an industry has it; it is in doubt where low is less than high. */
export interface IndustryInput {
  readonly path: string;
  readonly low: number;
  readonly likely: number;
  readonly base: number;
  readonly high: number;
  readonly ground: FirstGround;
  readonly whenOwn: FirstInput['whenOwn'];
  readonly highest: number | undefined;
  readonly question: FirstInput['question'];
}

/** The recipe with what is otherwise in one industry. */
export function ofIndustry({ inputs, numbers, profiles }: FirstRecipe, industry: Industry) {
  const profile = profiles[industry];
  const [otherNumbers, ranges, grounds] = [new Map(profile.numbers), new Map(profile.ranges), new Map(profile.grounds)];
  return {
    numbers: numbers.map((number, at) => otherNumbers.get(at) ?? number),
    inputs: inputs.map(({ path, whenOwn, highest, question, ...usual }, place): IndustryInput => {
      const range = ranges.get(place) ?? usual.range;
      const [low, likely, high] = range;
      const ground = grounds.get(place) ?? usual.ground;
      return { path, low, likely, base: baseOf(range), high, ground, whenOwn, highest, question };
    }),
  };
}

/** @throws {RangeError} one of the inputs cannot be moved: it stands with others, or is none of the recipe */
export function settled(inputs: readonly IndustryInput[], scatters: readonly FirstScatter[], own: OwnFigures): Settled {
  const certain = new Map<number, number>();
  for (const [path, figure] of Object.entries(own)) {
    const place = inputs.findIndex((input) => input.path === path);
    const { whenOwn } = inputs[place] ?? {};
    if (whenOwn === undefined) throw new RangeError(`${path} cannot be moved`);
    certain.set(place, figure);
    for (const [other, instead] of whenOwn) {
      if (own[inputs[other]?.path ?? ''] === undefined) certain.set(other, instead);
    }
  }
  const base = inputs.map((input, place) => certain.get(place) ?? input.base);
  for (const { place, scatter } of scattersBeside(inputs, scatters, [...certain.keys()])) base[place] = scatter;
  return { base, certain };
}

/** What stands for doubt, where some inputs are told for sure. */
export const scattersBeside = (
  inputs: readonly IndustryInput[],
  scatters: readonly FirstScatter[],
  sure: readonly number[],
): readonly { readonly place: number; readonly scatter: number }[] =>
  scatters.map(({ place, of }) => ({
    place,
    scatter: scatterOfProduct(
      of.flatMap((each) => {
        const input = inputs[each];
        // What is in no doubt scatters no product.
        return sure.includes(each) || input === undefined || input.low === input.high
          ? []
          : momentsOfBeta(betaOfPert(input));
      }),
    ),
  }));
