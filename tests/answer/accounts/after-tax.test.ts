import { describe, expect, test } from 'vitest';
import { calculate, parseScenario, type Scenario } from '../../../src/index.js';
import type { AfterTax } from '../../../src/answer/accounts/accounts.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textReport } from '../../../src/report/result/text-report.js';

function afterTaxOf(scenario: Scenario): AfterTax {
  const { afterTax } = calculate(scenario);
  if (afterTax === undefined) throw new Error('no tax is told');
  return afterTax;
}

// WizEdu, “You are considering investing a project that …”, https://wizedu.com/questions/1626347, read 2026-11-29: 500,000
// written off to nothing over five years, 25,000 a year to run it, sold for 300,000 at the end; 32 % of tax, losses save
// their tax at once, 11 % a year. Printed: 15,000 a year, 219,000 in the last, and −323,497.47 in all.
test('agrees with a published case of straight-line depreciation', () => {
  const { all } = afterTaxOf({
    horizonMonths: 60,
    discounting: { rate: '0.11', timing: 'year-end' },
    tax: { rate: '0.32', losses: 'set-off' },
    taxTreatments: [{ id: 'system', treats: 'custom-costs', customLine: 'asset', writtenOffMonths: 60 }],
    customLines: [
      { id: 'asset', side: 'cost', initial: 500_000 },
      { id: 'running', side: 'cost', annual: Array.from({ length: 5 }, () => 25_000) },
      { id: 'sale', side: 'benefit', annual: [0, 0, 0, 0, 300_000] },
    ],
  });
  expect(all.years.map(({ writtenOff }) => writtenOff.toNumber())).toEqual([1e5, 1e5, 1e5, 1e5, 1e5]);
  expect(all.years[1]?.netAfterTax.toNumber()).toBe(15_000);
  expect(all.years[4]?.netAfterTax.toNumber()).toBe(219_000);
  expect(all.npv.toFixed(2)).toBe('-323497.47');
  expect(all.leftToWriteOff.isZero()).toBe(true);
});

test.each([7, 24, 36])(
  'what was written off within the horizon, over %i months, leaves nothing, to the last digit',
  (months) => {
    const { all } = afterTaxOf({
      horizonMonths: 36,
      discounting: { rate: '0.1' },
      tax: { rate: '0.3' },
      taxTreatments: [{ id: 'system', treats: 'custom-costs', writtenOffMonths: months }],
      customLines: [{ id: 'asset', side: 'cost', initial: '787173.7541' }],
    });
    expect(all.leftToWriteOff.isZero()).toBe(true);
  },
);

describe('losses that are carried forward', () => {
  const plan = {
    horizonMonths: 48,
    discounting: { rate: '0.1', timing: 'year-end' },
    customLines: [
      { id: 'out', side: 'cost', annual: [100, 100, 100, 100] },
      { id: 'in', side: 'benefit', annual: [20, 80, 160, 200] },
    ],
  } as const satisfies Scenario;
  const tax = { rate: '0.25' } as const;

  // Profits of −80, −20, 60 and 100: 100 of losses, of which the third year takes 60 and the fourth the other 40.
  test('are taken by later profits, and by nothing else', () => {
    const { all } = afterTaxOf({ ...plan, tax });
    expect(all.years.map(({ lossesUsed }) => lossesUsed.toNumber())).toEqual([0, 0, 60, 40]);
    expect(all.years.map((year) => year.tax.toNumber())).toEqual([0, 0, 0, 15]);
    const worth = -80 / 1.1 - 20 / 1.1 ** 2 + 60 / 1.1 ** 3 + 85 / 1.1 ** 4;
    expect(all.npv.toNumber()).toBeCloseTo(worth, 12);
    expect(all.lossesLeft.isZero()).toBe(true);
  });

  // Of 60 and of 100 four fifths: 48, then the 52 that are left.
  test('take no more of a profit than they may', () => {
    const { all } = afterTaxOf({ ...plan, tax: { ...tax, lossLimit: '0.8' } });
    expect(all.years.map(({ taxable }) => taxable.toNumber())).toEqual([0, 0, 12, 48]);
    expect(all.totalTax.toNumber()).toBe(15);
  });

  test('are left over where there is too little profit, and save their tax at once where they are set off', () => {
    const short = { ...plan, horizonMonths: 24 };
    expect(afterTaxOf({ ...short, tax }).all.lossesLeft.toNumber()).toBe(100);
    expect(afterTaxOf({ ...short, tax: { ...tax, losses: 'set-off' } }).all.totalTax.toNumber()).toBe(-25);
  });
});

describe('the laws of an income tax', () => {
  const bank: Scenario = { industry: 'finance', size: 'medium', horizonMonths: 36 };
  const setOff = { rate: '0.3', losses: 'set-off' } as const;

  test('of a plan that is deducted at once and whole, tax at the year end takes its rate of every year’s net', () => {
    const yearly = { rate: '0.1', timing: 'year-end' } as const;
    const scenario: Scenario = { ...bank, tools: 'off', discounting: yearly, tax: setOff };
    const { metrics, cashOnly, treasury, annual, prepaid } = calculate(scenario);
    const after = afterTaxOf(scenario);
    expect(prepaid.isZero()).toBe(true);
    // What is paid at approval saves its tax at the end of the first year: by that it is worth less than at once.
    const late = (amount: number): number => 0.3 * amount * (1 - 1 / 1.1);
    const initial = annual[0]?.cost.toNumber() ?? NaN;
    expect(after.all.npv.toNumber()).toBeCloseTo(0.7 * metrics.npv.toNumber() - late(initial), 4);
    expect(after.cashOnly.npv.toNumber()).toBeCloseTo(0.7 * cashOnly.npv.toNumber() - late(initial), 4);
    expect(after.treasury.npv.toNumber()).toBeCloseTo(0.7 * treasury.npv.toNumber(), 4);
  });

  test('tax of nothing changes nothing, and no line depends on any tax', () => {
    const { afterTax, ...result } = calculate({ ...bank, tax: { rate: 0 } });
    expect(afterTax?.all.npv).toEqual(result.metrics.npv);
    expect(afterTax?.treasury.npv).toEqual(result.treasury.npv);
    expect(result.lines).toEqual(calculate(bank).lines);
    expect(result.notices.map(({ code }) => code)).not.toContain('not-used');
  });

  test('writing off later costs, and what is left at the horizon is deducted nowhere', () => {
    const of = (writtenOffMonths: number) =>
      afterTaxOf({ ...bank, tax: setOff, taxTreatments: [{ id: 'a', treats: 'set-up', writtenOffMonths }] }).all;
    const [soon, late, never] = [of(1), of(24), of(600)];
    expect(late.npv.lt(soon.npv)).toBe(true);
    expect(late.totalTax.minus(soon.totalTax).abs().lt(1e-9)).toBe(true);
    expect(soon.leftToWriteOff.isZero()).toBe(true);
    const lost = never.totalTax.minus(soon.totalTax);
    expect(lost.minus(never.leftToWriteOff.times('0.3')).abs().lt(1e-9)).toBe(true);
  });

  test('years of tax are those of the organisation where it says when they begin', () => {
    const { all } = afterTaxOf({ ...bank, start: '2027-01', fiscalYearStart: 4, tax: setOff });
    expect(all.years.map(({ period }) => period)).toEqual(['2026/27', '2027/28', '2028/29', '2029/30']);
  });
});

test('the section prints both sides, the years and the convention', () => {
  const scenario: Scenario = {
    industry: 'finance',
    size: 'small',
    tax: { rate: '25 %' },
    taxTreatments: [
      { id: 'a', treats: 'set-up', writtenOffMonths: 60 },
      { id: 'b', treats: 'grants', deductibleShare: 0 },
    ],
  };
  const result = { ...calculate(scenario), adoption: [] };
  const style = { locale: 'en', width: 80, palette: withoutColours, inputs: 'all' } as const;
  const text = textReport(result, { ...style, section: 'tax' }).replace(/\s+/g, ' ');
  expect(text).toContain('AFTER TAX All benefits Cash benefits Treasury');
  expect(text).toContain('Set-up: written off evenly over 60 months from the month in which it is paid.');
  expect(text).toContain('Grants: in the year in which it is paid or earned; 0% of it counts for tax.');
  expect(text).toContain('is left to be written off after the horizon');
  expect(text).toContain('no accounting or tax advice');
  const { afterTax, ...bare } = result;
  expect(afterTax).toBeDefined();
  expect(textReport(bare, style)).not.toContain('AFTER TAX');
});

test('what is told wrongly is told at once', () => {
  const issuesOf = (scenario: unknown) => {
    const parsed = parseScenario(scenario);
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
  };
  expect(
    issuesOf({
      industry: 'finance',
      tax: { rate: 25, losses: 'backward', lossLimit: 2 },
      taxTreatments: [
        { id: 'a', treats: 'training', writtenOffMonths: 36 },
        { id: 'b', treats: 'setup' },
        { id: 'c', treats: 'licences', writtenOffMonths: 1.5 },
        { id: 'd', treats: 'licences' },
        { id: 'e', treats: 'custom-costs', customLine: 'x' },
      ],
    }),
  ).toEqual([
    'percent-for-share tax.rate',
    'not-a-choice tax.losses',
    'percent-for-share tax.lossLimit',
    'inconsistent taxTreatments.a.writtenOffMonths',
    'not-a-choice taxTreatments.b.treats',
    'not-whole taxTreatments.c.writtenOffMonths',
    'inconsistent taxTreatments.d',
    'unknown-reference taxTreatments.e.customLine',
  ]);
  expect(issuesOf({ industry: 'finance', taxTreatments: [{ id: 'a', treats: 'licences' }] })).toEqual([
    'missing-input tax.rate',
  ]);
  expect(issuesOf({ industry: 'finance', tax: { losses: 'set-off' } })).toEqual(['missing-input tax.rate']);
});
