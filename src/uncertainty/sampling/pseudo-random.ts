import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { LatestCache } from '../../cache.js';
import type { Sampler, Seed } from './sampler.js';

/** Samples that one generator serves. Whoever asks for whole blocks skips nothing. */
const blockLength = 1024;

/** 2^−32: a share is the middle of one of 2^32 equal steps, so that it is never 0 or 1. */
export const stepOfShare = 1 / 4_294_967_296;

/** Independent draws: the error of a mean falls with √samples, for any model. */
export const pseudoRandom = (seed: Seed): Sampler => ({
  kind: 'pseudo-random',
  groupCount: 1,
  fill: (input, start, into) => fillPseudoRandom(seed, { purpose: 'pseudo-random', input }, start, into),
});

/**
 * xoroshiro128+ of pure-rand, started anew for every block from a key of its own.
 *
 * @source  D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
 *   Software 47 (2021), article 36
 */
export function fillPseudoRandom(seed: Seed, name: Omit<StreamName, 'part'>, start: number, into: Float64Array): void {
  let done = 0;
  while (done < into.length) {
    const sample = start + done;
    const block = Math.floor(sample / blockLength);
    const generator = generatorOf(streamKey(seed, { ...name, part: block }));
    for (let skipped = block * blockLength; skipped < sample; skipped++) generator.next();
    const end = Math.min(into.length, (block + 1) * blockLength - start);
    for (; done < end; done++) into[done] = ((generator.next() >>> 0) + 0.5) * stepOfShare;
  }
}

const generatorOf = (key: Int32Array): RandomGenerator =>
  xoroshiro128plusFromState([key[0]!, key[1]!, key[2]!, key[3]!]);

/** What a stream of random bits is for; no two streams of a simulation have the same purpose, input and part. */
interface StreamName {
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
  const name = JSON.stringify([String(seed), purpose, input, part]);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const digest = sha256(utf8ToBytes(name));
  const view = new DataView(digest.buffer, digest.byteOffset);
  const made = Int32Array.from({ length: 8 }, (_, word) => view.getInt32(4 * word));
  keys.set(name, made);
  return made;
}

/** Of the inputs of an organisation: the same are asked for over another horizon, and whenever a figure is moved. */
const keys = new LatestCache<Int32Array>(8192);
