import type { Decimal } from '../../decimal.js';
import { deepFrozen } from '../../frozen.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import { histogram } from '../../uncertainty/summary/histogram.js';
import { moments, sampleVariance } from '../../uncertainty/summary/moments.js';
import { quantiles } from '../../uncertainty/summary/quantiles.js';
import { selected } from '../../uncertainty/summary/selected.js';
import { shareOf } from '../../uncertainty/summary/share-of.js';
import { standardError } from '../../uncertainty/summary/standard-error.js';
import { quantileShares, type Probabilities, type QuantileName, type SimulatedFigure } from './simulation.js';

const names = Object.keys(quantileShares) as readonly QuantileName[];

/**
 * What the samples of one figure say; `inputsAt` tells the inputs of a sample that has none. **Reorders the samples**:
 * of a million a copy would be as large as they are.
 */
export function simulatedFigure(
  samples: Float64Array,
  told: {
    readonly expected: Decimal | null;
    readonly sampler: Sampler;
    readonly inputsAt: (sample: number) => Readonly<Record<string, number>>;
  },
): SimulatedFigure {
  const firstUndefined = samples.findIndex(Number.isNaN);
  const defined = selected(samples, (figure) => !Number.isNaN(figure));
  const finite = selected(defined, Number.isFinite);
  const { mean, ...rest } = moments(finite);
  const isAny = finite.length > 0;
  // Where samples are left out, the groups of the sampler are no longer whole.
  const error =
    finite.length === samples.length
      ? standardError(told.sampler, samples)
      : standardError({ ...told.sampler, kind: 'pseudo-random' }, finite);
  const undefinedAt = firstUndefined < 0 ? {} : { undefinedAt: told.inputsAt(firstUndefined) };
  // From here on the samples lose their order.
  const shares = quantiles(
    defined,
    names.map((name) => quantileShares[name]),
  );
  return Object.freeze({
    expected: told.expected,
    mean: isAny ? mean : null,
    standardDeviation: finite.length > 1 ? Math.sqrt(sampleVariance({ mean, ...rest })) : null,
    standardError: Object.freeze(error),
    quantiles: Object.freeze(
      Object.fromEntries(names.map((name, place) => [name, finiteOrNull(shares[place])])),
    ) as SimulatedFigure['quantiles'],
    histogram: deepFrozen(histogram(finite)),
    never: defined.length === 0 ? 0 : 1 - finite.length / defined.length,
    undefinedCount: samples.length - defined.length,
    ...undefinedAt,
  });
}

const finiteOrNull = (figure: number | undefined): number | null =>
  figure !== undefined && Number.isFinite(figure) ? figure : null;

/** What the samples say of a loss and of the payback; a sample that has no figure counts for neither. */
export function probabilitiesOf(
  { npv, cashOnlyNpv, discountedPayback }: Readonly<Record<'npv' | 'cashOnlyNpv' | 'discountedPayback', Float64Array>>,
  horizonMonths: number,
): Probabilities {
  const within = [...new Set([12, 24, 36, 48, 60, horizonMonths])]
    .filter((months) => months <= horizonMonths)
    .toSorted((left, right) => left - right);
  return Object.freeze({
    loss: shareOf(npv, (figure) => figure < 0),
    cashOnlyLoss: shareOf(cashOnlyNpv, (figure) => figure < 0),
    paybackWithin: Object.freeze(
      within.map((months) =>
        Object.freeze({ months, probability: shareOf(discountedPayback, (figure) => figure <= months) }),
      ),
    ),
    noPayback: shareOf(discountedPayback, (figure) => figure === Infinity),
  });
}
