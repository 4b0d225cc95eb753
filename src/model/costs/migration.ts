import { line } from '../../formula/line.js';
import { constant, product, ratio } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { modelsGroup } from '../models.js';
import { amount } from '../fields.js';
import { leftToDo } from '../practices.js';
import { text } from '../../say.js';
import { capacity, cost } from '../statement.js';

export const migrationGroup = group(
  'migration',
  'Migration',
  {
    hoursPerModel: amount('hour/model', {
      label: 'Hours to move one existing model',
      isOneTimeWork: true,
      default: { assumption: 'migrationHours' },
    }),
  },
  { foundBy: 'pilot', neededForBenefits: { inWords: text('moving the models') } },
);

/** Moving the models of today; those that never adopt are never moved, and the work follows the roll-out. */
export const migrationCosts = cost({
  inputs: migrationGroup,
  heading: 'Set-up',
  ownership: 'migration',
  taxed: 'migration',
  lines: ({ shape, adoption, labour }) => {
    const work = line('money', {
      id: 'migrationWork',
      label: 'Work to move the existing models',
      formula: product(
        modelsGroup.inputs.count,
        migrationGroup.inputs.hoursPerModel,
        labour.shared('migrationShare').rate,
        adoption.ceiling,
        ...leftToDo(shape, 'migration.hoursPerModel'),
      ),
    });
    const migration = line('money/month', {
      id: 'migration',
      label: 'Migration of existing models',
      formula: product(work, ratio(adoption.wave, constant('1', 'month')), labour.wageIndex),
    });
    return [capacity(migration)];
  },
});
