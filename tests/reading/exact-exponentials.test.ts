import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { exponential } from '../../src/reading/exact-exponentials.js';
import { scaled } from '../../src/reading/scaled.js';

/** decimal.js, with more digits than the exact reading has. */
const Long = Decimal.clone({ precision: 120 });

test.each(['0', '1', '-1', '1e-50', '-0.03125', '0.7', '-4.62', '17.5', '-17.5', '60', '-60', '127.9', '-115', '-128'])(
  'the exponential of %s agrees with decimal.js in all fifty places, or in sixty digits',
  (exponent) => {
    const expected = BigInt(new Long(exponent).exp().toFixed(50).replace('.', ''));
    const found = exponential(scaled(new Decimal(exponent)));
    const room = expected / 10n ** 60n + 1n;
    expect(found - expected <= room && expected - found <= room, `${found} and ${expected}`).toBe(true);
  },
);
