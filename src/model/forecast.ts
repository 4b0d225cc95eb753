import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, product } from '../formula/operations.js';
import { addedUp, during } from '../formula/vocabulary.js';
import { basisOf } from './basis.js';
import type { Model } from './model.js';
import { type Returns, returnsOfFlows } from './returns.js';
import type { Shape } from './shape.js';
import type { StatementLine } from './statement.js';

/** What is known of a line, or of all lines of a side, in some of the months. */
export interface KnownAmounts {
  readonly side: StatementLine['side'];
  /** The line as it was planned; the total of the side where the lines are not known apart. */
  readonly planned: Line<'money/month'>;
  /** Amounts as decimal numerals, by month. */
  readonly amounts: ReadonlyMap<number, string>;
}

/**
 * The returns of the plan with what is known put in its place: each month of which an amount is known has that amount, and
 * every other month keeps its plan.
 *
 *     forecast = plan · (1 − known) + actual        known: 1 in the months of which there is an amount
 */
export function forecastReturns({ statement, returns }: Model, shape: Shape, known: readonly KnownAmounts[]): Returns {
  const { cost, benefit } = returns.all;
  const sideOf = (side: StatementLine['side'], planned: Line<'money/month'>): Expression<'money/month'> => {
    const ofSide = known.filter((each) => each.side === side);
    const differences = ofSide.map(({ planned: each, amounts }) => differenceOf(each, amounts));
    return addedUp<'money/month'>('money/month', [planned, ...differences]);
  };
  return returnsOfFlows(basisOf(shape), statement, {
    prefix: 'forecast.',
    suffix: ' (forecast)',
    costs: sideOf('cost', cost),
    benefits: sideOf('benefit', benefit),
  });
}

/** What was actual less what was planned, in the months of which that is known. */
const differenceOf = (planned: Line<'money/month'>, amounts: ReadonlyMap<number, string>): Line<'money/month'> => {
  const months = [...amounts.keys()].toSorted((left, right) => left - right);
  const flags = runsOf(months).map(({ first, last }) => duringMonths(first, last));
  const actual = runsOf(months, amounts).map(({ first, last, amount }) =>
    product(constant(amount, 'money/month'), duringMonths(first, last)),
  );
  return line('money/month', {
    id: `actualLessPlan.${planned.id}`,
    label: `${planned.label}: actual less plan`,
    formula: difference(addedUp<'money/month'>('money/month', actual), product(planned, addedUp<'1'>('1', flags))),
  });
};

/** 1 from the first month to the last one, both of them whole; month 0 is a month like any other. */
const duringMonths = (first: number, last: number): Expression<'1'> =>
  during(constant(String(first - 1), 'month'), constant(String(last), 'month'));

interface Run {
  readonly first: number;
  readonly last: number;
  readonly amount: string;
}

/** Months that follow one another, of the same amount where amounts are told. */
function runsOf(months: readonly number[], amounts?: ReadonlyMap<number, string>): readonly Run[] {
  const runs: Run[] = [];
  for (const month of months) {
    const amount = amounts?.get(month) ?? '';
    const before = runs.at(-1);
    if (before?.last === month - 1 && before.amount === amount) runs[runs.length - 1] = { ...before, last: month };
    else runs.push({ first: month, last: month, amount });
  }
  return runs;
}
