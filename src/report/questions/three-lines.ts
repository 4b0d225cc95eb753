import type { Result } from '../../answer/result.js';
import type { Simulation } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { figuresFor } from '../figures.js';

/** The answer in three lines: the headline with its range, the chance of a gain, and the but. */
export function threeLines(result: Result, { metrics, probability }: Simulation): readonly string[] {
  const { shortMoney, share } = figuresFor({ locale: 'en', currency: result.currency });
  const short = (value: number | null): string => (value === null ? 'nothing' : shortMoney(new Decimal(value)));
  const { p10, p90 } = metrics.npv.quantiles;
  return [
    `Net present value over ${countOf(result.horizonMonths, 'months')}: ${shortMoney(result.metrics.npv)} ${result.baseCase}, ` +
      `in eight cases of ten between ${short(p10)} and ${short(p90)}.`,
    `Chance of a gain: ${share(new Decimal(1 - probability.loss).toDecimalPlaces(2))}.`,
    butOf(result, shortMoney),
  ];
}

function butOf({ metrics, cashOnly }: Result, shortMoney: (value: Decimal) => string): string {
  const cash = `in cash alone it comes to ${shortMoney(cashOnly.npv)}`;
  if (metrics.npv.gt(0) && cashOnly.npv.lt(0)) return `But ${cash}: what is gained is time and avoided loss.`;
  const back = metrics.paybackMonths;
  const payback =
    back === null ? 'it does not pay back' : `it pays back after ${countOf(Number(back.toFixed(0)), 'months')}`;
  return metrics.npv.gt(0) ? `And ${cash}; ${payback}.` : `And ${cash}; it is worth less than it costs.`;
}
