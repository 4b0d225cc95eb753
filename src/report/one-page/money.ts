import type { OtherHorizon } from '../../answer/over-five-years.js';
import type { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import type { ResultPage, Section } from '../page.js';
import { alignedLeft } from '../plain-text.js';
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
  const { metrics, treasury, cashOnly } = result;
  return [
    ...(other === undefined
      ? []
      : [
          {
            label: 'Expected net value',
            figure: shortMoney(metrics.npv),
            ...beside(({ npv }) => shortMoney(npv)),
            told: 'if it goes on like this',
          },
        ]),
    {
      id: 'roi',
      label: 'Return (ROI)',
      figure: share(metrics.roi),
      ...beside(({ roi }) => share(roi)),
      told: 'net value over costs, present values',
    },
    {
      id: 'discountedPaybackMonths',
      label: 'Payback',
      figure: months(metrics.discountedPaybackMonths),
      ...beside(({ discountedPaybackMonths }) => months(discountedPaybackMonths)),
      told: paybackTold(page),
    },
    {
      id: 'peakFunding',
      label: 'Peak funding',
      figure: shortMoney(treasury.peakFunding),
      ...beside(({ peakFunding }) => shortMoney(peakFunding)),
      told: fundingTold(page),
    },
    {
      id: 'cashOnly.npv',
      label: 'Cash only',
      figure: shortMoney(cashOnly.npv),
      ...beside(({ cashOnlyNpv }) => shortMoney(cashOnlyNpv)),
      told: cashOnly.npv.eq(metrics.npv) ? 'net value: all benefits are in cash' : 'benefits in cash less all costs',
    },
  ];
}

function paybackTold({ result: { metrics, horizonMonths, overFiveYears } }: ResultPage): string {
  const own = metrics.discountedPaybackMonths;
  const told =
    own === null ? `not within ${countOf(horizonMonths, 'months')}, discounted` : 'months, all benefits, discounted';
  const later = overFiveYears?.discountedPaybackMonths ?? null;
  // Less than one further model within the horizon is none; over more years there is time for one, and what it brings
  // counts from its first month.
  const isSooner = (own === null ? later?.lte(horizonMonths) : later?.lt(own)) === true;
  return isSooner ? `${told}; more years leave time for further models` : told;
}

function fundingTold({ result: { treasury, horizonMonths }, figures }: ResultPage): string {
  const { peakFunding, peakFundingMonth } = treasury;
  if (peakFunding.isZero()) return 'nothing is paid before it is back';
  // Cash that is still at its lowest when the horizon ends has no month in which the need was greatest.
  return peakFundingMonth.lt(horizonMonths)
    ? `most not yet back, month ${figures.months(peakFundingMonth)}; own time aside`
    : 'in cash, not paid back; own time aside';
}
