import { line } from '../../formula/line.js';
import { constant, difference, product, ratio, sum } from '../../formula/operations.js';
import { allAt, during, monthsPerYear, since } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { cash, cost } from '../statement.js';

export const skillGapGroup = group(
  'skillGap',
  'Skill gap',
  {
    role: doer('Role that is missing'),
    missing: amount('person', { label: 'People who are missing' }),
    fillMonths: amount('month', {
      label: 'Months to fill a post',
      highest: '600',
      default: { assumption: 'fillMonths' },
    }),
    hiringCost: amount('money/person', {
      label: 'Cost of a hire',
      default: { assumption: 'hiringCost' },
      whenNotGiven: '0',
    }),
    payPremium: amount('money/person/year', { label: 'Pay above the usual', whenNotGiven: '0' }),
    contractorDays: amount('day/person/month', {
      label: 'Days of a contractor who stands in',
      neededWith: 'contractorDayRate',
      highest: '31',
      default: { assumption: 'contractorDays' },
      whenNotGiven: '0',
    }),
    contractorDayRate: amount('money/day', {
      foundBy: 'quote',
      label: 'Price of a day of a contractor',
      neededWith: 'contractorDays',
      default: { assumption: 'contractorDayRate' },
      whenNotGiven: '0',
    }),
  },
  { foundBy: 'look-up', isOnlyIfTold: true },
);

const gap = skillGapGroup.inputs;
const approval = constant('0', 'month');

/**
 * Posts that are empty: contractors stand in until they are filled, while the salary is not paid; then the hire and
 * the pay above the usual.
 *
 *     missing · (contractor − salary not paid) until they are filled;  missing · hire;  missing · premium from then on
 *
 * The salary of the people themselves belongs to the run team; a later go-live to the hiring delay of the adoption.
 */
export const skillGapCosts = cost({
  inputs: skillGapGroup,
  heading: 'Training',
  ownership: 'people',
  lines: ({ labour }) => {
    const salaryNotPaid = ratio(
      product(labour.doneBy('skillGap.role').rate, wagesGroup.inputs.productiveHours),
      monthsPerYear,
    );
    const standIn = line('money/person/month', {
      id: 'standInPerPost',
      label: 'Contractor less the salary that is not paid, per post and month',
      formula: difference<'money/person/month'>(product(gap.contractorDays, gap.contractorDayRate), salaryNotPaid),
    });
    const premium = line('money/person/month', {
      id: 'payPremiumPerPost',
      label: 'Pay above the usual, per post and month',
      formula: ratio(gap.payPremium, monthsPerYear),
    });
    const perPost = sum<'money/person/month'>(
      product(standIn, during(approval, gap.fillMonths)),
      product(gap.hiringCost, allAt(gap.fillMonths)),
      product(premium, since(gap.fillMonths), labour.wageIndex),
    );
    const cost = line('money/month', {
      id: 'skillGap',
      label: 'Skill gap',
      formula: product(gap.missing, perPost),
      note: 'Negative in months in which the empty posts cost less than the people would.',
    });
    return [cash(cost)];
  },
});
