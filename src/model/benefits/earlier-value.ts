import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, minimum, product, ratio, sum } from '../../formula/operations.js';
import { middleOfMonth, monthsPerYear } from '../../formula/vocabulary.js';
import { type Estate, valueGroup, valueHeading } from '../estate.js';
import { areNewModelsKnown } from '../models.js';
import { leadTimeGroup, leadTimeInPlace } from '../releases.js';
import { benefit } from './benefit.js';

const value = valueGroup.inputs;

/**
 * New models earn from an earlier date. In a month, those live already less those that would have been:
 *
 *     new models · (F(t − T after) − F(t − T before))      F(x) = ∫ adoption up to x
 *
 * The part of that value which is lost by waiting counts, and no more of a delay than the model's whole life.
 */
export const earlierValueBenefits = benefit({
  inputs: leadTimeGroup,
  id: 'earlierValue',
  label: 'Earlier value of new models',
  heading: valueHeading,
  prices: 'modelValue',
  nature: 'business',
  adjusted: 'earlier value',
  isCounted: areNewModelsKnown,
  inPlace: leadTimeInPlace,
  formula: ({ estate, adoption }, kept) => {
    const slowest = slowestWithin(estate);
    const head = line('month', {
      id: 'headStart',
      label: 'Head start of new models, in months of full adoption',
      formula: difference(
        adoption.until('after', {
          at: difference(middleOfMonth, estate.leadTimeAfter),
          inWords: 'the start of what is live',
        }),
        adoption.until('before', {
          at: difference(middleOfMonth, slowest),
          inWords: 'the start of what would be live',
        }),
      ),
    });
    const perMonth = line('money/month/month', {
      id: 'valueOfNewModels',
      label: 'Value a month of the models that go live in a month',
      formula: product(ratio(estate.newModels, monthsPerYear), ratio(estate.valuePerModelYear, monthsPerYear)),
    });
    return product(perMonth, head, value.perishable, value.attribution, kept);
  },
});

const slowestWithin = ({ leadTimeBefore, leadTimeAfter, lifeMonths }: Estate): Line<'month'> =>
  lifeMonths === undefined
    ? leadTimeBefore
    : line('month', {
        id: 'leadTime.counted',
        label: 'Lead time before, as far as it counts',
        formula: minimum<'month'>(leadTimeBefore, sum<'month'>(leadTimeAfter, lifeMonths)),
        note: 'A delay cannot cost more than the whole life of a model.',
      });
