import { Decimal } from '../decimal.js';
import { defaultCurrency, profileCurrency } from './currency.js';
import type { Scenario } from './scenario.js';

/** How money that is filled in becomes the scenario's. */
export type Exchange =
  { readonly kind: 'same' } | { readonly kind: 'rate'; readonly rate: Decimal } | { readonly kind: 'missing' };

/** Never a silent 1 : 1: without a rate it stays out. */
export function exchangeOf({ currency = defaultCurrency, exchangeRates }: Scenario): Exchange {
  if (currency === profileCurrency) return { kind: 'same' };
  const rate = exchangeRates?.[profileCurrency];
  return rate === undefined ? { kind: 'missing' } : { kind: 'rate', rate: new Decimal(rate) };
}
