import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { savedHours } from './saved-hours.js';

export const templatesGroup = group(
  'templates',
  'Templates',
  {
    role: doer('Role whose hours they are', 'scientist'),
    hoursPerModel: amount('hour/model', {
      label: 'Hours that a template saves on a new model',
      default: { assumption: 'templateHours' },
      excludes: ['setup.templateReuse'],
    }),
    coverage: share({ label: 'New models that use a template', default: { assumption: 'templateCoverage' } }),
  },
  { foundBy: 'pilot' },
);

const { hoursPerModel, coverage } = templatesGroup.inputs;

/** Scaffolding, tests and access requests that a template spares each new model; there are more as the estate grows. */
export const templateHours = savedHours({
  inputs: templatesGroup,
  id: 'templates',
  label: 'Templates for new models',
  heading: 'Team productivity',
  adjusted: 'the hours that templates save',
  isCounted: (shape) => !isGiven(shape, 'setup.templateReuse'),
  work: (labour) => labour.doneBy('templates.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'templates', 'templates.hoursPerModel'),
  saved: ({ adoption, estate }) => {
    const newModels = line('model/month', {
      id: 'newModels',
      label: 'New models a month',
      formula: product(ratio(estate.newModels, monthsPerYear), estate.growth),
    });
    return line('hour/month', {
      id: 'templateHours',
      label: 'Hours that templates save',
      formula: product(newModels, coverage, hoursPerModel, adoption.share),
    });
  },
});
