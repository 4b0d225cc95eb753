import { line } from '../../formula/line.js';
import { atLeast, constant, maximum, product, ratio, sum } from '../../formula/operations.js';
import { grownYearly, monthsPerYear, since } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, nominalStep } from '../fields.js';
import { togetherInPlace } from '../practices.js';
import { benefit } from './benefit.js';

export const retiredToolsGroup = group(
  'retiredTools',
  'Retired tools',
  {
    costPerYear: amount('money/year', {
      label: 'Spend on tools that can go, by use or by seat',
      default: { assumption: 'retiredTools' },
      whenNotGiven: '0',
    }),
    flatFeesPerYear: amount('money/year', {
      label: 'Flat fees that end when the last team has left',
      whenNotGiven: '0',
    }),
    overlapMonths: amount('month', {
      label: 'Months in which old and new are paid together, from the end of the roll-out',
      highest: '600',
      default: { assumption: 'overlapMonths' },
      whenNotGiven: '0',
    }),
    contractEndMonth: amount('month', {
      label: 'Month in which the old contracts end',
      highest: '600',
      whenNotGiven: '0',
    }),
    uplift: nominalStep({
      label: 'Yearly price step at which the old tools would have been renewed',
      lowest: '-0.5',
      highest: '2',
      whenNotGiven: '0',
    }),
  },
  { foundBy: 'look-up' },
);

const { costPerYear, flatFeesPerYear, overlapMonths, contractEndMonth, uplift } = retiredToolsGroup.inputs;

/**
 * Tools that go, at one step: once the roll-out is done, old and new have overlapped and the contract has ended. What
 * is billed by seat falls by the share that moved; a flat fee ends only when everyone has.
 */
export const toolsRetired = benefit({
  inputs: retiredToolsGroup,
  id: 'retiredTools',
  label: 'Retired tools',
  heading: 'Infrastructure',
  prices: 'infrastructure',
  nature: 'cash',
  adjusted: 'retired tools',
  inPlace: (shape) => togetherInPlace(shape, 'retiredTools.costPerYear', 'retiredTools.flatFeesPerYear'),
  formula: ({ adoption }, kept) => {
    const end = line('month', {
      id: 'retirement',
      label: 'Month in which the old tools end',
      formula: maximum<'month'>(sum(adoption.rolledOut, overlapMonths), contractEndMonth),
    });
    const fee = line('money/year', {
      id: 'retiredPerYear',
      label: 'What is no longer paid a year, at today’s prices',
      formula: sum<'money/year'>(
        product(costPerYear, adoption.ceiling),
        product(flatFeesPerYear, atLeast(adoption.ceiling, constant('1'))),
      ),
    });
    return product(ratio(fee, monthsPerYear), since(end), grownYearly(uplift), kept);
  },
});
