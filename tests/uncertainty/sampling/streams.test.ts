import { createHash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { fillPseudoRandom, streamKey } from '../../../src/uncertainty/sampling/pseudo-random.js';
import { isSeed } from '../../../src/uncertainty/sampling/sampler.js';

/** xoroshiro128+ as its authors write it: 64-bit words, rotations by 24 and 37, a shift by 16. */
function* referenceWords(first: bigint, second: bigint): Generator<bigint> {
  const mask = (1n << 64n) - 1n;
  const rotated = (word: bigint, by: bigint): bigint => ((word << by) | (word >> (64n - by))) & mask;
  let [s0, s1] = [first, second];
  for (;;) {
    yield (s0 + s1) & mask;
    const mixed = s0 ^ s1;
    s0 = rotated(s0, 24n) ^ mixed ^ ((mixed << 16n) & mask);
    s1 = rotated(mixed, 37n);
  }
}

// Made with the authors' C program for the state 1, 2; printed by rand_xoshiro 0.7, xoroshiro128plus.rs,
// https://docs.rs/rand_xoshiro/0.7.0/src/rand_xoshiro/xoroshiro128plus.rs.html
const published = [
  3n,
  412333834243n,
  2360170716294286339n,
  9295852285959843169n,
  2797080929874688578n,
  6019711933173041966n,
  3076529664176959358n,
  3521761819100106140n,
  7493067640054542992n,
  920801338098114767n,
];

describe('the generator', () => {
  test('gives the words of Blackman and Vigna, of which the lower halves are used', () => {
    const generator = xoroshiro128plusFromState([0, 1, 0, 2]);
    const words = published.map(() => generator.next() >>> 0);
    expect(words).toEqual(published.map((word) => Number(word & 0xffffffffn)));
    const reference = referenceWords(1n, 2n);
    expect(published.map(() => reference.next().value as bigint)).toEqual(published);
  });

  test('starts every block from the hash of seed, purpose, input and block', () => {
    const block = 3;
    const digest = createHash('sha256')
      .update(JSON.stringify(['budget', 'pseudo-random', 'tools.mlflow.seats', block]))
      .digest();
    const reference = referenceWords(digest.readBigUInt64BE(0), digest.readBigUInt64BE(8));
    const wanted = Array.from({ length: 1024 }, () => {
      const word = Number((reference.next().value as bigint) & 0xffffffffn);
      return (word + 0.5) / 2 ** 32;
    });
    const shares = new Float64Array(1024);
    fillPseudoRandom('budget', { purpose: 'pseudo-random', input: 'tools.mlflow.seats' }, block * 1024, shares);
    expect([...shares]).toEqual(wanted);
  });
});

describe('a stream', () => {
  const name = { purpose: 'scramble', input: 'a', part: 0 } as const;

  test('has another key for another seed, purpose, input or part', () => {
    const keys = [
      streamKey(1, name),
      streamKey(2, name),
      streamKey(1, { ...name, purpose: 'stratum' }),
      streamKey(1, { ...name, input: 'b' }),
      streamKey(1, { ...name, part: 1 }),
      streamKey('1","scramble', name),
    ];
    expect(new Set(keys.map((key) => key.join())).size).toBe(keys.length);
  });

  test('is the same for a number and the same number in words', () => {
    expect(streamKey(7, name)).toEqual(streamKey('7', name));
  });
});

test('a seed is a whole number that is safe, or a word that is neither empty nor endless', () => {
  expect([0, 7, -3, Number.MAX_SAFE_INTEGER, 'budget 2027', 'ü', 'x'.repeat(200)].map(isSeed)).not.toContain(false);
  const refused = [0.5, 2 ** 53, Number.NaN, Infinity, '', 'x'.repeat(201), null, undefined, {}, true];
  expect(refused.map(isSeed)).not.toContain(true);
});
