import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../../formula/operations.js';
import { hoursPerYear, nothing, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { explainabilityGroup } from '../costs/explainability.js';
import { group } from '../declaration.js';
import { modelsGroup } from '../models.js';
import { amount, cut, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import { assistanceGroup } from './assistance.js';
import { expectedLoss } from './benefit.js';
import { savedHours } from './saved-hours.js';

export const incidentsGroup = group('incidents', 'Incidents', {
  changeFailureRate: share({
    label: 'Share of releases that fail, before',
    default: { figure: 'changeFailureRate' },
  }),
  failureCut: cut({
    label: 'Reduction in the change failure rate',
    default: { assumption: 'failureCut' },
    excludes: ['failureRateAfter'],
  }),
  failureRateAfter: share({ label: 'Share of releases that fail, after', excludes: ['failureCut'] }),
  recoveryHours: amount('hour/release', {
    label: 'Hours to restore after a failed release, before',
    default: { figure: 'recoveryHours' },
  }),
  recoveryCut: cut({
    label: 'Reduction in the time to restore',
    default: { assumption: 'recoveryCut' },
    excludes: ['recoveryHoursAfter', 'explainability.recoveryCut'],
  }),
  recoveryHoursAfter: amount('hour/release', {
    label: 'Hours to restore, after',
    excludes: ['recoveryCut', 'explainability.recoveryCut'],
  }),
  lossPerHour: amount('money/hour', {
    label: 'Loss per hour while a release of one model is broken',
    excludes: ['severity'],
    note: 'In place of the part of its value that is lost meanwhile.',
  }),
  outageCostPerHour: amount('money/hour', {
    label: 'Cost per hour of a whole outage, as an upper limit',
    default: { figure: 'outageCostPerHour' },
    note: 'A record of a whole system; never multiplied by a number of models.',
  }),
  severity: share({
    label: 'Part of a model’s value lost while a release of it is broken',
    default: { assumption: 'severity' },
    excludes: ['lossPerHour'],
  }),
  responders: amount('person', { label: 'People who work on a failed release', default: { assumption: 'responders' } }),
  handsOnHours: amount('hour/person/release', {
    label: 'Hands-on hours of each on a failed release, before',
    default: { assumption: 'incidentHours' },
  }),
  handsOnCut: cut({
    label: 'Reduction in the hands-on hours on a failed release',
    excludes: ['handsOnHoursAfter'],
    note: 'As the time to restore unless given.',
  }),
  handsOnHoursAfter: amount('hour/person/release', {
    label: 'Hands-on hours of each, after',
    excludes: ['handsOnCut'],
  }),
});

const incidents = incidentsGroup.inputs;

/** The two sides of a failed release: the business that stands still, and the people who repair it. */
export interface Incidents {
  readonly failureRateAfter: Line<'1'>;
  readonly recoveryHoursAfter: Line<'hour/release'>;
  readonly failedBefore: Line<'release/month'>;
  readonly failedAfter: Line<'release/month'>;
}

/** Failed releases before and after, each with its own number of releases: more releases at one rate fail more often. */
export function incidentsOf({ shape, estate }: Basis): Incidents {
  const failureRateAfter = line('1', {
    id: 'failureRate.after',
    label: 'Change failure rate, after',
    formula: minimum<'1'>(constant('1'), failureRateOf(shape)),
  });
  const recoveryHoursAfter = targetOf({
    unit: 'hour/release',
    id: 'recoveryHours.after',
    label: 'Hours to restore, after',
    before: incidents.recoveryHours,
    // A shorter diagnosis is told in one of two places, never in both.
    cut: isGiven(shape, 'explainability.recoveryCut') ? explainabilityGroup.inputs.recoveryCut : incidents.recoveryCut,
    after: isGiven(shape, 'incidents.recoveryHoursAfter') ? incidents.recoveryHoursAfter : undefined,
  });
  const failedBefore = line('release/month', {
    id: 'failedReleases.before',
    label: 'Failed releases a month, before',
    formula: product(estate.releases.before.all, incidents.changeFailureRate),
  });
  const failedAfter = line('release/month', {
    id: 'failedReleases.after',
    label: 'Failed releases a month, after',
    formula: product(estate.releases.after.all, failureRateAfter),
  });
  return { failureRateAfter, recoveryHoursAfter, failedBefore, failedAfter };
}

/** The change failure rate after, which code that nobody wrote by hand may raise. */
function failureRateOf(shape: Shape): Expression<'1'> {
  const { failureIncrease } = assistanceGroup.inputs;
  const rate = isGiven(shape, 'incidents.failureRateAfter')
    ? incidents.failureRateAfter
    : product(incidents.changeFailureRate, remainder(incidents.failureCut));
  return isOn(shape, 'assistance') ? product(rate, sum(constant('1'), failureIncrease)) : rate;
}

/**
 * What an hour costs in which one release of one model is broken: a part of what the model earns in it. An outage record
 * is of a whole system: it is an upper limit for what all models earn, which each has its part of.
 */
function lossPerHour({ shape, estate }: Basis): Expression<'money/hour'> {
  if (isGiven(shape, 'incidents.lossPerHour')) return incidents.lossPerHour;
  const { count } = modelsGroup.inputs;
  const earned = ratio(estate.valuePerModelYear, hoursPerYear);
  const most = ratio(incidents.outageCostPerHour, count, nothing('money/model/hour'));
  const atStake = line('money/model/hour', {
    id: 'valuePerHour',
    label: 'Value of a model in an hour',
    formula: isGiven(shape, 'incidents.outageCostPerHour') ? minimum<'money/model/hour'>(earned, most) : earned,
  });
  return line('money/hour', {
    id: 'lossPerHour',
    label: 'Loss per hour while a release of one model is broken',
    formula: product(atStake, incidents.severity, constant('1', 'model')),
  });
}

export const incidentLosses = expectedLoss({
  inputs: incidentsGroup,
  id: 'incidentLoss',
  label: 'Incident loss avoided',
  heading: 'Reliability',
  prices: 'modelValue',
  note: 'Negative where more releases fail than before. An expected loss, so no risk adjustment.',
  isCounted: (shape) => isGiven(shape, 'incidents.lossPerHour') || isGiven(shape, 'incidents.severity'),
  inPlace: (shape) => alreadyInPlace(shape, 'rollback', 'incidents.recoveryHours'),
  formula: (basis) => {
    const { adoption } = basis;
    const { failedBefore, failedAfter, recoveryHoursAfter } = incidentsOf(basis);
    const downHours = line('hour/month', {
      id: 'downHoursAvoided',
      label: 'Broken hours avoided',
      formula: difference<'hour/month'>(
        product(failedBefore, incidents.recoveryHours),
        product(failedAfter, recoveryHoursAfter),
      ),
    });
    return product(downHours, lossPerHour(basis), adoption.share);
  },
});

export const incidentHours = savedHours({
  inputs: incidentsGroup,
  id: 'incidentLabour',
  label: 'Incident labour',
  heading: 'Reliability',
  adjusted: 'the incident labour avoided',
  isCounted: (shape) => isGiven(shape, 'incidents.responders'),
  work: (labour) => labour.shared('incidentShare'),
  inPlace: (shape) => alreadyInPlace(shape, 'rollback', 'incidents.handsOnHours'),
  saved: (basis) => {
    const { shape, adoption } = basis;
    const { failedBefore, failedAfter, recoveryHoursAfter } = incidentsOf(basis);
    const handsOnAfter = line('hour/person/release', {
      id: 'incidentHandsOn.after',
      label: 'Hands-on hours of each on a failed release, after',
      formula: handsOnAfterOf(shape, recoveryHoursAfter),
    });
    const spared = line('hour/person/month', {
      id: 'incidentHoursPerResponder',
      label: 'Repair hours spared to each who responds',
      formula: difference<'hour/person/month'>(
        product(failedBefore, incidents.handsOnHours),
        product(failedAfter, handsOnAfter),
      ),
    });
    return line('hour/month', {
      id: 'incidentHours',
      label: 'Repair hours saved',
      formula: product(spared, incidents.responders, adoption.share),
    });
  },
});

/** What is restored sooner has been worked on for less time, unless the hours are told by themselves. */
function handsOnAfterOf(shape: Shape, recoveryHoursAfter: Line<'hour/release'>): Expression<'hour/person/release'> {
  if (isGiven(shape, 'incidents.handsOnHoursAfter')) return incidents.handsOnHoursAfter;
  if (isGiven(shape, 'incidents.handsOnCut')) return product(incidents.handsOnHours, remainder(incidents.handsOnCut));
  if (!isGiven(shape, 'incidents.recoveryHours')) return incidents.handsOnHours;
  return product(incidents.handsOnHours, ratio(recoveryHoursAfter, incidents.recoveryHours, constant('1')));
}
