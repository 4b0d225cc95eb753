import { likelyOf } from './ranges/written-range.js';
import type { Finding } from './finding.js';
import { isKeyed, type Keyed } from './plain-data.js';

interface Migration {
  readonly from: number;
  readonly to: number;
  readonly migrate: (data: Keyed) => Keyed;
}

export const schemaVersion = 1;

const without = (data: Keyed, key: string): Keyed =>
  Object.fromEntries(Object.entries(data).filter(([other]) => other !== key));

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

const migrations: readonly Migration[] = [
  { from: 0, to: 1, migrate: (data) => rateInDiscounting(horizonInMonths(data)) },
];

export interface Migrated {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** The same scenario in the newest format. Without a `schemaVersion` it is taken to be that already. */
export function migrated(data: unknown): Migrated {
  if (!isKeyed(data) || !('schemaVersion' in data)) return { data, findings: [] };

  let version = data['schemaVersion'];
  let current = data;
  for (const { from, to, migrate } of migrations) {
    if (version !== from) continue;
    current = { ...migrate(current), schemaVersion: to };
    version = to;
  }
  if (version === schemaVersion) return { data: current, findings: [] };
  const received = typeof version === 'string' ? `“${version}”` : String(version);
  return {
    data,
    findings: [{ at: ['schemaVersion'], told: { code: 'unknown-version', received, newest: schemaVersion } }],
  };
}
