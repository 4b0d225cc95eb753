import type { Bounds, ByQuantiles, FittedKind, Outcome, Spread } from '../../formula/spread.js';

/**
 * Why figures make no distribution. `field` names the figure as the specification does: `likely`,
 * `outcomes[2].probability`.
 */
export type DistributionIssue =
  | { readonly code: 'not-finite'; readonly field: string; readonly received: number }
  | {
      readonly code: 'out-of-range';
      readonly field: string;
      readonly received: number;
      readonly lowest?: number;
      readonly highest?: number;
      /** A bound that is itself not permitted. */
      readonly above?: number;
    }
  /** Two figures in the wrong order, or equal where a distribution needs a distance. */
  | {
      readonly code: 'upside-down';
      readonly field: string;
      readonly received: number;
      readonly otherField: string;
      readonly other: number;
    }
  /**
   * No curve of the family has these three quantiles; with a P50 from lowest to highest one has. Without these two, P10
   * and P90 take up so much of the bounds that the curve would have to be all but flat.
   */
  | {
      readonly code: 'quantiles-do-not-fit';
      readonly kind: FittedKind;
      readonly field: 'p50';
      readonly received: number;
      readonly lowest?: number;
      readonly highest?: number;
    }
  | { readonly code: 'probabilities-do-not-add-up'; readonly field: string; readonly received: number }
  | { readonly code: 'no-outcomes'; readonly field: string }
  | { readonly code: 'too-many-outcomes'; readonly field: string; readonly received: number; readonly limit: number };

export const isByQuantiles = (spread: Spread): spread is ByQuantiles => 'p10' in spread;

/** Outcomes of a discrete distribution. */
export const mostOutcomes = 1000;

/** What the rounding of written probabilities may leave of 1. */
const missingProbability = 1e-9;

/** Not a number adds up to anything: it is told as that alone. */
export const isAddedUp = (probabilities: readonly number[]): boolean =>
  !(Math.abs(totalOf(probabilities) - 1) > missingProbability);

const totalOf = (probabilities: readonly number[]): number => probabilities.reduce((sum, each) => sum + each, 0);

/** What α and β of a beta distribution may be. */
export const shapeBounds = { lowest: 0.1, highest: 1_000_000 } as const;

interface Figure {
  readonly field: string;
  readonly value: number;
}

/** Everything that is wrong with a specification, at once. */
export function issuesOf(spread: Spread, bounds: Bounds): readonly DistributionIssue[] {
  const figures = figuresOf(spread);
  const permitted = spread.kind === 'lognormal' && !isByQuantiles(spread) ? { ...bounds, above: 0 } : bounds;
  return [
    ...figures.flatMap((figure) => outOfBounds(figure, permitted)),
    ...parametersOf(spread).flatMap(({ permitted, ...figure }) => outOfBounds(figure, permitted)),
    ...(spread.kind === 'discrete' ? outcomeIssues(spread.outcomes) : upsideDown(figures, isByQuantiles(spread))),
  ];
}

/** The figures in the unit of the input, from the least to the greatest. */
function figuresOf(spread: Spread): readonly Figure[] {
  if (isByQuantiles(spread)) return named({ p10: spread.p10, p50: spread.p50, p90: spread.p90 });
  switch (spread.kind) {
    case 'pert':
    case 'triangular':
      return named({ low: spread.low, likely: spread.likely, high: spread.high });
    case 'uniform':
    case 'beta':
      return named({ low: spread.low, high: spread.high });
    case 'normal':
    case 'lognormal':
      return named({ mean: spread.mean });
    case 'discrete':
      return spread.outcomes.map(({ value }, index) => ({ field: `outcomes[${index}].value`, value }));
  }
}

interface Permitted extends Bounds {
  /** A bound that is itself not permitted. */
  readonly above?: number;
}

interface Parameter extends Figure {
  readonly permitted: Permitted;
}

/** What shapes the curve; the bounds of the input say nothing about it. */
function parametersOf(spread: Spread): readonly Parameter[] {
  if (isByQuantiles(spread)) return [];
  switch (spread.kind) {
    case 'pert':
      return within({ lowest: 0, highest: 1000 }, spread.weight === undefined ? {} : { weight: spread.weight });
    case 'normal':
    case 'lognormal':
      return within({ lowest: 0 }, { standardDeviation: spread.standardDeviation });
    case 'beta':
      return within(shapeBounds, { alpha: spread.alpha, beta: spread.beta });
    case 'discrete':
      return spread.outcomes.map(({ probability }, index) => ({
        field: `outcomes[${index}].probability`,
        value: probability,
        permitted: { lowest: 0, highest: 1 },
      }));
    case 'triangular':
    case 'uniform':
      return [];
  }
}

const named = (figures: Readonly<Record<string, number>>): readonly Figure[] =>
  Object.entries(figures).map(([field, value]) => ({ field, value }));

const within = (permitted: Permitted, figures: Readonly<Record<string, number>>): readonly Parameter[] =>
  named(figures).map((figure) => ({ ...figure, permitted }));

function outOfBounds({ field, value }: Figure, permitted: Permitted): readonly DistributionIssue[] {
  if (!Number.isFinite(value)) return [{ code: 'not-finite', field, received: value }];
  const { lowest = -Infinity, highest = Infinity, above = -Infinity } = permitted;
  if (value >= lowest && value <= highest && value > above) return [];
  return [{ code: 'out-of-range', field, received: value, ...permitted }];
}

/** Figures that are all the same are a figure without doubt; else quantiles lie apart, and others at least in order. */
function upsideDown(figures: readonly Figure[], mustLieApart: boolean): readonly DistributionIssue[] {
  if (figures.every(({ value }) => value === figures[0]?.value)) return [];
  return figures.flatMap(({ field, value }, index) => {
    const before = figures[index - 1];
    const isFine = before === undefined || before.value < value || (before.value === value && !mustLieApart);
    // What is not a number is told as that alone.
    if (isFine || Number.isNaN(value) || Number.isNaN(before.value)) return [];
    return [{ code: 'upside-down', field, received: value, otherField: before.field, other: before.value }];
  });
}

function outcomeIssues(outcomes: readonly Outcome[]): readonly DistributionIssue[] {
  if (outcomes.length === 0) return [{ code: 'no-outcomes', field: 'outcomes' }];
  if (outcomes.length > mostOutcomes)
    return [{ code: 'too-many-outcomes', field: 'outcomes', received: outcomes.length, limit: mostOutcomes }];
  const probabilities = outcomes.map(({ probability }) => probability);
  if (isAddedUp(probabilities)) return [];
  return [{ code: 'probabilities-do-not-add-up', field: 'outcomes', received: totalOf(probabilities) }];
}
