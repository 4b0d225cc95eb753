import type { View } from '../view.js';
import type { BandName, FirstFacts } from './facts.js';
import type { FirstFigure, Line } from '../first-screen.js';

type Written = (figure: number) => string;

/** All benefits, cash alone, and when the outlay is back: three figures, so that none stands alone. */
export function firstFigures(facts: FirstFacts, view: View): readonly FirstFigure[] {
  const { npv, cashOnlyNpv, paybackMonths: payback, certainty, baseCase } = facts;
  const { say, roundMoney, number } = view;
  const inMonths: Written = (months) => number(Math.round(months));
  const never = say('never');
  const bandOf = (metric: BandName, write: Written, value: string): Line => ({
    text: rangeOf(metric, write),
    room: say('{low} to {high}', { low: value, high: value }),
  });
  const rangeOf = (metric: BandName, write: Written): string => {
    if (certainty?.isAnythingDrawn !== true) return '';
    const { p10, p90 } = certainty.bands[metric];
    const written = (figure: number | null): string => (figure === null ? never : write(figure));
    return p10 === null ? never : say('{low} to {high}', { low: written(p10), high: written(p90) });
  };
  return [
    {
      id: 'npv',
      label: baseCase === 'expected' ? say('Expected net value') : say('Likely net value'),
      value: roundMoney(npv),
      band: bandOf('npv', roundMoney, roundMoney(npv)),
      isLoss: npv < 0,
      asks: 'npv',
    },
    {
      id: 'cash',
      label: say('Cash alone'),
      value: roundMoney(cashOnlyNpv),
      band: bandOf('cashOnlyNpv', roundMoney, roundMoney(cashOnlyNpv)),
      isLoss: cashOnlyNpv < 0,
      asks: 'cashOnly.npv',
    },
    {
      id: 'payback',
      label: say('Months to pay back'),
      value: payback === null ? never : inMonths(payback),
      band: bandOf('paybackMonths', inMonths, never),
      isLoss: payback === null,
      asks: 'paybackMonths',
    },
  ];
}
