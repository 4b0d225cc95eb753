import type { Result, ResultLine } from '../answer/result.js';
import { Decimal, sumOf, zero } from '../decimal.js';
import { statementGroups } from './statement-groups.js';

type Row = readonly Decimal[];

/** How many shown sums of the statement are not the sums of the shown parts: across the years and down the columns. */
export function missedSums(result: Result, divisor: Decimal): number {
  const rounded = (value: Decimal): Decimal => value.div(divisor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const isMissed = (parts: Row, total: Decimal): boolean => !sumOf(parts.map(rounded)).eq(rounded(total));
  /** In how many columns a row of sums is missed by the rows above it. */
  const missedBy = (rows: readonly Row[], sums: Row): number =>
    sums.filter((sum, place) =>
      isMissed(
        rows.map((row) => row[place] ?? zero),
        sum,
      ),
    ).length;

  const { annual, metrics } = result;
  const across = result.lines.filter((line) => isMissed(line.annual, line.total)).length;
  const groups = (['cost', 'benefit'] as const).flatMap((side) => statementGroups(result.lines, side));
  const inGroups = sumOf(groups.map(({ lines, sum }) => new Decimal(missedBy(lines.map(figuresOf), sum)))).toNumber();
  const down = (side: ResultLine['side'], sums: Row): number =>
    missedBy(result.lines.filter((line) => line.side === side).map(figuresOf), sums);
  const costs = [...annual.map(({ cost }) => cost), metrics.totalCost, metrics.presentValueCost];
  const benefits = [...annual.map(({ benefit }) => benefit), metrics.totalBenefit, metrics.presentValueBenefit];
  const nets = [...annual.map(({ net }) => net), metrics.totalBenefit.minus(metrics.totalCost), metrics.npv];
  const inNets = missedBy([benefits, costs.map((cost) => cost.negated())], nets);
  return across + inGroups + down('cost', costs) + down('benefit', benefits) + inNets;
}

const figuresOf = ({ annual, total, presentValue }: ResultLine): Row => [...annual, total, presentValue];
