import { group } from '../declaration.js';
import { amount, cut, doer, factor, share, yearlyRate } from '../fields.js';

/** Running models: what watches them, what they are fed with, what they run on, and what they replace. */

const role = doer('Role whose hours they are');

export const monitoringGroup = group('monitoring', 'Monitoring', {
  role,
  pricePerModelMonth: amount('money/model/month', {
    label: 'Price of monitoring a model',
    default: { assumption: 'monitorPrice' },
    whenNotGiven: '0',
  }),
  alertsPerModelMonth: amount('alert/model/month', { label: 'Alerts of a model', default: { assumption: 'alerts' } }),
  triageMinutes: factor({
    label: 'Time to look at an alert',
    unitInWords: 'minutes',
    default: { assumption: 'triageMinutes' },
  }),
  falseAlarmShare: share({ label: 'Share of the alerts that are false alarms' }),
});

export const driftGroup = group('drift', 'Drift', {
  eventsPerModelYear: amount('event/model/year', {
    label: 'Sudden shifts of what a model sees',
    default: { assumption: 'driftEvents' },
  }),
  detectionDays: amount('day/event', {
    label: 'Days until a shift is noticed, before',
    default: { assumption: 'detectionDays' },
  }),
  detectionCut: cut({
    label: 'Cut of the days until a shift is noticed',
    default: { assumption: 'detectionCut' },
    excludes: ['detectionDaysAfter'],
  }),
  detectionDaysAfter: amount('day/event', {
    label: 'Days until a shift is noticed, after',
    excludes: ['detectionCut'],
  }),
  lossShare: share({
    label: 'Part of a model’s daily value lost in the meantime',
    default: { assumption: 'driftLoss' },
  }),
});

export const retrainingGroup = group('retraining', 'Retraining', {
  computePerRelease: amount('money/release', {
    label: 'Compute of a retraining',
    default: { assumption: 'retrainCompute' },
  }),
});

export const dataManagementGroup = group('dataManagement', 'Data management', {
  role,
  dataSets: amount('dataset', { label: 'Data sets under management' }),
  setupHours: amount('hour/dataset', { label: 'Hours to set up a data set', whenNotGiven: '0' }),
  stewardshipHours: amount('hour/dataset/month', { label: 'Hours to look after a data set', whenNotGiven: '0' }),
  terabytes: amount('terabyte', { label: 'Data kept', whenNotGiven: '0' }),
  versions: factor({ label: 'Versions kept of the data', unitInWords: 'versions', whenNotGiven: '1' }),
  pricePerTerabyteMonth: amount('money/terabyte/month', { label: 'Price of keeping a terabyte', whenNotGiven: '0' }),
});

export const infrastructureSavingGroup = group('infrastructureSaving', 'Infrastructure saving', {
  cut: cut({ label: 'Cut of the spend on machine-learning infrastructure', default: { assumption: 'infraCut' } }),
});

export const idleModelsGroup = group('idleModels', 'Idle models', {
  share: share({ label: 'Share of the models that nobody uses' }),
  runCostPerModelYear: amount('money/model/year', {
    label: 'What running an idle model costs',
    note: 'The infrastructure of a model unless given. Not also within the infrastructure saving.',
  }),
});

export const retiredToolsGroup = group('retiredTools', 'Retired tools', {
  costPerYear: amount('money/year', {
    label: 'Tools that can go, billed by use or by seat',
    default: { assumption: 'retiredTools' },
    whenNotGiven: '0',
  }),
  flatFeesPerYear: amount('money/year', {
    label: 'Flat fees that end when the last team has left',
    whenNotGiven: '0',
  }),
  overlapMonths: amount('month', {
    label: 'Months in which old and new are paid together, from the end of the roll-out',
    highest: '600',
    default: { assumption: 'overlapMonths' },
    whenNotGiven: '0',
  }),
  contractEndMonth: amount('month', {
    label: 'Month in which the old contracts end',
    highest: '600',
    whenNotGiven: '0',
  }),
  uplift: yearlyRate({
    label: 'Yearly price step at which the old tools would have been renewed',
    lowest: '-0.5',
    highest: '2',
    whenNotGiven: '0',
  }),
});

export const oldWayGroup = group('oldWay', 'The old way', {
  fixedCostPerMonth: amount('money/month', {
    label: 'Extra fixed cost of the old way for those who do not move',
    note: 'Over what it costs today. Paid from the end of the roll-out while not everyone has moved.',
  }),
});

export const exitGroup = group('exit', 'Exit', {
  shareOfSetup: share({ label: 'Getting out again, as a share of set-up and consulting', whenNotGiven: '0' }),
  amount: amount('money', { label: 'Egress, data return and other fees', whenNotGiven: '0' }),
});

export const operationsGroups = [
  monitoringGroup,
  driftGroup,
  retrainingGroup,
  dataManagementGroup,
  infrastructureSavingGroup,
  idleModelsGroup,
  retiredToolsGroup,
  oldWayGroup,
  exitGroup,
] as const;
