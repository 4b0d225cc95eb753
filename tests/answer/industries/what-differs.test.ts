import { expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { evidence } from '../../../src/evidence/library.js';
import { calculate, industries, industryDifferences, scenarioFor } from '../../../src/index.js';

const { inputs, reference } = industryDifferences();

test('what differs between the industries is what records and assumptions say, and no benefit is among it', () => {
  expect(inputs.map(({ path }) => path).sort()).toEqual([
    'cohorts.leavers',
    'compliance.regulatedShare',
    'discounting.rate',
    'incidents.changeFailureRate',
    'incidents.outageCostPerHour',
    'incidents.recoveryHours',
    'leadTime.days',
    'models.newShare',
    'releases.freezeWeeks',
    'releases.retrainingsPerModelYear',
    'rework.rerunShare',
    'wages.industryFactor',
    'wages.load',
  ]);
  // A cut, or a value, is of no industry.
  expect(inputs.filter(({ path }) => /cut|value/i.test(path))).toEqual([]);
});

test('the price of an outage is a limit that no profile reaches', () => {
  expect(inputs.find(({ path }) => path === 'incidents.outageCostPerHour')?.moves.isZero()).toBe(true);
});

test('each industry has a figure, and DORA none for transport and professional services', () => {
  for (const { path, figures } of inputs) {
    expect(
      figures.map(({ industry }) => industry),
      path,
    ).toEqual(industries);
    for (const { industry, provenance } of figures) {
      if (!/^(incidents|leadTime|rework)/.test(path) || path.endsWith('outageCostPerHour')) continue;
      const isOfAll = industry === 'transport' || industry === 'professional-services';
      expect(provenance, `${path} of ${industry}`).toBe(isOfAll ? 'cross-industry' : 'industry');
    }
  }
});

test('a figure has the grade of its record, and one without a record is an assumption', () => {
  const grades = new Map(evidence.map(({ id, grade }) => [id, grade]));
  const figures = inputs.flatMap((input) => input.figures);
  expect(figures.map(({ grade }) => grade)).toEqual(
    figures.map(({ record }) => (record === undefined ? 'D' : (grades.get(record) ?? 'D'))),
  );
  expect(new Set(figures.map(({ grade }) => grade)).size).toBeGreaterThan(2);
});

test('how far an input moves the answer is found with the lowest and the highest figure in the middle profile', () => {
  const [widest, ...others] = inputs;
  for (const [index, { moves }] of others.entries()) {
    expect(moves.lte(inputs[index]?.moves ?? new Decimal(0))).toBe(true);
  }
  const found = inputs.find(({ path }) => path === 'incidents.changeFailureRate');
  const sorted = [...(found?.figures ?? [])].sort((left, right) => left.likely.cmp(right.likely));
  const npvs = [sorted[0], sorted.at(-1)].map((figure) => {
    const { low = 0, likely = 0, high = 0 } = figure ?? {};
    const changeFailureRate = { low: low.toString(), likely: likely.toString(), high: high.toString() };
    return calculate(scenarioFor(reference, { size: 'medium', incidents: { changeFailureRate } })).metrics.npv;
  });
  expect(
    npvs[0]
      ?.minus(npvs[1] ?? 0)
      .abs()
      .minus(found?.moves ?? 0)
      .abs()
      .lt('0.01'),
  ).toBe(true);
  expect(widest?.moves.gt(0)).toBe(true);
});
