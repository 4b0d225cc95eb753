import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { savedHours } from './saved-hours.js';

export const preparationGroup = group('preparation', 'Data preparation', {
  role: doer('Role whose hours they are', 'scientist'),
  people: amount('person', {
    label: 'People who prepare data',
    isFact: true,
    note: 'Everyone in the role unless given.',
  }),
  timeShare: share({
    label: 'Share of their time that goes into preparing data',
    default: { figure: 'preparationShare' },
  }),
  cut: cut({ label: 'Reduction in the time that goes into preparing data', default: { assumption: 'prepCut' } }),
});

const preparation = preparationGroup.inputs;

/** Time that goes into preparing data; versions of data and features spare a small part of it. */
export const preparationHours = savedHours({
  inputs: preparationGroup,
  id: 'preparation',
  label: 'Data preparation',
  heading: 'Team productivity',
  adjusted: 'the data preparation saved',
  work: (labour) => labour.doneBy('preparation.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'dataVersioning', 'preparation.timeShare'),
  saved: ({ shape, adoption, labour }) => {
    const people = isGiven(shape, 'preparation.people') ? preparation.people : labour.peopleAt('preparation.role');
    const before = line('hour/year', {
      id: 'preparationHours.before',
      label: 'Hours of data preparation a year, before',
      formula: product(people, wagesGroup.inputs.productiveHours, preparation.timeShare),
    });
    return line('hour/month', {
      id: 'preparationHours',
      label: 'Hours of data preparation saved',
      formula: product(ratio(before, monthsPerYear), preparation.cut, adoption.share),
    });
  },
});
