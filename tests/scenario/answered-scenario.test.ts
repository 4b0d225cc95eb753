import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answeredScenario,
  type Answers,
  calculate,
  industries,
  messageOf,
  scenarioFor,
  sizes,
} from '../../src/index.js';
import { inShort } from './issues-of.js';
import { randomAnswers } from './random-answers.js';

const finance = { industry: 'finance' } as const;

/** What is written beside industry and size. */
function writtenBy(answers: Answers, size: (typeof sizes)[number] = 'medium'): unknown {
  const answered = answeredScenario(answers, { ...finance, size });
  if (!answered.ok) throw new Error(answered.issues.map((issue) => messageOf(issue)).join('\n'));
  const named = ['schemaVersion', 'industry', 'size'];
  return Object.fromEntries(Object.entries(answered.scenario).filter(([key]) => !named.includes(key)));
}

const issuesOf = (answers: unknown): readonly string[] => {
  const answered = answeredScenario(answers as Answers, finance);
  return answered.ok ? [] : inShort(answered.issues);
};

describe('an answer', () => {
  test('that is a number is the figure of its input', () => {
    expect(
      writtenBy({ models: 55, releases: '6', value: { low: 1000, likely: 5000, high: 9000 }, horizon: 24 }),
    ).toEqual({
      models: { count: 55 },
      releases: { perModelYear: '6' },
      value: { perModelYear: { low: 1000, likely: 5000, high: 9000 } },
      horizonMonths: 24,
    });
  });

  test('that is an option is a range', () => {
    expect(writtenBy({ leadTime: 'month', moving: 'few', regulated: 'none' })).toEqual({
      leadTime: { days: { low: '8', likely: '18', high: '30' } },
      adoption: { ceiling: { low: '0.1', likely: '0.25', high: '0.4' } },
      compliance: { regulatedShare: '0' },
    });
  });

  test('that ticks practices says of those, and of no other, that they are in place', () => {
    const inPlace = { low: '0.3', likely: '0.7', high: '1' };
    expect(writtenBy({ practices: ['rollback', 'watching'] })).toEqual({
      practices: { monitoring: inPlace, retraining: inPlace, rollback: inPlace },
    });
    expect(writtenBy({ practices: [] })).toEqual({});
  });

  test('of coding assistants gives each who has one a seat', () => {
    expect(writtenBy({ assistants: 14 })).toEqual({ assistance: { developers: 14, seats: 14, userShare: '1' } });
  });

  test('of people is shared out as in the profile: 14, 12 and 4 of 30', () => {
    expect(writtenBy({ people: 10 })).toEqual({
      roles: [
        { id: 'data-scientist', people: '4.66' },
        { id: 'engineer', people: '4' },
        { id: 'validator', people: '1.34' },
      ],
    });
  });

  test('goes to those who have something of it in the profile, and beside others into one list', () => {
    expect(writtenBy({ people: 6, setUpHours: 200, training: 40, seatPrice: 50, platformFee: 900 }, 'small')).toEqual({
      roles: [
        { id: 'data-scientist', people: '3' },
        { id: 'engineer', people: '3', setupHours: '200' },
        { id: 'validator' },
      ],
      cohorts: [
        { id: 'data-scientist', courseHours: 40 },
        { id: 'engineer', courseHours: 40 },
        { id: 'validator', courseHours: 40 },
      ],
      tools: [{ id: 'platform', pricePerSeatMonth: 50, feePerMonth: '900' }],
    });
  });
});

test('nobody has answered anything: that is the profile', () => {
  for (const industry of industries) {
    expect(answeredScenario({}, { industry })).toEqual({ ok: true, scenario: scenarioFor(industry) });
  }
});

test('whoever answers what the profile takes changes no figure', () => {
  // A figure of one's own has no range, and so no mean that is not the figure itself.
  const baseCase = 'likely';
  const bare = calculate(scenarioFor('retail', { baseCase }));
  const likelyAt = (path: string): string =>
    bare.evidence.inputs.find((each) => each.path === path)?.likely.toString() ?? '';
  const answers = {
    models: likelyAt('models.count'),
    releases: likelyAt('releases.perModelYear'),
    people: 30,
    handsOn: likelyAt('deployment.hoursPerRelease'),
    tools: likelyAt('links.tools'),
    training: likelyAt('cohorts.engineer.courseHours'),
    movingMonths: likelyAt('adoption.rampMonths'),
    seatPrice: likelyAt('tools.platform.pricePerSeatMonth'),
    platformFee: likelyAt('tools.platform.feePerMonth'),
    setUpHours: likelyAt('roles.engineer.setupHours'),
    retiredTools: likelyAt('retiredTools.costPerYear'),
    horizon: 36,
    rate: likelyAt('discounting.rate'),
  };
  const answered = answeredScenario(answers, { industry: 'retail' });
  expect(answered).toHaveProperty('ok', true);
  const scenario = answered.ok ? answered.scenario : {};
  // Releases of one's own contain the weeks without any, which the profile takes away from its own; hours of one's own
  // without a range have more of a reserve than the ranges of the profile.
  const contingency = { share: likelyAt('contingency.share') };
  const again = calculate({ ...scenario, releases: {}, contingency, baseCase });
  expect(again.metrics.npv.toFixed(6)).toBe(bare.metrics.npv.toFixed(6));
});

describe('what cannot be an answer', () => {
  test('is told at once, by what was asked', () => {
    expect(
      issuesOf({
        models: -1,
        modles: 3,
        leadTime: 'weak',
        practices: ['rollback', 'tea'],
        tools: 2.5,
        rate: 8,
        people: {},
      }),
    ).toEqual([
      'out-of-range models',
      'unknown-key modles',
      'not-a-choice leadTime',
      'not-a-choice practices.2',
      'not-whole tools',
      'percent-for-share rate',
      'wrong-type people',
    ]);
    expect(issuesOf({ practices: 'rollback', horizon: 0, learning: 3 })).toEqual([
      'wrong-type practices',
      'out-of-range horizon',
      'not-a-choice learning',
    ]);
  });

  test('is named as it was asked, with the answer that was most likely meant', () => {
    const answered = answeredScenario({ models: -1, moving: 'hlaf' } as unknown as Answers, finance);
    expect(answered.ok ? [] : answered.issues.map((issue) => messageOf(issue))).toEqual([
      expect.stringContaining('Models in production'),
      expect.stringContaining('half'),
    ]);
  });

  test.each([null, undefined, 'models', 7, [], new Map([['models', 3]])])(
    '%o is refused or nothing, and never thrown',
    (answers) => {
      expect(() => answeredScenario(answers as unknown as Answers, finance)).not.toThrow();
    },
  );
});

const organisations = fc.record({ industry: fc.constantFrom(...industries), size: fc.constantFrom(...sizes) });

test('any answers give a scenario without an issue, in every industry and size', () => {
  fc.assert(
    fc.property(randomAnswers, organisations, (answers, organisation) => {
      const answered = answeredScenario(answers, organisation);
      expect(answered.ok ? [] : answered.issues).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('and one that can be calculated', () => {
  fc.assert(
    fc.property(randomAnswers, organisations, (answers, organisation) => {
      const answered = answeredScenario(answers, organisation);
      expect(answered.ok && calculate(answered.scenario).metrics.npv.isFinite()).toBe(true);
    }),
    // Nobody has no seat, whatever it costs.
    {
      numRuns: 8,
      examples: [
        [
          { people: 0, seatPrice: 0, billing: 'by-use' },
          { industry: 'finance', size: 'small' },
        ],
      ],
    },
  );
});
