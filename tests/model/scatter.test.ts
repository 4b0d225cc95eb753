import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../src/uncertainty/distributions/distribution-for.js';
import { crew, expectAbout, yearOf } from './by-hand.js';

/** 70 hours a month are freed, of 100 productive ones, at 80 an hour. */
const scenario = (scatter: number | string, freedHoursCap: number | string) => ({
  roles: [{ id: 'engineer', people: 1, hourlyRate: 80 }],
  wages: { productiveHours: 1200 },
  realisation: { freedHours: 1, freedHoursCap, freedHoursScatter: scatter },
  rollbacks: { role: 'engineer', perYear: 120, hoursBefore: 7, hoursAfter: 0 },
});
const whole = 12 * 70 * 80;

describe('hours that scatter from 0.5 to 3.5 times what is expected', () => {
  // Half of √(5 ÷ 7): w is a half.
  const half = '0.4225771273642583';

  test('are lost where more is freed than the cap leaves room for, though just as much is expected', () => {
    // ((1 + 2.5 − 1) ÷ 3)⁶ = (5 ÷ 6)⁶, times a half
    expectAbout(yearOf('rollbacks', scenario(half, '0.7')), whole * (1 - 0.5 * (5 / 6) ** 6));
  });
  test('all count that there is room for, where the least of them fills it', () => {
    expectAbout(yearOf('rollbacks', scenario(half, '0.35')), whole / 2);
    expectAbout(yearOf('rollbacks', scenario(half, '0.14')), whole / 5);
  });
  test('all count where the most of them find room', () => {
    const most = { ...scenario(half, '0.98'), rollbacks: { ...scenario(half, 1).rollbacks, perYear: 48 } };
    expectAbout(yearOf('rollbacks', most), 12 * 28 * 80);
  });
});

test.each([0.1, 0.3, 0.55, 0.7])(
  'what counts is the mean of what counts in many cases, drawn one by one: scatter %d',
  (scatter) => {
    const w = Math.sqrt(7 / 5) * scatter;
    const cases = Array.from({ length: 20_000 }, (_, place) => 1 + 5 * w - 6 * w * ((place + 0.5) / 20_000) ** (1 / 5));
    const mean = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0) / figures.length;
    expect(mean(cases)).toBeCloseTo(1, 4);
    expect(Math.sqrt(mean(cases.map((each) => (each - 1) ** 2)))).toBeCloseTo(scatter, 3);
    for (const cap of [0.3, 0.6, 0.7, 0.8, 1]) {
      const counted = Number(yearOf('rollbacks', scenario(scatter, cap))) / whole;
      expect(counted).toBeCloseTo(mean(cases.map((each) => Math.min(each, cap / 0.7))), 4);
    }
  },
);

test('scatter that is wider than from nothing to six times what is expected counts as that', () => {
  const wide = Number(yearOf('rollbacks', scenario(3, '0.7')));
  expect(wide / whole).toBeCloseTo(1 - (5 / 6) ** 6, 9);
});

describe('further models that scatter from 0.5 to 3.5 times what is expected count where there is one at least', () => {
  // 10 projects a year, of which a share goes live further within three years: x = 1 ÷ (30 · share).
  const withModels = (extraShareLive: string, scatter: string | number) =>
    Number(
      yearOf('moreProjects', {
        models: { count: 1 },
        value: { perModelYear: 12_000, attribution: 1 },
        projects: { perYear: 10, extraShareLive, runCostPerModelYear: 0, extraModelsScatter: scatter },
      }),
    );
  const half = '0.4225771273642583';
  const whole = (extraShareLive: string): number => Number(extraShareLive) * 4 * withModels('0.25', 0);

  test.each([
    // x = 2 ÷ 3: y = (3.5 − 2 ÷ 3) ÷ 3
    ['0.05', (2 / 3) * (17 / 18) ** 5 + 0.5 * (17 / 18) ** 6],
    // x = 5 ÷ 3: y = (3.5 − 5 ÷ 3) ÷ 3; nothing would count without scatter
    ['0.02', (5 / 3) * (11 / 18) ** 5 + 0.5 * (11 / 18) ** 6],
    // x = 1 ÷ 3 is below the least
    ['0.1', 1],
    // x = 5.05 is beyond the most
    ['0.0066', 0],
  ])('of a share of %s', (share, counted) => {
    expect(withModels(share, half)).toBeCloseTo(whole(share) * counted, 6);
  });
});

describe('a life in doubt ends more models a year than its mean does', () => {
  const models = { count: 10, newShare: '0.5' };
  const hours = { ...crew, runLabour: { hoursPerModelMonth: 4, cut: '0.5' } };
  const runLabourWith = (told: object) => yearOf('runLabour', { ...hours, models: { ...models, ...told } });

  test('by the square of how far it scatters', () => {
    // Of a life of 24 months that scatters by a fifth: 0.5 · 1.04 end, and the estate shrinks by 0.02.
    const shrinking = Array.from({ length: 12 }, (_, place) => 0.98 ** ((place + 0.5) / 12));
    const byHand = 10 * 2 * 80 * shrinking.reduce((total, each) => total + each, 0);
    expectAbout(runLabourWith({ lifeMonths: 24, lifeScatter: '0.2' }), byHand);
  });

  test('as lives drawn one by one have it, of the range that profiles take', () => {
    const { mean, variance, fill } = distributionOf({
      spread: { kind: 'pert', low: 22, likely: 33, high: 60 },
      bounds: {},
    });
    const lives = Float64Array.from({ length: 20_000 }, (_, place) => (place + 0.5) / 20_000);
    fill(lives, lives);
    const ended = lives.reduce((total, life) => total + 1 / life, 0) / lives.length;
    expect(ended * mean).toBeCloseTo(1 + variance / mean ** 2, 2);
    expect(ended * mean).toBeGreaterThan(1.03);
  });
});
