import { isKeyed, type Keyed } from '../plain-data.js';
import { likelyOf } from '../ranges/written-range.js';
import { type Carried, without } from './written.js';

/**
 * Version 0 is the format before the first release. It counted the horizon in years and had the discount rate at the
 * top:
 *
 *     schemaVersion: 0            schemaVersion: 1
 *     horizonYears: 3        →    horizonMonths: 36
 *     discountRate: 0.08          discounting: { rate: 0.08 }
 *
 * What cannot be carried over stays where it is, and is then told as an unknown key.
 */
export const carriedFromVersion0 = (data: Keyed): Carried => ({
  data: rateInDiscounting(horizonInMonths(data)),
  changes: [],
  findings: [],
});

function horizonInMonths(data: Keyed): Keyed {
  const years = likelyOf(data['horizonYears']);
  if (years === undefined || 'horizonMonths' in data) return data;
  return { ...without(data, 'horizonYears'), horizonMonths: years.times(12).toString() };
}

function rateInDiscounting(data: Keyed): Keyed {
  const discounting = data['discounting'] ?? {};
  if (!('discountRate' in data) || !isKeyed(discounting) || 'rate' in discounting) return data;
  return { ...without(data, 'discountRate'), discounting: { ...discounting, rate: data['discountRate'] } };
}
