import type { View } from '../view.js';
import type { BandName, FirstFacts } from './facts.js';
import type { FirstFigure } from '../first-screen.js';

type Written = (figure: number) => string;

/** Of all benefits the net value and when the outlay is back, and what cash alone comes to: three figures, so that none stands alone. */
export function firstFigures(facts: FirstFacts, view: View): readonly FirstFigure[] {
  const { npv, cashOnlyNpv, paybackMonths: payback, certainty, baseCase } = facts;
  const { say, roundMoney, number } = view;
  const inMonths: Written = (months) => number(Math.round(months));
  const never = say('never');
  const bandOf = (metric: BandName, write: Written): readonly string[] => {
    if (certainty?.isAnythingDrawn !== true) return [];
    const { p10, p90 } = certainty.bands[metric];
    if (p10 === null) return [say('in 90 of the 100: never')];
    // What does not come in each tenth case ends nowhere.
    if (p90 === null)
      return say('month {month} if it goes well, else later or never', { month: write(p10) }).split(' ');
    // A line may end before each of the figures, and nowhere else.
    const [often = '', between = '', after = ''] = say('in 80 of the 100: {low} to {high}').split(/\{low\}|\{high\}/);
    return [often, `${write(p10)}${between}`, `${write(p90)}${after}`];
  };
  return [
    {
      id: 'npv',
      label: baseCase === 'expected' ? say('Expected net value') : say('Likely net value'),
      value: roundMoney(npv),
      band: bandOf('npv', roundMoney),
      isLoss: npv < 0,
      asks: 'npv',
    },
    {
      id: 'payback',
      label: say('Months to pay back'),
      value: payback === null ? never : inMonths(payback),
      band: bandOf('paybackMonths', inMonths),
      isLoss: payback === null,
      asks: 'paybackMonths',
    },
    {
      id: 'cash',
      label: say('Cash alone, after all costs'),
      value: roundMoney(cashOnlyNpv),
      band: bandOf('cashOnlyNpv', roundMoney),
      isLoss: cashOnlyNpv < 0,
      asks: 'cashOnly.npv',
    },
  ];
}
