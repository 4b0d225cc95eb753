import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { exponential, logarithm, power } from '../../src/reading/elementary.js';

/** A double and the decimal that is just that double: k · 2^−20 · 2^scale has both. */
interface Point {
  readonly double: number;
  readonly decimal: Decimal;
}
const pointAt = (value: number, scale = 0): Point => {
  const whole = Math.round(value * 2 ** 20);
  return {
    double: (whole / 2 ** 20) * 2 ** scale,
    decimal: new Decimal(whole).div(2 ** 20).times(new Decimal(2).pow(scale)),
  };
};

/** How many representable numbers lie between what came and the truth. */
function unitsInLastPlace(came: number, truth: Decimal): number {
  const spacing = Math.max(Math.abs(truth.toNumber()) * 2 ** -52, 5e-324);
  return truth.minus(came).abs().div(spacing).toNumber();
}
const worstOf = (errors: readonly number[]): number => Math.max(...errors);

// A fixed sequence: Weyl's, whose points fill the unit interval evenly.
const units = Array.from({ length: 1000 }, (_, index) => ((index + 1) * 0.6180339887498949) % 1);

test('e^x is within one unit in the last place of decimal.js from −700 to 700', () => {
  const points = units.map((u) => pointAt(-700 + 1400 * u));
  expect(
    worstOf(points.map(({ double, decimal }) => unitsInLastPlace(exponential(double), decimal.exp()))),
  ).toBeLessThan(1);
});

test('ln x is within one unit in the last place of decimal.js from 2^-1000 to 2^1000', () => {
  const points = units.map((u) => pointAt(1 + u, Math.round(2000 * u - 1000)));
  expect(worstOf(points.map(({ double, decimal }) => unitsInLastPlace(logarithm(double), decimal.ln())))).toBeLessThan(
    1,
  );
});

test('ln x keeps its digits next to 1', () => {
  const points = units.map((u) => pointAt(0.5 + u));
  expect(worstOf(points.map(({ double, decimal }) => unitsInLastPlace(logarithm(double), decimal.ln())))).toBeLessThan(
    1,
  );
});

test('the ends: nothing, infinity, what is too large, too small or not a number', () => {
  expect(exponential(0)).toBe(1);
  expect(exponential(710)).toBe(Infinity);
  expect(exponential(-746)).toBe(0);
  expect(exponential(-740)).toBeGreaterThan(0);
  expect(exponential(Number.NaN)).toBeNaN();
  expect(logarithm(0)).toBe(-Infinity);
  expect(logarithm(-1)).toBeNaN();
  expect(logarithm(Infinity)).toBe(Infinity);
  // The smallest double is 2^−1074.
  expect(unitsInLastPlace(logarithm(5e-324), new Decimal(2).ln().times(-1074))).toBeLessThan(1);
});

test('whole powers are products, others go through the logarithm', () => {
  expect(power(3, 4)).toBe(81);
  expect(power(2, -2)).toBe(0.25);
  expect(power(0, 0)).toBe(1);
  expect(power(0, 0.5)).toBe(0);
  const twelfth = new Decimal(1).div(12);
  const points = units.map((u) => pointAt(1 + u));
  expect(
    worstOf(points.map(({ double, decimal }) => unitsInLastPlace(power(double, 1 / 12), decimal.pow(twelfth)))),
  ).toBeLessThan(3);
});
