import { Decimal } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import { shapeBounds } from '../../uncertainty/distributions/distribution-checks.js';
import type { NumberPart, SpreadKind } from './range-form.js';

/** What one part of a range permits: a value of the input what the input does, the rest what a curve does. */
export function partAllowed(part: NumberPart, kind: SpreadKind, allowed: Allowed): Allowed {
  const { label, unit } = allowed;
  switch (part) {
    case 'low':
    case 'likely':
    case 'high':
    case 'p10':
    case 'p50':
    case 'p90':
      return allowed;
    case 'mean':
      return kind === 'lognormal' ? aboveZero(notWhole(allowed)) : notWhole(allowed);
    case 'standardDeviation':
      return { label: `${label}: standard deviation`, unit, lowest: '0', ...widthOf(allowed) };
    case 'alpha':
    case 'beta':
      return {
        label: `${label}: ${part}`,
        unit: 'shape of the curve',
        lowest: String(shapeBounds.lowest),
        highest: String(shapeBounds.highest),
      };
    default:
      return part satisfies never;
  }
}

export const probabilityAllowed = ({ label }: Allowed): Allowed => ({
  label: `${label}: probability`,
  unit: 'share between 0 and 1',
  lowest: '0',
  highest: '1',
});

/** The mean of whole numbers need not be one. */
const notWhole = (allowed: Allowed): Allowed => ({ ...allowed, isWhole: false });

function aboveZero({ lowest, ...allowed }: Allowed): Allowed {
  const isPositive = lowest !== undefined && new Decimal(lowest).gt(0);
  return isPositive ? { ...allowed, lowest } : { ...allowed, above: '0' };
}

/** Nothing between two bounds deviates from its mean by more than lies between them. */
const widthOf = ({ lowest, highest }: Allowed): Pick<Allowed, 'highest'> =>
  lowest === undefined || highest === undefined ? {} : { highest: new Decimal(highest).minus(lowest).toString() };
