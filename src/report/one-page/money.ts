import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import type { ResultPage, Section } from '../page.js';
import { factLines, type Fact } from './fact-lines.js';

/** How much money it takes and until when, when it comes back, and what of it is cash. */
export const moneySection = (page: ResultPage): Section => [
  page.palette.heading('THE MONEY'),
  ...factLines(moneyFacts(page), page),
];

export const moneyFacts = (page: ResultPage): readonly Fact[] => [
  funding(page),
  payback(page),
  ...overFiveYears(page),
  inCash(page),
];

function funding({ result: { treasury, horizonMonths }, figures }: ResultPage): Fact {
  const { peakFunding, peakFundingMonth } = treasury;
  // Cash that is still at its lowest when the horizon ends has no month in which the need was greatest.
  const told = peakFunding.isZero()
    ? 'nothing has to be paid before it is back'
    : peakFundingMonth.lt(horizonMonths)
      ? `the most that is paid out and not yet back, in month ${figures.months(peakFundingMonth)}; own staff’s time not counted`
      : `paid out and not back in cash within ${countOf(horizonMonths, 'months')}; own staff’s time not counted`;
  return { id: 'peakFunding', label: 'Peak funding', figure: figures.shortMoney(peakFunding), told };
}

function payback({ result: { metrics, horizonMonths }, figures }: ResultPage): Fact {
  const { discountedPaybackMonths: months } = metrics;
  const told = months === null ? `not within ${countOf(horizonMonths, 'months')}` : 'months, counting all benefits';
  return {
    id: 'discountedPaybackMonths',
    label: 'Payback',
    figure: orMissing(months, figures.months),
    told: `${told} (discounted)`,
  };
}

/** Whether it is the horizon that decides. */
function overFiveYears({ result: { overFiveYears: other, metrics }, figures }: ResultPage): readonly Fact[] {
  if (other === undefined) return [];
  const { npv, horizonMonths, discountedPaybackMonths: months } = other;
  const paidBack = months === null ? 'not paid back then either' : `paid back in month ${figures.months(months)}`;
  const isTold = metrics.discountedPaybackMonths === null;
  const told = `expected net value if it goes on like this${isTold ? `, ${paidBack}` : ''}`;
  return [{ label: `Over ${countOf(horizonMonths, 'months')}`, figure: figures.shortMoney(npv), told }];
}

const inCash = ({ result: { cashOnly, metrics }, figures }: ResultPage): Fact => ({
  id: 'cashOnly.npv',
  label: 'Cash only',
  figure: figures.shortMoney(cashOnly.npv),
  told: cashOnly.npv.eq(metrics.npv)
    ? 'net value: all benefits are in cash'
    : 'net value of benefits in cash less all costs, own staff’s time included',
});
