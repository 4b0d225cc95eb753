import { Decimal } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import type { FittedKind, Spread } from '../../formula/spread.js';
import { shapeBounds } from '../../uncertainty/distributions/distribution-issues.js';
import { text } from '../../say.js';

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

/** What one part of a range permits: a value of the input what the input does, the rest what a curve does. */
export function partAllowed(part: NumberPart, kind: SpreadKind, allowed: Allowed): Allowed {
  const { label, unit } = allowed;
  switch (part) {
    case 'low':
    case 'likely':
    case 'high':
    case 'p10':
    case 'p50':
    case 'p90':
      return allowed;
    case 'mean':
      return kind === 'lognormal' ? aboveZero(notWhole(allowed)) : notWhole(allowed);
    case 'standardDeviation':
      return { label: `${label}: standard deviation`, unit, lowest: '0', ...widthOf(allowed) };
    case 'alpha':
    case 'beta':
      return {
        label: `${label}: ${part}`,
        unit: text('shape of the curve'),
        lowest: String(shapeBounds.lowest),
        highest: String(shapeBounds.highest),
      };
    default:
      return part satisfies never;
  }
}

export const probabilityAllowed = ({ label }: Allowed): Allowed => ({
  label: `${label}: probability`,
  unit: text('share between 0 and 1'),
  lowest: '0',
  highest: '1',
});

/** The mean of whole numbers need not be one. */
const notWhole = (allowed: Allowed): Allowed => ({ ...allowed, isWhole: false });

function aboveZero({ lowest, ...allowed }: Allowed): Allowed {
  const isPositive = lowest !== undefined && new Decimal(lowest).gt(0);
  return isPositive ? { ...allowed, lowest } : { ...allowed, above: '0' };
}

/** Nothing between two bounds deviates from its mean by more than lies between them. */
const widthOf = ({ lowest, highest }: Allowed): Pick<Allowed, 'highest'> =>
  lowest === undefined || highest === undefined ? {} : { highest: new Decimal(highest).minus(lowest).toString() };
