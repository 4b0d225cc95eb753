import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteText } from '../../src/cli/rows/byte-text.js';

const decoded = (text: ByteText): string => new TextDecoder().decode(text.taken());

/** What is written of a number, or nothing where it is left to others. */
function written(add: (text: ByteText) => boolean): string | undefined {
  const text = new ByteText(1);
  return add(text) ? decoded(text) : undefined;
}

const amounts = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -200_000, max: 200_000 }).map((number) => number / 200),
  fc.integer({ min: 4, max: 15 }).map((exponent) => 10 ** exponent - 0.005),
);

test.each([0, 2, 3])('a number of %d decimals is written as the engine writes it', (decimals) => {
  const scale = 10 ** decimals;
  fc.assert(
    fc.property(amounts, (number) => {
      const found = written((text) => text.addFixed(number, decimals, '.'));
      if (found !== undefined) expect(found).toBe(String(Math.round(number * scale) / scale));
      else expect(Math.abs(number) * scale).toBeGreaterThan(9e14);
    }),
    { numRuns: 2000 },
  );
});

test('a number of twelve digits is written as the engine writes it', () => {
  const ratios = fc.oneof(
    amounts,
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.integer({ min: 1, max: 999_999 }).map((number) => number / 1e6),
    // In the middle of two, nearly.
    fc.integer({ min: 1, max: 999_999_999 }).map((number) => number / 1e9 + 5e-13),
  );
  fc.assert(
    fc.property(ratios, (number) => {
      const found = written((text) => text.addPrecise(number, '.'));
      const isSure = Math.abs(number) >= 1e-5 && Math.abs(number) < 1e5 && Number.isInteger(number * 1e6);
      if (isSure || found !== undefined) expect(found).toBe(String(Number(number.toPrecision(12))));
    }),
    { numRuns: 4000 },
  );
});

test('what is not sure is left to others', () => {
  for (const number of [1e15, -1e15, Infinity, Number.NaN])
    expect(written((text) => text.addFixed(number, 2, '.'))).toBeUndefined();
  for (const number of [0, 1e-6, 1e12, Infinity, Number.NaN, 0.1234567890125])
    expect(written((text) => text.addPrecise(number, '.'))).toBeUndefined();
});

test('texts of any letters follow one another, however little room there was, and what was taken is gone', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const text = new ByteText(1);
      for (const each of texts) text.add(each);
      expect(decoded(text)).toBe(new TextDecoder().decode(new TextEncoder().encode(texts.join(''))));
      expect(decoded(text)).toBe('');
    }),
  );
});

test('by hand: cents, noughts at the end, a decimal comma, nothing, and less than nothing', () => {
  const text = new ByteText();
  for (const number of [1234.5, -0.06, 100, 0, -0.001, 12.999]) {
    text.addFixed(number, 2, ',');
    text.add(' ');
  }
  text.addPrecise(-2.5, ',');
  expect(decoded(text)).toBe('1234,5 -0,06 100 0 0 13 -2,5');
});
