import type { FittedKind, Spread } from '../../formula/spread.js';

export type SpreadKind = Spread['kind'];

/** What may stand in a range beside the word for its distribution, in the order in which a person writes it. */
export const rangeParts = [
  'low',
  'likely',
  'high',
  'mean',
  'standardDeviation',
  'alpha',
  'beta',
  'outcomes',
  'p10',
  'p50',
  'p90',
] as const;
export type RangePart = (typeof rangeParts)[number];
/** A part that is a number. */
export type NumberPart = Exclude<RangePart, 'outcomes'>;

/** One way to write a range. */
export interface RangeForm {
  /** The parts that it needs. `likely` may stand in every form. */
  readonly parts: readonly RangePart[];
  /** The distributions that may be written in this form; none for a likely number alone. */
  readonly kinds: readonly SpreadKind[];
  /** The word for the distribution may be left out; the first is meant then. */
  readonly isWordOptional: boolean;
}

/** The distributions that three of their quantiles tell. */
export const quantileKinds: readonly FittedKind[] = ['pert', 'triangular', 'uniform', 'normal', 'lognormal'];

/** Of two that are equally near to what is written, the first is meant. */
export const rangeForms: readonly RangeForm[] = [
  { parts: ['low', 'likely', 'high'], kinds: ['pert', 'triangular'], isWordOptional: true },
  { parts: ['low', 'high'], kinds: ['uniform'], isWordOptional: false },
  { parts: ['mean', 'standardDeviation'], kinds: ['normal', 'lognormal'], isWordOptional: false },
  { parts: ['low', 'high', 'alpha', 'beta'], kinds: ['beta'], isWordOptional: false },
  { parts: ['outcomes'], kinds: ['discrete'], isWordOptional: false },
  { parts: ['p10', 'p50', 'p90'], kinds: quantileKinds, isWordOptional: true },
  { parts: ['likely'], kinds: [], isWordOptional: true },
];

/** The words that may stand for a distribution. */
export const spreadKinds: readonly SpreadKind[] = [...new Set(rangeForms.flatMap(({ kinds }) => kinds))];

export const isSpreadKind = (word: unknown): word is SpreadKind => (spreadKinds as readonly unknown[]).includes(word);

export const missingParts = ({ parts }: RangeForm, written: readonly RangePart[]): readonly RangePart[] =>
  parts.filter((part) => !written.includes(part));

export const foreignParts = ({ parts }: RangeForm, written: readonly RangePart[]): readonly RangePart[] =>
  written.filter((part) => part !== 'likely' && !parts.includes(part));

/** The form that was most likely meant: the one with the fewest parts missing or too many. */
export function nearestForm(written: readonly RangePart[], kind: SpreadKind | undefined): RangeForm {
  const mistakesIn = (form: RangeForm): number => {
    if (kind !== undefined && !form.kinds.includes(kind)) return Infinity;
    const isWordMissing = kind === undefined && !form.isWordOptional;
    return missingParts(form, written).length + foreignParts(form, written).length + (isWordMissing ? 1 : 0);
  };
  return rangeForms.reduce((nearest, form) => (mistakesIn(form) < mistakesIn(nearest) ? form : nearest));
}
