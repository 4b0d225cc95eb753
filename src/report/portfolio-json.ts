import { Decimal } from '../decimal.js';
import type { Answer, Hinge } from '../answer/judgement.js';
import type { JudgedExtreme } from '../answer/rows/extremes.js';
import { orderedSteps, reachedBy, type Portfolio, type ReachedStep } from '../answer/rows/portfolio.js';
import { budgetsFor, fundingNeeded, type ToldPortfolio } from './portfolio-text.js';

/** What many cases or rows come to together. Money of different currencies adds up to nothing: then there are counts alone. */
export interface PortfolioAnswer {
  /** ISO 4217; `null` where there are several. */
  readonly currency: string | null;
  readonly all: PortfolioSums;
  /** By industry and size. */
  readonly groups: readonly NamedSums[];
  /** The rows of the highest net present values, the highest first. */
  readonly best: readonly PortfolioExtreme[];
  /** Those of the lowest, the lowest first, as far as they are not among the best. */
  readonly worst: readonly PortfolioExtreme[];
  /** Cases that have names, each by itself, in the order of value for each unit of funding. */
  readonly first?: readonly NamedReach[];
  /** What budgets reach where the most value for each unit of funding comes first. */
  readonly budgets: readonly BudgetReach[];
}

interface PortfolioSums {
  readonly count: number;
  /** How many have a net present value above nothing. */
  readonly gainCount: number;
  /** How many are worth it, or probably so; `null` where not all have a verdict. */
  readonly worthCount: number | null;
  readonly npv: Decimal | null;
  readonly totalCost: Decimal | null;
  readonly totalBenefit: Decimal | null;
  /** Of all peaks, as if they came at once. */
  readonly peakFunding: Decimal | null;
}

interface NamedSums extends PortfolioSums {
  readonly name: string;
}

interface Reach {
  readonly count: number;
  readonly npv: Decimal;
  readonly funding: Decimal;
  /** The least value of any of them for a unit of funding; `null` where none needs any. */
  readonly leastForFunding: Decimal | null;
}

interface NamedReach extends Reach {
  readonly name: string;
}

interface BudgetReach extends Reach {
  readonly budget: Decimal;
}

interface PortfolioExtreme extends Pick<JudgedExtreme, 'row' | 'id'> {
  readonly npv: Decimal;
  readonly answer: Answer;
  /** What its answer hangs on most. */
  readonly hinge: Pick<Hinge, 'path' | 'needs' | 'turnsAt'> | null;
}

/** What was added up in floats has no more digits. */
const digits = 12;
const told = (figure: number): Decimal => new Decimal(figure).toSignificantDigits(digits);

/** The same as `portfolioText` as data. */
export function portfolioJson({ portfolio, best, worst, first, currency, budget }: ToldPortfolio): PortfolioAnswer {
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

function sumsOf(sums: Portfolio['all'], isOne: boolean): PortfolioSums {
  const { count, gainCount, judgedCount, worthCount, npv, totalCost, totalBenefit, peakFunding } = sums;
  const money = (figure: number): Decimal | null => (isOne ? told(figure) : null);
  return {
    count,
    gainCount,
    worthCount: judgedCount === count ? worthCount : null,
    npv: money(npv),
    totalCost: money(totalCost),
    totalBenefit: money(totalBenefit),
    peakFunding: money(peakFunding),
  };
}

const stepOf = ({ count, npv, funding, least }: ReachedStep): Reach => ({
  count,
  npv: told(npv),
  funding: told(funding),
  leastForFunding: least === null ? null : told(least),
});

function extremeOf({ row, id, npv, verdict }: JudgedExtreme): PortfolioExtreme {
  const [hinge] = verdict.hinges;
  return {
    row,
    id,
    npv: told(npv),
    answer: verdict.answer,
    hinge: hinge === undefined ? null : { path: hinge.path, needs: hinge.needs, turnsAt: hinge.turnsAt },
  };
}
