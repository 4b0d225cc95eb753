import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { targetOf } from '../target.js';
import { benefit } from './benefit.js';
import { savedHours } from './saved-hours.js';

export const reworkGroup = group('rework', 'Rework', {
  role: doer('Role whose hours they are', 'scientist'),
  people: amount('person', {
    label: 'People who experiment',
    isFact: true,
    note: 'Everyone in the role unless given.',
  }),
  experimentsPerPersonYear: amount('experiment/person/year', {
    label: 'Experiments of a person a year',
    default: { assumption: 'experiments' },
  }),
  rerunShare: share({
    label: 'Experiments scrapped or run again for want of tracking, before',
    default: { figure: 'reworkShare' },
  }),
  rerunCut: cut({
    label: 'Reduction in the experiments scrapped or run again',
    default: { assumption: 'rerunCut' },
    excludes: ['rerunShareAfter'],
  }),
  rerunShareAfter: share({
    foundBy: 'pilot',
    label: 'Experiments scrapped or run again, after',
    excludes: ['rerunCut'],
  }),
  hoursPerExperiment: amount('hour/experiment', {
    label: 'Hands-on hours of an experiment',
    default: { assumption: 'experimentHours' },
  }),
  computePerExperiment: amount('money/experiment', {
    label: 'Compute of an experiment',
    default: { assumption: 'computePerExperiment' },
    whenNotGiven: '0',
  }),
});

const rework = reworkGroup.inputs;
const heading = 'Team productivity';

/** Experiments a month that no longer have to be run a second time for want of tracking. */
export function sparedExperiments({ shape, adoption, labour }: Basis): Line<'experiment/month'> {
  const people = isGiven(shape, 'rework.people') ? rework.people : labour.peopleAt('rework.role');
  const after = targetOf({
    unit: '1',
    id: 'rerunShare.after',
    label: 'Share of the experiments run again, after',
    before: rework.rerunShare,
    cut: rework.rerunCut,
    after: isGiven(shape, 'rework.rerunShareAfter') ? rework.rerunShareAfter : undefined,
  });
  const perYear = line('experiment/year', {
    id: 'experimentsPerYear',
    label: 'Experiments a year',
    formula: product(people, rework.experimentsPerPersonYear),
  });
  return line('experiment/month', {
    id: 'experimentsSpared',
    label: 'Experiments that need no second run',
    formula: product(ratio(perYear, monthsPerYear), difference(rework.rerunShare, after), adoption.share),
  });
}

export const reworkHours = savedHours({
  inputs: reworkGroup,
  id: 'reworkHours',
  label: 'Rework: hours',
  heading,
  adjusted: 'the rework avoided',
  work: (labour) => labour.doneBy('rework.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'tracking', 'rework.rerunShare'),
  saved: (basis) =>
    line('hour/month', {
      id: 'reworkHoursSaved',
      label: 'Hours of rework avoided',
      formula: product(sparedExperiments(basis), rework.hoursPerExperiment),
    }),
});

export const reworkCompute = benefit({
  inputs: reworkGroup,
  id: 'reworkCompute',
  label: 'Rework: compute',
  heading,
  prices: 'infrastructure',
  nature: 'cash',
  adjusted: 'the compute of rework',
  inPlace: (shape) => alreadyInPlace(shape, 'tracking', 'rework.rerunShare'),
  formula: (basis, kept) => product(sparedExperiments(basis), rework.computePerExperiment, kept),
});
