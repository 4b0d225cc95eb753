import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { evidencePackDate } from '../evidence/age.js';
import { modelVersion } from '../model/model.js';
import { deepFrozen } from '../frozen.js';
import { libraryVersion } from '../version.js';
import { schemaVersion } from '../scenario/migrate.js';

/** What makes a result reproducible: what was given with its hash, and the versions. */
export interface Manifest {
  /** SHA-256 of `input` as canonical JSON: keys sorted, no spaces. */
  readonly inputHash: string;
  readonly versions: {
    readonly library: string;
    readonly model: string;
    readonly schema: number;
    readonly evidence: string;
  };
  /** What was asked: the scenario as it was checked, or the scenarios of a comparison and the name of their base. */
  readonly input: object;
}

/** JSON with sorted keys: two files that say the same have the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** SHA-256 of what went in, as canonical JSON. */
export const inputHashOf = (input: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(input))));

/** What makes a result reproducible: what went in with its hash, and the versions of all that worked on it. */
export const manifestOf = (input: object): Manifest =>
  Object.freeze({
    inputHash: inputHashOf(input),
    versions: Object.freeze({
      library: libraryVersion,
      model: modelVersion,
      schema: schemaVersion,
      evidence: evidencePackDate,
    }),
    input: deepFrozen(input),
  });
