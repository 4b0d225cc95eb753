import { line } from '../../formula/line.js';
import { constant, difference, product, ratio } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, doer, factor, share } from '../fields.js';
import { isGiven } from '../shape.js';
import { capacity, cash, cost } from '../statement.js';

export const monitoringGroup = group('monitoring', 'Monitoring', {
  role: doer('Role whose hours they are', 'builder'),
  pricePerModelMonth: amount('money/model/month', {
    foundBy: 'quote',
    label: 'Price of monitoring a model',
    default: { assumption: 'monitorPrice' },
    whenNotGiven: '0',
  }),
  alertsPerModelMonth: amount('alert/model/month', {
    foundBy: 'pilot',
    label: 'Alerts of a model',
    default: { assumption: 'alerts' },
  }),
  triageMinutes: factor({
    label: 'Time to look at an alert',
    unitInWords: 'minutes',
    default: { assumption: 'triageMinutes' },
  }),
  falseAlarmShare: share({ label: 'Share of the alerts that are false alarms' }),
});

export const retrainingGroup = group('retraining', 'Retraining', {
  computePerRelease: amount('money/release', {
    label: 'Compute of a retraining',
    default: { assumption: 'retrainCompute' },
  }),
});

const monitoring = monitoringGroup.inputs;
const alertMinutesPerHour = constant('60', 'alert/hour', 'Alerts of a minute each in an hour');
const heading = 'Monitoring and retraining';

/** The price of watching models, and the hours in which people look at what it reports. */
export const monitoringCosts = cost({
  inputs: monitoringGroup,
  heading,
  ownership: 'infrastructure',
  prices: 'infrastructure',
  lines: ({ shape, labour, estate, adoption }) => {
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
    const lines = [cash(price)];
    return isGiven(shape, 'monitoring.alertsPerModelMonth')
      ? [...lines, capacity(triage, { ownership: 'people' })]
      : lines;
  },
});

/** Every further release of a model trains it once more; what is automated already does so today. */
export const retrainingCosts = cost({
  inputs: retrainingGroup,
  heading,
  ownership: 'infrastructure',
  prices: 'infrastructure',
  lines: ({ estate, adoption }) => {
    const further = line('release/month', {
      id: 'furtherReleases',
      label: 'Further releases a month',
      formula: difference(estate.releases.after.all, estate.releases.today.all),
    });
    const compute = line('money/month', {
      id: 'retraining',
      label: 'Extra retraining compute',
      formula: product(further, retrainingGroup.inputs.computePerRelease, adoption.share),
    });
    return [cash(compute)];
  },
});
