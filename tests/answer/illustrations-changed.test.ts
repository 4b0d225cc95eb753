import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/decimal.js';
import { industries } from '../../src/index.js';
import illustrations from '../references/illustrations.json' with { type: 'json' };
import { illustrated, type Change } from './illustrated.js';

const npvOf = (change: Change, id = 'medium-bank'): Decimal => illustrated(id, change).metrics.npv;

const presentValueOf = (line: string): Decimal => {
  const found = illustrated('medium-bank').lines.find(({ id }) => id === line);
  if (found === undefined) throw new Error(`no line ${line}`);
  return found.presentValue;
};

describe('the bank with one input changed, one at a time, in whole thousands', () => {
  /** Further than the two thousand which the listed differences make, and why. */
  const further: Readonly<Record<string, { readonly by: number; readonly reason: string }>> = {
    '7 days from trained to live': { by: 8000, reason: 'earlier value is read a month late there' },
    'models worth nothing, and so no further ones': {
      by: 7000,
      reason: 'here losses of models that are worth nothing are none; there 6,828 of them are avoided',
    },
  };

  /** What cannot be told any more, and why. */
  const contradicting: readonly string[] = [
    // With 10 new models a year on 40 the estate grows by 25 % at most.
    'growth of the estate 0.33',
  ];

  test.each(illustrations.changed.filter(({ label }) => !contradicting.includes(label)))(
    '$label: $npv',
    ({ label, change, npv }) => {
      const permitted = 2000 + (further[label]?.by ?? 0);
      const here = npvOf(change);
      expect(here.minus(npv).abs().lte(permitted), `${npv} against ${here.toFixed(0)}`).toBe(true);
    },
  );

  /** 12,000 of infrastructure and a quarter of a new model a year go with each model; its value and the people stay. */
  const models = (count: number): Change => ({
    models: { count, newPerYear: count / 4, infrastructure: 12000 * count },
    value: { perModelYear: '339880' },
  });

  // The line of further projects, which is off below one model over the horizon here, was kept there.
  test.each([
    [10, '-720000', 4],
    [20, '-367000', 2],
  ])('%i models: %s', (count, npv, part) => {
    const kept = presentValueOf('moreProjects').div(part);
    expect(npvOf(models(count)).plus(kept).minus(npv).abs().lte(2000)).toBe(true);
  });

  test.each<[string, Change, Change]>([
    ['30.4 models', models(30.3), models(30.5)],
    ['a ceiling of adoption of 0.67', { adoption: { ceiling: '0.66' } }, { adoption: { ceiling: '0.68' } }],
    ['a realisation of 0.32', { realisation: { freedHours: '0.31' } }, { realisation: { freedHours: '0.33' } }],
    ['a platform team of 1.40', team('1.41'), team('1.39')],
    ['a release factor of 2.49', { releases: { factor: '2.50' } }, { releases: { factor: '2.48' } }],
    ['a value of 191,469', { value: { perModelYear: 190500 } }, { value: { perModelYear: 192500 } }],
  ])('it turns at %s', (_, below, above) => {
    expect(npvOf(below).lt(0)).toBe(true);
    expect(npvOf(above).gt(0)).toBe(true);
  });
});

function team(runTeam: string): Change {
  return { roles: [{ id: 'data-scientist' }, { id: 'engineer', runTeam }, { id: 'validator' }] };
}

test('without the run team in the costs the ratio would read 1.61', () => {
  const { benefitCostRatio } = illustrated('medium-bank', { runTeam: 'off' }).metrics;
  expect(benefitCostRatio?.minus('1.61').abs().lte('0.007')).toBe(true);
});

test('with only wages, load and regulated share of an industry: 175,000 in retail to 338,000 in finance', () => {
  const npvs = industries.map((industry) => npvOf({ industry, discounting: { rate: '0.1' } }));
  const sorted = [...npvs].sort((left, right) => left.comparedTo(right));
  expect(sorted[0]?.minus(175000).abs().lte(2000)).toBe(true);
  expect(sorted.at(-1)?.minus(338000).abs().lte(2000)).toBe(true);
  expect(industries[npvs.findIndex((npv) => npv === sorted[0])]).toBe('retail');
  expect(industries[npvs.findIndex((npv) => npv === sorted.at(-1))]).toBe('finance');
});

describe('the checks of the bank', () => {
  const { delivery, evidence } = illustrated('medium-bank');
  const hours = 30 * 1750;
  test('6,898 hours are freed a year at full adoption, 13.1 % of the productive hours', () => {
    const adoption = { ceiling: 1, implementationMonths: 0, rampMonths: 0 };
    const { freedHours } = illustrated('medium-bank', { adoption, models: { growth: 0 } });
    const freed = freedHours.reduce((total, { freed: years }) => total + (years[1]?.toNumber() ?? 0), 0);
    expect(freed.toFixed(0)).toBe('6898');
    expect(((100 * freed) / hours).toFixed(1)).toBe('13.1');
  });
  test('release work before is 12.2 % of them', () => {
    const hoursPerRelease = evidence.inputs.find(({ path }) => path === 'deployment.hoursPerRelease')?.value;
    const before = delivery.before.deploymentsPerYear?.times(hoursPerRelease ?? 0).div(hours);
    expect(before?.times(100).toFixed(1)).toBe('12.2');
  });
});

describe('the start-up', () => {
  const models = (count: number): Change => ({
    models: { count, newPerYear: count / 2, infrastructure: 6000 * count },
    value: { perModelYear: 50000 },
    projects: 'off',
  });
  test('is still worth −33,960 at a value per model of 300,000', () => {
    const npv = npvOf({ value: { perModelYear: 300000 } }, 'five-person-start-up');
    expect(npv.plus(33960).abs().lte(200)).toBe(true);
  });
  test('turns at about 9 models with the same people', () => {
    expect(npvOf(models(8), 'five-person-start-up').lt(0)).toBe(true);
    expect(npvOf(models(9), 'five-person-start-up').gt(0)).toBe(true);
  });
});
