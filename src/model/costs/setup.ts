import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, product, sum } from '../../formula/operations.js';
import { addedUp, during, remainder, spreadOver } from '../../formula/vocabulary.js';
import { adoptionGroup } from '../adoption.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, share } from '../fields.js';
import { leftToDo } from '../practices.js';
import { isGiven, type Shape } from '../shape.js';
import { text } from '../../say.js';
import { capacity, cash, cost } from '../statement.js';

export const setupGroup = group(
  'setup',
  'Set-up',
  {
    consultingDays: amount('day', {
      label: 'Days of outside help',
      neededWith: 'consultingDayRate',
      isOneTimeWork: true,
      default: { assumption: 'consultingDays' },
      whenNotGiven: '0',
    }),
    consultingDayRate: amount('money/day', {
      label: 'Price of a day of outside help',
      neededWith: 'consultingDays',

      default: { assumption: 'consultingDayRate' },
    }),
    parallelRunMonths: amount('month', {
      foundBy: 'agree',
      label: 'Months in which the old way runs beside the new',
      neededWith: 'oldCostPerMonth',

      highest: '600',
      whenNotGiven: '0',
    }),
    oldCostPerMonth: amount('money/month', {
      foundBy: 'look-up',
      label: 'Cost of the old way while it runs beside the new',
      neededWith: 'parallelRunMonths',
    }),
    platformReuse: share({
      foundBy: 'look-up',
      label: 'Part of pipeline, secrets and monitoring that exists already',
      default: { assumption: 'platformReuse' },
      whenNotGiven: '0',
      note: 'Lowers the hours of set-up and links.',
    }),
    templateReuse: share({
      foundBy: 'pilot',
      label: 'Part of set-up and links that templates save',
      note: 'In place of the hours that templates save on new models.',
      excludes: ['templates.hoursPerModel'],
    }),
  },
  { foundBy: 'quote', impliedBy: 'roles.setupHours', neededForBenefits: { inWords: text('set-up') } },
);

const setup = setupGroup.inputs;
const heading = 'Set-up';

/** Set-up work falls evenly on the months of the implementation, or on the start where there are none. */
export const duringImplementation = spreadOver(constant('0', 'month'), adoptionGroup.inputs.implementationMonths);

/** What is left of an effort by what exists already, by templates and by practices in place: a factor for each. */
export const effortLeft = (shape: Shape, ...baselines: readonly string[]): readonly Expression<'1'>[] => [
  remainder(setup.platformReuse),
  ...(isGiven(shape, 'setup.templateReuse') ? [remainder(setup.templateReuse)] : []),
  ...leftToDo(shape, ...baselines),
];

/** Own hours of all roles to build or configure the platform, at their cost. */
export const setupWorkOf = ({ labour }: Basis): Line<'money'> =>
  line('money', {
    id: 'setupWork',
    label: 'Set-up work of all roles',
    formula: addedUp(
      'money',
      labour.roles.map((role) => product(labour.role(role).setupHours, labour.rateOf(role))),
    ),
  });

/** What is left of the set-up by what exists already. */
export const setupLeft = ({ shape, labour }: Basis): readonly Expression<'1'>[] =>
  effortLeft(shape, ...labour.roles.map((role) => `roles.${role}.setupHours`));

/** Own hours to build or configure the platform, and outside help. */
export const setupCosts = cost({
  inputs: setupGroup,
  heading,
  ownership: 'migration',
  taxed: 'set-up',
  lines: (basis) => {
    const { shape, labour } = basis;
    const ownHours = line('money/month', {
      id: 'setup',
      label: 'Platform set-up, own hours',
      formula: product(setupWorkOf(basis), ...setupLeft(basis), duringImplementation, labour.wageIndex),
    });
    const lines = [capacity(ownHours)];
    return isGiven(shape, 'setup.consultingDayRate') ? [...lines, cash(consulting)] : lines;
  },
});

const consulting = line('money/month', {
  id: 'consulting',
  label: 'Consulting',
  formula: product(setup.consultingDays, setup.consultingDayRate, duringImplementation),
});

/** The old way, paid beside the new one for a while after go-live. */
export const parallelRunCosts = cost({
  inputs: setupGroup,
  heading,
  ownership: 'migration',
  isCounted: (shape) => isGiven(shape, setupGroup.paths.oldCostPerMonth),
  lines: ({ adoption }) => {
    const parallelRun = line('money/month', {
      id: 'parallelRun',
      label: 'Parallel run of the old way',
      formula: product(setup.oldCostPerMonth, during(adoption.goLive, sum(adoption.goLive, setup.parallelRunMonths))),
    });
    return [cash(parallelRun)];
  },
});
