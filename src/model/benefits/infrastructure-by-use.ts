import type { Expression } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { isGiven, type Shape } from '../shape.js';
import { benefit } from './benefit.js';
import { infrastructureSavingGroup } from './infrastructure-saving.js';

const use = infrastructureSavingGroup.inputs;
const { trainingHours, servingHours, servingRequests, idleHours } = infrastructureSavingGroup.paths;
const told = {
  inputs: infrastructureSavingGroup,
  heading: 'Infrastructure',
  prices: 'infrastructure',
  nature: 'cash',
} as const;

/** What is saved a year at the estate of today, month by month as the estate grows and the practice spreads. */
const byTheMonth = (
  { adoption, estate }: Basis,
  perYear: Expression<'money/year'>,
  kept: Expression<'1'>,
): Expression<never> => product(ratio(perYear, monthsPerYear), estate.growth, adoption.share, kept);

/** Hours of training that are not run: no repeated runs, cheaper hours, early stops. */
export const trainingSaved = benefit({
  ...told,
  id: 'trainingSaving',
  label: 'Accelerators: training',
  adjusted: 'the saving on training',
  isCounted: (shape) => isGiven(shape, trainingHours),
  formula: (basis, kept) => {
    const perYear = line('money/year', {
      id: 'trainingSavedYear',
      label: 'Training saved a year',
      formula: product(use.trainingHours, use.trainingCut, use.hourPrice),
    });
    return byTheMonth(basis, perYear, kept);
  },
});

/**
 * What serving costs before, less what it costs after: negative where the new way costs more.
 *
 *     busy hours · price · (1 ÷ utilisation before − 1 ÷ utilisation after)      or requests · (price before − after)
 */
export const servingSaved = benefit({
  ...told,
  id: 'servingSaving',
  label: 'Accelerators: serving (net)',
  adjusted: 'the saving on serving',
  isCounted: (shape) => isGiven(shape, servingHours) || isGiven(shape, servingRequests),
  formula: (basis, kept) =>
    byTheMonth(basis, difference(servingCost(basis.shape, 'before'), servingCost(basis.shape, 'after')), kept),
});

const servingCost = (shape: Shape, when: 'before' | 'after') => {
  const utilisation = when === 'before' ? use.utilisation : use.utilisationAfter;
  const price = when === 'before' ? use.requestPrice : use.requestPriceAfter;
  return line('money/year', {
    id: `servingCost.${when}`,
    label: `Serving a year, ${when}`,
    formula: isGiven(shape, servingRequests)
      ? product(use.servingRequests, price)
      : ratio(product(use.servingHours, use.hourPrice), utilisation),
  });
};

/** Notebooks, clusters and endpoints that run and do nothing. */
export const idlingSaved = benefit({
  ...told,
  id: 'idleSaving',
  label: 'Accelerators: idle hours',
  adjusted: 'the saving on idle hours',
  isCounted: (shape) => isGiven(shape, idleHours),
  formula: (basis, kept) => {
    const perYear = line('money/year', {
      id: 'idleSavedYear',
      label: 'Idle hours saved a year',
      formula: product(use.idleHours, use.idleCut, use.hourPrice),
    });
    return byTheMonth(basis, perYear, kept);
  },
});
