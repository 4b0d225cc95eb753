import { FormulaError } from '../../errors.js';
import type { Line, Operation, Series } from '../../formula/expression.js';
import { isPayback } from '../../reading/exact-series.js';
import type { ExactReading } from '../../reading/exact.js';
import type { Value } from '../file/sheet.js';
import { inFloats } from './row-list.js';
import { shownRate } from './series-rows.js';

interface Told {
  readonly reading: ExactReading;
  readonly isMonthly: boolean;
}

/** The figures that a row brings along: of all months, or the one that there is; words where there is none. */
export function valuesOf(expression: Line | Series | Operation, { reading, isMonthly }: Told): readonly Value[] {
  if (isMonthly) return inFloats(reading.row(expression));
  const outcome = outcomeOf(expression, reading);
  if (outcome === undefined) return ['none'];
  if ('figure' in outcome) return [outcome.figure.toNumber()];
  const { solved } = outcome;
  if (isPayback(solved)) return [solved.status === 'never' ? 'never' : solved.periods.toNumber()];
  return [shownRate(solved)?.toNumber() ?? 'none'];
}

function outcomeOf(
  expression: Line | Series | Operation,
  reading: ExactReading,
): ReturnType<ExactReading['outcome']> | undefined {
  try {
    return reading.outcome(expression);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
