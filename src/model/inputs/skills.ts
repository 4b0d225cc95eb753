import { group, list } from '../declaration.js';
import { amount, choice, doer, share } from '../fields.js';

/** What people have to learn, and what that costs until they have. */
export const cohortsList = list('cohorts', 'Training cohorts', {
  role: choice({ label: 'role', members: 'roles' }),
  people: amount('person', { label: 'people trained', note: 'Everyone in the role unless given.' }),
  courseHours: amount('hour/person', { label: 'first training', default: { assumption: 'trainingHours' } }),
  pricePerHour: amount('money/hour', { label: 'price of a learning hour', whenNotGiven: '0' }),
  pricePerPerson: amount('money/person', {
    label: 'courses, subscriptions and exams',
    default: { assumption: 'trainingPrice' },
    whenNotGiven: '0',
  }),
  examFee: amount('money/person', { label: 'exam fee beside the courses', whenNotGiven: '0' }),
  refresherHours: amount('hour/person/year', {
    label: 'refresher',
    default: { assumption: 'refresherHours' },
    whenNotGiven: '0',
  }),
  leavers: share({
    label: 'people who leave a year and are replaced',
    unitInWords: 'share a year, at most 5',
    highest: '5',
    default: { assumption: 'leavers' },
    whenNotGiven: '0',
  }),
  startMonth: amount('month', {
    label: 'month of the first training',
    highest: '600',
    note: 'The last month of the implementation unless given.',
  }),
});

export const awarenessGroup = group('awareness', 'Awareness', {
  role: doer('Role whose hourly cost is taken'),
  people: amount('person', { label: 'Staff beyond the machine-learning team', default: { assumption: 'otherStaff' } }),
  hours: amount('hour/person', { label: 'Awareness session', default: { assumption: 'awarenessHours' } }),
});

export const learningGroup = group('learning', 'Learning loss', {
  curve: choice({
    label: 'How the loss wears off',
    choices: ['linear', 'exponential', 'flat'],
    whenNotGiven: 'linear',
  }),
  slowsReleases: choice({
    label: 'Whether the loss also slows releases',
    choices: ['yes', 'no'],
    whenNotGiven: 'no',
  }),
  hoursPerPersonMonth: amount('hour/person/month', {
    label: 'Working hours of a person',
    note: 'A twelfth of the productive hours unless given.',
  }),
  workShare: share({ label: 'Share of the work that the change touches', default: { assumption: 'dipShare' } }),
  depth: share({ label: 'Productivity lost at the start', default: { assumption: 'dipDepth' } }),
  months: amount('month', {
    label: 'Months until it is regained (linear, flat) or time constant (exponential)',
    highest: '600',
    default: { assumption: 'dipMonths' },
  }),
});

export const skillsGroups = [cohortsList, awarenessGroup, learningGroup] as const;
