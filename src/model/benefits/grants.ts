import { line } from '../../formula/line.js';
import { product, sum } from '../../formula/operations.js';
import { spreadOver } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { list } from '../declaration.js';
import { amount, text } from '../fields.js';
import { isOn, membersOf, type Shape, wordAt } from '../shape.js';
import type { StatementLine } from '../statement.js';
import { type Benefit, benefitLine } from './benefit.js';

export const grantsHeading = 'Grants';

export const grantsList = list(
  'grants',
  'Grants and credits',
  {
    label: text('name in the statement'),
    source: text('who grants it'),
    amount: amount('money', { label: 'amount' }),
    month: amount('month', { label: 'month in which it is paid, or begins', highest: '600', whenNotGiven: '0' }),
    months: amount('month', {
      label: 'months over which it is spread',
      highest: '600',
      whenNotGiven: '0',
      note: 'All at once where there are none.',
    }),
  },
  { foundBy: 'look-up' },
);

const grantsOf = (shape: Shape): readonly StatementLine[] =>
  membersOf(shape, 'grants').map((id) => {
    const { amount, month, months } = grantsList.each(id);
    const source = wordAt(shape, `grants.${id}.source`);
    const grant = line('money/month', {
      id: `grant.${id}`,
      label: wordAt(shape, `grants.${id}.label`) ?? `Grant: ${id}`,
      formula: product(amount, spreadOver(month, sum(month, months))),
      ...(source === undefined ? {} : { source }),
    });
    // What is granted is an amount of money, whatever prices do.
    return benefitLine(grantsHeading, 'cash', grant, { taxed: 'grants', prices: 'as-told' });
  });
/** Grants and cloud credits, in the months in which they come. */
export const grantsReceived: Benefit = Object.freeze({
  inputs: grantsList,
  nature: 'cash',
  linesOf: ({ shape }: Basis) => (isOn(shape, grantsList.key) ? grantsOf(shape) : []),
});
