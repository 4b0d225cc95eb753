import { line } from '../../formula/line.js';
import { constant, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, share } from '../fields.js';
import { benefit } from './benefit.js';

export const retentionGroup = group(
  'retention',
  'Retention',
  {
    leavers: share({ label: 'People who leave a year', unitInWords: 'share a year' }),
    cut: cut({ label: 'Reduction in the people who leave' }),
    replacementCost: amount('money/person', { label: 'Cost of replacing one' }),
  },
  { foundBy: 'look-up' },
);

const retention = retentionGroup.inputs;
const yearly = constant('1', '1/year');

/** People who stay because the work is better, at what replacing them would cost. Off unless told. */
export const leaversAvoided = benefit({
  inputs: retentionGroup,
  id: 'leaversAvoided',
  label: 'Leavers avoided',
  heading: 'Team productivity',
  nature: 'cash',
  adjusted: 'leavers avoided',
  formula: ({ adoption, labour }, kept) => {
    const staying = line('person/year', {
      id: 'leaversSpared',
      label: 'People a year who stay',
      formula: product(labour.people, retention.leavers, retention.cut, yearly),
    });
    return product(ratio(product(staying, retention.replacementCost), monthsPerYear), adoption.share, kept);
  },
});
