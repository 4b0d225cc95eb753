import { line } from '../../formula/line.js';
import { atLeast, constant, product, sum } from '../../formula/operations.js';
import { allAt, remainder, since } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, share } from '../fields.js';
import { isGiven } from '../shape.js';
import { cash, cost } from '../statement.js';
import { setupGroup, setupWorkOf } from './setup.js';

export const oldWayGroup = group(
  'oldWay',
  'The old way',
  {
    fixedCostPerMonth: amount('money/month', {
      label: 'Extra fixed cost of the old way for those who do not move',
      note: 'Over what it costs today. Paid from the end of the roll-out while not everyone has moved.',
    }),
  },
  { foundBy: 'look-up' },
);

export const exitGroup = group(
  'exit',
  'Exit',
  {
    shareOfSetup: share({ label: 'Getting out again, as a share of set-up and consulting', whenNotGiven: '0' }),
    amount: amount('money', { label: 'Egress, data return and other fees', whenNotGiven: '0' }),
  },
  { foundBy: 'quote' },
);

/** What is kept of the old way for those who do not move: nothing, once everyone has. */
export const oldWayCosts = cost({
  inputs: oldWayGroup,
  heading: 'Running the platform',
  ownership: 'migration',
  prices: 'infrastructure',
  lines: ({ adoption }) => {
    const isSomeoneLeft = remainder(atLeast(adoption.ceiling, constant('1')));
    const kept = line('money/month', {
      id: 'oldWay',
      label: 'The old way for those who do not move',
      formula: product(oldWayGroup.inputs.fixedCostPerMonth, isSomeoneLeft, since(adoption.rolledOut)),
    });
    return [cash(kept)];
  },
});

/** Getting out again at the horizon: nothing unless told. */
export const exitCosts = cost({
  inputs: exitGroup,
  heading: 'Running the platform',
  ownership: 'exit',
  prices: 'infrastructure',
  lines: (basis) => {
    const { shape, horizon } = basis;
    const { consultingDays, consultingDayRate } = setupGroup.inputs;
    const consulting = isGiven(shape, 'setup.consultingDayRate') ? [product(consultingDays, consultingDayRate)] : [];
    const base = line('money', {
      id: 'exitBase',
      label: 'Set-up and consulting',
      formula: sum<'money'>(setupWorkOf(basis), ...consulting),
    });
    const out = sum<'money'>(product(exitGroup.inputs.shareOfSetup, base), exitGroup.inputs.amount);
    const leaving = line('money/month', {
      id: 'exit',
      label: 'Exit: egress and data return',
      formula: product(out, allAt(horizon)),
    });
    return [cash(leaving)];
  },
});
