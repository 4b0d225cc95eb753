import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, product, ratio, sum } from '../formula/operations.js';
import type { Unit } from '../formula/unit.js';
import { chanceOfNone, daysPerMonth, hoursPerYear, monthsPerYear, remainder } from '../formula/vocabulary.js';
import type { Basis } from './basis.js';
import { failedReleasesOf } from './benefits/failed-releases.js';
import { modelsGroup } from './models.js';
import { todayOf } from './practices.js';
import { leadTimeGroup, leadTimeInPlace } from './releases.js';
import { isGiven, isOn } from './shape.js';

/** Each by the key under which a result has it. */
export const deliveryKeys = [
  'deploymentsPerYear',
  'leadTimeDays',
  'handOffWaitDays',
  'modelAgeMonths',
  'changeFailureRate',
  'failedDeploymentsPerYear',
  'recoveryHours',
  'downHoursPerYear',
  'availability',
] as const;
export type DeliveryKey = (typeof deliveryKeys)[number];

/** A delivery metric before and after, for the estate of today. */
export interface DeliveryMetric {
  readonly key: DeliveryKey;
  readonly label: string;
  readonly unitInWords: string;
  readonly before: Line;
  readonly after: Line;
}

interface Told<U extends Unit> extends Pick<DeliveryMetric, 'key' | 'label' | 'unitInWords'> {
  readonly unit: U;
  readonly before: Expression<U>;
  readonly after: Expression<U>;
  /** How far it is as after already, where a benchmark tells what is before. */
  readonly inPlace?: Expression<'1'> | undefined;
}

function metric<const U extends Unit>({ key, label, unitInWords, unit, inPlace, ...told }: Told<U>): DeliveryMetric {
  const at = (when: string, formula: Expression<U>): Line<U> =>
    line(unit, { id: `delivery.${key}.${when}`, label: `${label}, ${when}`, formula });
  const after = at('after', told.after);
  const today = todayOf({ unit, id: `delivery.${key}`, label, before: told.before, after, inPlace });
  return { key, label, unitInWords, before: at('before', today), after };
}

/** The metrics of software delivery, and what follows from them, where their inputs are given. */
export const deliveryOf = (basis: Basis): readonly DeliveryMetric[] => [
  ...paceMetrics(basis),
  ...waitMetrics(basis),
  ...failureMetrics(basis),
];

const hasReleases = ({ shape }: Basis): boolean =>
  isGiven(shape, 'releases.perModelYear') && isGiven(shape, 'models.count');

/** Deployments a year of the models of today. */
const deployments = ({ estate }: Basis, when: 'today' | 'after'): Expression<'release/year'> =>
  product(modelsGroup.inputs.count, estate.releasesPerModel[when].all);

function paceMetrics(basis: Basis): readonly DeliveryMetric[] {
  const { shape, estate } = basis;
  if (!hasReleases(basis)) return [];
  const released = metric({
    key: 'deploymentsPerYear',
    label: 'Deployments a year',
    unitInWords: 'releases a year',
    unit: 'release/year',
    before: deployments(basis, 'today'),
    after: deployments(basis, 'after'),
  });
  if (!isOn(shape, 'leadTime') || !isGiven(shape, 'leadTime.days')) return [released];
  // A model that is never released has data of no age that could be told: no figure, and not one of nothing.
  const halfInterval = (releases: Line<'release/model/year'>): Expression<'month'> =>
    ratio(
      product(monthsPerYear, constant('0.5', 'release/model', 'Half the way from one release to the next')),
      releases,
    );
  const age = metric({
    key: 'modelAgeMonths',
    label: 'Mean age of a model’s data in months',
    unitInWords: 'months',
    unit: 'month',
    before: sum<'month'>(estate.leadTimeToday, halfInterval(estate.releasesPerModel.today.all)),
    after: sum<'month'>(estate.leadTimeAfter, halfInterval(estate.releasesPerModel.after.all)),
  });
  return [released, age];
}

function waitMetrics({ shape, estate }: Basis): readonly DeliveryMetric[] {
  if (!isOn(shape, 'leadTime') || !isGiven(shape, 'leadTime.days')) return [];
  const { days, handOffs, waitDays, handOffsCut } = leadTimeGroup.inputs;
  const inPlace = leadTimeInPlace(shape);
  const lead = metric({
    key: 'leadTimeDays',
    label: 'Lead time in days',
    unitInWords: 'days',
    unit: 'day',
    before: days,
    after: product(estate.leadTimeAfter, daysPerMonth),
    inPlace,
  });
  if (!isGiven(shape, 'leadTime.handOffsCut')) return [lead];
  const wait = metric({
    key: 'handOffWaitDays',
    label: 'Days that hand-offs wait',
    unitInWords: 'days per release',
    unit: 'day',
    before: product(handOffs, waitDays),
    after: product(handOffs, waitDays, remainder(handOffsCut)),
    inPlace,
  });
  return [lead, wait];
}

function failureMetrics(basis: Basis): readonly DeliveryMetric[] {
  const { shape } = basis;
  if (!hasReleases(basis) || !isOn(shape, 'incidents') || !isGiven(shape, 'incidents.changeFailureRate')) return [];
  const { today, after } = failedReleasesOf(basis);
  const failing = [
    metric({
      key: 'changeFailureRate',
      label: 'Share of changes that fail',
      unitInWords: 'share of releases',
      unit: '1',
      before: today.rate,
      after: after.rate,
    }),
    metric({
      key: 'failedDeploymentsPerYear',
      label: 'Failed deployments a year',
      unitInWords: 'releases a year',
      unit: 'release/year',
      before: product(deployments(basis, 'today'), today.rate),
      after: product(deployments(basis, 'after'), after.rate),
    }),
  ];
  if (!isGiven(shape, 'incidents.recoveryHours')) return failing;
  const down = metric({
    key: 'downHoursPerYear',
    label: 'Hours broken a year',
    unitInWords: 'hours a year',
    unit: 'hour/year',
    before: product(deployments(basis, 'today'), today.rate, today.recoveryHours),
    after: product(deployments(basis, 'after'), after.rate, after.recoveryHours),
  });
  return [
    ...failing,
    metric({
      key: 'recoveryHours',
      label: 'Time to restore',
      unitInWords: 'hours',
      unit: 'hour/release',
      before: today.recoveryHours,
      after: after.recoveryHours,
    }),
    down,
    metric({
      key: 'availability',
      label: 'Share of the hours in which no release is broken',
      unitInWords: 'share of the hours of a year',
      unit: '1',
      before: available(down.before),
      after: available(down.after),
    }),
  ];
}

/**
 * Releases break at any time, and several may be broken at once: with x hours broken in each hour, nothing is broken in
 * e^(−x) of the hours (the share of time in which an M/G/∞ queue is empty).
 */
function available(downHours: Line): Expression<'1'> {
  const atOnce = line('1', {
    id: `${downHours.id}.atOnce`,
    label: `${downHours.label}, over the hours of a year`,
    formula: ratio(downHours, hoursPerYear),
  });
  return chanceOfNone(atOnce);
}
