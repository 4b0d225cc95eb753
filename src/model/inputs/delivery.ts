import { group } from '../declaration.js';
import { amount, cut, factor, share } from '../fields.js';

/** Delivery before, and how the practice changes it. Targets are cuts, so that no sample turns before and after round. */
export const releasesGroup = group('releases', 'Releases', {
  perModelYear: amount('release/model/year', {
    label: 'Releases per model and year, before',
    default: { assumption: 'releasesPerYear' },
  }),
  freezeWeeks: factor({
    label: 'Time in which nothing is released',
    unitInWords: 'weeks a year',
    highest: '52',
    default: { figure: 'freezeWeeks' },
    whenNotGiven: '0',
    note: 'Lowers the benchmark count only; a count of your own already contains them.',
  }),
  factor: factor({
    label: 'Releases after over releases before',
    default: { assumption: 'releaseFactor' },
    whenNotGiven: '1',
  }),
});

export const deploymentGroup = group('deployment', 'Deployment labour', {
  hoursPerRelease: amount('hour/release', {
    label: 'Hands-on hours per release, before',
    default: { assumption: 'hoursPerRelease' },
  }),
  handsOnCut: cut({
    label: 'Cut of the hands-on hours per release',
    default: { assumption: 'handsOnCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/release', {
    label: 'Hands-on hours per release, after',
    excludes: ['handsOnCut'],
  }),
});

export const leadTimeGroup = group('leadTime', 'Lead time', {
  days: amount('day', { label: 'Days from trained to live, before', default: { assumption: 'leadDays' } }),
  cut: cut({
    label: 'Cut of the lead time',
    default: { assumption: 'leadCut' },
    excludes: ['daysAfter', 'handOffsCut'],
  }),
  daysAfter: amount('day', { label: 'Days from trained to live, after', excludes: ['cut', 'handOffsCut'] }),
  handOffs: factor({ label: 'Hand-offs on the way', unitInWords: 'hand-offs per release' }),
  waitDays: amount('day', { label: 'Days a hand-off waits, within the lead time' }),
  handOffsCut: cut({
    label: 'Cut of the days that hand-offs wait',
    excludes: ['cut', 'daysAfter'],
    note: 'Shortens the lead time and is not money a second time.',
  }),
});

export const freshnessGroup = group('freshness', 'Freshness', {
  decayPerMonth: share({
    label: 'Relative value a model loses a month since its training data',
    default: { assumption: 'decay' },
  }),
  decayCap: share({
    label: 'Most of its value that a model loses',
    default: { assumption: 'decayCap' },
    whenNotGiven: '1',
  }),
});

export const incidentsGroup = group('incidents', 'Incidents', {
  changeFailureRate: share({
    label: 'Share of releases that fail, before',
    default: { figure: 'changeFailureRate' },
  }),
  failureCut: cut({
    label: 'Cut of the change failure rate',
    default: { assumption: 'failureCut' },
    excludes: ['failureRateAfter'],
  }),
  failureRateAfter: share({ label: 'Share of releases that fail, after', excludes: ['failureCut'] }),
  recoveryHours: amount('hour/release', {
    label: 'Hours to restore after a failed release, before',
    default: { figure: 'recoveryHours' },
  }),
  recoveryCut: cut({
    label: 'Cut of the time to restore',
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
    note: 'In place of the estimate from revenue.',
  }),
  outageCostPerHour: amount('money/hour', {
    label: 'Cost per hour of a whole outage, as an upper limit',
    note: 'A record of a whole system; never multiplied by a number of models.',
  }),
  severity: share({
    label: 'Part of the carried business lost while a release is broken',
    default: { assumption: 'severity' },
    excludes: ['lossPerHour'],
  }),
  responders: amount('person', { label: 'People who work on a failed release', default: { assumption: 'responders' } }),
  handsOnHours: amount('hour/person/release', {
    label: 'Hands-on hours of each on a failed release, before',
    default: { assumption: 'incidentHours' },
  }),
  handsOnCut: cut({
    label: 'Cut of the hands-on hours on a failed release',
    excludes: ['handsOnHoursAfter'],
    note: 'As the time to restore unless given.',
  }),
  handsOnHoursAfter: amount('hour/person/release', {
    label: 'Hands-on hours of each, after',
    excludes: ['handsOnCut'],
  }),
});

export const deliveryGroups = [releasesGroup, deploymentGroup, leadTimeGroup, freshnessGroup, incidentsGroup] as const;
