import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { explainabilityGroup } from '../costs/explainability.js';
import { isGiven, isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

const { casesPerYear, hoursBefore, hoursAfter } = explainabilityGroup.inputs;

/** Decisions that are disputed or reviewed take less time where the model explains itself. */
export function explanationHours({ shape, adoption, labour }: Basis): readonly SavedHours[] {
  // Whoever tells only the shorter diagnosis has told enough.
  const isDiagnosisOnly =
    isGiven(shape, 'explainability.recoveryCut') && !isGiven(shape, 'explainability.casesPerYear');
  if (!isOn(shape, 'explainability') || isDiagnosisOnly) return [];
  const saved = line('hour/month', {
    id: 'explanationHours',
    label: 'Hours of review saved',
    formula: product(ratio(casesPerYear, monthsPerYear), difference(hoursBefore, hoursAfter), adoption.share),
  });
  return [
    {
      id: 'explanation',
      label: 'Explainability: hours of review',
      group: 'Compliance',
      work: labour.doneBy('explainability.role'),
      saved,
    },
  ];
}
