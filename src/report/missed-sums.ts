import type { Result, ResultLine } from '../answer/result.js';
import { Decimal, sumOf } from '../decimal.js';

/** How many shown totals are not the sum of the shown parts, across the years and down the lines. */
export function missedSums(result: Result, divisor: Decimal): number {
  const rounded = (value: Decimal): Decimal => value.div(divisor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const isMissed = (parts: readonly Decimal[], total: Decimal): boolean =>
    !sumOf(parts.map(rounded)).eq(rounded(total));

  const across = result.lines.filter(({ annual, total }) => isMissed(annual, total)).length;
  const down = (side: ResultLine['side']): number => {
    const lines = result.lines.filter((line) => line.side === side);
    return result.annual.filter((period, place) =>
      isMissed(
        lines.map(({ annual }) => annual[place] ?? new Decimal(0)),
        period[side],
      ),
    ).length;
  };
  const nets = result.annual.filter(({ cost, benefit, net }) => isMissed([benefit, cost.negated()], net)).length;
  return across + down('cost') + down('benefit') + nets;
}
