import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, nothing, positivePart } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, choice, doer } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { isGiven, wordAt } from '../shape.js';
import { benefit } from './benefit.js';
import { savedHours } from './saved-hours.js';

export const scalingGroup = group(
  'scaling',
  'Scaling',
  {
    role: doer('Role whose hours they are'),
    modelsPerPerson: amount('model/person', { label: 'Models that one person keeps running, before', lowest: '0.001' }),
    modelsPerPersonAfter: amount('model/person', {
      foundBy: 'pilot',
      label: 'Models that one person keeps running, after',
      lowest: '0.001',
    }),
    staffToday: amount('person', { label: 'People who do it today', isFact: true, whenNotGiven: '0' }),
    costPerPerson: amount('money/person/year', {
      foundBy: 'look-up',
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

const { modelsPerPerson, modelsPerPersonAfter, staffToday, costPerPerson } = scalingGroup.inputs;

interface Staffing {
  readonly neededBefore: Line<'person'>;
  readonly neededAfter: Line<'person'>;
  /** Hires that are no longer made: money only where a plan had approved them. */
  readonly avoided: Expression<'person'>;
}

function staffingOf({ shape, estate }: Basis): Staffing {
  const needed = (when: string, perPerson: Expression<'model/person'>): Line<'person'> =>
    line('person', {
      id: `staffNeeded.${when}`,
      label: `People needed for the estate, ${when}`,
      formula: ratio(estate.models, perPerson),
    });
  const neededBefore = needed('before', modelsPerPerson);
  const neededAfter = needed('after', modelsPerPersonAfter);
  const hires = (staff: Line<'person'>): Expression<'person'> => positivePart<'person'>(difference(staff, staffToday));
  const avoided = line('person', {
    id: 'hiresAvoided',
    label: 'Hires avoided',
    formula: difference(hires(neededBefore), hires(neededAfter)),
    note: 'Hires beyond the people who do it today.',
  });
  const isApproved = wordAt(shape, 'scaling.hiringPlan') === 'approved';
  return { neededBefore, neededAfter, avoided: isApproved ? avoided : nothing('person') };
}

/** Hires of an approved plan that need not be made. */
export const avoidedHires = benefit({
  inputs: scalingGroup,
  id: 'avoidedHires',
  label: 'Hires avoided',
  heading: 'Team productivity',
  nature: 'cash',
  adjusted: 'the hires avoided',
  isCounted: (shape) => wordAt(shape, 'scaling.hiringPlan') === 'approved',
  formula: (basis, kept) => {
    const { shape, adoption, labour } = basis;
    const cost = line('money/person/year', {
      id: 'costOfHire',
      label: 'Cost of a person a year',
      formula: isGiven(shape, 'scaling.costPerPerson')
        ? costPerPerson
        : product(labour.doneBy('scaling.role').rate, wagesGroup.inputs.productiveHours),
    });
    return product(
      ratio(product(staffingOf(basis).avoided, cost), monthsPerYear),
      adoption.share,
      labour.wageIndex,
      kept,
    );
  },
});

/** How many of these there are, where a plan was approved. */
export const hiresAvoided = (basis: Basis): Expression<'person'> =>
  product(staffingOf(basis).avoided, basis.adoption.share);

/** The rest of the people whom the estate needs less is capacity. */
export const scalingHours = savedHours({
  inputs: scalingGroup,
  id: 'scaling',
  label: 'Scaling: people freed',
  heading: 'Team productivity',
  adjusted: 'the hours freed by scaling',
  work: (labour) => labour.doneBy('scaling.role'),
  saved: (basis) => {
    const { adoption } = basis;
    const { neededBefore, neededAfter, avoided } = staffingOf(basis);
    const freed = line('person', {
      id: 'peopleFreed',
      label: 'People freed, beside the hires avoided',
      formula: difference<'person'>(difference(neededBefore, neededAfter), avoided),
    });
    return line('hour/month', {
      id: 'scalingHours',
      label: 'Hours freed by scaling',
      formula: product(ratio(product(freed, wagesGroup.inputs.productiveHours), monthsPerYear), adoption.share),
    });
  },
});
