import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product } from '../../formula/operations.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, doer } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import type { SavedHours } from './saved-hours.js';

export const runLabourGroup = group('runLabour', 'Run labour', {
  role: doer('Role whose hours they are', 'builder'),
  hoursPerModelMonth: amount('hour/model/month', {
    label: 'Hands-on hours to keep a model running, before',
    default: { assumption: 'runHours' },
  }),
  cut: cut({
    label: 'Cut of the hours to keep a model running',
    default: { assumption: 'runHoursCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/model/month', {
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
export function runLabourHours({ shape, adoption, estate, labour }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'runLabour')) return [];
  const perModel = line('hour/model/month', {
    id: 'runHoursSavedPerModel',
    label: 'Run hours saved per model and month',
    formula: difference(runLabour.hoursPerModelMonth, runHoursAfter(shape)),
  });
  const saved = line('hour/month', {
    id: 'runHours',
    label: 'Run hours saved',
    formula: product(estate.models, perModel, adoption.share),
  });
  return [
    {
      id: 'runLabour',
      label: 'Run labour per model',
      group: 'Ways of working',
      work: labour.doneBy('runLabour.role'),
      saved,
      inPlace: alreadyInPlace(shape, 'monitoring', 'runLabour.hoursPerModelMonth'),
    },
  ];
}
