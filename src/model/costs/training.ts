import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, product, ratio, sum } from '../../formula/operations.js';
import { addedUp, allAt, monthsPerYear, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';
import { isGiven, membersOf } from '../shape.js';
import { capacity, cash, cost } from '../statement.js';
import { cohortsList, peopleTrained } from '../trained.js';

export const awarenessGroup = group(
  'awareness',
  'Awareness',
  {
    role: doer('Role whose hourly cost is taken', 'builder'),
    people: amount('person', {
      label: 'Staff beyond the machine-learning team',
      isFact: true,
      default: { assumption: 'otherStaff' },
    }),
    hours: amount('hour/person', { label: 'Awareness session', default: { assumption: 'awarenessHours' } }),
  },
  // Without a role there is nobody whose hour an awareness session could cost.
  { foundBy: 'agree', isFilledWith: 'roles' },
);

const heading = 'Training';

/** Training splits into what is invoiced and what is hours away from work. */
interface Cohort {
  readonly fees: Line<'money'>;
  readonly hours: Line<'money'>;
  readonly feesPerYear: Line<'money/year'>;
  readonly hoursPerYear: Line<'money/year'>;
  readonly start: Expression<'month'>;
}

function cohortOf(basis: Basis, id: string): Cohort {
  const { shape, labour, adoption } = basis;
  const cohort = cohortsList.each(id);
  const role = labour.roleAt(`cohorts.${id}.role`);
  const people = peopleTrained(shape, labour, id);
  const rate = labour.rateOf(role);
  const feesPerPerson = sum<'money/person'>(
    product(cohort.courseHours, cohort.pricePerHour),
    cohort.pricePerPerson,
    cohort.examFee,
  );
  const fees = line('money', {
    id: `trainingFees.${id}`,
    label: `${id}: fees of the first training`,
    formula: product(people, feesPerPerson),
  });
  const hours = line('money', {
    id: `trainingHours.${id}`,
    label: `${id}: hours of the first training`,
    formula: product(people, cohort.courseHours, rate),
  });
  const yearly = constant('1', '1/year');
  return {
    fees,
    hours,
    feesPerYear: line('money/year', {
      id: `trainingFeesPerYear.${id}`,
      label: `${id}: fees for those who replace leavers`,
      formula: product(fees, cohort.leavers, yearly),
    }),
    hoursPerYear: line('money/year', {
      id: `trainingHoursPerYear.${id}`,
      label: `${id}: hours of refreshers and of those who replace leavers`,
      formula: sum<'money/year'>(product(hours, cohort.leavers, yearly), product(people, cohort.refresherHours, rate)),
    }),
    start: isGiven(shape, `cohorts.${id}.startMonth`) ? cohort.startMonth : adoption.goLive,
  };
}

interface Training {
  readonly first: Line<'money'>;
  readonly perYear: Line<'money/year'>;
  readonly start: Expression<'month'>;
}

/** First training at once, and from then on refreshers and the training of those who replace leavers. */
function trainingLine(
  basis: Basis,
  told: { readonly id: string; readonly label: string },
  cohorts: readonly Training[],
): Line<'money/month'> {
  const { labour } = basis;
  return line('money/month', {
    ...told,
    formula: addedUp<'money/month'>(
      'money/month',
      cohorts.flatMap(({ first, perYear, start }) => [
        product(first, allAt(start), labour.wageIndex),
        product(ratio(perYear, monthsPerYear), since(start), labour.wageIndex),
      ]),
    ),
  });
}

export const trainingCosts = cost({
  inputs: cohortsList,
  heading,
  ownership: 'upskilling',
  taxed: 'training',
  lines: (basis) => {
    const cohorts = membersOf(basis.shape, 'cohorts').map((id) => cohortOf(basis, id));
    const fees = trainingLine(
      basis,
      { id: 'trainingFees', label: 'Training: fees and exams' },
      cohorts.map((each) => ({ first: each.fees, perYear: each.feesPerYear, start: each.start })),
    );
    const hours = trainingLine(
      basis,
      { id: 'trainingHours', label: 'Training: hours away from work' },
      cohorts.map((each) => ({ first: each.hours, perYear: each.hoursPerYear, start: each.start })),
    );
    return [cash(fees), capacity(hours)];
  },
});

/** One session for those around the team, just before go-live. */
export const awarenessCosts = cost({
  inputs: awarenessGroup,
  heading,
  ownership: 'upskilling',
  taxed: 'training',
  lines: ({ labour, adoption }) => {
    const { people, hours } = awarenessGroup.inputs;
    const { rate } = labour.doneBy('awareness.role');
    const awareness = line('money/month', {
      id: 'awareness',
      label: 'Awareness sessions',
      formula: product(people, hours, rate, allAt(adoption.goLive), labour.wageIndex),
    });
    return [capacity(awareness)];
  },
});
