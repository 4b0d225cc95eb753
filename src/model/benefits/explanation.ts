import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { explainabilityGroup } from '../costs/explainability.js';
import { isGiven } from '../shape.js';
import { savedHours } from './saved-hours.js';

const { casesPerYear, hoursBefore, hoursAfter } = explainabilityGroup.inputs;

/** Decisions that are disputed or reviewed take less time where the model explains itself. */
export const explanationHours = savedHours({
  inputs: explainabilityGroup,
  id: 'explanation',
  label: 'Explainability: hours of review',
  heading: 'Compliance',
  adjusted: 'the review hours saved',
  // Whoever tells what explanations cost, or of a shorter diagnosis, has told enough.
  isCounted: (shape) => isGiven(shape, explainabilityGroup.paths.casesPerYear),
  work: (labour) => labour.doneBy('explainability.role'),
  saved: ({ adoption }) =>
    line('hour/month', {
      id: 'explanationHours',
      label: 'Hours of review saved',
      formula: product(ratio(casesPerYear, monthsPerYear), difference(hoursBefore, hoursAfter), adoption.share),
    }),
});
