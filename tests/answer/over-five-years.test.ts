import { expect, test } from 'vitest';
import { overFiveYears, sureOverFiveYears } from '../../src/answer/over-five-years.js';
import { Decimal } from '../../src/decimal.js';
import { calculate, scenarioFor, simulate } from '../../src/index.js';

const retailer = scenarioFor('retail', { size: 'small', horizonMonths: 36 });

test('says what the same is worth over five years, as if that had been asked', () => {
  const asked = calculate({ ...retailer, horizonMonths: 60 });
  const told = overFiveYears(retailer, 36);
  expect(told?.npv.eq(asked.metrics.npv)).toBe(true);
  expect(told?.paybackMonths?.toString()).toBe(asked.metrics.paybackMonths?.toString());
  expect(told?.lowestPoint.eq(Decimal.min(...asked.monthly.cumulative))).toBe(true);
  expect(told?.discountedPaybackMonths?.toString()).toBe(asked.metrics.discountedPaybackMonths?.toString());
});

test('its chance is that of the same over five years, to the sample', async () => {
  const actuals = [{ month: 1, line: 'setup', amount: 9000 }];
  const drawn = { ...retailer, actuals, simulation: { samples: 256 } };
  const { probability } = await simulate({ ...drawn, horizonMonths: 60 });
  const told = sureOverFiveYears(drawn, 36);
  expect(told?.chanceOfLoss?.toNumber()).toBe(probability.loss);
  expect(told?.npv.toString()).toBe(overFiveYears(retailer, 36)?.npv.toString());
  expect(sureOverFiveYears(drawn, 60)).toBeUndefined();
});

test('says nothing where it is seen already, where it is a beginning, and where there is no organisation', () => {
  expect(overFiveYears(retailer, 60)).toBeUndefined();
  expect(overFiveYears(retailer, 12)).toBeUndefined();
  expect(overFiveYears({ models: { count: 3 } }, 36)).toBeUndefined();
});
