import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, minimum, month, power, product, ratio, sum, year } from '../formula/operations.js';
import { monthsPerYear, since } from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { choice, yearlyRate } from './fields.js';
import type { Shape } from './shape.js';

/** Twice the money within a year: no rate of discount, but the usual look of a percentage. */
const percentFrom = '2';

export const discountingGroup = group(
  'discounting',
  'Discounting',
  {
    rate: yearlyRate({
      label: 'Discount rate, effective a year',
      lowest: '-0.99',
      highest: '2',
      percentFrom,
      isUsualRate: true,
      note: 'Nominal and before tax, as the flows are. Unless given 10 %, and the social rate with inflation for a public body.',
    }),
    timing: choice({
      label: 'When the flows of a period count',
      choices: ['monthly', 'year-end', 'mid-year'],
      whenNotGiven: 'monthly',
    }),
    financeRate: yearlyRate({
      label: 'Rate at which outlays are financed (modified internal rate)',
      lowest: '-0.99',
      highest: '10',
      percentFrom,
      note: 'The discount rate unless given.',
    }),
    reinvestRate: yearlyRate({
      label: 'Rate at which income is reinvested (modified internal rate)',
      lowest: '-0.99',
      highest: '10',
      percentFrom,
      note: 'The discount rate unless given.',
    }),
    basis: choice({
      label: 'Whether the rate and the yearly steps include inflation',
      choices: ['nominal', 'real'],
      whenNotGiven: 'nominal',
    }),
  },
  {
    foundBy: 'agree',
    cannotBeOff: { rule: 'discounting cannot be off: set discounting.rate to 0 to count all flows alike' },
  },
);

/** When the flow of a month counts, and what it is then worth today. */
export interface Timing {
  /** In years from the start. */
  readonly place: Line<'year'>;
  readonly discountFactor: Line<'1'>;
  /** The same at another rate. */
  readonly factorAt: (id: string, label: string, rate: Expression<'1'>) => Line<'1'>;
}

const { rate } = discountingGroup.inputs;
const none = constant('0', 'month');
const halfMonthsInMonth = constant('2', '1', 'Half-months in a month');

/**
 * `monthly` counts month m at m months; `year-end` a year's flows at its last month; `mid-year` at its middle. A last
 * year that the horizon cuts short ends, or has its middle, accordingly. Month 0 counts at the start.
 *
 *     discount factor = (1 + rate)^(−place)
 *
 * written with one prepared factor for half a month, so that every exponent is a whole number.
 */
export function timingOf(shape: Shape): Timing {
  const halfMonths = line('month', {
    id: 'flowPlaceHalfMonths',
    label: 'Half-months until the flow counts',
    formula: halfMonthsOf(shape),
  });
  const factorAt = (id: string, label: string, yearly: Expression<'1'>): Line<'1'> => {
    const perHalfMonth = line('1', {
      id: `${id}.halfMonth`,
      label: `${label}: half a month`,
      formula: power(
        sum(constant('1'), yearly),
        constant('-0.04166666666666666666666666666666666666667', '1', 'Half a month back, in years'),
      ),
    });
    return line('1', { id, label, formula: power(perHalfMonth, halfMonths) });
  };
  return Object.freeze({
    place: line('year', {
      id: 'flowPlace',
      label: 'Years until the flow counts',
      formula: ratio(halfMonths, constant('24', 'month/year', 'Half-months in a year')),
    }),
    discountFactor: factorAt('discountFactor', 'Discount factor', rate),
    factorAt,
  });
}

const lastMonthOfYear = ({ horizonMonths }: Shape): Expression<'month'> =>
  minimum<'month'>(product(year, monthsPerYear), constant(String(horizonMonths), 'month', 'Horizon, in months'));

/** The last month of the running year, or the horizon where it ends first; month 0 belongs to no year here. */
export const yearEnd = (shape: Shape): Expression<'month'> => product(lastMonthOfYear(shape), since(none));

function halfMonthsOf(shape: Shape): Expression<'month'> {
  const timing = shape.words['discounting.timing'];
  if (timing !== 'year-end' && timing !== 'mid-year') return product(halfMonthsInMonth, month);
  if (timing === 'year-end') return product(halfMonthsInMonth, yearEnd(shape));
  const end = lastMonthOfYear(shape);
  const begin = product(difference(year, constant('1', 'year')), monthsPerYear);
  return product(sum<'month'>(begin, end), since(none));
}
