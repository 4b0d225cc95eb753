import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import type { ResultPage, Section } from '../page.js';
import { factLines, type Fact } from './fact-lines.js';

/** How much money it takes and until when, when it comes back, and what of it is cash. */
export const moneySection = (page: ResultPage): Section => [
  page.palette.heading('THE MONEY'),
  ...factLines(moneyFacts(page), page),
];

export const moneyFacts = (page: ResultPage): readonly Fact[] => [funding(page), payback(page), inCash(page)];

function funding({ result: { treasury, horizonMonths }, figures }: ResultPage): Fact {
  const { peakFunding, peakFundingMonth } = treasury;
  // Cash that is still at its lowest when the horizon ends has no month in which the need was greatest.
  const told = peakFunding.isZero()
    ? 'no cash has to be put in'
    : peakFundingMonth.lt(horizonMonths)
      ? `the most cash put in at any time, in month ${figures.months(peakFundingMonth)}`
      : `cash put in, not recovered within ${countOf(horizonMonths, 'months')}`;
  return { id: 'peakFunding', label: 'Peak funding', figure: figures.shortMoney(peakFunding), told };
}

function payback({ result: { metrics, horizonMonths }, figures }: ResultPage): Fact {
  const { discountedPaybackMonths: months } = metrics;
  const told =
    months === null ? `not within ${countOf(horizonMonths, 'months')}` : 'months until it has paid for itself';
  return {
    id: 'discountedPaybackMonths',
    label: 'Payback',
    figure: orMissing(months, figures.months),
    told: `${told} (discounted)`,
  };
}

const inCash = ({ result: { cashOnly, metrics }, figures }: ResultPage): Fact => ({
  id: 'cashOnly.npv',
  label: 'Cash only',
  figure: figures.shortMoney(cashOnly.npv),
  told: cashOnly.npv.eq(metrics.npv)
    ? 'net value: all benefits are in cash'
    : 'net value if only benefits in cash are counted',
});
