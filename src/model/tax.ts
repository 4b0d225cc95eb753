import { customLinesList } from './custom-lines.js';
import { group, list } from './declaration.js';
import { amount, choice, share, yearlyRate } from './fields.js';
import { taxedParts } from './statement.js';

/** What income tax takes. No line of the statement depends on it: the plan after tax is told beside the plan. */
export const taxGroup = group(
  'tax',
  'Income tax',
  {
    rate: share({ label: 'Rate of income tax' }),
    losses: choice({
      label: 'What becomes of a year’s loss',
      choices: ['carried-forward', 'set-off'],
      whenNotGiven: 'carried-forward',
      note: 'Carried forward against later profits of the plan, or set off at once against other profits of the organisation.',
    }),
    lossLimit: share({
      label: 'Part of a year’s profit that earlier losses may take',
      whenNotGiven: '1',
    }),
    afterTaxRate: yearlyRate({
      label: 'Discount rate after tax, effective a year',
      lowest: '-0.99',
      highest: '2',
      percentFrom: '2',
      note: 'The discount rate unless given.',
    }),
  },
  { foundBy: 'look-up', isOnlyIfTold: true, isBesideFormulas: true, onlyWith: 'tax.rate' },
);

/** How parts of the statement are treated for tax, where they are not deducted whole and at once. */
export const taxTreatmentsList = list(
  'taxTreatments',
  'Tax treatments',
  {
    treats: choice({
      label: 'part of the statement',
      choices: taxedParts,
      note: 'Set-up has links, data sets and contingency too; running is every other cost, benefits every other benefit.',
    }),
    customLine: choice({
      label: 'the custom line, where not all of them are meant',
      members: customLinesList.key,
      isOptional: true,
    }),
    deductibleShare: share({
      label: 'part of it that counts for tax',
      whenNotGiven: '1',
    }),
    writtenOffMonths: amount('month', {
      label: 'months over which it is written off evenly',
      lowest: '1',
      highest: '600',
      isWhole: true,
      contradicts: [
        {
          when: { treats: ['training'] },
          rule: 'training brings no asset and is always expensed: leave writtenOffMonths out',
        },
        { when: { treats: ['running'] }, rule: 'what runs is used up and always expensed: leave writtenOffMonths out' },
        {
          when: { treats: ['grants', 'penalties', 'benefits'] },
          rule: 'a benefit is no asset: leave writtenOffMonths out',
        },
      ],
      note: 'Capitalised; expensed in the year in which it is paid unless given.',
    }),
  },
  {
    foundBy: 'look-up',
    isBesideFormulas: true,
    onlyWith: taxGroup.paths.rate,
    onePerWords: {
      keys: ['treats', 'customLine'],
      rule: 'a part of the statement is treated in one way: keep one of the two',
    },
  },
);
