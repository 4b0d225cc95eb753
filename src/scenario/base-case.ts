import type { Decimal } from '../decimal.js';
import type { Doubt } from '../formula/table.js';

/** What the exact figures of a scenario are worked out with. */
export const baseCases = ['expected', 'likely'] as const;
/** Each input at the mean of its range, or at its likely figure. */
export type BaseCase = (typeof baseCases)[number];

/** An expected value is what a net present value is made of; a likely case is none. */
export const usualBaseCase: BaseCase = 'expected';

interface Known {
  readonly likely: Decimal;
  readonly doubt?: Pick<Doubt, 'mean'> | undefined;
  /** Half a tool is none: the likely figure stands for the mean. */
  readonly isWhole?: boolean | undefined;
}

/** The number that every reading takes for an input; without a range it is the input itself. */
export function baseFigure({ likely, doubt, isWhole }: Known, baseCase: BaseCase): Decimal {
  if (doubt === undefined || isWhole === true || baseCase === 'likely') return likely;
  return doubt.mean;
}
