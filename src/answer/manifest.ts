import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { evidencePackDate } from '../evidence/age.js';
import { modelVersion } from '../model/model.js';
import type { Manifest } from './result.js';
import { libraryVersion } from '../version.js';

/** JSON with sorted keys: two files that say the same have the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** What makes a result reproducible: the hash of what went in, and the versions of all that worked on it. */
export const manifestOf = (scenario: object, schemaVersion: number): Manifest =>
  Object.freeze({
    inputHash: bytesToHex(sha256(utf8ToBytes(canonical(scenario)))),
    versions: Object.freeze({
      library: libraryVersion,
      model: modelVersion,
      schema: schemaVersion,
      evidence: evidencePackDate,
    }),
  });
