import { group, list } from '../declaration.js';
import { amount, factor, share, yearlyRate } from '../fields.js';

/** The people, the models and what they are worth. */
export const organisationGroup = group('organisation', 'Organisation', {
  revenue: amount('money/year', { label: 'Revenue, or budget of a public body', default: { assumption: 'revenue' } }),
});

export const wagesGroup = group('wages', 'Wages', {
  industryFactor: factor({
    label: 'Wages of the industry, relative to all industries',
    default: { figure: 'wageFactor' },
    whenNotGiven: '1',
  }),
  load: factor({
    label: 'Total compensation over wages (benefits, payroll taxes, leave)',
    lowest: '1',
    highest: '3',
    default: { figure: 'benefitLoad' },
    whenNotGiven: '1',
  }),
  paidLeave: share({
    label: 'Paid leave, as a share of total compensation',
    default: { figure: 'paidLeave' },
    whenNotGiven: '0',
    note: 'Taken out because productive hours are net of leave.',
  }),
  productiveHours: amount('hour/person/year', {
    label: 'Hours at work on work',
    lowest: '1',
    highest: '8784',
    default: { assumption: 'productiveHours' },
  }),
  growth: yearlyRate({
    label: 'Growth of wages',
    lowest: '-0.5',
    highest: '2',
    default: { assumption: 'wageGrowth' },
    whenNotGiven: '0',
  }),
});

export const rolesList = list('roles', 'Roles', {
  people: amount('person', { label: 'people', whenNotGiven: '0' }),
  salary: amount('money/person/year', { label: 'yearly salary', excludes: ['hourlyRate'] }),
  hourlyRate: amount('money/hour', {
    label: 'cost of an hour, all included',
    excludes: ['salary'],
    note: 'In place of a salary: nothing is added to it.',
  }),
  learnShare: share({ label: 'share of its people who have to learn', whenNotGiven: '1' }),
  setupHours: amount('hour', { label: 'own hours to build or configure the platform', whenNotGiven: '0' }),
  migrationShare: share({ label: 'share of the migration hours', whenNotGiven: '0' }),
  releaseShare: share({ label: 'share of the hands-on release hours', whenNotGiven: '0' }),
  incidentShare: share({ label: 'share of the hours spent on failed changes', whenNotGiven: '0' }),
  linkShare: share({ label: 'share of the hours on links between tools', whenNotGiven: '0' }),
  runTeam: amount('person', {
    label: 'people who run the platform, net of what today’s scripts take',
    whenNotGiven: '0',
  }),
});

export const modelsGroup = group('models', 'Models', {
  count: amount('model', { label: 'Models in production today', default: { assumption: 'models' } }),
  growth: yearlyRate({
    label: 'Growth of the estate, net of retirements',
    lowest: '-0.9',
    highest: '10',
    default: { assumption: 'modelGrowth' },
    whenNotGiven: '0',
  }),
  newPerYear: amount('model/year', { label: 'Models that go live a year', default: { assumption: 'newModels' } }),
  lifeMonths: amount('month', {
    label: 'Months a model stays live',
    lowest: '1',
    default: { assumption: 'modelLife' },
  }),
  infrastructure: amount('money/year', {
    label: 'Cloud and hardware spend on machine learning',
    default: { assumption: 'mlInfra' },
    whenNotGiven: '0',
  }),
});

export const valueGroup = group('value', 'Value of a model', {
  perModelYear: amount('money/model/year', {
    label: 'Value of a live model',
    excludes: ['multiple'],
    note: 'In place of the estimate from what the models cost to own.',
  }),
  multiple: factor({
    label: 'Value of a live model over the cost of owning it',
    default: { assumption: 'valueMultiple' },
    excludes: ['perModelYear'],
  }),
  carriedShare: share({
    label: 'Share of revenue that passes through models',
    default: { assumption: 'carriedShare' },
  }),
  attribution: share({
    label: 'Part of a business gain owed to the practice and not to the model',
    default: { assumption: 'alpha' },
  }),
  perishable: share({
    label: 'Part of delayed value that is lost, not moved',
    default: { assumption: 'perishable' },
  }),
});

/** What turns hours into money, and doubt into less of it. */
export const realisationGroup = group('realisation', 'Realisation', {
  freedHours: share({
    label: 'Part of freed hours that becomes money or useful work',
    default: { assumption: 'rho' },
  }),
  freedHoursCap: share({
    label: 'Most that a role can free, of its productive hours',
    default: { assumption: 'freedHoursCap' },
    whenNotGiven: '0.35',
  }),
});

export const organisationGroups = [
  organisationGroup,
  wagesGroup,
  rolesList,
  modelsGroup,
  valueGroup,
  realisationGroup,
] as const;
