import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { calculate, industries, scenarioFor, sensitivity, sizes, type Scenario } from '../../src/index.js';
import { practicesGroup } from '../../src/model/practices.js';
import { figuresFor } from '../../src/report/figures.js';
import { answerText, butsText, butText, hingeText } from '../../src/report/verdict-text.js';
import { knownResult } from './known.js';

type CustomLine = Exclude<Scenario['customLines'], 'off' | undefined>[number];

/** 1,000 at the start against benefits in the middle of a year, so that figures can be followed by eye. */
const judged = (benefits: readonly CustomLine[], scenario: Scenario = {}) =>
  calculate({
    horizonMonths: 36,
    discounting: { rate: 0 },
    ...scenario,
    customLines: [{ id: 'outlay', side: 'cost', initial: 1000 }, ...benefits],
  });
const monthly = (id: string, amount: number, kind: NonNullable<CustomLine['kind']>): CustomLine => ({
  id,
  side: 'benefit',
  kind,
  monthly: amount,
});

describe('the verdict by rule, on own figures alone', () => {
  test('a ratio of 1.8 from cash, paid back after 20 months, is worth it', () => {
    const { verdict, metrics } = judged([monthly('saving', 50, 'cash')]);
    expect(metrics.benefitCostRatio?.toString()).toBe('1.8');
    expect(metrics.paybackMonths?.toString()).toBe('20');
    expect(verdict.answer).toBe('worth-it');
    expect(verdict.tests.map(({ isPassed }) => isPassed)).toEqual([true, true, true, true, true]);
  });

  test.each([
    // 36 months of 22 are 792
    [22, '0.792', 'not-worth-it'],
    [25, '0.9', 'probably-not'],
    [30, '1.08', 'could-go-either-way'],
    [40, '1.44', 'probably'],
    [45, '1.62', 'worth-it'],
  ] as const)('%d a month are %s times the costs: %s', (amount, ratio, answer) => {
    const { verdict, metrics } = judged([monthly('saving', amount, 'cash')]);
    expect([metrics.benefitCostRatio?.toString(), verdict.answer]).toEqual([ratio, answer]);
    expect(verdict.chanceOfGain).toBeNull();
  });

  test('each cut belongs to the better answer', () => {
    const answerAt = (initial: number) => judged([{ id: 'saving', side: 'benefit', initial }]).verdict.answer;
    expect([800, 1000, 1200].map(answerAt)).toEqual(['probably-not', 'could-go-either-way', 'probably']);
    expect(answerAt(1500)).toBe('worth-it');
  });

  test('payback later than two thirds of the horizon is at best probably worth it, and said', () => {
    const late = [{ id: 'saving', side: 'benefit', monthly: 200, startMonth: 25 } as const];
    const { verdict, metrics } = judged(late);
    // 1,000 ÷ 200 = 5 months from month 25 on
    expect(metrics.discountedPaybackMonths?.toString()).toBe('29');
    expect(verdict.answer).toBe('probably');
    expect(verdict.tests.filter(({ isPassed }) => !isPassed).map(({ code }) => code)).toEqual(['payback']);
    expect(verdict.buts).toEqual([{ code: 'late', months: new Decimal(29), atMost: new Decimal(24) }]);
    // Of two limits the one that is reached first counts, whoever set it: 0.5 · 36 and 20.
    const own = (limits: NonNullable<Scenario['verdict']>) => judged(late, { verdict: limits }).verdict.buts;
    expect(own({ longestPaybackMonths: 20 })).toMatchObject([{ atMost: new Decimal(20), isLimitYours: true }]);
    expect(own({ longestPaybackMonths: 30 })).toEqual(verdict.buts);
    expect(own({ longestPaybackShare: 0.5 })).toMatchObject([{ atMost: new Decimal(18), isLimitYours: true }]);
  });

  test('a gain of hours alone is not in cash, and a ratio below 1.5 is thin', () => {
    const { verdict } = judged([monthly('hours', 40, 'capacity')]);
    expect(verdict.buts.map(({ code }) => code)).toEqual(['not-in-cash', 'late', 'thin']);
    // No hour of it is banked, and the outlay of 1,000 is paid.
    const paid = new Decimal(-1000);
    expect(verdict.buts[0]).toEqual({ code: 'not-in-cash', cashOnlyNpv: paid, treasuryNpv: paid });
  });

  test('a gain of which less than a twentieth is cash is said to be little in cash', () => {
    const withCash = (cash: number) =>
      judged([monthly('saving', cash, 'cash'), monthly('hours', 40, 'capacity')]).verdict;
    // 36 × 28 − 1,000 = 8 of 1,448; 36 × 31 − 1,000 = 116 of 1,556.
    expect(withCash(28).buts).toMatchObject([{ code: 'little-in-cash', cashOnlyNpv: new Decimal(8) }]);
    const figures = figuresFor({ locale: 'en', currency: 'USD' });
    expect(withCash(28).buts.map((but) => butText(but, figures))).toEqual([
      'almost none of the gain is cash: $8, less than 1% of it',
    ]);
    expect(withCash(31).buts).toEqual([]);
  });

  test('a gain that tax makes a loss is said to be one, and nothing is said of tax where no rate is told', () => {
    const saving = [monthly('saving', 30, 'cash')];
    // 36 · 30 − 1,000 = 80; of the outlay nothing is deducted, so a quarter of 1,080 is paid.
    const taxTreatments = [{ id: 'outlay', treats: 'custom-costs', deductibleShare: 0 } as const];
    const { verdict } = judged(saving, { tax: { rate: '0.25' }, taxTreatments });
    expect(verdict.buts[0]).toEqual({ code: 'loss-after-tax', npvAfterTax: new Decimal(-190) });
    const figures = figuresFor({ locale: 'en', currency: 'USD' });
    expect(verdict.buts.slice(0, 1).map((but) => butText(but, figures))).toEqual(['after tax it is a loss of $190']);
    expect(judged(saving).verdict.buts.map(({ code }) => code)).not.toContain('loss-after-tax');
  });

  test('payback counts when it is for good: back after month 4, below zero again until month 33', () => {
    const flows = [{ id: 'swing', side: 'benefit', kind: 'cash', annual: [300, -500, 400] } as const];
    const swing = calculate({
      horizonMonths: 36,
      discounting: { rate: 0 },
      customLines: [{ id: 'outlay', side: 'cost', initial: 100 }, ...flows],
    });
    // −100 + 25 a month: 0 after 4; 200 at 12; −300 at 24; +33.3 a month: 0 at 33. By the year, as only years are known.
    expect(swing.metrics.discountedPaybackMonths?.toString()).toBe('4');
    const payback = swing.verdict.tests.find(({ code }) => code === 'payback');
    expect([payback?.isPassed, payback?.value?.toString()]).toEqual([false, '33']);
  });

  test('of nothing there is nothing to say but', () => {
    const none = calculate({ customLines: [{ id: 'outlay', side: 'cost', initial: 1 }] }).verdict;
    expect(none.tests.filter(({ value }) => value === null).map(({ code }) => code)).toEqual([
      'payback',
      'freed-hours',
    ]);
    expect([none.answer, none.buts, none.hinges]).toEqual(['not-worth-it', [], []]);
  });

  test('without a cost there is nothing to judge', () => {
    const { verdict, metrics } = calculate({ customLines: [{ id: 'gift', side: 'benefit', initial: 5 }] });
    expect(verdict.answer).toBe('nothing-to-judge');
    expect(metrics.roi).toBeNull();
    expect(metrics.reasons.roi).toContain('no cost');
  });

  test('a gain that takes more than a quarter of the freed hours is at best probably worth it', () => {
    // All freed hours are worth 10 each; the outlay of 1,000 takes 100 of them.
    const withHours = (hours: number) =>
      judged([], {
        roles: [{ id: 'engineer', people: 1, hourlyRate: 10 }],
        wages: { productiveHours: 1200 },
        realisation: { freedHours: 1, freedHoursCap: 1 },
        rollbacks: { role: 'engineer', perYear: 100, hoursBefore: hours / 100, hoursAfter: 0 },
      }).verdict;
    const [enough, few] = [withHours(150), withHours(100)];
    // Over three years of 150 or 100 hours, from the month after approval.
    expect([enough, few].map(({ shareOfFreedHoursNeeded: share }) => share?.toFixed(4))).toEqual(['0.2222', '0.3333']);
    expect([enough, few].map(({ answer }) => answer)).toEqual(['worth-it', 'probably']);
    expect(few.tests.filter(({ isPassed }) => !isPassed).map(({ code }) => code)).toEqual(['freed-hours']);
  });

  test('thresholds are inputs', () => {
    const benefits = [monthly('saving', 40, 'cash')];
    expect(judged(benefits, { verdict: { worthwhileRatio: '1.4', longestPaybackShare: '0.7' } }).verdict.answer).toBe(
      'worth-it',
    );
    expect(judged(benefits, { verdict: { hopelessRatio: '1.45' } }).verdict.answer).toBe('not-worth-it');
  });
});

test('a profile without any figure of the user’s own can never say that it is worth it', () => {
  for (const [row, industry] of (['finance', 'technology', 'healthcare'] as const).entries()) {
    for (const [column, size] of (['small', 'medium', 'enterprise'] as const).entries()) {
      // 36 months unless told; of the longer horizons each size has either, and so has each industry.
      const longer = { horizonMonths: (row + column) % 2 === 0 ? 60 : 120 };
      for (const told of [{}, longer]) {
        const { verdict, evidence } = knownResult(scenarioFor(industry, { size, ...told }));
        expect(verdict.answer).not.toBe('worth-it');
        const { settled, own, cited, assumed } = evidence.doubt;
        expect([settled, own].map(String)).toEqual(['0', '0']);
        expect(cited.plus(assumed).toNumber()).toBeCloseTo(1, 10);
      }
    }
  }
});

test('where nearly all practices are in place, little is left to gain, and that is said first', () => {
  const inPlace = (share: number): Scenario =>
    scenarioFor('retail', {
      practices: Object.fromEntries(Object.keys(practicesGroup.inputs).map((practice) => [practice, share])),
    });
  const { verdict } = calculate(inPlace(0.95));
  expect(verdict.isLittleLeft).toBe(true);
  expect(answerText(verdict, figuresFor({ locale: 'en', currency: 'USD' }))).toMatch(/^Little is left to gain/);
  expect(butsText(verdict, figuresFor({ locale: 'en', currency: 'USD' }))).toMatch(
    /^Tools, training and the team count as if they were new/,
  );
  expect(calculate(inPlace(0.85)).verdict.isLittleLeft).toBe(false);
});

test('whatever a profile hangs on has words of its own, and what a reader has only to look up comes last', () => {
  const verdicts = industries.flatMap((industry) =>
    sizes.map((size) => ({
      named: `${industry}, ${size}`,
      hinges: knownResult(scenarioFor(industry, { size })).verdict.hinges,
    })),
  );
  const hinges = verdicts.flatMap((verdict) => verdict.hinges);
  expect(hinges.filter(({ phrase }) => phrase === undefined).map(({ path }) => path)).toEqual([]);
  const afterFact = verdicts.filter(({ hinges: [...own] }) => own.slice(0, -1).some(({ isFact }) => isFact === true));
  expect(afterFact.map(({ named }) => named)).toEqual([]);
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  const told = hinges.map((hinge) => hingeText(hinge, figures).match(/[\d.,]*\d%?/g) ?? []);
  expect(told.filter(([needed, taken]) => needed === taken)).toEqual([]);
});

test('nothing turns an answer at the very end of its range: one chance in twenty lies beyond each hinge', () => {
  // Retail, small: 9% more projects live would do, of at most 15% and mostly none: hardly one case in a hundred.
  const { hinges } = knownResult(scenarioFor('retail', { size: 'small' })).verdict;
  expect(hinges.map(({ path }) => path)).not.toContain('projects.extraShareLive');
  // From nothing to 1,000, all alike: nine tenths of it lie between 50 and 950.
  const pays = (asked: number): Scenario => ({
    horizonMonths: 12,
    customLines: [
      { id: 'paid', side: 'cost', initial: asked },
      { id: 'saved', side: 'benefit', kind: 'cash', initial: { low: 0, high: 1000, distribution: 'uniform' } },
    ],
  });
  const turnsAt = (asked: number): readonly string[] =>
    calculate(pays(asked)).verdict.hinges.map((hinge) => hinge.turnsAt.toFixed(0));
  expect([40, 60, 940, 960].map(turnsAt)).toEqual([[], ['60'], ['940'], []]);
});

test('the fact that moves an answer most is told, though three others turn it too', () => {
  // All three that nobody can look up turn it as well; the number of models moves it by more than each but the first.
  const scenario = scenarioFor('technology', { size: 'enterprise' });
  const { hinges } = knownResult(scenario).verdict;
  expect(hinges.map(({ isFact }) => isFact === true)).toEqual([false, false, true]);
  expect(hinges.at(-1)?.path).toBe('models.count');
  const widest = sensitivity(scenario).swings.map(({ path }) => path);
  expect(widest.indexOf('models.count')).toBeLessThan(widest.indexOf(hinges[1]?.path ?? ''));
});

test('a fact that is assumed comes after what nobody can look up, however much it moves, and asks for the reader’s', () => {
  const scenario = scenarioFor('finance', { size: 'medium', adoption: { ceiling: '0.75' } });
  const { hinges } = knownResult(scenario).verdict;
  expect(hinges.map(({ path, isFact }) => isFact === true && path)).toEqual([false, 'models.count']);
  const [first, count] = hinges;
  const widest = sensitivity(scenario).swings.map(({ path }) => path);
  expect(widest.indexOf('models.count')).toBeLessThan(widest.indexOf(first?.path ?? ''));
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  expect(count === undefined ? '' : hingeText(count, figures)).toMatch(
    /^It needs at least [\d.]+ models in production; we assume [\d.]+\. Put in your own\.$/,
  );
});

describe('the three views', () => {
  const benefits = [
    monthly('cash', 10, 'cash'),
    monthly('hours', 20, 'capacity'),
    monthly('loss', 30, 'risk'),
    monthly('margin', 40, 'business'),
  ];
  const customLines: readonly CustomLine[] = [
    { id: 'paid', side: 'cost', initial: 100 },
    { id: 'own', side: 'cost', kind: 'capacity', initial: 60 },
    ...benefits,
  ];
  const scenario: Scenario = { horizonMonths: 12, customLines };
  test('all counts everything, cash only drops what is not cash but no cost, treasury drops the own hours too', () => {
    const { metrics, cashOnly, treasury } = calculate(scenario);
    expect([metrics.totalBenefit, metrics.totalCost].map(String)).toEqual(['1200', '160']);
    expect([cashOnly.totalBenefit, cashOnly.totalCost].map(String)).toEqual(['120', '160']);
    expect([treasury.totalBenefit, treasury.totalCost].map(String)).toEqual(['120', '100']);
  });

  test('business margin that is banked is cash', () => {
    const { cashOnly, lines } = calculate({ ...scenario, banked: ['margin'] });
    expect(String(cashOnly.totalBenefit)).toBe('600');
    expect(lines.find(({ id }) => id === 'margin')?.kind).toBe('cash');
  });

  test('a benefit that is negative over the horizon stays in every view, on its side', () => {
    const worse: Scenario = {
      ...scenario,
      customLines: [...customLines, monthly('worse', -5, 'risk')],
    };
    const { metrics, cashOnly, treasury } = calculate(worse);
    expect([metrics, cashOnly, treasury].map(({ totalBenefit }) => String(totalBenefit))).toEqual(['1140', '60', '60']);
  });

  test('peak funding is the lowest point of the cash flows, whichever view asks', () => {
    // −100 at the start, then +10 a month
    const { metrics, cashOnly, treasury } = calculate(scenario);
    expect([metrics, cashOnly, treasury].map(({ peakFunding }) => String(peakFunding))).toEqual(['100', '100', '100']);
    expect(String(metrics.peakFundingMonth)).toBe('0');
  });
});
