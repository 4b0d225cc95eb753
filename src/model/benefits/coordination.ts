import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, doer } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { savedHours } from './saved-hours.js';

export const coordinationGroup = group('coordination', 'Coordination', {
  role: doer('Role whose hours they are'),
  people: amount('person', {
    label: 'People who coordinate',
    isFact: true,
    note: 'Everyone in the roles unless given.',
  }),
  hoursPerWeek: amount('hour/person/week', {
    label: 'Meetings and chasing between data science and operations, before',
    default: { assumption: 'coordination' },
  }),
  weeksPerYear: amount('week/year', {
    foundBy: 'look-up',
    label: 'Weeks at work',
    highest: '53',
    default: { figure: 'weeksPerYear' },
  }),
  cut: cut({ label: 'Reduction in the coordination', default: { assumption: 'coordinationCut' } }),
});

const coordination = coordinationGroup.inputs;

/** Meetings and chasing between those who build models and those who run them. Waiting is not money a second time. */
export const coordinationHours = savedHours({
  inputs: coordinationGroup,
  id: 'coordination',
  label: 'Coordination',
  heading: 'Team productivity',
  adjusted: 'the coordination saved',
  work: (labour) => labour.doneBy('coordination.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'sharedTeams', 'coordination.hoursPerWeek'),
  saved: ({ shape, adoption, labour }) => {
    const people = isGiven(shape, 'coordination.people') ? coordination.people : labour.peopleAt('coordination.role');
    const before = line('hour/year', {
      id: 'coordinationHours.before',
      label: 'Coordination hours a year, before',
      formula: product(people, coordination.hoursPerWeek, coordination.weeksPerYear),
    });
    return line('hour/month', {
      id: 'coordinationHours',
      label: 'Coordination hours saved',
      formula: product(ratio(before, monthsPerYear), coordination.cut, adoption.share),
    });
  },
});
