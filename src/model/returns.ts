import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { atLeast, constant, difference, month, product, ratio, sum } from '../formula/operations.js';
import { internalRate, lowest, modifiedInternalRate, monthOfLowest, payback, total } from '../formula/series.js';
import { addedUp, nothing, remainder, since } from '../formula/vocabulary.js';
import type { Basis } from './basis.js';
import { isByYearOnly } from './custom-lines.js';
import { discountingGroup, timingOf, yearEnd } from './discounting.js';
import { isGiven, type Shape } from './shape.js';
import type { StatementLine } from './statement.js';

/** Which part of the statement is looked at. */
export const views = ['all', 'cashOnly', 'treasury'] as const;
export type View = (typeof views)[number];

/** The whole-horizon figures of one view. */
export interface Returns {
  readonly discountFactor: Line<'1'>;
  readonly cost: Line<'money/month'>;
  readonly benefit: Line<'money/month'>;
  readonly net: Line<'money/month'>;
  readonly totalCost: Line<'money'>;
  readonly totalBenefit: Line<'money'>;
  readonly presentValueCost: Line<'money'>;
  readonly presentValueBenefit: Line<'money'>;
  readonly npv: Line<'money'>;
  readonly roi: Line<'1'>;
  readonly benefitCostRatio: Line<'1'>;
  readonly profitabilityIndex: Line<'1'>;
  /** Present value of what is paid until go-live, net; the denominator of the profitability index. */
  readonly outlayUntilGoLive: Line<'money'>;
  readonly irr: Line<'1'>;
  readonly mirr: Line<'1'>;
  readonly payback: Line<'month'>;
  readonly discountedPayback: Line<'month'>;
  readonly lowestPoint: Line<'money'>;
  readonly lowestMonth: Line<'month'>;
}

const prefixes: Readonly<Record<View, string>> = { all: '', cashOnly: 'cashOnly.', treasury: 'treasury.' };
const suffixes: Readonly<Record<View, string>> = {
  all: '',
  cashOnly: ' (cash benefits only)',
  treasury: ' (treasury)',
};

const whole = constant('1');

/** 1 for a benefit that is negative over the horizon: it stays in every view, or a view would hide a loss. */
function negativeOverHorizon({ line: each }: StatementLine): Line<'1'> {
  return line('1', {
    id: `negative.${each.id}`,
    label: `${each.label}: negative over the horizon`,
    formula: difference(whole, atLeast(total(each), constant('0', 'money'))),
  });
}

/** Business margin counts as cash where the user says that it is banked. */
export const isCash = (shape: Shape, { nature, line: { id } }: StatementLine): boolean =>
  nature === 'cash' || (nature === 'business' && shape.banked.includes(id));

/** The benefits of a view, in their order. */
export function benefitIn(
  view: View,
  shape: Shape,
  benefits: readonly StatementLine[],
): readonly Expression<'money/month'>[] {
  return benefits.map((each) =>
    view === 'all' || isCash(shape, each) ? each.line : product(each.line, negativeOverHorizon(each)),
  );
}

/** Treasury is cash paid: bills as they come, also for months beyond the horizon. The other views count months. */
const costIn = (view: View, costs: readonly StatementLine[]): readonly Expression<'money/month'>[] =>
  view === 'treasury'
    ? costs.filter(({ nature }) => nature === 'cash').map(({ line, bills = line }) => bills)
    : costs.map((each) => each.line);

/** The returns of a view, each a line like any other. */
export function returnsOf(view: View, basis: Basis, statement: readonly StatementLine[]): Returns {
  const costs = statement.filter(({ side }) => side === 'cost');
  const benefits = statement.filter(({ side }) => side === 'benefit');
  return returnsOfFlows(basis, statement, {
    prefix: prefixes[view],
    suffix: suffixes[view],
    costs: addedUp('money/month', costIn(view, costs)),
    benefits: addedUp('money/month', benefitIn(view, basis.shape, benefits)),
  });
}

/** Costs and benefits by month, and what the names of their returns begin and end with. */
interface Flows {
  readonly prefix: string;
  readonly suffix: string;
  readonly costs: Expression<'money/month'>;
  readonly benefits: Expression<'money/month'>;
}

/**
 * What flows are worth, placed in time as the scenario says.
 *
 *     NPV = present value of benefits − present value of costs
 *     ROI = NPV ÷ present value of costs
 *     profitability index = 1 + NPV ÷ present value of the net outlay until go-live
 */
export function returnsOfFlows(
  { shape, adoption }: Basis,
  statement: readonly StatementLine[],
  { prefix, suffix, costs, benefits }: Flows,
): Returns {
  const { place, discountFactor, factorAt } = timingOf(shape);
  const named = <const U extends 'money' | 'money/month' | '1' | 'month'>(
    unit: U,
    id: string,
    label: string,
    formula: Expression<NoInfer<U>>,
  ): Line<U> => line(unit, { id: `${prefix}${id}`, label: `${label}${suffix}`, formula });
  const presentValue = (flow: Line<'money/month'>): Expression<never> => total(product(flow, discountFactor));

  const cost = named('money/month', 'cost', 'Costs', costs);
  const benefit = named('money/month', 'benefit', 'Benefits', benefits);
  const net = named('money/month', 'net', 'Net flow', difference(benefit, cost));
  const presentValueCost = named('money', 'presentValueCost', 'Present value of costs', presentValue(cost));
  const presentValueBenefit = named('money', 'presentValueBenefit', 'Present value of benefits', presentValue(benefit));
  const npv = named('money', 'npv', 'Net present value', difference(presentValueBenefit, presentValueCost));
  const outlayUntilGoLive = named(
    'money',
    'outlayUntilGoLive',
    'Present value of the net outlay until go-live',
    difference(nothing('money'), total(product(net, discountFactor, remainder(since(adoption.goLive))))),
  );
  const { financeRate, reinvestRate } = discountingGroup.inputs;
  const financeFactor = isGiven(shape, 'discounting.financeRate')
    ? factorAt('financeFactor', 'Discount factor of the finance rate', financeRate)
    : discountFactor;
  const reinvestFactor = isGiven(shape, 'discounting.reinvestRate')
    ? factorAt('reinvestFactor', 'Discount factor of the reinvestment rate', reinvestRate)
    : discountFactor;
  // Between two months of a year for which only one amount is known, a payback would be made up.
  const counted = isByYearOnly(shape, statement) ? yearEnd(shape) : month;

  return Object.freeze({
    discountFactor,
    cost,
    benefit,
    net,
    presentValueCost,
    presentValueBenefit,
    npv,
    outlayUntilGoLive,
    totalCost: named('money', 'totalCost', 'Total cost', total(cost)),
    totalBenefit: named('money', 'totalBenefit', 'Total benefit', total(benefit)),
    roi: named('1', 'roi', 'Return on investment', ratio(npv, presentValueCost)),
    benefitCostRatio: named(
      '1',
      'benefitCostRatio',
      'Benefit-cost ratio',
      ratio(presentValueBenefit, presentValueCost),
    ),
    profitabilityIndex: named(
      '1',
      'profitabilityIndex',
      'Profitability index',
      sum(whole, ratio(npv, outlayUntilGoLive)),
    ),
    irr: named('1', 'irr', 'Internal rate of return', internalRate(net, place)),
    mirr: named(
      '1',
      'mirr',
      'Modified internal rate of return',
      modifiedInternalRate(net, place, financeFactor, reinvestFactor),
    ),
    payback: named('month', 'paybackMonths', 'Payback', payback(net, counted)),
    discountedPayback: named(
      'month',
      'discountedPaybackMonths',
      'Discounted payback',
      payback(product(net, discountFactor), counted),
    ),
    lowestPoint: named('money', 'lowestPoint', 'Lowest point of the cumulative flow', lowest(net)),
    lowestMonth: named('month', 'lowestMonth', 'Month of the lowest point', monthOfLowest(net)),
  });
}
