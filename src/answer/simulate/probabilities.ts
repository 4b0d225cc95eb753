import type { Probabilities } from './simulation.js';

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

export function shareOf(figures: Float64Array, isSo: (figure: number) => boolean): number {
  let known = 0;
  let found = 0;
  for (const figure of figures) {
    if (Number.isNaN(figure)) continue;
    known++;
    if (isSo(figure)) found++;
  }
  return known === 0 ? 0 : found / known;
}
