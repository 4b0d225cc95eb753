import type { Line } from '../formula/expression.js';

/**
 * What kind of money a line is. Cash is banked or paid; capacity is hours of people who are paid anyway; risk is an
 * expected loss avoided; business is margin that models earn. Costs are cash or capacity.
 */
export type Nature = 'cash' | 'capacity' | 'risk' | 'business';

/** A line of the statement: never negative by declaration, on the side it is declared on even where it turns out so. */
export interface StatementLine {
  readonly line: Line<'money/month'>;
  readonly side: 'cost' | 'benefit';
  /** Heading of the statement under which it stands. */
  readonly group: string;
  readonly nature: Nature;
  /** What a practice in place earns already: shown, and counted nowhere. */
  readonly enjoyed?: Line<'money/month'>;
}

export const costLine = (group: string, nature: 'cash' | 'capacity', line: Line<'money/month'>): StatementLine =>
  Object.freeze({ line, side: 'cost', group, nature });

export const benefitLine = (group: string, nature: Nature, line: Line<'money/month'>): StatementLine =>
  Object.freeze({ line, side: 'benefit', group, nature });
