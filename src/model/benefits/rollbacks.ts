import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';
import { savedHours } from './saved-hours.js';

export const rollbacksGroup = group('rollbacks', 'Roll-backs', {
  role: doer('Role whose hours they are'),
  perYear: amount('1/year', {
    label: 'Roll-backs',
    unitInWords: 'roll-backs a year',
    sharesWhole: {
      parts: [['models.count', 'releases.perModelYear', 'incidents.changeFailureRate'], ['rollbacks.perYear']],
      whole: ['models.count', 'releases.perModelYear'],
      rule: 'releases that fail and roll-backs beside them are together at most the releases a year',
    },

    note: 'Only those whose hours are not among the failed releases already.',
  }),
  hoursBefore: amount('hour', { label: 'Hours of a roll-back, before' }),
  hoursAfter: amount('hour', { foundBy: 'pilot', label: 'Hours of a roll-back, after' }),
});

const { perYear, hoursBefore, hoursAfter } = rollbacksGroup.inputs;

/** Roll-backs that are not among the failed releases already. */
export const rollbackHours = savedHours({
  inputs: rollbacksGroup,
  id: 'rollbacks',
  label: 'Roll-back labour',
  heading: 'Reliability',
  adjusted: 'the roll-back labour saved',
  work: (labour) => labour.doneBy('rollbacks.role'),
  saved: ({ adoption }) =>
    line('hour/month', {
      id: 'rollbackHours',
      label: 'Roll-back hours saved',
      formula: product(ratio(perYear, monthsPerYear), difference(hoursBefore, hoursAfter), adoption.share),
    }),
});
