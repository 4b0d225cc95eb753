import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, product, ratio, sum } from '../../formula/operations.js';
import { total } from '../../formula/series.js';
import { addedUp, monthsPerYear } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { billedSeats } from '../costs/licences.js';
import { linksGroup, linkWorkIfNew } from '../costs/links.js';
import { setupGroup, setupWorkOf } from '../costs/setup.js';
import { toolsList } from '../costs/tool-contract.js';
import { toolsHeading } from '../costs/tools.js';
import { group } from '../declaration.js';
import { amount } from '../fields.js';
import { isGiven, isOn, membersOf } from '../shape.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

export const budgetGroup = group(
  'budget',
  'Budget',
  {
    toolsPerYear: amount('money/year', { label: 'Most that tools may cost' }),
  },
  { foundBy: 'agree' },
);

const oneMonth = constant('1', 'month');

/** What tools cost beside everything else, and the seats and prices at which the case turns. */
export function toolKpis(source: KpiSource): readonly KeyFigure[] {
  const { basis, statement, returns } = source;
  const tools = statement.filter(({ group }) => group === toolsHeading).map((each) => each.line);
  if (tools.length === 0) return [...avoidedSetup(basis), ...toolTrend(basis)];
  const paid = line('money', {
    id: 'toolCost',
    label: 'Cost of tools',
    formula: total(addedUp<'money/month'>('money/month', tools)),
  });
  const share = line('1', {
    id: 'kpi.toolShare',
    label: 'Tools, as a share of all costs',
    formula: ratio(paid, returns.totalCost),
  });
  const seated = membersOf(basis.shape, 'tools').filter((id) => isGiven(basis.shape, `tools.${id}.seats`));
  return [
    { line: share, unitInWords: 'share' },
    ...seated.flatMap((id) => seatKpis(source, id)),
    ...withinBudget(basis, paid),
    ...avoidedSetup(basis),
    ...toolTrend(basis),
  ];
}

/**
 * The price and the number of seats at which the case turns, all else as it is:
 *
 *     price + NPV ÷ present value of the seat-months billed
 *     other costs ÷ (benefit of a seat − price of a seat)        in present values
 */
function seatKpis({ basis, returns }: KpiSource, id: string): readonly KeyFigure[] {
  const { seats, pricePerSeatMonth } = toolsList.each(id);
  const billed = line('seat', {
    id: `seatMonths.${id}`,
    label: `${id}: present value of the seat-months billed`,
    formula: ratio(total(product(billedSeats(basis, id), returns.discountFactor)), oneMonth),
  });
  const highest = line('money/seat/month', {
    id: `kpi.highestSeatPrice.${id}`,
    label: `${id}: highest price of a seat that still breaks even`,
    formula: sum<'money/seat/month'>(pricePerSeatMonth, ratio(ratio(returns.npv, oneMonth), billed)),
    note: 'Below nothing: it does not break even as a gift.',
  });
  const paid = line('money', {
    id: `paidForSeats.${id}`,
    label: `${id}: present value of what is paid for seats`,
    formula: product(billed, pricePerSeatMonth, oneMonth),
  });
  const perSeat = line('money/seat', {
    id: `leftPerSeat.${id}`,
    label: `${id}: what a seat brings over its price`,
    formula: ratio(difference(returns.presentValueBenefit, paid), seats),
  });
  const breakEven = line('seat', {
    id: `kpi.breakEvenSeats.${id}`,
    label: `${id}: seats at which the case turns, if benefits follow them`,
    formula: ratio(difference(returns.presentValueCost, paid), perSeat),
    note: 'Below nothing: no number of seats breaks even.',
  });
  return [
    { line: highest, unitInWords: 'money per seat and month' },
    { line: breakEven, unitInWords: 'seats' },
  ];
}

function withinBudget({ shape, horizon }: Basis, paid: Line<'money'>): readonly KeyFigure[] {
  if (!isOn(shape, 'budget')) return [];
  const left = line('money', {
    id: 'kpi.toolBudgetLeft',
    label: 'Left of the budget for tools, over the horizon',
    formula: difference(ratio(product(budgetGroup.inputs.toolsPerYear, horizon), monthsPerYear), paid),
    note: 'Below nothing: the tools cost more than the budget.',
  });
  return [{ line: left, unitInWords: 'money' }];
}

/** Set-up that what exists already spares: no benefit, because nobody would have paid it twice. */
function avoidedSetup(basis: Basis): readonly KeyFigure[] {
  const { shape } = basis;
  if (!isOn(shape, 'setup') || !isGiven(shape, 'setup.platformReuse')) return [];
  const whole = [setupWorkOf(basis), ...(isOn(shape, 'links') ? [linkWorkIfNew(basis)] : [])];
  const avoided = line('money', {
    id: 'kpi.avoidedSetup',
    label: 'Set-up spared by what exists already',
    formula: product(setupGroup.inputs.platformReuse, addedUp<'money'>('money', whole)),
  });
  return [{ line: avoided, unitInWords: 'money' }];
}

function toolTrend({ shape }: Basis): readonly KeyFigure[] {
  if (!isOn(shape, 'links') || !isGiven(shape, 'links.toolsToday') || !isGiven(shape, 'links.tools')) return [];
  const added = line('tool', {
    id: 'kpi.toolsAdded',
    label: 'Tools linked, less tools in use today',
    formula: difference(linksGroup.inputs.tools, linksGroup.inputs.toolsToday),
  });
  return [{ line: added, unitInWords: 'tools' }];
}
