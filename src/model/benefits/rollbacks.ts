import { line } from '../../formula/line.js';
import { difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { rollbacksGroup } from '../inputs/ways-of-working.js';
import { isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

const { perYear, hoursBefore, hoursAfter } = rollbacksGroup.inputs;

/** Roll-backs that are not among the failed releases already. */
export function rollbackHours({ shape, adoption, labour }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'rollbacks')) return [];
  const saved = line('hour/month', {
    id: 'rollbackHours',
    label: 'Roll-back hours saved',
    formula: product(ratio(perYear, monthsPerYear), difference(hoursBefore, hoursAfter), adoption.share),
  });
  return [
    { id: 'rollbacks', label: 'Roll-back labour', group: 'Reliability', work: labour.doneBy('rollbacks.role'), saved },
  ];
}
