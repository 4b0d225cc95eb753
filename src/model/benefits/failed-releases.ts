import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, minimum, product, ratio, sum } from '../../formula/operations.js';
import { remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { explainabilityGroup } from '../costs/explainability.js';
import { group } from '../declaration.js';
import { amount, cut, share } from '../fields.js';
import { alreadyInPlace, todayOf } from '../practices.js';
import type { When } from '../releases.js';
import { isGiven, isOn, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import { assistanceGroup } from './assistance.js';

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
  failureRateAfter: share({ foundBy: 'pilot', label: 'Share of releases that fail, after', excludes: ['failureCut'] }),
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
    foundBy: 'pilot',
    label: 'Hours to restore, after',
    excludes: ['recoveryCut', 'explainability.recoveryCut'],
  }),
  lossPerHour: amount('money/hour', {
    foundBy: 'agree',
    label: 'Loss per hour while a release of one model is broken',
    excludes: ['severity'],
    note: 'In place of the part of its value that is lost meanwhile.',
  }),
  outageCostPerHour: amount('money/hour', {
    foundBy: 'agree',
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
    foundBy: 'pilot',
    label: 'Hands-on hours of each, after',
    excludes: ['handsOnCut'],
  }),
});

const incidents = incidentsGroup.inputs;

/** The releases that fail, and what each of them takes: of the business that stands still, and of the people who repair. */
export interface FailedReleases {
  readonly rate: Expression<'1'>;
  readonly recoveryHours: Expression<'hour/release'>;
  /** Of each who responds. */
  readonly handsOnHours: Expression<'hour/person/release'>;
  readonly perMonth: Line<'release/month'>;
}

/** Each with its own number of releases: more releases at one rate fail more often. */
export function failedReleasesOf({ shape, estate }: Basis): Readonly<Record<When, FailedReleases>> {
  const perMonth = (when: When, rate: Expression<'1'>): Line<'release/month'> =>
    line('release/month', {
      id: `failedReleases.${when}`,
      label: `Failed releases a month, ${when}`,
      formula: product(estate.releases[when].all, rate),
    });
  const { changeFailureRate, recoveryHours, handsOnHours } = incidents;
  const before = {
    rate: changeFailureRate,
    recoveryHours,
    handsOnHours,
    perMonth: perMonth('before', changeFailureRate),
  };
  const after = afterOf(shape);
  // Tests in the pipeline find what would fail, and a button restores it; a figure that was measured contains either.
  const rate = todayOf({
    unit: '1',
    id: 'failureRate',
    label: 'Change failure rate',
    before: changeFailureRate,
    after: targetedRate(shape),
    inPlace: alreadyInPlace(shape, 'pipelines', 'incidents.changeFailureRate'),
  });
  // Where nothing is in place, today is told by the very expression of before, and has its line.
  const isAsBefore = rate === changeFailureRate && estate.releases.today === estate.releases.before;
  const today = {
    rate,
    recoveryHours: todayOf({
      unit: 'hour/release',
      id: 'recoveryHours',
      label: 'Hours to restore',
      before: recoveryHours,
      after: after.recoveryHours,
      inPlace: alreadyInPlace(shape, 'rollback', 'incidents.recoveryHours'),
    }),
    handsOnHours: todayOf({
      unit: 'hour/person/release',
      id: 'incidentHandsOn',
      label: 'Hands-on hours of each on a failed release',
      before: handsOnHours,
      after: after.handsOnHours,
      inPlace: alreadyInPlace(shape, 'rollback', 'incidents.handsOnHours'),
    }),
    perMonth: isAsBefore ? before.perMonth : perMonth('today', rate),
  };
  return { before, today, after: { ...after, perMonth: perMonth('after', after.rate) } };
}

function afterOf(shape: Shape): Omit<FailedReleases, 'perMonth'> {
  const rate = line('1', {
    id: 'failureRate.after',
    label: 'Change failure rate, after',
    formula: minimum<'1'>(constant('1'), failureRateOf(shape)),
  });
  const recoveryHours = targetOf({
    unit: 'hour/release',
    id: 'recoveryHours.after',
    label: 'Hours to restore, after',
    before: incidents.recoveryHours,
    // A shorter diagnosis is told in one of two places, never in both.
    cut: isGiven(shape, 'explainability.recoveryCut') ? explainabilityGroup.inputs.recoveryCut : incidents.recoveryCut,
    after: isGiven(shape, 'incidents.recoveryHoursAfter') ? incidents.recoveryHoursAfter : undefined,
  });
  const handsOnHours = line('hour/person/release', {
    id: 'incidentHandsOn.after',
    label: 'Hands-on hours of each on a failed release, after',
    formula: handsOnAfterOf(shape, recoveryHours),
  });
  return { rate, recoveryHours, handsOnHours };
}

const targetedRate = (shape: Shape): Expression<'1'> =>
  isGiven(shape, 'incidents.failureRateAfter')
    ? incidents.failureRateAfter
    : product(incidents.changeFailureRate, remainder(incidents.failureCut));

/** The change failure rate after, which code that nobody wrote by hand may raise. */
function failureRateOf(shape: Shape): Expression<'1'> {
  const { failureIncrease } = assistanceGroup.inputs;
  const rate = targetedRate(shape);
  return isOn(shape, 'assistance') ? product(rate, sum(constant('1'), failureIncrease)) : rate;
}

/** What is restored sooner has been worked on for less time, unless the hours are told by themselves. */
function handsOnAfterOf(shape: Shape, recoveryHoursAfter: Line<'hour/release'>): Expression<'hour/person/release'> {
  if (isGiven(shape, 'incidents.handsOnHoursAfter')) return incidents.handsOnHoursAfter;
  if (isGiven(shape, 'incidents.handsOnCut')) return product(incidents.handsOnHours, remainder(incidents.handsOnCut));
  if (!isGiven(shape, 'incidents.recoveryHours')) return incidents.handsOnHours;
  return product(incidents.handsOnHours, ratio(recoveryHoursAfter, incidents.recoveryHours, constant('1')));
}
