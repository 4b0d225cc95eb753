import { line } from '../../formula/line.js';
import { constant, product } from '../../formula/operations.js';
import { allAt } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';
import { capacity, cash, cost } from '../statement.js';

export const procurementGroup = group(
  'procurement',
  'Procurement',
  {
    role: doer('Role whose hours they are'),
    hours: amount('hour', {
      label: 'Tender, security, privacy and legal review',
      default: { assumption: 'procurementHours' },
      whenNotGiven: '0',
    }),
    fees: amount('money', { foundBy: 'quote', label: 'Fees of advisers and certifiers', whenNotGiven: '0' }),
  },
  { foundBy: 'look-up' },
);

const { hours, fees } = procurementGroup.inputs;
const atApproval = allAt(constant('0', 'month'));

/** Tender, security, privacy and legal review, and what advisers charge for them: all of it at approval. */
export const procurementCosts = cost({
  inputs: procurementGroup,
  heading: 'Change management',
  ownership: 'migration',
  lines: ({ labour }) => {
    const review = line('money/month', {
      id: 'procurement',
      label: 'Procurement and reviews',
      formula: product(hours, labour.doneBy('procurement.role').rate, atApproval),
    });
    const charged = line('money/month', {
      id: 'procurementFees',
      label: 'Procurement: fees',
      formula: product(fees, atApproval),
    });
    return [capacity(review), cash(charged)];
  },
});
