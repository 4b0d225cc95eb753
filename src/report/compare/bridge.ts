import type { Bridge, Difference } from '../../answer/compare/comparison.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { waterfall } from '../plot.js';
import { left, printed, right, tableOf, type Table } from '../table.js';
import { calledIn, letterOf, moneyFor } from './scenarios.js';

const barColumns = 28;
/** Smaller causes are added up, so that the bars stay a picture. */
const usualCauses = 12;

interface Step {
  readonly label: string;
  readonly amount: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
  /** At either end of the bridge. */
  readonly isStrong: boolean;
}

/** From the net present value of one scenario to that of another, cause by cause, and how that was worked out. */
export const bridgeSection = (page: ScenariosPage, difference: Difference): Section =>
  printed({ ...bridgeTable(page, difference, usualCauses), notes: [methodText(difference.bridge, page)] }, page);

/** @param mostCauses  that have a bar of their own */
export function bridgeTable(page: ScenariosPage, { from, to, bridge }: Difference, mostCauses: number): Table {
  const { comparison } = page;
  const [start, end] = [npvOf(page, from), npvOf(page, to)];
  const total = (name: string, amount: Decimal): Step => {
    return { label: `NPV of ${calledIn(comparison, name)}`, amount, from: zero, to: amount, isStrong: true };
  };
  const steps: readonly Step[] = [total(from, start), ...causeSteps(bridge, start, mostCauses), total(to, end)];
  const money = moneyFor(
    page,
    steps.map(({ amount }) => amount),
  );
  const bars = waterfall(
    steps.map((step) => ({ from: step.from.toNumber(), to: step.to.toNumber() })),
    barColumns,
  );
  const drawn = steps.map((step, place) => ({ ...step, bar: bars[place] ?? '' }));
  const table = tableOf(drawn, ({ label, isStrong }) => ({ label, isStrong }), [
    right('NPV', ({ amount }) => money(amount)),
    left('', ({ bar }) => bar.padEnd(barColumns)),
  ]);
  const letters = `${letterOf(comparison, from)} TO ${letterOf(comparison, to)}`;
  const heading = `FROM ${letters}: WHAT MAKES THE DIFFERENCE`;
  return { heading, ...table };
}

const npvOf = ({ comparison }: ScenariosPage, name: string): Decimal => {
  const scenario = comparison.scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new RangeError(`“${name}” is not compared`);
  return scenario.metrics.npv;
};

function causeSteps({ causes }: Bridge, start: Decimal, mostCauses: number): readonly Step[] {
  // One alone takes no more room than the line that would stand for it.
  const toldCount = causes.length === mostCauses + 1 ? causes.length : mostCauses;
  const rest = causes.slice(toldCount);
  const told = causes.slice(0, toldCount).map(({ label, npv }) => ({ label: plainText(label), amount: npv }));
  const others = { label: `${rest.length} smaller causes`, amount: sumOf(rest.map(({ npv }) => npv)) };
  let total = start;
  return [...told, ...(rest.length === 0 ? [] : [others])].map(({ label, amount }) => {
    const from = total;
    total = total.plus(amount);
    return { label, amount, from, to: total, isStrong: false };
  });
}

function methodText({ method, causes, residual, orders }: Bridge, { figures }: ScenariosPage): string {
  const missed = `Not accounted for: ${figures.money(residual)}.`;
  switch (method) {
    case 'lines':
      return `Costs and benefits against doing nothing, in present values. ${missed}`;
    case 'all-subsets':
      return causes.length === 0
        ? `Nothing that a figure depends on is different. ${missed}`
        : `Each cause counts with the mean of what it brings over all orders of the causes. ${missed}`;
    case 'orders':
      return (
        `Each cause counts with the mean of what it brings over ${orders?.count ?? 0} orders of the causes (seed ` +
        `${orders?.seed ?? 0}); that may be off by ${figures.wholeMoney(largestError(causes))}, one standard error of ` +
        `the least certain one. ${missed}`
      );
    default:
      return method satisfies never;
  }
}

const largestError = (causes: Bridge['causes']): Decimal =>
  causes
    .map(({ npv, standardError }) => standardError ?? npv.times(0))
    .reduce((most, error) => (error.gt(most) ? error : most));
