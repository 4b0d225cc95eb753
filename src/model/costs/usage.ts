import type { Expression } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { atLeast, difference, minimum, product, sum } from '../../formula/operations.js';
import { addedUp, positivePart, remainder, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { countAt, isGiven, type Shape, wordAt } from '../shape.js';
import { cash, type Paid } from '../statement.js';
import { contractStart, priceStep, tierAt, toolsList } from './tool-contract.js';

type Use = Expression<'unit/month'>;

/** A price of a unit asks for the use, as a price of a seat asks for seats. */
const isMetered = (shape: Shape, id: string): boolean =>
  isGiven(shape, `tools.${id}.usagePerMonth`) ||
  isGiven(shape, `tools.${id}.pricePerUnit`) ||
  countAt(shape, `tools.${id}.tierPrices`) > 0;

/** Metered use of a tool, which follows adoption, at whatever price shape the vendor has. */
export function usageOf(basis: Basis, id: string): readonly Paid[] {
  const { shape, adoption } = basis;
  if (!isMetered(shape, id)) return [];
  const tool = toolsList.each(id);
  const used = line('unit/month', {
    id: `use.${id}`,
    label: `${id}: metered use above what is free`,
    formula: positivePart<'unit/month'>(
      difference<'unit/month'>(product(tool.usagePerMonth, adoption.share), tool.freeUnits),
    ),
  });
  const charge = line('money/month', {
    id: `usageCharge.${id}`,
    label: `${id}: charge for the use at list price`,
    formula: countAt(shape, `tools.${id}.tierPrices`) > 0 ? tieredCharge(shape, id, used) : flatCharge(basis, id, used),
  });
  const usage = line('money/month', {
    id: `usage.${id}`,
    label: `Usage: ${id}`,
    formula: product(charge, remainder(tool.discount), priceStep(basis, id)),
  });
  return [cash(usage)];
}

/** A price a unit; what is committed is paid for in any case, and what is used above it at the price of overage. */
function flatCharge(basis: Basis, id: string, used: Use): Expression<'money/month'> {
  const tool = toolsList.each(id);
  const hasOwnPrice = isGiven(basis.shape, `tools.${id}.overagePrice`);
  const commitment = product(tool.committedUnits, tool.pricePerUnit, since(contractStart(basis, id)));
  const overage = positivePart(difference(used, tool.committedUnits));
  return sum<'money/month'>(commitment, product(overage, hasOwnPrice ? tool.overagePrice : tool.pricePerUnit));
}

/**
 * Graduated: each tier prices the units that fall into it, Σ pₖ · clamp(q − fromₖ, 0, sizeₖ).
 * Volume: the tier that is reached prices all units, Σ (pₖ − pₖ₋₁) · q · atLeast(q, fromₖ).
 */
function tieredCharge(shape: Shape, id: string, used: Use): Expression<'money/month'> {
  const tiers = Array.from({ length: countAt(shape, `tools.${id}.tierPrices`) }, (_, index) => tierAt(id, index + 1));
  const isVolume = wordAt(shape, `tools.${id}.tiering`) === 'volume';
  const charges = tiers.map((tier, index) =>
    line('money/month', {
      id: `tierCharge.${id}.tier${String(index + 1)}`,
      label: `${id}: charge of tier ${String(index + 1)}`,
      formula: isVolume ? volumeCharge(tier, tiers[index - 1], used) : graduatedCharge(tier, tiers[index + 1], used),
    }),
  );
  return addedUp<'money/month'>('money/month', charges);
}

type Tier = ReturnType<typeof tierAt>;

function volumeCharge({ from, price }: Tier, previous: Tier | undefined, used: Use): Expression<never> {
  const step = previous === undefined ? price : difference(price, previous.price);
  return product(step, used, atLeast(used, from));
}

function graduatedCharge({ from, price }: Tier, next: Tier | undefined, used: Use): Expression<never> {
  const above = positivePart(difference(used, from));
  return product(price, next === undefined ? above : minimum(above, difference(next.from, from)));
}
