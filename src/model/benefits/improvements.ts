import { line } from '../../formula/line.js';
import { constant, difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { valueHeading } from '../estate.js';
import { amount, share } from '../fields.js';
import { benefit } from './benefit.js';

export const improvementsGroup = group(
  'improvements',
  'Shipped improvements',
  {
    before: amount('1/year', {
      foundBy: 'look-up',
      label: 'Improvements shipped, before',
      unitInWords: 'improvements a year',
    }),
    after: amount('1/year', {
      foundBy: 'pilot',
      label: 'Improvements shipped, after',
      unitInWords: 'improvements a year',
    }),
    successShare: share({ label: 'Share of the improvements that work' }),
    impact: share({ label: 'Revenue that an improvement moves, as a share' }),
    productRevenue: amount('money/year', { foundBy: 'look-up', label: 'Revenue of the product' }),
    margin: share({ foundBy: 'look-up', label: 'Margin on the revenue of the product' }),
    attribution: share({
      foundBy: 'agree',
      label: 'Part of what improvements earn that is owed to the practice',
      default: { assumption: 'alpha' },
      whenNotGiven: '1',
    }),
  },
  { isOnlyIfTold: true },
);

const oneYear = constant('1', 'year');
const { before, after, successShare, impact, productRevenue, margin, attribution } = improvementsGroup.inputs;

/** Improvements of a product that are shipped because shipping is easier, as far as they work. */
export const moreImprovements = benefit({
  inputs: improvementsGroup,
  id: 'improvements',
  label: 'More shipped improvements',
  heading: valueHeading,
  prices: 'modelValue',
  nature: 'business',
  note: 'What is shipped in a year is taken to earn for one year.',
  adjusted: 'more shipped improvements',
  formula: ({ adoption }, kept) => {
    const working = line('1/year', {
      id: 'improvementsGained',
      label: 'Further improvements a year that work',
      formula: product(difference(after, before), successShare),
    });
    const worth = line('money/year', {
      id: 'worthOfImprovement',
      label: 'Margin a year that one improvement moves',
      formula: product(impact, productRevenue, margin, attribution),
    });
    return product(ratio(product(working, worth, oneYear), monthsPerYear), adoption.share, kept);
  },
});
