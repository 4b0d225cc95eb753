import type { Result, Simulation, SimulatedMetric } from 'mlops-roi';
import type { Shown } from '../shown.js';
import type { View } from '../view.js';
import type { FirstFigure, Line } from '../first-screen.js';

type Written = (figure: number) => string;

/** All benefits, cash alone, and when the outlay is back: three figures, so that none stands alone. */
export function firstFigures(
  {
    shown,
    result,
    simulation,
  }: { readonly shown: Shown; readonly result: Result; readonly simulation: Simulation | undefined },
  view: View,
): readonly FirstFigure[] {
  const { say, roundMoney, number } = view;
  const inMonths: Written = (months) => number(Math.round(months));
  const never = say('never');
  const payback = shown.paybackMonths;
  const bandOf = (metric: SimulatedMetric, write: Written, value: string): Line => ({
    text: rangeOf(metric, write),
    room: say('{low} to {high}', { low: value, high: value }),
  });
  const rangeOf = (metric: SimulatedMetric, write: Written): string => {
    if (simulation === undefined || simulation.drawnCount === 0) return '';
    const { p10, p90 } = simulation.metrics[metric].quantiles;
    const written = (figure: number | null): string => (figure === null ? never : write(figure));
    return p10 === null ? never : say('{low} to {high}', { low: written(p10), high: written(p90) });
  };
  return [
    {
      id: 'npv',
      label: result.baseCase === 'expected' ? say('Expected net value') : say('Likely net value'),
      value: roundMoney(shown.npv),
      band: bandOf('npv', roundMoney, roundMoney(shown.npv)),
      isLoss: shown.npv < 0,
      asks: 'npv',
    },
    {
      id: 'cash',
      label: say('Cash alone'),
      value: roundMoney(shown.cashOnly.npv),
      band: bandOf('cashOnlyNpv', roundMoney, roundMoney(shown.cashOnly.npv)),
      isLoss: shown.cashOnly.npv < 0,
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
