import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, cut, doer } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import { savedHours } from './saved-hours.js';

export const runLabourGroup = group('runLabour', 'Run labour', {
  role: doer('Role whose hours they are', 'builder'),
  hoursPerModelMonth: amount('hour/model/month', {
    label: 'Hands-on hours to keep a model running, before',
    default: { assumption: 'runHours' },
  }),
  cut: cut({
    label: 'Reduction in the hours to keep a model running',
    default: { assumption: 'runHoursCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/model/month', {
    foundBy: 'pilot',
    label: 'Hands-on hours to keep a model running, after',
    excludes: ['cut'],
  }),
});

const runLabour = runLabourGroup.inputs;

export const runHoursAfter = (shape: Shape): Line<'hour/model/month'> =>
  targetOf({
    unit: 'hour/model/month',
    id: 'runHours.after',
    label: 'Run hours of a model a month, after',
    before: runLabour.hoursPerModelMonth,
    cut: runLabour.cut,
    after: isGiven(shape, 'runLabour.hoursAfter') ? runLabour.hoursAfter : undefined,
  });

/** Checks, fixes and small retrainings of live models. Looking at alerts is charged apart. */
export const runLabourHours = savedHours({
  inputs: runLabourGroup,
  id: 'runLabour',
  label: 'Run labour per model',
  heading: 'Team productivity',
  adjusted: 'the run labour saved',
  work: (labour) => labour.doneBy('runLabour.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'monitoring', 'runLabour.hoursPerModelMonth'),
  saved: ({ shape, adoption, estate }) => {
    const perModel = line('hour/model/month', {
      id: 'runHoursSavedPerModel',
      label: 'Run hours saved per model and month',
      formula: difference(runLabour.hoursPerModelMonth, runHoursAfter(shape)),
    });
    return line('hour/month', {
      id: 'runHours',
      label: 'Run hours saved',
      formula: product(estate.models, perModel, adoption.share),
    });
  },
});
