import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, type Scenario } from '../../src/index.js';
import { previewInSteps } from '../../src/page.js';
import { atOnce } from '../../src/steps.js';

const scenario = scenarioFor('finance', { size: 'medium', horizonMonths: 60 });
const paths = ['adoption.ceiling', 'models.newShare', 'deployment.hoursPerRelease'];

/** What differs from the scenario is written. */
const moved = (values: readonly number[], own: readonly number[]): Scenario => ({
  ...scenario,
  ...(values[0] === own[0] ? {} : { adoption: { ceiling: String(values[0]) } }),
  ...(values[1] === own[1] ? {} : { models: { newShare: String(values[1]) } }),
  ...(values[2] === own[2] ? {} : { deployment: { hoursPerRelease: String(values[2]) } }),
});

describe('a preview of moved inputs', () => {
  const preview = atOnce(previewInSteps(scenario, paths));

  test.each([
    ['as it stands', preview.values],
    ['with one moved', preview.values.with(2, 30)],
    ['low', [0.2, 0.1, 5]],
    ['high', [1, 0.6, 90]],
  ])('is what calculate says of the same scenario, %s', (_, values) => {
    const shown = preview.read([values]);
    const { metrics, cashOnly, monthly, lines } = calculate(moved(values, preview.values));
    const near = (figure: number | null, exact: { toNumber: () => number } | null): void => {
      if (exact === null) expect(figure).toBeNull();
      else expect(figure).toBeCloseTo(exact.toNumber(), 4);
    };
    near(shown.metrics.npv, metrics.npv);
    near(shown.metrics.roi, metrics.roi);
    near(shown.metrics.paybackMonths, metrics.paybackMonths);
    near(shown.metrics.totalCost, metrics.totalCost);
    near(shown.metrics.cashOnlyNpv, cashOnly.npv);
    near(shown.metrics.cashOnlyRoi, cashOnly.roi);
    near(shown.metrics.cashOnlyPaybackMonths, cashOnly.paybackMonths);
    for (const row of ['cost', 'benefit', 'cumulative', 'cumulativeCashOnly'] as const) {
      expect(shown[row].length).toBe(61);
      shown[row].forEach((figure, month) => near(figure, monthly[row][month] ?? null));
    }
    expect(Object.keys(shown.presentValues).sort()).toEqual(lines.map(({ id }) => id).sort());
    for (const { id, presentValue } of lines) near(shown.presentValues[id] ?? null, presentValue);
  });

  test('tells the net present value of every case', () => {
    const cases = [
      [0.2, 0.1, 5],
      [0.9, 0.4, 40],
    ];
    const { npv } = preview.read(cases);
    expect(npv.length).toBe(2);
    npv.forEach((figure, place) =>
      expect(figure).toBeCloseTo(calculate(moved(cases[place] ?? [], preview.values)).metrics.npv.toNumber(), 4),
    );
  });
});
