import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { riskAdjustmentGroup } from '../risk-adjustment.js';
import { isGiven, isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';
import { targetOf } from '../target.js';
import { netOfPractice } from './net-of-practice.js';
import type { SavedHours } from './saved-hours.js';

export const reworkGroup = group('rework', 'Rework', {
  role: doer('Role whose hours they are', 'scientist'),
  people: amount('person', { label: 'People who experiment', note: 'Everyone in the role unless given.' }),
  experimentsPerPersonYear: amount('experiment/person/year', {
    label: 'Experiments of a person a year',
    default: { assumption: 'experiments' },
  }),
  rerunShare: share({
    label: 'Experiments scrapped or run again for want of tracking, before',
    default: { assumption: 'rerunShare' },
  }),
  rerunCut: cut({
    label: 'Cut of the experiments scrapped or run again',
    default: { assumption: 'rerunCut' },
    excludes: ['rerunShareAfter'],
  }),
  rerunShareAfter: share({ label: 'Experiments scrapped or run again, after', excludes: ['rerunCut'] }),
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
const heading = 'Ways of working';

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

export function reworkHours(basis: Basis): readonly SavedHours[] {
  const { shape, labour } = basis;
  if (!isOn(shape, 'rework')) return [];
  const saved = line('hour/month', {
    id: 'reworkHoursSaved',
    label: 'Hours of rework avoided',
    formula: product(sparedExperiments(basis), rework.hoursPerExperiment),
  });
  return [
    {
      id: 'reworkHours',
      label: 'Rework: hours',
      group: heading,
      work: labour.doneBy('rework.role'),
      saved,
      inPlace: alreadyInPlace(shape, 'tracking', 'rework.rerunShare'),
    },
  ];
}

export function reworkCompute(basis: Basis): readonly StatementLine[] {
  if (!isOn(basis.shape, 'rework')) return [];
  const compute = line('money/month', {
    id: 'reworkCompute',
    label: 'Rework: compute',
    formula: product(
      sparedExperiments(basis),
      rework.computePerExperiment,
      remainder(riskAdjustmentGroup.inputs.reworkCompute),
    ),
  });
  const inPlace = alreadyInPlace(basis.shape, 'tracking', 'rework.rerunShare');
  return [netOfPractice(benefitLine(heading, 'cash', compute), inPlace)];
}
