import type { Nature } from '../model/statement.js';

/** Kinds of money in the order in which they are told: from what is in the bank to what has to be believed. */
export const natures = ['cash', 'capacity', 'risk', 'business'] as const satisfies readonly Nature[];

/** One letter for each. */
export const natureMarks: Readonly<Record<Nature, string>> = { cash: 'c', capacity: 'h', risk: 'r', business: 'b' };

export const natureWords: Readonly<Record<Nature, string>> = {
  cash: 'cash',
  capacity: 'hours of own staff (capacity)',
  risk: 'expected loss avoided (risk)',
  business: 'margin earned by models (business)',
};
