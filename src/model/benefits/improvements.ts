import { line } from '../../formula/line.js';
import { constant, difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, share } from '../fields.js';
import { riskAdjustmentGroup } from '../risk-adjustment.js';
import { isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';

export const improvementsGroup = group(
  'improvements',
  'Shipped improvements',
  {
    before: amount('1/year', { label: 'Improvements shipped, before' }),
    after: amount('1/year', { label: 'Improvements shipped, after' }),
    successShare: share({ label: 'Share of the improvements that work' }),
    impact: share({ label: 'Revenue that an improvement moves, as a share' }),
    productRevenue: amount('money/year', { label: 'Revenue of the product' }),
    margin: share({ label: 'Margin on the revenue of the product' }),
    attribution: share({
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
export function moreImprovements({ shape, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'improvements')) return [];
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
  const improvements = line('money/month', {
    id: 'improvements',
    label: 'More shipped improvements',
    formula: product(
      ratio(product(working, worth, oneYear), monthsPerYear),
      adoption.share,
      remainder(riskAdjustmentGroup.inputs.improvements),
    ),
    note: 'What is shipped in a year is taken to earn for one year.',
  });
  return [benefitLine('Value of models', 'business', improvements)];
}
