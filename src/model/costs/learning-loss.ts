import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { addedUp } from '../../formula/vocabulary.js';
import { learningGroup, learningLossOf, workingMonth } from '../learning.js';
import { capacity, cost } from '../statement.js';

/**
 * Productivity lost while people learn, from go-live on, wave by wave. Hours of the first training are not counted
 * here again: it falls before go-live.
 */
export const learningLossCosts = cost({
  inputs: learningGroup,
  heading: 'Training',
  ownership: undefined,
  taxed: 'training',
  lines: ({ shape, labour, adoption }) => {
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
    return [capacity(loss)];
  },
});
