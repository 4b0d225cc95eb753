import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { Expression } from '../../src/formula/expression.js';
import { atLeast, constant, maximum, minimum, month } from '../../src/formula/operations.js';
import { total } from '../../src/formula/series.js';
import type { Table } from '../../src/formula/table.js';
import { modelFor } from '../../src/model/model.js';
import { exactReading, type ExactReading } from '../../src/reading/exact.js';
import { isPayback } from '../../src/reading/exact-series.js';
import { gradientInSteps, type Gradient } from '../../src/reading/gradient.js';
import { planOf, type Plan } from '../../src/reading/plan.js';
import { scenarioFor } from '../../src/scenario/parse-scenario.js';
import { atOnce } from '../../src/steps.js';
import { resolved } from '../scenario/resolved.js';
import { given, tableOf } from './given.js';

const gradient = (plan: Plan, table: Table, of: Expression): Gradient => atOnce(gradientInSteps(plan, table, of));

/** The figure in the exact reading; of what is solved for, the solution. */
function figureIn(reading: ExactReading, of: Expression): Decimal {
  const outcome = reading.outcome(of);
  if ('figure' in outcome) return outcome.figure;
  const { solved } = outcome;
  if (isPayback(solved)) return solved.status === 'paid-back' ? solved.periods : new Decimal(Infinity);
  return solved.status === 'unique' ? solved.rate : new Decimal(Infinity);
}

/** A table in which one figure is a little higher, or lower. */
function moved(table: Table, path: string, step: Decimal): Table {
  const figure = table.get(path);
  return figure === undefined ? table : new Map([...table, [path, { ...figure, value: figure.value.plus(step) }]]);
}

// A plan that pays back: its profile with three times the hours a release, and worthier models.
const { shape, table } = resolved(
  scenarioFor('finance', {
    size: 'enterprise',
    horizonMonths: 24,
    // At the means no month is whole, and hardly anything bends.
    baseCase: 'likely',
    deployment: { hoursPerRelease: 150 },
    value: { perModelYear: 1500000 },
  }),
);
const { returns, peakFunding } = modelFor(shape);
const { npv, roi, totalCost, totalBenefit, payback, discountedPayback, lowestPoint, irr, mirr } = returns.all;

/** Slopes on both sides of the point by exact differences, over a step so small that no curve bends in it. */
function compared(
  lines: readonly Expression[],
  paths: readonly string[],
): Readonly<Record<'smooth' | 'kinks' | 'jumps', number>> {
  const plan = planOf(lines, shape.horizonMonths);
  const gradients = lines.map((line) => gradient(plan, table, line));
  const here = exactReading(plan, table);
  const count = { smooth: 0, kinks: 0, jumps: 0 };
  for (const path of paths) {
    const step = Decimal.max(table.get(path)?.value.abs() ?? 0, 1).times('1e-12');
    const [below, above] = [step.negated(), step].map((by) => here.withTable(moved(table, path, by)));
    lines.forEach((line, place) => {
      const { figure, slopes } = gradients[place] ?? { figure: 0, slopes: new Map<string, number>() };
      const exact = figureIn(here, line);
      const slopeTo = (reading: ExactReading | undefined, by: Decimal): Decimal =>
        reading === undefined ? new Decimal(0) : figureIn(reading, line).minus(exact).div(by);
      // No slope: so small a step changes more than the digits behind the sixth.
      const isJump = [below, above].some(
        (reading) => reading !== undefined && figureIn(reading, line).minus(exact).abs().gt(exact.abs().times('1e-6')),
      );
      if (isJump) {
        count.jumps += 1;
        return;
      }
      const [down, up] = [slopeTo(below, step.negated()), slopeTo(above, step)];
      const scale = Decimal.max(down.abs(), up.abs(), exact.abs().times('1e-6'));
      const isKink = down.minus(up).abs().gt(scale.times('1e-7'));
      const error = up
        .minus(slopes.get(path) ?? 0)
        .abs()
        .div(scale)
        .toNumber();
      expect(Math.abs(exact.div(figure).toNumber() - 1)).toBeLessThan(1e-9);
      expect({ path, place, isClose: error < 1e-6 }).toEqual({ path, place, isClose: true });
      count[isKink ? 'kinks' : 'smooth'] += 1;
    });
  }
  return count;
}

test('slopes are those of the exact reading in every input; at a kink, those just above', () => {
  const lines = [npv, roi, totalCost, totalBenefit, payback, discountedPayback, lowestPoint, peakFunding];
  const { smooth, kinks, jumps } = compared(lines, [...table.keys()]);
  // Go-live at the end of a month, and a tool whose months are whole, are kinks of many figures.
  expect(kinks).toBeGreaterThan(10);
  // Shares of the work on migration: none is given, and the first one that is takes all of it.
  expect(jumps).toBeLessThan(40);
  expect(smooth).toBeGreaterThan(700);
});

test('slopes of both rates of return are those of the exact reading', () => {
  const { smooth } = compared(
    [irr, mirr],
    [...table.keys()].filter((_, place) => place % 10 === 0),
  );
  expect(smooth).toBeGreaterThan(15);
});

const x = given('x');
const slopeAt = (value: string, of: Expression): number | undefined =>
  gradient(planOf([of], 3), tableOf({ x: value }), of).slopes.get('x');

test('of terms that tie, the one counts that wins just above', () => {
  const two = constant('2');
  expect(slopeAt('2', minimum(x, two))).toBe(0);
  expect(slopeAt('2', minimum(two, x))).toBe(0);
  expect(slopeAt('2', maximum(two, x))).toBe(1);
  expect(slopeAt('2', minimum(x, x))).toBe(1);
});

test('a jump has no slope', () => {
  expect(slopeAt('2', atLeast(x, constant('2')))).toBe(0);
});

test('a figure by month has no one slope, and a total of it has', () => {
  const inMonth = given('x', 'month');
  const least = minimum<'month'>(month, inMonth);
  // Of months 0, 1, 2, 3 two lie above 1.5.
  expect(slopeAt('1.5', total(least))).toBe(2);
  expect(() => gradient(planOf([least], 3), tableOf({ x: '1.5' }), least)).toThrow('by month');
});
