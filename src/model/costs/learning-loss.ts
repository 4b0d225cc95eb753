import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { addedUp } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { learningLossOf, workingMonth } from '../learning.js';
import { isOn } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';

/**
 * Productivity lost while people learn, from go-live on, wave by wave. Hours of the first training are not counted
 * here again: it falls before go-live.
 */
export function learningLossCosts({ shape, labour, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'learning')) return [];
  const worth = line('money/month', {
    id: 'learnersMonth',
    label: 'A month of work of those who learn',
    formula: addedUp<'money/month'>(
      'money/month',
      labour.roles.map((id) => {
        const { people, learnShare } = labour.role(id);
        return product(people, learnShare, workingMonth(shape), labour.rateOf(id));
      }),
    ),
  });
  const loss = line('money/month', {
    id: 'learningLoss',
    label: 'Learning loss',
    formula: product(worth, learningLossOf(shape, adoption), labour.wageIndex),
  });
  return [costLine('Upskilling', 'capacity', loss)];
}
