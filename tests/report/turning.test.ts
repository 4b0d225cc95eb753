import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { figuresFor } from '../../src/report/figures.js';
import { turningOf } from '../../src/report/turning.js';

const figures = figuresFor({ locale: 'en', currency: 'USD' });
const numberIn = (text: string): number => Number(text.replace(/[^\d.e-]/g, '')) / (text.includes('%') ? 100 : 1);

test.each([
  ['2.3333', '2.3165', 'at-least', '2.3334 would be no loss', 'releases per model and year'],
  ['3.5', '3.55', 'at-least', 'an average of 3.5 and four', 'models'],
  ['0.41', '0.4149', 'at-most', 'shares', 'share between 0 and 1'],
  ['302950', '303049', 'at-least', 'money', 'money per model and year'],
  ['0.999', '1.004', 'at-least', 'times', 'factor'],
] as const)('%s stands on its side of %s (%s: %s)', (value, turnsAt, needs, _, unit) => {
  const { write, turningText } = turningOf(
    { unit, value: new Decimal(value), needs, turnsAt: new Decimal(turnsAt) },
    figures,
  );
  expect(Math.sign(numberIn(write(new Decimal(value))) - numberIn(turningText))).toBe(
    Math.sign(Number(value) - Number(turnsAt)),
  );
});

test('whatever lies close to where the answer turns is told on its own side of it, and the turn where it holds', () => {
  const units = ['models', 'releases per model and year', 'share between 0 and 1', 'days', 'money per model and year'];
  const near = fc.record({
    unit: fc.constantFrom(...units),
    turnsAt: fc.double({ min: 0.011, max: 0.97, noNaN: true }),
    apart: fc.double({ min: 0.0005, max: 0.3, noNaN: true }),
    isAbove: fc.boolean(),
    needs: fc.constantFrom('at-least' as const, 'at-most' as const),
  });
  fc.assert(
    fc.property(near, ({ unit, turnsAt: part, apart, isAbove, needs }) => {
      // Up to a hundred of anything, 97 % of a share, a million of money.
      const size = unit.startsWith('share') ? 1 : unit.startsWith('money') ? 1e6 : 100;
      const turnsAt = new Decimal(part * size);
      const value = turnsAt.times(isAbove ? 1 + apart : 1 - apart);
      const { write, turning, turningText } = turningOf({ unit, value, needs, turnsAt }, figures);
      const told = [write(value), turningText].map(numberIn) as [number, number];
      expect(Math.sign(told[0] - told[1])).toBe(value.cmp(turnsAt));
      expect(needs === 'at-least' ? turning.gte(turnsAt) : turning.lte(turnsAt)).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
