import type { Result } from '../../answer/result.js';
import type { Simulation } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { figuresFor } from '../figures.js';
import { answerText, butsText } from '../verdict-text.js';

/** The answer in three lines: the headline with its range, the verdict with its chance, and the buts; without any, when it pays back. */
export function threeLines(result: Result, { metrics, verdict }: Simulation): readonly string[] {
  const figures = figuresFor({ locale: 'en', currency: result.currency });
  const { shortMoney } = figures;
  const short = (value: number | null): string => (value === null ? 'nothing' : shortMoney(new Decimal(value)));
  const { p10, p90 } = metrics.npv.quantiles;
  return [
    `Net present value over ${countOf(result.horizonMonths, 'months')}: ${shortMoney(result.metrics.npv)} ${result.baseCase}, ` +
      `in eight cases of ten between ${short(p10)} and ${short(p90)}.`,
    answerText(verdict, figures),
    butsText(verdict, figures) || paybackText(result),
  ];
}

const paybackText = ({ metrics: { paybackMonths: back } }: Result): string =>
  back === null ? 'It does not pay back.' : `It pays back after ${countOf(Number(back.toFixed(0)), 'months')}.`;
