import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { isGiven, membersOf } from '../shape.js';
import { capacity, cash, cost, type Paid } from '../statement.js';
import { licencesOf } from './licences.js';
import { contractStart, toolsList } from './tool-contract.js';
import { usageOf } from './usage.js';

/** What a tool that is hosted by oneself costs beside its licence: hours of a role, and infrastructure. */
function hostingOf(basis: Basis, id: string): readonly Paid[] {
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
    ...(isGiven(shape, `tools.${id}.hostHoursPerMonth`) ? [capacity(hours, { ownership: 'people' })] : []),
    ...(isGiven(shape, `tools.${id}.hostInfrastructurePerMonth`)
      ? [cash(infrastructure, { ownership: 'infrastructure', prices: 'infrastructure' })]
      : []),
  ];
}

/** Under which stands what is billed ahead. */
export const toolsHeading = 'Tools';

/** What each tool costs: its licences and fees, its metered use, and what hosting it takes. */
export const toolCosts = cost({
  inputs: toolsList,
  heading: toolsHeading,
  ownership: 'licence',
  lines: (basis) =>
    membersOf(basis.shape, toolsList.key).flatMap((id) => [
      ...licencesOf(basis, id),
      ...usageOf(basis, id),
      ...hostingOf(basis, id),
    ]),
});
