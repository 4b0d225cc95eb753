import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product } from '../formula/operations.js';
import { daysPerMonth } from '../formula/vocabulary.js';
import { incidentsOf } from './benefits/incidents.js';
import type { Basis } from './basis.js';
import { incidentsGroup, leadTimeGroup } from './inputs/delivery.js';
import { modelsGroup } from './inputs/organisation.js';
import { isGiven, isOn } from './shape.js';

/** A delivery metric before and after, for the estate of today. */
export interface DeliveryMetric {
  readonly key: 'deploymentsPerYear' | 'leadTimeDays' | 'changeFailureRate' | 'recoveryHours' | 'downHoursPerYear';
  readonly label: string;
  readonly unitInWords: string;
  readonly before: Line;
  readonly after: Line;
}

/** The four metrics of software delivery, and the hours down that follow from them, where their inputs are given. */
export function deliveryOf(basis: Basis): readonly DeliveryMetric[] {
  const { shape, estate } = basis;
  const hasReleases = isGiven(shape, 'releases.perModelYear') && isGiven(shape, 'models.count');
  const hasIncidents = hasReleases && isOn(shape, 'incidents') && isGiven(shape, 'incidents.changeFailureRate');
  const deployments = (when: 'Before' | 'After'): Expression<never> =>
    product(modelsGroup.inputs.count, estate[`releasesPerModel${when}`]);
  return [
    ...(hasReleases ? [deploymentsMetric(deployments('Before'), deployments('After'))] : []),
    ...(isOn(shape, 'leadTime') && isGiven(shape, 'leadTime.days') ? [leadTimeMetric(basis)] : []),
    ...(hasIncidents ? incidentMetrics(basis, deployments('Before'), deployments('After')) : []),
  ];
}

const deploymentsMetric = (before: Expression<never>, after: Expression<never>): DeliveryMetric => ({
  key: 'deploymentsPerYear',
  label: 'Deployments a year',
  unitInWords: 'releases a year',
  before: line('release/year', {
    id: 'delivery.deployments.before',
    label: 'Deployments a year, before',
    formula: before,
  }),
  after: line('release/year', { id: 'delivery.deployments.after', label: 'Deployments a year, after', formula: after }),
});

const leadTimeMetric = ({ estate }: Basis): DeliveryMetric => ({
  key: 'leadTimeDays',
  label: 'Lead time',
  unitInWords: 'days',
  before: line('day', {
    id: 'delivery.leadTime.before',
    label: 'Lead time in days, before',
    formula: leadTimeGroup.inputs.days,
  }),
  after: line('day', {
    id: 'delivery.leadTime.after',
    label: 'Lead time in days, after',
    formula: product(estate.leadTimeAfter, daysPerMonth),
  }),
});

function incidentMetrics(basis: Basis, before: Expression<never>, after: Expression<never>): readonly DeliveryMetric[] {
  const { changeFailureRate, recoveryHours } = incidentsGroup.inputs;
  const { failureRateAfter, recoveryHoursAfter } = incidentsOf(basis);
  const rate: DeliveryMetric = {
    key: 'changeFailureRate',
    label: 'Change failure rate',
    unitInWords: 'share of releases',
    before: line('1', {
      id: 'delivery.failureRate.before',
      label: 'Change failure rate, before',
      formula: changeFailureRate,
    }),
    after: failureRateAfter,
  };
  if (!isGiven(basis.shape, 'incidents.recoveryHours')) return [rate];
  return [
    rate,
    {
      key: 'recoveryHours',
      label: 'Time to restore',
      unitInWords: 'hours',
      before: line('hour/release', {
        id: 'delivery.recovery.before',
        label: 'Time to restore, before',
        formula: recoveryHours,
      }),
      after: recoveryHoursAfter,
    },
    {
      key: 'downHoursPerYear',
      label: 'Hours broken a year',
      unitInWords: 'hours a year',
      before: line('hour/year', {
        id: 'delivery.downHours.before',
        label: 'Hours broken a year, before',
        formula: product(before, changeFailureRate, recoveryHours),
      }),
      after: line('hour/year', {
        id: 'delivery.downHours.after',
        label: 'Hours broken a year, after',
        formula: product(after, failureRateAfter, recoveryHoursAfter),
      }),
    },
  ];
}
