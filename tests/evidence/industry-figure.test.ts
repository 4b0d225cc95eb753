import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { assumedEstimate } from '../../src/evidence/assumption.js';
import { assumption, assumptions } from '../../src/evidence/assumptions.js';
import { profileRecords, type RecordedQuantity } from '../../src/evidence/profile-records.js';
import { industryFigure, industryQuantities, type IndustryQuantity } from '../../src/evidence/industry-figure.js';
import type { Estimate } from '../../src/evidence/record.js';
import { industries, type Industry } from '../../src/evidence/industry.js';
import { sizes, type Size } from '../../src/evidence/size.js';
import { evidenceRecord } from './record.js';

const likely = (industry: Industry, quantity: IndustryQuantity, size: Size): number =>
  Number(industryFigure(industry, quantity, size).likely);

test('every quantity of every industry and size resolves, and says where it comes from', () => {
  for (const industry of industries) {
    for (const quantity of industryQuantities) {
      for (const size of sizes) {
        const { provenance, record, low, likely: value, high } = industryFigure(industry, quantity, size);
        const where = `${industry} ${quantity} ${size}`;
        if (provenance === 'assumption') {
          expect(
            assumptions.map(({ id }) => id),
            where,
          ).toContain(record);
          continue;
        }
        const cited = evidenceRecord(record);
        // Seven tools, where a survey has 7.4.
        expect(quantity === 'tools' ? Number(cited?.value).toFixed(0) : cited?.value, where).toBe(value);
        expect(cited?.industry, where).toBe(provenance === 'industry' ? industry : undefined);
        const assumed = profileRecords[quantity as RecordedQuantity].assumption;
        const around: Estimate | undefined =
          assumed === undefined ? undefined : assumedEstimate(assumption(assumed), { industry, size });
        expect([undefined, cited?.low, around?.low], where).toContain(low);
        expect([undefined, cited?.high, around?.high], where).toContain(high);
      }
    }
  }
});

// The illustrations print 113 and 131 for a medium bank, 105 and 122 for a technology start-up, hours 1,750.
test.each<[Industry, Size, number, number]>([
  ['finance', 'medium', 113, 131],
  ['technology', 'small', 105, 122],
])('the hourly rates of the %s illustration come out', (industry, size, scientist, engineer) => {
  const perSalary =
    (likely(industry, 'wageFactor', size) *
      likely(industry, 'benefitLoad', size) *
      (1 - likely(industry, 'paidLeave', size))) /
    1750;
  expect(Math.round(likely(industry, 'salaryDataScientist', size) * perSalary)).toBe(scientist);
  expect(Math.round(likely(industry, 'salaryEngineer', size) * perSalary)).toBe(engineer);
});

test('the benefit load is the industry’s, that of small firms for a small one, and else across industries', () => {
  expect(industryFigure('finance', 'benefitLoad', 'medium')).toEqual({
    likely: '1.511',
    unit: 'ratio',
    provenance: 'industry',
    record: 'wage-us-load-finance',
  });
  expect(industryFigure('finance', 'benefitLoad', 'small').record).toBe('wage-us-load-small-firms-2026');
  expect(industryFigure('public-sector', 'benefitLoad', 'small').record).toBe('wage-us-load-state-local-2025');
  expect(industryFigure('telecom', 'benefitLoad', 'medium').record).toBe('wage-us-load-professional-2026');
  expect(industryFigure('telecom', 'benefitLoad', 'enterprise').record).toBe('wage-us-load-large-firms-2026');
});

test.each<[Industry, string, string]>([
  ['finance', '0.17', '7.19'],
  ['healthcare', '0.25', '15.5'],
  ['retail', '0.17', '6.33'],
  ['manufacturing', '0.2', '33.5'],
  ['telecom', '0.24', '13.7'],
  ['technology', '0.19', '10.6'],
  ['energy', '0.18', '13.7'],
  ['public-sector', '0.21', '17.6'],
  ['professional-services', '0.19', '10.6'],
  ['transport', '0.19', '10.6'],
])('failure and recovery in %s are those of DORA 2025', (industry, failure, recovery) => {
  expect(industryFigure(industry, 'changeFailureRate', 'medium').likely).toBe(failure);
  expect(industryFigure(industry, 'recoveryHours', 'medium').likely).toBe(recovery);
});

test('DORA has no professional services and no transport: the cross-industry figure is said to be one', () => {
  expect(industryFigure('transport', 'recoveryHours', 'medium').provenance).toBe('cross-industry');
  expect(industryFigure('professional-services', 'outageCostPerHour', 'medium').provenance).toBe('cross-industry');
  expect(industryFigure('retail', 'recoveryHours', 'medium').provenance).toBe('industry');
});

test('who has not measured may be any of the organisations asked: their spread is the doubt', () => {
  expect(industryFigure('finance', 'changeFailureRate', 'medium')).toMatchObject({ low: '0.05', high: '0.38' });
  // Two thirds of the teams; the tails, which would pull the mean far up, are left out.
  expect(industryFigure('finance', 'recoveryHours', 'medium')).toMatchObject({
    low: '0.789',
    likely: '7.19',
    high: '75.3',
    rangeMeaning: 'ends',
  });
  expect(industryFigure('retail', 'reworkShare', 'medium')).toMatchObject({ low: '0', likely: '0.2', high: '0.39' });
});

test('a spread between persons is no doubt about what an organisation pays on average', () => {
  for (const quantity of ['outageCostPerHour', 'salaryEngineer', 'benefitLoad'] as const) {
    const figure = industryFigure('finance', quantity, 'medium');
    expect(figure).not.toHaveProperty('low');
    expect(figure).not.toHaveProperty('high');
  }
});

test('a figure without a range of its own stands in that of the assumption', () => {
  expect(industryFigure('energy', 'detectionDays', 'medium')).toMatchObject({
    low: '2',
    likely: '5',
    high: '14',
    record: 'detection-days-derived',
  });
  expect(industryFigure('energy', 'platformFee', 'medium')).toMatchObject({ low: '0', likely: '950', high: '5000' });
  expect(industryFigure('energy', 'platformFee', 'enterprise').provenance).toBe('assumption');
});

test('a figure stands within the range that is assumed around it', () => {
  for (const [quantity, { range, assumption: assumed }] of Object.entries(profileRecords)) {
    if (range !== 'of-assumption') continue;
    expect(assumed, quantity).toBeDefined();
    for (const industry of industries) {
      for (const size of sizes) {
        const { low, likely: value, high } = industryFigure(industry, quantity as RecordedQuantity, size);
        expect(Number(low), quantity).toBeLessThanOrEqual(Number(value));
        expect(Number(value), quantity).toBeLessThanOrEqual(Number(high));
      }
    }
  }
});

test.each<[Industry, string, IndustryQuantity]>([
  ['finance', '33', 'leadDays'],
  ['healthcare', '46', 'leadDays'],
  ['retail', '21', 'leadDays'],
  ['public-sector', '55', 'leadDays'],
  ['transport', '30', 'leadDays'],
  ['professional-services', '30', 'leadDays'],
  ['finance', '0.132', 'leavers'],
  ['telecom', '0.156', 'leavers'],
  ['retail', '0.12', 'leavers'],
  ['public-sector', '0.084', 'leavers'],
])('%s differs where something is known to differ: %s of %s', (industry, value, quantity) => {
  expect(industryFigure(industry, quantity, 'medium').likely).toBe(value);
});

test('cost of capital is the sectors’ mean, and a nominal rate for a public body', () => {
  expect(industryFigure('finance', 'costOfCapital', 'medium')).toMatchObject({
    low: '0.0498',
    likely: '0.0561',
    high: '0.0634',
  });
  expect(likely('public-sector', 'costOfCapital', 'medium')).toBe(0.060875);
});

test('a profile does not pull the catalogue of tools into a bundle', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['src/evidence/industry-figure.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const bundle = outputFiles[0]?.text ?? '';
  expect(bundle).toContain('wacc-finance');
  expect(bundle).not.toContain('lic-comet-mlops-free');
  expect(bundle).not.toContain('infra-aws-p5-48xlarge');
});
