import type { Saying } from '../say.js';
import type { Finding } from './finding.js';
import { carriedFromVersion0 } from './migrations/version-0.js';
import { carriedFromVersion1 } from './migrations/version-1.js';
import type { Carried, CarriedOver } from './migrations/written.js';
import { described, isKeyed, type Keyed } from './plain-data.js';

interface Migration {
  readonly from: number;
  readonly to: number;
  readonly migrate: (data: Keyed) => Carried;
}

export const schemaVersion = 2;

const migrations: readonly Migration[] = [
  { from: 0, to: 1, migrate: carriedFromVersion0 },
  { from: 1, to: 2, migrate: carriedFromVersion1 },
];

export interface Migrated {
  readonly data: unknown;
  readonly carriedOver?: CarriedOver;
  readonly findings: readonly Finding[];
}

/** The same scenario in the newest format. Without a `schemaVersion` it is taken to be that already. */
export function migrated(data: unknown): Migrated {
  if (!isKeyed(data) || !('schemaVersion' in data)) return { data, findings: [] };

  const written = data['schemaVersion'];
  let version = written;
  let current = data;
  const changes: Saying[] = [];
  const findings: Finding[] = [];
  for (const { from, to, migrate } of migrations) {
    if (version !== from) continue;
    const carried = migrate(current);
    current = { ...carried.data, schemaVersion: to };
    changes.push(...carried.changes);
    findings.push(...carried.findings);
    version = to;
  }
  if (version !== schemaVersion) {
    const received = described(version);
    return {
      data,
      findings: [{ at: ['schemaVersion'], told: { code: 'unknown-version', received, newest: schemaVersion } }],
    };
  }
  if (typeof written !== 'number' || changes.length === 0) return { data: current, findings };
  return { data: current, carriedOver: { from: written, changes }, findings };
}
