import { line } from '../../formula/line.js';
import { constant, difference, product, ratio } from '../../formula/operations.js';
import type { Basis } from '../basis.js';
import { monitoringGroup, retrainingGroup } from '../inputs/operations.js';
import { isGiven, isOn } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';

const monitoring = monitoringGroup.inputs;
const alertMinutesPerHour = constant('60', 'alert/hour');
const heading = 'Monitoring and retraining';

/** The price of watching models, and the hours in which people look at what it reports. */
export function monitoringCosts({ shape, labour, estate, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'monitoring')) return [];
  const watched = line('model', {
    id: 'modelsOnPractice',
    label: 'Models on the new practice',
    formula: product(estate.models, adoption.share),
  });
  const price = line('money/month', {
    id: 'monitoring',
    label: 'Monitoring: price',
    formula: product(watched, monitoring.pricePerModelMonth),
  });
  const looking = line('hour/month', {
    id: 'triageHours',
    label: 'Hours in which alerts are looked at',
    formula: product(watched, monitoring.alertsPerModelMonth, ratio(monitoring.triageMinutes, alertMinutesPerHour)),
  });
  const triage = line('money/month', {
    id: 'alertTriage',
    label: 'Monitoring: alert triage',
    formula: product(looking, labour.doneBy('monitoring.role').rate, labour.wageIndex),
  });
  const lines = [costLine(heading, 'cash', price)];
  return isGiven(shape, 'monitoring.alertsPerModelMonth') ? [...lines, costLine(heading, 'capacity', triage)] : lines;
}

/** Every further release of a model trains it once more. */
export function retrainingCosts({ shape, estate, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'retraining')) return [];
  const further = line('release/month', {
    id: 'furtherReleases',
    label: 'Further releases a month',
    formula: difference(estate.releasesAfter, estate.releasesBefore),
  });
  const compute = line('money/month', {
    id: 'retraining',
    label: 'Extra retraining compute',
    formula: product(further, retrainingGroup.inputs.computePerRelease, adoption.share),
  });
  return [costLine(heading, 'cash', compute)];
}
