import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

export const preparationGroup = group('preparation', 'Data preparation', {
  role: doer('Role whose hours they are', 'scientist'),
  people: amount('person', { label: 'People who prepare data', note: 'Everyone in the role unless given.' }),
  timeShare: share({
    label: 'Share of their time that goes into preparing data',
    default: { figure: 'preparationShare' },
  }),
  cut: cut({ label: 'Cut of the time that goes into preparing data', default: { assumption: 'prepCut' } }),
});

const preparation = preparationGroup.inputs;

/** Time that goes into preparing data; versions of data and features spare a small part of it. */
export function preparationHours({ shape, adoption, labour }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'preparation')) return [];
  const people = isGiven(shape, 'preparation.people') ? preparation.people : labour.peopleAt('preparation.role');
  const before = line('hour/year', {
    id: 'preparationHours.before',
    label: 'Hours of data preparation a year, before',
    formula: product(people, wagesGroup.inputs.productiveHours, preparation.timeShare),
  });
  const saved = line('hour/month', {
    id: 'preparationHours',
    label: 'Hours of data preparation saved',
    formula: product(ratio(before, monthsPerYear), preparation.cut, adoption.share),
  });
  return [
    {
      id: 'preparation',
      label: 'Data preparation',
      group: 'Ways of working',
      work: labour.doneBy('preparation.role'),
      saved,
      inPlace: alreadyInPlace(shape, 'dataVersioning', 'preparation.timeShare'),
    },
  ];
}
