import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor } from '../../src/index.js';
import { expectAbout, expectEach, resultOf, yearOf } from './by-hand.js';

describe('infrastructure told by what it is for, at 3 an accelerator hour, half of it adopted', () => {
  const scenario = (infrastructureSaving: object) => ({
    infrastructureSaving: { hourPrice: 3, ...infrastructureSaving },
    adoption: { ceiling: '0.5' },
  });
  const byUse = {
    trainingHours: 1000,
    trainingCut: '0.2',
    servingHours: 2000,
    utilisation: '0.2',
    utilisationAfter: '0.5',
    idleHours: 400,
    idleCut: '0.75',
  };

  test('a fifth of 1,000 hours of training', () => {
    expectAbout(yearOf('trainingSaving', scenario(byUse)), 1000 * 0.2 * 3 * 0.5);
  });
  test('2,000 busy hours are 10,000 paid ones at a fifth of use, and 4,000 at half', () => {
    expectAbout(yearOf('servingSaving', scenario(byUse)), (10000 - 4000) * 3 * 0.5);
  });
  test('three quarters of 400 idle hours', () => {
    expectAbout(yearOf('idleSaving', scenario(byUse)), 400 * 0.75 * 3 * 0.5);
  });
  test('a worse utilisation costs', () => {
    const worse = { servingHours: 2000, utilisation: '0.5', utilisationAfter: '0.4' };
    expectAbout(yearOf('servingSaving', scenario(worse)), (4000 - 5000) * 3 * 0.5);
  });
  test('serving by request: 600 thousand at 0.4 and then 0.25', () => {
    const requests = { servingRequests: 600, requestPrice: '0.4', requestPriceAfter: '0.25' };
    expectAbout(yearOf('servingSaving', scenario(requests)), 600 * (0.4 - 0.25) * 0.5);
  });
  test('takes the place of one share of one bill', () => {
    const ids = calculate(scenarioFor('finance', { infrastructureSaving: { servingHours: 2000 } })).lines.map(
      ({ id }) => id,
    );
    expect(ids).toContain('servingSaving');
    expect(ids).not.toContain('infrastructureSaving');
  });
});

describe('a language model that reads 50 and writes 10 million tokens a month, at 2 and 8', () => {
  const scenario = (languageModels: object) => ({
    roles: [{ id: 'engineer', people: 5, hourlyRate: 80 }],
    wages: { growth: 0 },
    adoption: { ceiling: '0.5' },
    languageModels: { tokensRead: 50, tokensWritten: 10, readPrice: 2, writtenPrice: 8, ...languageModels },
  });

  test('50 × 2 + 10 × 8 a month, half of it adopted', () => {
    expectAbout(yearOf('languageTokens', scenario({})), 12 * (100 + 80) * 0.5);
  });
  test('four fifths of what is read from a cache at a tenth: 28 % of its price is left', () => {
    expectAbout(
      yearOf('languageTokens', scenario({ cachedShare: '0.8', cachedPrice: '0.1' })),
      12 * (100 * (1 - 0.8 * 0.9) + 80) * 0.5,
    );
  });
  test('30 evaluation runs a month of 0.4 million tokens', () => {
    expectAbout(
      yearOf('languageEvaluation', scenario({ evaluationRuns: 30, tokensPerRun: '0.4' })),
      12 * 30 * 0.4 * 2 * 0.5,
    );
  });
  test('6 hours on guardrails and 10 of review at 80 are hours of own staff', () => {
    const told = scenario({ role: 'engineer', guardrailHours: 6, reviewHours: 10 });
    expectAbout(yearOf('languageReview', told), 12 * 16 * 80 * 0.5);
    expect(resultOf(told).lines.find(({ id }) => id === 'languageReview')?.kind).toBe('capacity');
  });
  test('is never tokens alone: a profile adds runs that evaluate it, and hours of people', () => {
    const bank = calculate(
      scenarioFor('finance', { size: 'medium', baseCase: 'likely', languageModels: { tokensRead: 50 } }),
    );
    const inputs = new Map(bank.evidence.inputs.map(({ path, value }) => [path, String(value)]));
    expect(
      ['evaluationRuns', 'tokensPerRun', 'guardrailHours', 'reviewHours'].map((key) =>
        inputs.get(`languageModels.${key}`),
      ),
    ).toEqual(['8', '1', '16', '40']);
    const totalOf = (id: string) => Number(bank.lines.find((line) => line.id === id)?.total);
    // 8 runs of 1 million tokens for the 50 that are read, at one price.
    expect(totalOf('languageEvaluation') / totalOf('languageTokens')).toBeCloseTo(8 / 50, 12);
    expect(totalOf('languageReview')).toBeGreaterThan(totalOf('languageTokens'));
  });
  test('is off unless told', () => {
    const lines = calculate(scenarioFor('technology', { size: 'small' })).lines.map(({ id }) => id);
    expect(lines.filter((id) => /^(language|refresh)/.test(id))).toEqual([]);
  });
});

describe('a platform that is renewed every 2 years after go-live in month 3', () => {
  const scenario = {
    horizonMonths: 60,
    roles: [{ id: 'engineer', people: 5, hourlyRate: 80, setupHours: 100 }],
    wages: { growth: 0 },
    adoption: { implementationMonths: 3 },
    setup: { consultingDays: 10, consultingDayRate: 1000 },
    refresh: { everyYears: 2, share: '0.4' },
  };
  test('four tenths of 100 hours at 80 and of 10 days at 1,000, in months 27 and 51', () => {
    const { lines } = resultOf(scenario);
    const annualOf = (id: string) => lines.find((line) => line.id === id)?.annual ?? [];
    expectEach(annualOf('refreshHours'), [0, 0, 0, 3200, 0, 3200]);
    expectEach(annualOf('refreshPaid'), [0, 0, 0, 4000, 0, 4000]);
  });
  test('not within a shorter horizon', () => {
    expectAbout(resultOf({ ...scenario, horizonMonths: 24 }).lines.find(({ id }) => id === 'refreshHours')?.total, 0);
  });
});

describe('a platform that is priced by consumption', () => {
  const bank = (tool: object) =>
    calculate(scenarioFor('finance', { size: 'medium', tools: [{ id: 'platform', ...tool }] }));

  test('has metered use and no seats, a monthly fee beside it', () => {
    const ids = bank({ pricing: 'consumption' }).lines.map(({ id }) => id);
    expect(ids).toContain('usage.platform');
    const seats = bank({}).lines.map(({ id }) => id);
    expect(seats).not.toContain('usage.platform');
  });
  test('follows adoption, where seats do not', () => {
    const none = { adoption: { ceiling: 0 } } as const;
    const used = (tool: object) =>
      calculate(
        scenarioFor('finance', { size: 'medium', ...none, tools: [{ id: 'platform', feePerMonth: 0, ...tool }] }),
      )
        .lines.filter(({ id }) => id.endsWith('.platform'))
        .map(({ total }) => total.gt(0));
    expect(used({ pricing: 'consumption' })).not.toContain(true);
    expect(used({})).toContain(true);
  });
});
