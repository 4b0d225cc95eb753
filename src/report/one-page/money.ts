import type { OtherHorizon } from '../../answer/over-five-years.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import { monthInWords } from '../month-in-words.js';
import type { ResultPage, Section } from '../page.js';
import { alignedLeft } from '../plain-text.js';
import { chanceOfLoss, isTakenAsCash } from './answer.js';
import { cashLabel } from '../result/statement-rows.js';
import { factLines, inColumn, labelColumns, type Fact } from './fact-lines.js';

const title = 'THE MONEY';

/** What comes of it and when, how much money it takes, and what of it is cash; over five years beside it. */
export function moneySection(page: ResultPage): Section {
  const { palette } = page;
  const headings = horizonHeadings(page).map(inColumn).join('  ');
  return [
    palette.heading(`${alignedLeft(title, labelColumns)}${headings}`.trimEnd()),
    ...factLines(moneyFacts(page), page),
  ];
}

/** Of the columns of figures, where there are two. */
export const horizonHeadings = ({ result: { horizonMonths, overFiveYears } }: ResultPage): readonly string[] =>
  overFiveYears === undefined
    ? []
    : [horizonMonths, overFiveYears.horizonMonths].map((months) => countOf(months, 'months'));

export function moneyFacts(page: ResultPage): readonly Fact[] {
  const { result, figures } = page;
  const other = result.overFiveYears;
  const beside = (written: (over: OtherHorizon) => string) => (other === undefined ? {} : { beside: written(other) });
  const { shortMoney } = figures;
  const share = (each: Decimal | null): string => orMissing(each, figures.aboutShare);
  const months = (each: Decimal | null): string => orMissing(each, figures.months);
  const { metrics, treasury, cashOnly, monthly } = result;
  const lowest = lowestOf(monthly.cumulative);
  return [
    ...(other === undefined
      ? []
      : [
          {
            label: 'Expected net value',
            figure: shortMoney(metrics.npv),
            ...beside(({ npv }) => shortMoney(npv)),
            told: `present value; ${countOf(other.horizonMonths, 'months')} if continued`,
          },
          ...chances(page, other),
        ]),
    ...afterTax(page),
    {
      id: 'roi',
      label: 'Return (ROI)',
      figure: share(metrics.roi),
      ...beside(({ roi }) => share(roi)),
      told: 'net value over costs, present values',
    },
    {
      id: 'paybackMonths',
      label: 'Simple payback',
      figure: months(metrics.paybackMonths),
      ...beside(({ paybackMonths }) => months(paybackMonths)),
      told: paybackTold(page),
    },
    {
      id: 'lowestPoint',
      label: 'Net at its lowest',
      figure: shortMoney(lowest.depth.neg()),
      ...beside(({ lowestPoint }) => shortMoney(lowestPoint)),
      told: `running total; ${lowestTold(lowest, page, 'not recovered')}`,
    },
    ...asPaid(page),
    {
      id: 'cashOnly.npv',
      label: 'Cash less all costs',
      figure: shortMoney(cashOnly.npv),
      ...beside(({ cashOnlyNpv }) => shortMoney(cashOnlyNpv)),
      told: lessAllTold(page),
    },
    {
      id: 'peakFunding',
      label: 'Peak funding',
      figure: shortMoney(treasury.peakFunding),
      ...beside(({ peakFunding }) => shortMoney(peakFunding)),
      told: `${fundingInDoubt(page) ?? 'undiscounted need'}; ${lowestTold({ depth: treasury.peakFunding, month: treasury.peakFundingMonth }, page, 'no payback in cash')}`,
    },
  ];
}

/**
 * How much money it takes in all but the worst of ten cases: the mean of it lies above that of the expected case, because in
 * no case it is less than nothing, and a board has to find it.
 */
export function fundingInDoubt({
  result: { certainty, overFiveYears, horizonMonths },
  figures,
}: ResultPage): string | undefined {
  if (certainty === undefined || certainty.simulation.drawnCount === 0) return undefined;
  const { p90 } = certainty.simulation.metrics.peakFunding.quantiles;
  if (p90 === null) return undefined;
  const which = overFiveYears === undefined ? 'need, P90' : `P90 at ${horizonMonths}:`;
  return `${which} ${figures.shortMoney(new Decimal(p90))}`;
}

/** Bills in advance for months beyond the horizon are cash that is paid, and no cost of these months. */
function lessAllTold({ result, figures }: ResultPage): string {
  const { cashOnly, metrics, treasury, prepaid, horizonMonths } = result;
  if (cashOnly.npv.eq(metrics.npv) && !metrics.totalBenefit.isZero())
    return `net value: all benefits are ${isTakenAsCash(result) ? 'taken as' : 'in'} cash`;
  if (treasury.npv.eq(cashOnly.npv)) return 'present value';
  // With their amount: whoever takes what is paid from what comes in misses it in the row of cash.
  return prepaid.gt(0)
    ? `staff in; ${figures.shortMoney(prepaid)} bills past ${horizonMonths} left out`
    : 'the same, less own staff time';
}

/** What stands between cash benefits less all costs and the money that has to be found: the time of one's own people. */
function asPaid({
  result: { cashOnly, treasury, overFiveYears },
  figures: { shortMoney },
}: ResultPage): readonly Fact[] {
  if (treasury.npv.eq(cashOnly.npv)) return [];
  return [
    {
      id: 'treasury.npv',
      label: cashLabel,
      figure: shortMoney(treasury.npv),
      ...(overFiveYears === undefined ? {} : { beside: shortMoney(overFiveYears.treasuryNpv) }),
      told: 'present value; own staff time left out',
    },
  ];
}

/** Where a rate of tax is told: all else on the page is before it. */
function afterTax({ result: { afterTax: told, overFiveYears }, figures }: ResultPage): readonly Fact[] {
  if (told === undefined) return [];
  const later = overFiveYears?.npvAfterTax;
  return [
    {
      label: 'Net value after tax',
      figure: figures.shortMoney(told.all.npv),
      ...(later === undefined ? {} : { beside: figures.shortMoney(later) }),
      told: `tax at ${figures.share(told.rate)}; discounted at ${figures.share(told.discountRate)} a year`,
    },
  ];
}

function chances(
  { result: { certainty }, figures }: ResultPage,
  { chanceOfLoss: later }: OtherHorizon,
): readonly Fact[] {
  if (certainty === undefined || later === undefined) return [];
  return [
    {
      label: 'Chance of a loss',
      figure: chanceOfLoss(certainty.simulation.probability.loss, figures),
      beside: chanceOfLoss(later.toNumber(), figures),
      told: 'share of cases that end in a loss',
    },
  ];
}

function paybackTold(page: ResultPage): string {
  const { metrics, prepaid, overFiveYears } = page.result;
  const { figures } = page;
  const own = metrics.paybackMonths;
  if (own === null) return notWithin(page);
  const later = overFiveYears?.paybackMonths ?? null;
  // A bill in advance counts up to the horizon: where that lies further off, all of it has to be made up for.
  const isLater = later?.gt(own) === true && figures.months(later) !== figures.months(own);
  return overFiveYears !== undefined && isLater && prepaid.gt(0)
    ? `${monthsTold(own, page)}; bills whole at ${overFiveYears.horizonMonths}`
    : settledTold(own, page);
}

/** A case that loses in today’s money may pay back in money of its day: then both are said. */
const settledTold = (own: Decimal, page: ResultPage): string =>
  page.result.metrics.discountedPaybackMonths === null
    ? `${monthsTold(own, page)}; discounted not within ${page.result.horizonMonths}`
    : [monthsTold(own, page), ...softTold(page)].join(', ');

/** What brings it back beside cash: who reads of a payback asks whose account it comes to. */
function softTold({ result: { lines, metrics, cashOnly } }: ResultPage): readonly string[] {
  if (cashOnly.totalBenefit.eq(metrics.totalBenefit)) return [];
  const isTime = lines.some(({ side, kind, total }) => side === 'benefit' && kind === 'capacity' && total.gt(0));
  return [isTime ? 'freed time counted' : 'not in cash alone'];
}

/** With the month in which it is paid back, where it is told when the plan begins. */
const monthsTold = (own: Decimal, { result: { start } }: ResultPage): string =>
  start === null ? 'months' : `months (${monthInWords(start, own.ceil().toNumber(), 'short')})`;

function notWithin({ result: { horizonMonths, overFiveYears } }: ResultPage): string {
  const within = `not within ${countOf(horizonMonths, 'months')}`;
  return overFiveYears?.paybackMonths === null
    ? `not within ${horizonMonths} or ${countOf(overFiveYears.horizonMonths, 'months')}`
    : within;
}

export interface Lowest {
  /** As a need, above nothing. */
  readonly depth: Decimal;
  readonly month: Decimal;
}

/** Of a running total from month 0 on. */
export function lowestOf(cumulative: readonly Decimal[]): Lowest {
  const depth = Decimal.max(0, ...cumulative.map((total) => total.neg()));
  return {
    depth,
    month: new Decimal(
      Math.max(
        0,
        cumulative.findIndex((total) => total.neg().eq(depth)),
      ),
    ),
  };
}

function lowestTold(
  { depth, month }: Lowest,
  { result: { horizonMonths, start }, figures }: ResultPage,
  neverBack: string,
): string {
  if (depth.isZero()) return 'never below nothing';
  // What is still at its lowest when the horizon ends has no month in which the need was greatest.
  if (month.gte(horizonMonths)) return neverBack;
  const calendar = start === null ? '' : `, ${monthInWords(start, month.toNumber(), 'short')}`;
  return `month ${figures.months(month)}${calendar}`;
}
