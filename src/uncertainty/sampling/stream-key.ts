import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Seed } from './seed.js';

/** What a stream of random bits is for; no two streams of a simulation have the same purpose, input and part. */
export interface StreamName {
  readonly purpose: 'pseudo-random' | 'stratum' | 'within-stratum' | 'scramble';
  readonly input: string;
  /** The block, or the scramble; 0 where there is one only. */
  readonly part: number;
}

/**
 * 256 bits that depend on everything that names a stream, as eight whole numbers: streams that differ in anything have
 * nothing in common, and each can be made again without the others. The same in every engine, whatever its byte order.
 */
export function streamKey(seed: Seed, { purpose, input, part }: StreamName): Int32Array {
  const digest = sha256(utf8ToBytes(JSON.stringify([String(seed), purpose, input, part])));
  const view = new DataView(digest.buffer, digest.byteOffset);
  return Int32Array.from({ length: 8 }, (_, word) => view.getInt32(4 * word));
}
