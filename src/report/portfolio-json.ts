import { Decimal } from '../decimal.js';
import type { JudgedExtreme } from '../answer/rows/extremes.js';
import { orderedSteps, reachedBy, type Portfolio, type ReachedStep } from '../answer/rows/portfolio.js';
import { budgetsFor, fundingNeeded, type ToldPortfolio } from './portfolio-text.js';

/** What was added up in floats has no more digits. */
const digits = 12;
const told = (figure: number): string => new Decimal(figure).toSignificantDigits(digits).toString();

/**
 * The same as `portfolioText` as plain data, with figures as texts of their digits. Money of different currencies adds up to
 * nothing: then there are counts alone, and `currency` is null.
 */
export function portfolioJson({ portfolio, best, worst, first, currency, budget }: ToldPortfolio): unknown {
  const isOne = portfolio.currencies.length < 2;
  const steps = first ?? orderedSteps(portfolio);
  const needed = fundingNeeded(steps);
  return {
    currency: isOne ? currency : null,
    all: sumsOf(portfolio.all, isOne),
    groups: Object.entries(portfolio.groups).map(([name, sums]) => ({ name, ...sumsOf(sums, isOne) })),
    best: isOne ? best.map(extremeOf) : [],
    worst: isOne ? worst.map(extremeOf) : [],
    ...(first === undefined ? {} : { first: first.map((each) => ({ name: each.name, ...stepOf(each) })) }),
    budgets: isOne
      ? budgetsFor(budget, needed).map((each) => ({ budget: told(each), ...stepOf(reachedBy(each, steps)) }))
      : [],
  };
}

function sumsOf(sums: Portfolio['all'], isOne: boolean): Readonly<Record<string, number | string | null>> {
  const { count, gainCount, judgedCount, worthCount, npv, totalCost, totalBenefit, peakFunding } = sums;
  const isJudged = judgedCount === count;
  const money = Object.entries({ npv, totalCost, totalBenefit, peakFunding });
  return {
    count,
    gainCount,
    worthCount: isJudged ? worthCount : null,
    ...Object.fromEntries(money.map(([name, figure]) => [name, isOne ? told(figure) : null])),
  };
}

const stepOf = ({ count, npv, funding, least }: ReachedStep): Readonly<Record<string, number | string | null>> => ({
  count,
  npv: told(npv),
  funding: told(funding),
  leastForFunding: least === null ? null : told(least),
});

function extremeOf({ row, id, npv, verdict }: JudgedExtreme): Readonly<Record<string, unknown>> {
  const [hinge] = verdict.hinges;
  return {
    row,
    id,
    npv: told(npv),
    answer: verdict.answer,
    hinge: hinge === undefined ? null : { path: hinge.path, needs: hinge.needs, turnsAt: hinge.turnsAt },
  };
}
