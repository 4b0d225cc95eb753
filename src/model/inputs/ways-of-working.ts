import { group } from '../declaration.js';
import { amount, choice, cut, doer, factor, share } from '../fields.js';

/** Hours of people that the practice changes, beside releases and incidents. Each group may name the role that spends them. */

const role = doer('Role whose hours they are');

export const coordinationGroup = group('coordination', 'Coordination', {
  role,
  people: amount('person', { label: 'People who coordinate', note: 'Everyone in the roles unless given.' }),
  hoursPerWeek: amount('hour/person/week', {
    label: 'Meetings and chasing between data science and operations, before',
    default: { assumption: 'coordination' },
  }),
  weeksPerYear: amount('week/year', {
    label: 'Weeks at work',
    highest: '53',
    default: { assumption: 'weeksPerYear' },
  }),
  cut: cut({ label: 'Cut of the coordination', default: { assumption: 'coordinationCut' } }),
});

export const runLabourGroup = group('runLabour', 'Run labour', {
  role,
  hoursPerModelMonth: amount('hour/model/month', {
    label: 'Hands-on hours to keep a model running, before',
    default: { assumption: 'runHours' },
  }),
  cut: cut({
    label: 'Cut of the hours to keep a model running',
    default: { assumption: 'runHoursCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/model/month', {
    label: 'Hands-on hours to keep a model running, after',
    excludes: ['cut'],
  }),
});

export const preparationGroup = group('preparation', 'Data preparation', {
  role,
  people: amount('person', { label: 'People who prepare data', note: 'Everyone in the role unless given.' }),
  timeShare: share({
    label: 'Share of their time that goes into preparing data',
    default: { figure: 'preparationShare' },
  }),
  cut: cut({ label: 'Cut of the time that goes into preparing data', default: { assumption: 'prepCut' } }),
});

export const reworkGroup = group('rework', 'Rework', {
  role,
  people: amount('person', { label: 'People who experiment', note: 'Everyone in the role unless given.' }),
  experimentsPerPersonYear: amount('experiment/person/year', {
    label: 'Experiments of a person a year',
    default: { assumption: 'experiments' },
  }),
  rerunShare: share({
    label: 'Experiments scrapped or run again for want of tracking, before',
    default: { assumption: 'rerunShare' },
  }),
  rerunCut: cut({
    label: 'Cut of the experiments scrapped or run again',
    default: { assumption: 'rerunCut' },
    excludes: ['rerunShareAfter'],
  }),
  rerunShareAfter: share({ label: 'Experiments scrapped or run again, after', excludes: ['rerunCut'] }),
  hoursPerExperiment: amount('hour/experiment', {
    label: 'Hands-on hours of an experiment',
    default: { assumption: 'experimentHours' },
  }),
  computePerExperiment: amount('money/experiment', {
    label: 'Compute of an experiment',
    default: { assumption: 'computePerExperiment' },
    whenNotGiven: '0',
  }),
});

export const templatesGroup = group('templates', 'Templates', {
  role,
  hoursPerModel: amount('hour/model', {
    label: 'Hours that a template saves on a new model',
    default: { assumption: 'templateHours' },
    excludes: ['setup.templateReuse'],
  }),
  coverage: share({ label: 'New models that use a template', default: { assumption: 'templateCoverage' } }),
});

export const rollbacksGroup = group('rollbacks', 'Roll-backs', {
  role,
  perYear: amount('1/year', {
    label: 'Roll-backs',
    note: 'Only those whose hours are not among the failed releases already.',
  }),
  hoursBefore: amount('hour', { label: 'Hours of a roll-back, before' }),
  hoursAfter: amount('hour', { label: 'Hours of a roll-back, after' }),
});

export const assistanceGroup = group(
  'assistance',
  'Coding assistance',
  {
    role,
    developers: amount('person', { label: 'Developers' }),
    hoursPerWeek: amount('hour/person/week', { label: 'Hours of coding', highest: '168' }),
    weeksPerYear: amount('week/year', {
      label: 'Weeks at work',
      highest: '53',
      default: { assumption: 'weeksPerYear' },
    }),
    userShare: share({ label: 'Share of the developers who use an assistant' }),
    timeSaved: cut({
      label: 'Share of the coding hours saved',
      unitInWords: 'share, negative where it costs time',
      note: 'Field and task studies disagree in sign.',
    }),
    seats: amount('seat', { label: 'Seats of the assistant', whenNotGiven: '0' }),
    pricePerSeatMonth: amount('money/seat/month', { label: 'Price of a seat of the assistant', whenNotGiven: '0' }),
    reviewHoursPerWeek: amount('hour/person/week', {
      label: 'Hours in which a user reviews what it wrote',
      highest: '168',
      whenNotGiven: '0',
    }),
    failureIncrease: factor({
      label: 'Rise of the change failure rate by what it wrote',
      unitInWords: 'share of the rate, negative where it falls',
      lowest: '-1',
      whenNotGiven: '0',
    }),
  },
  { isOnlyIfTold: true },
);

export const scalingGroup = group(
  'scaling',
  'Scaling',
  {
    role,
    modelsPerPerson: amount('model/person', { label: 'Models that one person keeps running, before', lowest: '0.001' }),
    modelsPerPersonAfter: amount('model/person', {
      label: 'Models that one person keeps running, after',
      lowest: '0.001',
    }),
    staffToday: amount('person', { label: 'People who do it today', whenNotGiven: '0' }),
    costPerPerson: amount('money/person/year', {
      label: 'Cost of a person, all included',
      note: 'The role’s cost of an hour over its productive hours unless given.',
    }),
    hiringPlan: choice({
      label: 'Whether the hires stand in an approved plan',
      choices: ['approved', 'none'],
      whenNotGiven: 'none',
    }),
  },
  { replaces: ['deployment', 'runLabour', 'rollbacks', 'templates'] },
);

export const waysOfWorkingGroups = [
  coordinationGroup,
  runLabourGroup,
  preparationGroup,
  reworkGroup,
  templatesGroup,
  rollbacksGroup,
  assistanceGroup,
  scalingGroup,
] as const;
