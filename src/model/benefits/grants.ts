import { line } from '../../formula/line.js';
import { product, sum } from '../../formula/operations.js';
import { spreadOver } from '../../formula/vocabulary.js';
import { grantsList } from '../inputs/business.js';
import { isOn, membersOf, wordAt, type Shape } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';

/** Grants and cloud credits, in the months in which they come. */
export function grantsReceived(shape: Shape): readonly StatementLine[] {
  if (!isOn(shape, 'grants')) return [];
  return membersOf(shape, 'grants').map((id) => {
    const { amount, month, months } = grantsList.each(id);
    const source = wordAt(shape, `grants.${id}.source`);
    const grant = line('money/month', {
      id: `grant.${id}`,
      label: wordAt(shape, `grants.${id}.label`) ?? `Grant: ${id}`,
      formula: product(amount, spreadOver(month, sum(month, months))),
      ...(source === undefined ? {} : { source }),
    });
    return benefitLine('Grants', 'cash', grant);
  });
}
