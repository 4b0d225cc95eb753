import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { assistanceGroup } from '../inputs/ways-of-working.js';
import { isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

const assistance = assistanceGroup.inputs;

export const assistedUsers = line('person', {
  id: 'assistedUsers',
  label: 'Developers who use the assistant',
  formula: product(assistance.developers, assistance.userShare),
});

const assistedHours: Line<'hour/year'> = line('hour/year', {
  id: 'assistedHours',
  label: 'Hours of assisted coding a year',
  formula: product(assistedUsers, assistance.hoursPerWeek, assistance.weeksPerYear),
});

/** Coding hours saved by generative assistance. Where it costs time, the line is negative and counts in full. */
export function assistanceHours({ shape, adoption, labour }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'assistance')) return [];
  const saved = line('hour/month', {
    id: 'assistanceHours',
    label: 'Coding hours saved',
    formula: product(ratio(assistedHours, monthsPerYear), assistance.timeSaved, adoption.share),
  });
  return [
    {
      id: 'assistance',
      label: 'Coding assistance: hours',
      group: 'Assistance',
      work: labour.doneBy('assistance.role'),
      saved,
    },
  ];
}
