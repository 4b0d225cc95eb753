import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { modelsGroup } from '../inputs/organisation.js';
import { templatesGroup } from '../inputs/ways-of-working.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

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
