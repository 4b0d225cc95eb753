import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, constant, minimum, product, ratio } from '../../formula/operations.js';
import { hoursPerYear, nothing } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { modelsGroup } from '../models.js';
import type { When } from '../releases.js';
import { isGiven } from '../shape.js';
import { expectedLoss } from './benefit.js';
import { failedReleasesOf, incidentsGroup } from './failed-releases.js';
import { savedHours } from './saved-hours.js';

const incidents = incidentsGroup.inputs;

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

/** What is spared from one state to the next: in what is counted from today on, and what is in place has spared already. */
type Spared = Readonly<Record<'from' | 'to', When>>;

const counted: Spared = { from: 'today', to: 'after' };
const already: Spared = { from: 'before', to: 'today' };

function lossAvoided(basis: Basis, id: string, label: string, { from, to }: Spared): Expression<'money/month'> {
  const failed = failedReleasesOf(basis);
  const down = (when: When): Expression<'hour/month'> => product(failed[when].perMonth, failed[when].recoveryHours);
  const avoided = line('hour/month', { id, label, formula: difference<'hour/month'>(down(from), down(to)) });
  return product(avoided, lossPerHour(basis), basis.adoption.share);
}

export const incidentLosses = expectedLoss({
  inputs: incidentsGroup,
  id: 'incidentLoss',
  label: 'Incident loss avoided',
  heading: 'Reliability',
  prices: 'modelValue',
  note: 'Negative where more releases fail than before. An expected loss, so no risk adjustment.',
  isCounted: (shape) => isGiven(shape, 'incidents.lossPerHour') || isGiven(shape, 'incidents.severity'),
  formula: (basis) => lossAvoided(basis, 'downHoursAvoided', 'Broken hours avoided', counted),
  already: (basis) => lossAvoided(basis, 'downHoursAvoided.already', 'Broken hours avoided already', already),
});

interface RepairHours extends Spared {
  readonly id: string;
  readonly label: string;
  readonly ofEachInWords: string;
}

function repairHours(basis: Basis, { id, label, ofEachInWords, from, to }: RepairHours): Line<'hour/month'> {
  const failed = failedReleasesOf(basis);
  const ofEach = (when: When): Expression<'hour/person/month'> =>
    product(failed[when].perMonth, failed[when].handsOnHours);
  const spared = line('hour/person/month', {
    id: `${id}PerResponder`,
    label: ofEachInWords,
    formula: difference<'hour/person/month'>(ofEach(from), ofEach(to)),
  });
  return line('hour/month', { id, label, formula: product(spared, incidents.responders, basis.adoption.share) });
}

export const incidentHours = savedHours({
  inputs: incidentsGroup,
  id: 'incidentLabour',
  label: 'Incident labour',
  heading: 'Reliability',
  adjusted: 'the incident labour avoided',
  isCounted: (shape) => isGiven(shape, 'incidents.responders'),
  work: (labour) => labour.shared('incidentShare'),
  saved: (basis) =>
    repairHours(basis, {
      id: 'incidentHours',
      label: 'Repair hours saved',
      ofEachInWords: 'Repair hours spared to each who responds',
      ...counted,
    }),
  already: (basis) =>
    repairHours(basis, {
      id: 'incidentHours.already',
      label: 'Repair hours saved already',
      ofEachInWords: 'Repair hours spared already to each who responds',
      ...already,
    }),
});
