import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { isGiven } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';
import { contractStart, toolsList } from './tool-contract.js';

/** What a tool that is hosted by oneself costs beside its licence: hours of a role, and infrastructure. */
export function hostingCosts(basis: Basis, id: string): readonly StatementLine[] {
  const { shape, labour } = basis;
  const tool = toolsList.each(id);
  const role = labour.roleAt(`tools.${id}.hostRole`);
  const inUse = since(contractStart(basis, id));
  const hours = line('money/month', {
    id: `hosting.${id}`,
    label: `Hosting labour: ${id}`,
    formula: product(tool.hostHoursPerMonth, labour.rateOf(role), inUse, labour.wageIndex),
  });
  const infrastructure = line('money/month', {
    id: `hostingInfrastructure.${id}`,
    label: `Hosting infrastructure: ${id}`,
    formula: product(tool.hostInfrastructurePerMonth, inUse),
  });
  return [
    ...(isGiven(shape, `tools.${id}.hostHoursPerMonth`) ? [costLine('Tools', 'capacity', hours)] : []),
    ...(isGiven(shape, `tools.${id}.hostInfrastructurePerMonth`) ? [costLine('Tools', 'cash', infrastructure)] : []),
  ];
}
