import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { addedUp } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { share } from '../fields.js';
import { capacity, cash, cost, type Nature, type StatementLine } from '../statement.js';
import { linkBuildCosts } from './links.js';
import { migrationCosts } from './migration.js';
import { setupCosts } from './setup.js';

export const contingencyGroup = group('contingency', 'Contingency', {
  share: share({
    label: 'Contingency on set-up, links, migration and consulting',
    unitInWords: 'share of the work, at most 2',
    highest: '2',
    default: { figure: 'contingency' },
    note: 'What the ranges of the hours leave open. Where hours of your own have no range, surveys found a third more than planned.',
  }),
});

/** One-time work that may take more than was thought. */
const oneTimeCosts = [setupCosts, linkBuildCosts, migrationCosts] as const;

const reserveOn = (base: readonly StatementLine[], told: Pick<Line, 'id' | 'label'>): Line<'money/month'> =>
  line('money/month', {
    ...told,
    formula: product(
      contingencyGroup.inputs.share,
      addedUp(
        'money/month',
        base.map((each) => each.line),
      ),
    ),
  });

/** A reserve on one-time work, of the same kind of money and in the same months as what it is for. */
export const contingencyCosts = cost({
  inputs: contingencyGroup,
  heading: 'Set-up',
  lines: (basis) => {
    const base = oneTimeCosts.flatMap(({ linesOf }) => linesOf(basis));
    const ofNature = (nature: Nature): readonly StatementLine[] => base.filter((each) => each.nature === nature);
    return [
      capacity(reserveOn(ofNature('capacity'), { id: 'contingencyHours', label: 'Contingency on own hours' })),
      cash(reserveOn(ofNature('cash'), { id: 'contingencyCash', label: 'Contingency on consulting' })),
    ];
  },
});
