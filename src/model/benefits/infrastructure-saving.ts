import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, share } from '../fields.js';
import { togetherInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { benefit } from './benefit.js';

/** What tells the bill by what it is for, in place of one share of it. */
const byUse = ['trainingHours', 'servingHours', 'servingRequests', 'idleHours'] as const;

export const infrastructureSavingGroup = group('infrastructureSaving', 'Infrastructure saving', {
  cut: cut({
    label: 'Reduction in the spend on machine-learning infrastructure',
    default: { assumption: 'infraCut' },
    excludes: byUse,
    note: 'One share of one bill, unless training, serving and idling are told.',
  }),
  hourPrice: amount('money/hour', {
    foundBy: 'look-up',
    label: 'Price of an accelerator hour',
    default: { assumption: 'acceleratorPrice' },
  }),
  trainingHours: amount('hour/year', { label: 'Accelerator hours of training', excludes: ['cut'] }),
  trainingCut: cut({ label: 'Reduction in the hours of training', default: { assumption: 'trainingHoursCut' } }),
  servingHours: amount('hour/year', {
    label: 'Accelerator hours in which requests are worked on',
    excludes: ['cut', 'servingRequests'],
    note: 'Hours paid for are these over the utilisation.',
  }),
  utilisation: share({
    label: 'Utilisation of what serves, before',
    lowest: '0.01',
    default: { assumption: 'servingUtilisation' },
  }),
  utilisationAfter: share({
    foundBy: 'pilot',
    label: 'Utilisation of what serves, after',
    lowest: '0.01',
    default: { assumption: 'servingUtilisationAfter' },
  }),
  servingRequests: amount('unit/year', {
    label: 'Thousands of requests served',
    excludes: ['cut', 'servingHours'],
    note: 'Where serving is paid by request.',
  }),
  requestPrice: amount('money/unit', {
    label: 'Price of a thousand requests, before',
    neededWith: 'servingRequests',
  }),
  requestPriceAfter: amount('money/unit', {
    foundBy: 'pilot',
    label: 'Price of a thousand requests, after',
    neededWith: 'servingRequests',
  }),
  idleHours: amount('hour/year', { label: 'Accelerator hours in which nothing runs', excludes: ['cut'] }),
  idleCut: cut({ label: 'Reduction in the idle hours', default: { assumption: 'idleHoursCut' } }),
});

export const idleModelsGroup = group(
  'idleModels',
  'Idle models',
  {
    share: share({
      label: 'Share of the models that nobody uses',
      sharesWhole: {
        parts: [['infrastructureSaving.cut'], ['idleModels.share']],
        whole: 'one',
        // A run cost of their own is not within the infrastructure.
        unless: 'idleModels.runCostPerModelYear',
        rule: 'the infrastructure saved and that of idle models switched off are together at most all of it',
      },
    }),
    runCostPerModelYear: amount('money/model/year', {
      label: 'What running an idle model costs',
      note: 'The infrastructure of a model unless given. Not also within the infrastructure saving.',
    }),
  },
  { foundBy: 'look-up' },
);

const heading = 'Infrastructure';

/** Spend on machine-learning infrastructure that falls away; it would have grown with the estate. */
export const infrastructureSaved = benefit({
  inputs: infrastructureSavingGroup,
  id: 'infrastructureSaving',
  label: 'Infrastructure saving',
  heading,
  prices: 'infrastructure',
  nature: 'cash',
  adjusted: 'the infrastructure saving',
  isCounted: (shape) => isGiven(shape, infrastructureSavingGroup.paths.cut),
  inPlace: (shape) => togetherInPlace(shape, 'models.infrastructure', 'models.infrastructurePerModel'),
  formula: ({ adoption, estate }, kept) =>
    product(
      ratio(product(estate.infrastructure, infrastructureSavingGroup.inputs.cut), monthsPerYear),
      estate.growth,
      adoption.share,
      kept,
    ),
});

/** Models that nobody uses, found by the register and switched off. */
export const idleModelsSwitchedOff = benefit({
  inputs: idleModelsGroup,
  id: 'idleModels',
  label: 'Idle models switched off',
  heading,
  prices: 'infrastructure',
  nature: 'cash',
  adjusted: 'idle models switched off',
  formula: ({ shape, adoption, estate }, kept) => {
    const idle = idleModelsGroup.inputs;
    const runCost = isGiven(shape, 'idleModels.runCostPerModelYear')
      ? idle.runCostPerModelYear
      : estate.infrastructurePerModel;
    const perYear = line('money/year', {
      id: 'idleModelsYear',
      label: 'Cost of idle models a year',
      formula: product(estate.models, idle.share, runCost),
    });
    return product(ratio(perYear, monthsPerYear), adoption.share, kept);
  },
});
