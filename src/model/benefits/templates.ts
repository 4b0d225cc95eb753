import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { modelsGroup } from '../estate.js';
import { amount, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

export const templatesGroup = group('templates', 'Templates', {
  role: doer('Role whose hours they are', 'scientist'),
  hoursPerModel: amount('hour/model', {
    label: 'Hours that a template saves on a new model',
    default: { assumption: 'templateHours' },
    excludes: ['setup.templateReuse'],
  }),
  coverage: share({ label: 'New models that use a template', default: { assumption: 'templateCoverage' } }),
});

const { hoursPerModel, coverage } = templatesGroup.inputs;

/** Scaffolding, tests and access requests that a template spares each new model; there are more as the estate grows. */
export function templateHours({ shape, adoption, estate, labour }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'templates') || isGiven(shape, 'setup.templateReuse')) return [];
  const newModels = line('model/month', {
    id: 'newModels',
    label: 'New models a month',
    formula: product(ratio(modelsGroup.inputs.newPerYear, monthsPerYear), estate.growth),
  });
  const saved = line('hour/month', {
    id: 'templateHours',
    label: 'Hours that templates save',
    formula: product(newModels, coverage, hoursPerModel, adoption.share),
  });
  return [
    {
      id: 'templates',
      label: 'Templates for new models',
      group: 'Ways of working',
      work: labour.doneBy('templates.role'),
      saved,
      inPlace: alreadyInPlace(shape, 'templates', 'templates.hoursPerModel'),
    },
  ];
}
