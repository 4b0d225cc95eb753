import type { Bounds } from './bounds.js';
import type { DistributionIssue } from './distribution-issue.js';
import type { ByQuantiles, DistributionSpec, Outcome } from './distribution-spec.js';

export const isByQuantiles = (spec: DistributionSpec): spec is ByQuantiles => 'p10' in spec;

/** Outcomes of a discrete distribution. */
export const mostOutcomes = 1000;

/** What the rounding of written probabilities may leave of 1. */
const missingProbability = 1e-9;

interface Figure {
  readonly field: string;
  readonly value: number;
}

/** Everything that is wrong with a specification, at once. */
export function issuesOf(spec: DistributionSpec, bounds: Bounds): readonly DistributionIssue[] {
  const figures = figuresOf(spec);
  const permitted = spec.kind === 'lognormal' && !isByQuantiles(spec) ? { ...bounds, above: 0 } : bounds;
  return [
    ...figures.flatMap((figure) => outOfBounds(figure, permitted)),
    ...parametersOf(spec).flatMap(({ permitted, ...figure }) => outOfBounds(figure, permitted)),
    ...(spec.kind === 'discrete' ? outcomeIssues(spec.outcomes) : upsideDown(figures, isByQuantiles(spec))),
  ];
}

/** The figures in the unit of the input, from the least to the greatest. */
function figuresOf(spec: DistributionSpec): readonly Figure[] {
  if (isByQuantiles(spec)) return named({ p10: spec.p10, p50: spec.p50, p90: spec.p90 });
  switch (spec.kind) {
    case 'pert':
    case 'triangular':
      return named({ low: spec.low, likely: spec.likely, high: spec.high });
    case 'uniform':
    case 'beta':
      return named({ low: spec.low, high: spec.high });
    case 'normal':
    case 'lognormal':
      return named({ mean: spec.mean });
    case 'discrete':
      return spec.outcomes.map(({ value }, index) => ({ field: `outcomes[${index}].value`, value }));
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
function parametersOf(spec: DistributionSpec): readonly Parameter[] {
  if (isByQuantiles(spec)) return [];
  switch (spec.kind) {
    case 'pert':
      return within({ lowest: 0, highest: 1000 }, spec.weight === undefined ? {} : { weight: spec.weight });
    case 'normal':
    case 'lognormal':
      return within({ lowest: 0 }, { standardDeviation: spec.standardDeviation });
    case 'beta':
      return within({ lowest: 0.1, highest: 1_000_000 }, { alpha: spec.alpha, beta: spec.beta });
    case 'discrete':
      return spec.outcomes.map(({ probability }, index) => ({
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
  const total = outcomes.reduce((sum, { probability }) => sum + probability, 0);
  if (!(Math.abs(total - 1) > missingProbability)) return [];
  return [{ code: 'probabilities-do-not-add-up', field: 'outcomes', received: total }];
}
