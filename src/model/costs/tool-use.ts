import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference } from '../../formula/operations.js';
import { positivePart } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { toolsList } from '../inputs/platform.js';
import { isGiven } from '../shape.js';

/**
 * The moment a tool's contract begins: the end of the month before its first month of use. Unless told, a tool is
 * there in the last month of the implementation, so that teams find it when they go live.
 */
export function contractStart({ shape, adoption }: Basis, id: string): Line<'month'> {
  const firstUse = isGiven(shape, `tools.${id}.startMonth`) ? toolsList.each(id).startMonth : adoption.goLive;
  return line('month', {
    id: `contractStart.${id}`,
    label: `${id}: start of the contract`,
    formula: positivePart<'month'>(difference<'month'>(firstUse, constant('1', 'month'))),
  });
}
