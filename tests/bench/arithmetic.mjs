/** Numbers with one way to combine them, so that the same lines run in floats and in decimals. */
const withCommon = (number) => {
  const { of, plus, minus, times, least, most } = number;
  const [zero, one] = [of(0), of(1)];
  return {
    ...number,
    zero,
    one,
    sum: (terms) => terms.reduce(plus, zero),
    product: (...factors) => factors.reduce(times),
    clamp: (x, low, high) => least(high, most(low, x)),
    /** What a cut leaves. */
    left: (share) => minus(one, share),
    gain: (x) => most(zero, x),
    loss: (x) => least(zero, x),
  };
};

/** Floats, for the lower bound. */
export const floats = withCommon({
  of: Number,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  power: (a, b) => a ** b,
  least: (a, b) => Math.min(a, b),
  most: (a, b) => Math.max(a, b),
  isPositive: (a) => a > 0,
});

/** Plain decimals, for the bound that counts. */
export const decimals = (Decimal) =>
  withCommon({
    of: (value) => new Decimal(value),
    plus: (a, b) => a.plus(b),
    minus: (a, b) => a.minus(b),
    times: (a, b) => a.times(b),
    over: (a, b) => a.div(b),
    power: (a, b) => a.pow(b),
    least: (a, b) => (a.lt(b) ? a : b),
    most: (a, b) => (a.gt(b) ? a : b),
    isPositive: (a) => a.gt(0),
  });
