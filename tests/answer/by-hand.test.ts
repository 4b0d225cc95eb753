import { expect, test } from 'vitest';
import { preparedFor } from '../../src/answer/prepared.js';
import { Decimal } from '../../src/decimal.js';
import { industries, scenarioFor, sizes } from '../../src/index.js';
import { exactReading } from '../../src/reading/exact.js';
import { resolve } from '../../src/scenario/resolve.js';
import { byHand, decimals } from '../bench/by-hand.mjs';

const cases = industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));

test.each(cases)('the model agrees with the same arithmetic written straight down: %s, %s', (industry, size) => {
  const resolved = resolve(scenarioFor(industry, { size, horizonMonths: 40 }));
  if (!resolved.ok) throw new Error('the profile does not resolve');
  const { shape, table } = resolved;
  const { plan, model } = preparedFor(shape);
  const reading = exactReading(plan, table);
  const straight = byHand(decimals(Decimal), (path: string) => table.get(path)?.likely ?? new Decimal(NaN), shape);
  const { all, treasury } = model.returns;
  const pairs = [
    [reading.figure(all.presentValueCost), straight.cost],
    [reading.figure(all.presentValueBenefit), straight.benefit],
    [reading.figure(treasury.presentValueCost), straight.cash],
  ] as const;
  for (const [tree, hand] of pairs) {
    expect(tree.isZero()).toBe(false);
    expect(tree.minus(hand).abs().div(straight.cost).lt('1e-30')).toBe(true);
  }
});
