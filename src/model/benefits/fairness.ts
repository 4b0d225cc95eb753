import { line } from '../../formula/line.js';
import { difference, product } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, doer, share } from '../fields.js';
import { savedHours } from './saved-hours.js';

export const fairnessGroup = group(
  'fairness',
  'Fairness tests',
  {
    role: doer('Role whose hours they are'),
    scope: share({ foundBy: 'look-up', label: 'Share of the models in scope' }),
    hoursBefore: amount('hour/release', {
      label: 'Hours of bias tests per release, before',
      default: { assumption: 'biasTestHours' },
    }),
    hoursAfter: amount('hour/release', {
      foundBy: 'pilot',
      label: 'Hours of bias tests per release, after',
      default: { assumption: 'biasTestHoursAfter' },
    }),
  },
  { isOnlyIfTold: true },
);

const { scope, hoursBefore, hoursAfter } = fairnessGroup.inputs;

/** Bias tests of changes, by hand before and by machine after, each with its own number of releases. */
export const fairnessHours = savedHours({
  inputs: fairnessGroup,
  id: 'fairness',
  label: 'Fairness tests',
  heading: 'Compliance',
  adjusted: 'the fairness tests saved',
  work: (labour) => labour.doneBy('fairness.role'),
  saved: ({ adoption, estate }) => {
    const spared = line('hour/month', {
      id: 'fairnessHours.spared',
      label: 'Hours of bias tests less, if all models were in scope',
      formula: difference<'hour/month'>(
        product(estate.releases.before.changes, hoursBefore),
        product(estate.releases.after.changes, hoursAfter),
      ),
    });
    return line('hour/month', {
      id: 'fairnessHours',
      label: 'Hours of bias tests saved',
      formula: product(spared, scope, adoption.share),
    });
  },
});
