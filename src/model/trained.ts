import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { atLeast, constant, difference, minimum, product, ratio } from '../formula/operations.js';
import { addedUp, between, nothing, remainder } from '../formula/vocabulary.js';
import { text } from '../say.js';
import { adoptionGroup, goLive, rollOutOf } from './adoption.js';
import { list } from './declaration.js';
import { amount, choice, share } from './fields.js';
import type { Labour } from './labour.js';
import { isGiven, isOn, membersOf, type Shape } from './shape.js';

/** What people have to learn, and what that costs until they have. */
export const cohortsList = list(
  'cohorts',
  'Training cohorts',
  {
    role: choice({ label: 'role', members: 'roles' }),
    people: amount('person', { label: 'people trained', isFact: true, note: 'Everyone in the role unless given.' }),
    courseHours: amount('hour/person', { label: 'first training', default: { assumption: 'trainingHours' } }),
    pricePerHour: amount('money/hour', { label: 'price of a learning hour', whenNotGiven: '0' }),
    pricePerPerson: amount('money/person', {
      label: 'courses, subscriptions and exams',
      default: { figure: 'trainingPrice' },
      whenNotGiven: '0',
    }),
    examFee: amount('money/person', { label: 'exam fee beside the courses', whenNotGiven: '0' }),
    refresherHours: amount('hour/person/year', {
      label: 'refresher',
      default: { assumption: 'refresherHours' },
      whenNotGiven: '0',
    }),
    leavers: share({
      foundBy: 'look-up',
      label: 'people who leave a year and are replaced',
      unitInWords: 'share a year, at most 5',
      highest: '5',
      default: { figure: 'leavers' },
      whenNotGiven: '0',
    }),
    startMonth: amount('month', {
      label: 'month of the first training',
      highest: '600',
      note: 'The last month of the implementation unless given.',
    }),
  },
  { foundBy: 'quote', neededForBenefits: { inWords: text('training') } },
);

/** The people of a cohort: those that it names, or everyone in its role. */
export const peopleTrained = (shape: Shape, labour: Labour, id: string): Expression<'person'> =>
  isGiven(shape, `cohorts.${id}.people`)
    ? cohortsList.each(id).people
    : labour.role(labour.roleAt(`cohorts.${id}.role`)).people;

const learnersIn = (labour: Labour, role: string): Expression<'person'> =>
  product(labour.role(role).people, labour.role(role).learnShare);

/** Everyone who has to learn. */
export const learnersOf = (labour: Labour): Line<'person'> =>
  line('person', {
    id: 'learners',
    label: 'People who learn',
    formula: addedUp<'person'>(
      'person',
      labour.roles.map((role) => learnersIn(labour, role)),
    ),
  });

const none = nothing('1');
const whole = constant('1');

/**
 * What a cohort counts for: those of it who have to learn, times how much of a whole course they get, times how much of the
 * roll-out it is in time for.
 *
 *     min(people, learners of the role) · hours ÷ hours of a whole course · (end of the roll-out − start) ÷ its months
 *
 * Each share is between 0 and 1.
 */
function countedIn(shape: Shape, labour: Labour, id: string): Line<'person'> {
  const { months, end } = rollOutOf(shape);
  const { courseHours, startMonth } = cohortsList.each(id);
  const course = between<'1'>(ratio(courseHours, adoptionGroup.inputs.hoursToBeTrained, whole), none, whole);
  const inTime = between<'1'>(
    ratio(difference(end, startMonth), months, atLeast<'month'>(goLive, startMonth)),
    none,
    whole,
  );
  const learning = minimum(peopleTrained(shape, labour, id), learnersIn(labour, labour.roleAt(`cohorts.${id}.role`)));
  const isLate = isGiven(shape, `cohorts.${id}.startMonth`);
  return line('person', {
    id: `trained.${id}`,
    label: `${id}: learners, by how far they are trained`,
    formula: product(learning, course, ...(isLate ? [inTime] : [])),
  });
}

/**
 * Part of those who have to learn whom no training reaches: none where everyone gets a whole course by go-live, all where
 * there is no training, or one of no people or no hours. Training more people of a role than have to learn makes up
 * for nobody in another.
 *
 *     1 − Σ min(trained, learners) ÷ Σ learners      over the roles
 */
export function untrainedOf(shape: Shape, labour: Labour): Line<'1'> {
  const cohorts = isOn(shape, cohortsList.key) ? membersOf(shape, cohortsList.key) : [];
  const trainedIn = (role: string): Expression<'person'> =>
    addedUp(
      'person',
      cohorts.filter((id) => labour.roleAt(`cohorts.${id}.role`) === role).map((id) => countedIn(shape, labour, id)),
    );
  const trained = line('person', {
    id: 'learnersTrained',
    label: 'People who learn and are trained',
    formula: addedUp<'person'>(
      'person',
      labour.roles.map((role) => minimum<'person'>(learnersIn(labour, role), trainedIn(role))),
    ),
  });
  return line('1', {
    id: 'untrained',
    label: 'Part of those who learn whom no training reaches',
    formula: remainder(ratio(trained, learnersOf(labour), whole)),
  });
}
