import type { Decimal, Result } from 'mlops-roi';
import type { Previewed } from 'mlops-roi/page';

/** The figures of the first screen as they are drawn: exact at rest, previewed while an input is moved. */
export interface Shown {
  readonly npv: number;
  readonly roi: number | null;
  readonly paybackMonths: number | null;
  readonly cashOnly: { readonly npv: number; readonly roi: number | null; readonly paybackMonths: number | null };
  readonly totalCost: number;
  readonly totalBenefit: number;
  /** Months 0 … H. */
  readonly cost: readonly number[];
  readonly benefit: readonly number[];
  readonly cumulative: readonly number[];
  readonly cumulativeCashOnly: readonly number[];
  readonly presentValues: Readonly<Record<string, number>>;
}

const inFloats = (row: readonly Decimal[]): readonly number[] => row.map((figure) => figure.toNumber());
const orNull = (figure: Decimal | null): number | null => figure?.toNumber() ?? null;

export const shownAtRest = ({ metrics, cashOnly, monthly, lines }: Result): Shown => ({
  npv: metrics.npv.toNumber(),
  roi: orNull(metrics.roi),
  paybackMonths: orNull(metrics.paybackMonths),
  cashOnly: {
    npv: cashOnly.npv.toNumber(),
    roi: orNull(cashOnly.roi),
    paybackMonths: orNull(cashOnly.paybackMonths),
  },
  totalCost: metrics.totalCost.toNumber(),
  totalBenefit: metrics.totalBenefit.toNumber(),
  cost: inFloats(monthly.cost),
  benefit: inFloats(monthly.benefit),
  cumulative: inFloats(monthly.cumulative),
  cumulativeCashOnly: inFloats(monthly.cumulativeCashOnly),
  presentValues: Object.fromEntries(lines.map(({ id, presentValue }) => [id, presentValue.toNumber()])),
});

export const shownWhileMoved = ({ metrics, presentValues, ...rows }: Previewed): Shown => ({
  npv: metrics.npv ?? 0,
  roi: metrics.roi,
  paybackMonths: metrics.paybackMonths,
  cashOnly: { npv: metrics.cashOnlyNpv ?? 0, roi: metrics.cashOnlyRoi, paybackMonths: metrics.cashOnlyPaybackMonths },
  totalCost: metrics.totalCost ?? 0,
  totalBenefit: metrics.totalBenefit ?? 0,
  presentValues,
  cost: rows.cost,
  benefit: rows.benefit,
  cumulative: rows.cumulative,
  cumulativeCashOnly: rows.cumulativeCashOnly,
});

/** Month 0, then months 1 to 12, 13 to 24, … added up. */
export function periodsOf({
  cost,
  benefit,
}: Shown): readonly { readonly cost: number; readonly benefit: number; readonly net: number }[] {
  const added = (row: readonly number[], from: number, to: number): number =>
    row.slice(from, to).reduce((total, amount) => total + amount, 0);
  const years = Math.ceil((cost.length - 1) / 12);
  return [[0, 1], ...Array.from({ length: years }, (_, year) => [12 * year + 1, 12 * year + 13])].map(([from, to]) => {
    const paid = added(cost, from ?? 0, to ?? 0);
    const earned = added(benefit, from ?? 0, to ?? 0);
    return { cost: paid, benefit: earned, net: earned - paid };
  });
}
