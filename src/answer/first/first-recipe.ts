import type { Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { PackedNumbers, PackedProgram } from '../../reading/batch/packed.js';
import type { BaseCase } from '../../scenario/base-case.js';
import type { ThresholdFigures } from '../verdict-rules.js';
import type { ShownCertainty } from './shown-certainty.js';

/**
 * All that the first answers of one size and horizon need, for every industry, as plain data: a compiled program in
 * which the inputs in doubt vary, their ranges, and where the verdict cuts. What differs between industries stands with
 * each: a handful of numbers and ranges.
 */
export interface FirstRecipe {
  readonly size: Size;
  readonly horizonMonths: number;
  readonly baseCase: BaseCase;
  readonly seed: number | string;
  /** Its results are those of `firstResults`. */
  readonly program: PackedProgram;
  readonly numbers: PackedNumbers;
  /** Inputs that are in doubt in one industry at least. */
  readonly inputs: readonly FirstInput[];
  /** The share of freed hours that counts, by its place among the inputs. */
  readonly freedHours: number;
  /** Inputs that stand for the doubt of others, where those are not drawn. */
  readonly scatters: readonly FirstScatter[];
  readonly cuts: ThresholdFigures;
  readonly profiles: Readonly<Record<Industry, FirstProfile>>;
}

/** An input, and those of whose product it is the scatter, by their places. */
export interface FirstScatter {
  readonly place: number;
  readonly of: readonly number[];
}

/** What an input is in most industries. */
export interface FirstInput {
  readonly path: string;
  readonly range: FirstRange;
  readonly ground: FirstGround;
  /** Present where a figure of one’s own may stand in its place while all others stay, but for these. */
  readonly whenOwn?: readonly (readonly [place: number, figure: number])[];
  /** How people are asked for it, where a question asks for this number alone. */
  readonly question?: FirstQuestion;
  /** The most that is permitted, where a figure within the range comes near to it. */
  readonly highest?: number;
}

/** The words of a question, in English, by which a language finds its own. */
export interface FirstQuestion {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly isWhole: boolean;
}

/** PERT’s three figures, and the one of the base case where it is not their mean; of a certain input all are the same. */
export type FirstRange = readonly [low: number, likely: number, high: number, base?: number];

/** PERT’s mean unless told. */
export const baseOf = ([low, likely, high, base = (low + 4 * likely + high) / 6]: FirstRange): number => base;

/** What an input rests on: a record, an assumption, or a fact of the organisation. */
export type FirstGround = 'cited' | 'assumed' | 'fact';

export interface FirstHinge {
  readonly path: string;
  /** In English. */
  readonly label: string;
}

/** What is otherwise in one industry. */
export interface FirstProfile {
  readonly numbers: readonly (readonly [place: number, number: number | string])[];
  readonly ranges: readonly (readonly [place: number, range: FirstRange])[];
  readonly grounds: readonly (readonly [place: number, ground: FirstGround])[];
  /** On what the answer of the bare profile hinges, as people are asked for it; of some horizons. */
  readonly hinges?: readonly FirstHinge[];
  /** How sure the bare profile is; where it is not there it is worked out. */
  readonly certainty?: ShownCertainty;
}

/** What a program of a recipe works out: figures that are drawn, others of the base case, then running totals by month. */
export const firstResults = [
  'npv',
  'cashOnlyNpv',
  'paybackMonths',
  'capacity',
  'risk',
  'business',
  'presentValueCost',
  'presentValueBenefit',
  'cumulative',
  'cumulativeCashOnly',
  'cumulativeDiscounted',
] as const;
export type FirstResult = (typeof firstResults)[number];

/** How many of them are drawn. */
export const drawnResultCount = 3;

/** Kinds of benefits that are no cash. */
export const gainsBesideCash = ['capacity', 'risk', 'business'] as const satisfies readonly FirstResult[];
export type GainBesideCash = (typeof gainsBesideCash)[number];
