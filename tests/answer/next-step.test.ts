import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Decider } from '../../src/answer/judgement.js';
import { nextStepOf, stepsByRule, type NextStep } from '../../src/answer/next-step.js';
import { Decimal, sumOf } from '../../src/decimal.js';
import { calculate, industries, scenarioFor, type Result } from '../../src/index.js';
import { figuresFor } from '../../src/report/figures.js';
import { nextStepText } from '../../src/report/next-step-text.js';
import { reportedOf } from '../../src/cli/commands/report.js';
import { scenarioIn } from '../examples/scenario-in.js';
import { smallResult } from '../report/small-result.js';

type Told = Parameters<typeof nextStepOf>[0];

/** 1,400 of 4,800 remain; one figure decides, and turns the answer at 61.23. */
const [turning] = smallResult.verdict.deciders as readonly [Decider];
const { path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh } = turning;
/** The same figure where it turns nothing. */
const still: Decider = { path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh };

function told(answer: Answer, deciders: readonly Decider[], npv = 1400): Told {
  const metrics = {
    ...smallResult.metrics,
    npv: new Decimal(npv),
    presentValueCost: new Decimal(4800 - npv),
    presentValueBenefit: new Decimal(4800),
  };
  return { ...smallResult, metrics, verdict: { answer, buts: [], deciders, hinges: [], tests: [] } };
}

/** What a simulation found it to be worth to know the figure that decides. */
const knowing = (worth: number, noise = 0): Pick<Told, 'certainty'> => {
  const none = { rankCorrelation: 0, firstOrder: 0 };
  return {
    certainty: {
      simulation: {
        drawnCount: 1,
        noise: { ...none, perfectInformation: noise },
        contributions: [
          { ...none, path: turning.path, label: turning.label, isToLookUp: false, perfectInformation: worth },
        ],
      },
    },
  };
};

const kindOf = (step: NextStep | undefined): string | undefined => step?.kind;

describe('what follows from an answer', () => {
  test.each([
    ['worth-it', 1400],
    ['probably', 1400],
    ['could-go-either-way', 1400],
    ['probably-not', -1400],
    ['not-worth-it', -1400],
  ] as const)('%s: by the rule that is declared, with a figure that turns it and without', (answer, npv) => {
    expect(kindOf(nextStepOf(told(answer, [turning], npv)))).toBe(stepsByRule[answer].turns);
    expect(kindOf(nextStepOf(told(answer, [still], npv)))).toBe(stepsByRule[answer].stays);
  });

  test('nothing is approved that is a loss on average or after tax, and nothing left that is a gain on average', () => {
    expect(kindOf(nextStepOf(told('probably', [turning], -1)))).toBe('find-out-first');
    expect(kindOf(nextStepOf(told('not-worth-it', [turning], 1)))).toBe('find-out-first');
    const { afterTax } = calculate({ ...scenarioIn('examples/scenarios/parcel-service.yaml') });
    expect(afterTax?.all.npv.isNegative()).toBe(true);
    const taxed = { ...told('worth-it', [turning]), ...(afterTax === undefined ? {} : { afterTax }) };
    expect(kindOf(nextStepOf(taxed))).toBe('find-out-first');
  });

  test('a fact is to be found out only where that is worth a hundredth of the costs: 62 of 6,200', () => {
    const loss = told('probably-not', [turning], -1400);
    expect(kindOf(nextStepOf({ ...loss, ...knowing(62) }))).toBe('find-out-first');
    expect(nextStepOf({ ...loss, ...knowing(61.9) })).toMatchObject({ kind: 'leave', unless: turning });
    // What an input that nothing reads shows by chance is no worth.
    expect(kindOf(nextStepOf({ ...loss, ...knowing(62, 62) }))).toBe('leave');
    // What could go either way is not decided without.
    expect(kindOf(nextStepOf({ ...told('could-go-either-way', [turning]), ...knowing(0) }))).toBe('find-out-first');
  });

  test('nothing is approved that rests on assumptions of ours: figures of one’s own come first', () => {
    const buts = [{ code: 'assumed', share: new Decimal('0.96'), atMost: new Decimal('0.6') }] as const;
    const assumed = (answer: Answer, npv = 1400): NextStep | undefined => {
      const of = told(answer, [turning], npv);
      return nextStepOf({ ...of, verdict: { ...of.verdict, buts } });
    };
    const [open] = smallResult.evidence.doubt.toAnswer;
    const first = { label: open?.label, foundBy: 'measure' };
    expect(assumed('worth-it')).toEqual({ kind: 'own-figures-first', answers: [first] });
    expect(kindOf(assumed('probably'))).toBe('own-figures-first');
    // To leave it as it is takes no figures.
    expect(kindOf(assumed('not-worth-it', -1400))).toBe('leave');
  });

  test('what is to be looked up costs nothing: it comes before a case is left, whatever it is worth to know', () => {
    const beside = (other: string): NextStep | undefined =>
      nextStepOf({ ...told('probably-not', [turning, { ...turning, path: other }], -1400), ...knowing(0) });
    expect(kindOf(beside('adoption.ceiling'))).toBe('leave');
    for (const fact of ['models.count', 'models.lifeMonths'])
      expect(beside(fact)).toMatchObject({ kind: 'find-out-first', decider: { path: fact }, foundBy: 'look-up' });
  });

  test('where costs are missing, these come first; where there is nothing to judge, nothing follows', () => {
    const notices = [{ code: 'nothing-paid-for', costs: ['tools'] } as const];
    expect(nextStepOf({ ...told('worth-it', [turning]), notices })).toEqual({ kind: 'complete' });
    expect(nextStepOf(told('nothing-to-judge', []))).toBeUndefined();
    expect(nextStepOf(told('could-go-either-way', []))).toBeUndefined();
  });
});

describe('where only a pilot shows it', () => {
  const shares = (...of: readonly number[]): Pick<Told, 'monthly'> => ({
    monthly: { adoption: of.map((share) => new Decimal(share)) },
  });
  const pilotOf = (path: string, of: Pick<Told, 'monthly'>): unknown => {
    const step = nextStepOf({ ...told('could-go-either-way', [{ ...turning, path }]), ...of });
    if (step?.kind !== 'find-out-first') throw new Error('nothing is to be found out');
    return step.pilot && [step.pilot.months, step.pilot.settles.toNumber()];
  };

  test('it lasts three months from the first team on, which is month 3: until month 5, if there is one', () => {
    expect(pilotOf('adoption.ceiling', shares(0, 0, 0, 0.1, 0.3, 0.6))).toEqual([5, 0.4]);
    expect(pilotOf('adoption.ceiling', shares(0, 0, 0, 0.1, 0.3))).toEqual([undefined, 0.4]);
    expect(pilotOf('adoption.ceiling', shares(0, 0))).toEqual([undefined, 0.4]);
  });

  test('and none is proposed for what stands in records, is measured today, asked for or agreed', () => {
    for (const path of [
      'models.count',
      'deployment.hoursPerRelease',
      'tools.platform.feePerMonth',
      'value.perModelYear',
    ])
      expect(pilotOf(path, shares(0, 0.1, 0.3, 0.6))).toBeUndefined();
  });
});

describe('the figures that go with it', () => {
  test('a gain bears benefits so much lower: 3,400 of 4,800 still pay 3,400', () => {
    const step = nextStepOf(told('worth-it', []));
    expect(step?.kind === 'approve' && step.shortfall.toNumber()).toBeCloseTo(1400 / 4800, 12);
  });

  test('a loss would take benefits of 6,200 for 4,800, or costs of 4,800 for 6,200', () => {
    const step = nextStepOf(told('not-worth-it', [], -1400));
    if (step?.kind !== 'leave') throw new Error('it is not left');
    expect(step.otherwise?.benefits.toNumber()).toBeCloseTo(6200 / 4800, 12);
    expect(step.otherwise?.lessCost.toNumber()).toBeCloseTo(1400 / 6200, 12);
  });

  test('who stops after the first year has paid what the start and that year cost more than they brought', () => {
    const [start, first, ...others] = smallResult.annual;
    if (start === undefined || first === undefined) throw new Error('there is no year');
    const amounts = (net: number, treasury: number) => ({ net: new Decimal(net), treasury: new Decimal(treasury) });
    const years = (net: number): Told['annual'] => [
      { ...start, ...amounts(-1000, -600) },
      { ...first, ...amounts(net, 250) },
      ...others,
    ];
    const stakeOf = (net: number, horizonMonths = 24): unknown => {
      const step = nextStepOf({ ...told('worth-it', []), annual: years(net), horizonMonths });
      return step?.kind === 'approve'
        ? step.stake && { net: step.stake.net.toNumber(), cash: step.stake.cash.toNumber() }
        : step;
    };
    expect(stakeOf(300)).toEqual({ net: 700, cash: 350 });
    expect(stakeOf(1000)).toBeUndefined();
    // Nobody stops where it ends anyway.
    expect(stakeOf(300, 12)).toBeUndefined();
  });
});

/** By the limits of the README: two thirds of the horizon and 36 months, half as much again as the costs, a quarter of the hours. */
function isAllReached({ metrics, treasury, verdict, horizonMonths }: Result): boolean {
  const months = metrics.discountedPaybackMonths?.toNumber() ?? Infinity;
  const isPaidBack = months <= Math.min((horizonMonths * 2) / 3, 36) + 1e-9;
  const isAmple = metrics.presentValueBenefit.div(metrics.presentValueCost).gte('1.4999999');
  const isFree = verdict.shareOfFreedHoursNeeded?.lte('0.25') !== false;
  return isPaidBack && isAmple && isFree && (treasury.npv.gt(0) || metrics.npv.lte(0));
}

/** Profiles with more or less of what cash, freed hours and models bring. */
const gaining = fc
  .record({
    industry: fc.constantFrom(...industries),
    horizonMonths: fc.constantFrom(24, 36, 48),
    sales: fc.integer({ min: 0, max: 150_000 }),
    freedHours: fc.constantFrom(0.2, 0.5, 0.9),
    perModelYear: fc.integer({ min: 0, max: 1_500_000 }),
  })
  .map(({ industry, horizonMonths, sales, freedHours, perModelYear }) =>
    scenarioFor(industry, {
      size: 'medium',
      horizonMonths,
      realisation: { freedHours },
      value: { perModelYear },
      customLines: [{ id: 'sales', label: 'Sales', side: 'benefit', kind: 'cash', monthly: sales, startMonth: 9 }],
    }),
  );

test('nothing is approved without a condition that misses a limit or takes more cash than it brings', () => {
  const seen = { bare: 0, conditional: 0 };
  for (const scenario of fc.sample(gaining, { numRuns: 80, seed: 41 })) {
    const result = calculate(scenario);
    const buts = result.verdict.buts.filter(({ code }) => code !== 'assumed');
    // With figures of one’s own, which nobody asks for first.
    const step = nextStepOf({ ...result, notices: [], verdict: { ...result.verdict, buts } });
    if (step?.kind !== 'approve' && step?.kind !== 'approve-and-measure') continue;
    const tests = step.accepting.missed.filter(({ code }) => code !== 'assumptions');
    const isBare = tests.length === 0 && !step.accepting.isCashLost;
    seen[isBare ? 'bare' : 'conditional'] += 1;
    expect(isBare).toBe(isAllReached(result));
  }
  expect(Math.min(seen.bare, seen.conditional)).toBeGreaterThan(9);
});

describe('of a plan under way only what is still to come counts', () => {
  /** 100 of benefits were planned until month 6, and so much came; 900 of costs and benefits are still to come. */
  function underWay(
    actual: number,
    { benefit, npv }: { benefit: number; npv: number },
    lastMonth = 6,
  ): NextStep | undefined {
    const { actuals } = calculate({
      horizonMonths: 24,
      customLines: [{ id: 'sales', label: 'Sales', side: 'benefit', monthly: 1 }],
      actuals: [{ line: 'sales', month: 1, amount: 1 }],
    });
    if (actuals === undefined) throw new Error('nothing is known');
    const rows = actuals.rows.map((row) => ({ ...row, plan: new Decimal(100), actual: new Decimal(actual) }));
    const toCome = { cost: new Decimal(900), benefit: new Decimal(benefit), npv: new Decimal(npv) };
    return nextStepOf({ ...told('probably-not', [turning], -5000), actuals: { ...actuals, lastMonth, rows, toCome } });
  }

  test('it goes on where that brings more than it costs, whatever the whole plan comes to', () => {
    expect(kindOf(underWay(100, { benefit: 2000, npv: 1000 }))).toBe('go-on');
    expect(kindOf(underWay(50, { benefit: 2000, npv: 1000 }))).toBe('go-on');
  });

  test('only if benefits pick up, where a third of 2,000 does not pay 900', () => {
    const step = underWay(100 / 3, { benefit: 2000, npv: 1000 });
    expect(kindOf(step)).toBe('go-on-if-better');
    if (step?.kind !== 'go-on-if-better') throw new Error('it goes on or stops');
    expect(step.needed?.toNumber()).toBe(0.45);
    expect(step.reached?.toNumber()).toBeCloseTo(1 / 3, 9);
  });

  test('it stops where even the plan brings less, and at its end nothing is left to decide', () => {
    expect(kindOf(underWay(100, { benefit: 800, npv: -100 }))).toBe('stop');
    expect(underWay(100, { benefit: 800, npv: -100 }, 24)).toBeUndefined();
  });
});

const folder = 'examples/scenarios';

test.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))(
  'of %s the figures are those of its statement and its simulation',
  async (file) => {
    const reported = await reportedOf(scenarioIn(`${folder}/${file}`));
    const step = nextStepOf(reported);
    if (step === undefined) throw new Error('nothing follows');
    const { metrics, monthly, verdict, certainty } = reported;
    if (step.kind === 'approve' || step.kind === 'approve-and-measure') {
      expect(metrics.npv.isPositive()).toBe(true);
      const { p90 } = certainty?.simulation.metrics.peakFunding.quantiles ?? {};
      expect([step.funding.expected, step.funding.p90?.toNumber()]).toEqual([metrics.peakFunding, p90]);
      const figures = figuresFor({ locale: 'en', currency: reported.currency });
      const isInDoubt = p90 !== undefined && p90 !== null && metrics.peakFunding.lt(p90);
      expect(nextStepText({ result: reported, figures }).includes(' of cash (P90 ')).toBe(isInDoubt);
    }
    if (step.kind === 'leave') expect(metrics.npv.isNegative()).toBe(true);
    if ('stake' in step && step.stake !== undefined) {
      const until = (row: readonly Decimal[]): number => -sumOf(row.slice(0, 13)).toNumber();
      expect(step.stake.net.toNumber()).toBeCloseTo(until(monthly.net), 3);
      expect(step.stake.cash.toNumber()).toBeCloseTo(until(monthly.treasury), 3);
    }
    if ('decider' in step) expect(verdict.deciders).toContain(step.decider);
    if (step.kind === 'find-out-first') {
      const found = certainty?.simulation.contributions.find(({ path }) => path === step.decider.path);
      expect(step.worth?.toNumber()).toBe(found?.perfectInformation);
    }
  },
);
