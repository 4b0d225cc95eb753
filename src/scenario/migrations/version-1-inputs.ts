import type { Fields } from '../../model/declaration.js';
import { amount, factor, share } from '../../model/fields.js';
import { type Finding, under } from '../finding.js';
import { isKeyed, type Keyed } from '../plain-data.js';
import { partInNumerals, valueCheck } from '../values.js';
import { groupIn, withGroup } from './written.js';

/** What version 2 has no place for, or another meaning, under the names that stand in the file. */
const oldInputs: Readonly<Record<string, Fields>> = {
  value: { multiple: factor({ label: 'multiple' }), carriedShare: share({ label: 'carriedShare' }) },
  incidents: {
    severity: share({ label: 'severity' }),
    outageCostPerHour: amount('money/hour', { label: 'outageCostPerHour' }),
  },
};

/** The same with plain numerals in place of numbers that people write in a way of their own. */
export const oldInNumerals = (data: Keyed): Keyed =>
  Object.entries(oldInputs).reduce(
    (made, [group, fields]) =>
      isKeyed(made[group]) ? withGroup(made, group, partInNumerals(fields, groupIn(made, group))) : made,
    data,
  );

/** What is wrong with them, at their own places: what is made of them would be told of where the file says nothing. */
export const wrongOld = (data: Keyed, paths: readonly string[]): readonly Finding[] =>
  paths.flatMap((path) => {
    const [group = '', key = ''] = path.split('.');
    const declared = oldInputs[group]?.[key];
    return declared === undefined ? [] : under(group, under(key, valueCheck(declared)(groupIn(data, group)[key])));
  });
