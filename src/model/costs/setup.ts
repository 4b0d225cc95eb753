import { line } from '../../formula/line.js';
import { constant, product, sum } from '../../formula/operations.js';
import { addedUp, during, remainder, spreadOver } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { adoptionGroup } from '../inputs/adoption.js';
import { setupGroup } from '../inputs/platform.js';
import { isGiven, isOn } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';

const setup = setupGroup.inputs;
const heading = 'Set-up';

/** Set-up work falls evenly on the months of the implementation, or on the start where there are none. */
export const duringImplementation = spreadOver(constant('0', 'month'), adoptionGroup.inputs.implementationMonths);

/** The part of an effort that what exists already does not spare. */
export const notReused = remainder(setup.platformReuse);

/** Own hours to build or configure the platform, and outside help. */
export function setupCosts({ shape, labour }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'setup')) return [];
  const work = line('money', {
    id: 'setupWork',
    label: 'Set-up work of all roles',
    formula: addedUp(
      'money',
      labour.roles.map((role) => product(labour.role(role).setupHours, labour.rateOf(role))),
    ),
  });
  const ownHours = line('money/month', {
    id: 'setup',
    label: 'Platform set-up, own hours',
    formula: product(work, notReused, duringImplementation, labour.wageIndex),
  });
  const lines = [costLine(heading, 'capacity', ownHours)];
  return isGiven(shape, 'setup.consultingDayRate') ? [...lines, costLine(heading, 'cash', consulting)] : lines;
}

const consulting = line('money/month', {
  id: 'consulting',
  label: 'Consulting',
  formula: product(setup.consultingDays, setup.consultingDayRate, duringImplementation),
});

/** The old way, paid beside the new one for a while after go-live. */
export function parallelRunCosts({ shape, adoption }: Basis): readonly StatementLine[] {
  if (!isGiven(shape, 'setup.oldCostPerMonth')) return [];
  const parallelRun = line('money/month', {
    id: 'parallelRun',
    label: 'Parallel run of the old way',
    formula: product(setup.oldCostPerMonth, during(adoption.goLive, sum(adoption.goLive, setup.parallelRunMonths))),
  });
  return [costLine(heading, 'cash', parallelRun)];
}
