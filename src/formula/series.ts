import type { Expression, Measure, Series } from './expression.js';
import { unitOfProduct, type Unit } from './unit.js';

const series = <U extends Unit>(measure: Measure, unit: U, terms: readonly Expression[]): Series<U> =>
  Object.freeze({ kind: 'series', measure, unit, terms: Object.freeze([...terms]) });

// A monthly flow times the month it runs for: the one place where a unit worked out here takes the type `never`,
// which `line` checks against the declared unit.
const overMonths = (flow: Expression): never => unitOfProduct([flow.unit, 'month']) as never;

/** Σ flow over months 0 … H. The figure of month 0 is what is posted at the start. */
export const total = (flow: Expression): Series<never> => series('total', overMonths(flow), [flow]);

/** The lowest point of the running total of a flow, never above zero: what has to be funded. */
export const lowest = (flow: Expression): Series<never> => series('lowest', overMonths(flow), [flow]);

/** The month in which the running total is lowest; 0 where it never falls below zero. */
export const monthOfLowest = (flow: Expression): Series<'month'> => series('monthOfLowest', 'month', [flow]);

/** The effective yearly rate at which the flows, placed at `time`, are worth nothing today. */
export const internalRate = (flow: Expression, time: Expression<'year'>): Series<'1'> =>
  series('internalRate', '1', [flow, time]);

/**
 * As the internal rate, with outlays financed at one rate and income reinvested at another; the two rates come as
 * their discount factors.
 */
export const modifiedInternalRate = (
  flow: Expression,
  time: Expression<'year'>,
  financeFactor: Expression<'1'>,
  reinvestFactor: Expression<'1'>,
): Series<'1'> => series('modifiedInternalRate', '1', [flow, time, financeFactor, reinvestFactor]);

/** The months until the running total of a flow, which ends each of its periods at `time`, has come back to zero. */
export const payback = (flow: Expression, time: Expression<'month'>): Series<'month'> =>
  series('payback', 'month', [flow, time]);
