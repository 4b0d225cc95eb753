import { expect, test } from 'vitest';
import type { Decider } from '../../src/answer/judgement.js';
import { Decimal } from '../../src/decimal.js';
import { figuresFor } from '../../src/report/figures.js';
import { nextStepText } from '../../src/report/next-step-text.js';
import { onePage } from '../../src/report/one-page/one-page.js';
import type { Reported } from '../../src/report/page.js';
import { withoutColours } from '../../src/report/palette.js';
import { smallResult } from './small-result.js';

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const [turning] = smallResult.verdict.deciders as readonly [Decider];

/** The same figure where it turns nothing. */
const { path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh } = turning;
const still: Decider = { path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh };

/** The lines from the next step to the figures below it. */
function stepOn(told: Partial<Reported>): string {
  const text = onePage({ ...smallResult, ...told }, style).replace(/\s+/g, ' ');
  return /Next step: .*?(?= What you spend)/.exec(text)?.[0] ?? '';
}

const worth = (npv: number, benefit = 4800): Pick<Reported, 'metrics'> => ({
  metrics: {
    ...smallResult.metrics,
    npv: new Decimal(npv),
    presentValueCost: new Decimal(benefit - npv),
    presentValueBenefit: new Decimal(benefit),
  },
});

const judged = (answer: Reported['verdict']['answer'], decider?: Partial<Decider>): Pick<Reported, 'verdict'> => ({
  verdict: {
    ...smallResult.verdict,
    answer,
    buts: [],
    tests: [],
    deciders: decider === undefined ? [] : [{ ...turning, ...decider }],
  },
});

const [start, first, ...later] = smallResult.annual;
const dear = [start, first, ...later]
  .flatMap((year) => year ?? [])
  .map((year) => ({ ...year, net: new Decimal(-600) }));

test('approves what is worth it, with what it bears and what a year of it costs: 3,400 of 4,800, and 1,200', () => {
  expect(stepOn(judged('worth-it'))).toBe(
    'Next step: approve it, with $1.48K of cash. It stays a gain until benefits fall 29% short.',
  );
  expect(stepOn({ ...judged('worth-it'), annual: dear })).toBe(
    'Next step: approve it, with $1.48K of cash. It stays a gain until benefits fall 29% short. Stopped after year 1, it has cost $1.2K net (undiscounted), $1.24K in cash.',
  );
  const funded = dear.map((year) => ({ ...year, treasury: new Decimal(10) }));
  expect(stepOn({ ...judged('worth-it'), annual: funded })).toMatch(
    /it has cost \$1\.2K net \(undiscounted\), none of it in cash\.$/,
  );
});

test('says what to measure first, as somebody says it, and where the answer turns', () => {
  expect(stepOn(judged('probably', {}))).toBe(
    'Next step: approve it, with $1.48K of cash, and measure an assumed amount: a loss below $61.30.',
  );
  const hours = { label: 'Hands-on hours per release, before' };
  expect(stepOn(judged('could-go-either-way', hours))).toBe(
    'Next step: before you decide, measure the hands-on hours per release today: a loss below $61.30.',
  );
  const verdict = { ...smallResult.verdict, answer: 'could-go-either-way', deciders: [still] } as const;
  expect(stepOn({ verdict })).toBe('Next step: before you decide, measure an assumed amount, which moves it most.');
});

test.each([
  ['models.count', 'Models', 'look up the models'],
  ['tools.platform.pricePerSeatMonth', 'platform: price of a seat', 'get a quote for “platform: price of a seat”'],
  ['value.perModelYear', 'Value of a model', 'agree on the value of a model with who will answer for it'],
  ['deployment.hoursAfter', 'Hours, after', 'run a pilot to see the hours, after'],
])('%s is found as somebody finds it', (path, label, words) => {
  const settled =
    path === 'deployment.hoursAfter'
      ? ' A pilot of 4 months could settle 40% of the uncertainty: it shows other figures too.'
      : '';
  // The first team is live in month 2.
  const monthly = { ...smallResult.monthly, adoption: [0, 0, 0.1, 0.2, 0.3].map((share) => new Decimal(share)) };
  expect(stepOn({ ...worth(-1400), ...judged('probably-not', { path, label }), monthly })).toBe(
    `Next step: before you decide, ${words}: a gain above $61.30.${settled}`,
  );
  const watched = words.replace('run a pilot to see', 'watch from the start');
  expect(stepOn({ ...judged('probably', { path, label }), monthly })).toBe(
    `Next step: approve it, with $1.48K of cash, and ${watched}: a loss below $61.30.`,
  );
});

test('what misses a limit, or takes more cash than it brings, is approved only if that is accepted', () => {
  const missed = (code: 'payback' | 'ratio' | 'freed-hours' | 'chance', value: string | null) => ({
    code,
    isPassed: false,
    value: value === null ? null : new Decimal(value),
    threshold: new Decimal(1),
  });
  const accepting = (tests: Reported['verdict']['tests'], treasuryNpv?: number): string => {
    const cash = { code: 'not-in-cash', cashOnlyNpv: new Decimal(-20) } as const;
    const buts = treasuryNpv === undefined ? [] : [{ ...cash, treasuryNpv: new Decimal(treasuryNpv) }];
    const { verdict } = judged('probably', {});
    return stepOn({ verdict: { ...verdict, buts, tests } });
  };
  expect(accepting([missed('payback', '25.7')])).toBe(
    'Next step: approve it, with $1.48K of cash, only if you accept that it pays back late; then measure an assumed amount: a loss below $61.30.',
  );
  expect(accepting([missed('ratio', '1.3'), missed('payback', null), missed('freed-hours', '0.401')], -10)).toContain(
    'it loses cash, is thin, does not stay paid back and needs 41% of the freed hours; then',
  );
  expect(accepting([missed('chance', '0.7')], 10)).toContain('only if you accept that it may be a loss; then');
  expect(accepting([{ ...missed('ratio', '1.6'), isPassed: true }], 10)).toContain('of cash, and measure');
});

test('a gain that hangs on hires avoided is approved only with the posts struck: without 2,880 it is a loss of 1,480', () => {
  const lines = smallResult.lines.map((line) => (line.id === 'freed' ? { ...line, id: 'avoidedHires' } : line));
  const [first] = smallResult.kpis;
  const kpis = first === undefined ? [] : [{ ...first, id: 'hiresAvoided' as const, value: new Decimal('9.1') }];
  expect(stepOn({ ...judged('worth-it'), lines, kpis })).toMatch(
    /^Next step: approve it, with \$1\.48K of cash, only if you strike from the budget about 9 posts by month 24\. It stays/,
  );
  const { verdict } = judged('probably', {});
  const tests = [{ code: 'ratio', isPassed: false, value: new Decimal(1), threshold: new Decimal(2) }] as const;
  expect(stepOn({ verdict: { ...verdict, tests }, lines, kpis })).toContain(
    'only if you strike from the budget about 9 posts by month 24 and accept that it is thin; then measure',
  );
  // What remains without them is a gain.
  expect(stepOn({ ...worth(3000), ...judged('worth-it'), lines, kpis })).not.toContain('strike');
});

test('leaves what is a loss, with what would turn it: 6,200 for 4,800, and 13,200 for 4,800', () => {
  expect(stepOn({ ...worth(-1400), ...judged('not-worth-it') })).toBe(
    'Next step: do not approve it. A gain would take about 29% more benefit, or 23% less cost.',
  );
  expect(stepOn({ ...worth(-8400), ...judged('not-worth-it') })).toBe(
    'Next step: do not approve it. A gain would take about 2.8 times the benefits, or 64% less cost.',
  );
  expect(stepOn({ ...worth(-1400), ...judged('not-worth-it', {}) })).toBe(
    'Next step: do not approve it, unless you can show a better figure for an assumed amount: a gain above $61.30.',
  );
  // Where 1.2 is the least: 7,440 are asked of 4,800.
  const dropped = { code: 'dropped', ratio: new Decimal('0.8'), atLeast: new Decimal('1.2') } as const;
  const { verdict } = judged('not-worth-it', {});
  expect(stepOn({ ...worth(-1400), verdict: { ...verdict, buts: [dropped] } })).toBe(
    'Next step: do not approve it. Your rule asks for about 55% more benefit, or 35% less cost.',
  );
  expect(stepOn({ ...worth(-1400, 0), ...judged('not-worth-it') })).toBe(
    'Next step: do not approve it: it brings nothing.',
  );
});

test('where our assumptions hold too much, says which figures of one’s own come first', () => {
  const buts = [{ code: 'assumed', share: new Decimal('0.75'), atMost: new Decimal('0.6') }] as const;
  const verdict = { ...smallResult.verdict, answer: 'probably', buts } as const;
  const [open] = smallResult.evidence.doubt.toAnswer;
  const toAnswer = open === undefined ? [] : [open, { ...open, label: 'Hours per release, before' }, open];
  const evidence = { ...smallResult.evidence, doubt: { ...smallResult.evidence.doubt, toAnswer } };
  expect(stepOn({ verdict, evidence })).toBe(
    'Next step: before you decide, put in your own figures: first measure an assumed amount, then measure the hours per release today.',
  );
});

test('where costs are missing nothing is approved', () => {
  const notices = [{ code: 'nothing-paid-for', costs: ['tools'] } as const];
  expect(stepOn({ ...judged('worth-it'), notices })).toBe(
    'Next step: before you decide, put in the costs that are missing: the answer is for those told alone.',
  );
});

test('says why what decides most is not found out first: to look up costs nothing, and 20 of 6,200 is less than a hundredth', () => {
  const verdict = {
    ...smallResult.verdict,
    answer: 'probably-not',
    deciders: [
      { ...turning, path: 'adoption.ceiling', label: 'Share of the teams that take it up' },
      { ...turning, path: 'models.count', label: 'Models' },
    ],
  } as const;
  const step = (worthOfIt: number): string => {
    const simulation = {
      drawnCount: 100,
      contributions: [{ path: 'adoption.ceiling', perfectInformation: worthOfIt }],
      noise: { perfectInformation: 5 },
    };
    // Of a simulation the step reads nothing else.
    const certainty = { simulation } as unknown as NonNullable<Reported['certainty']>;
    return nextStepText({
      result: { ...smallResult, ...worth(-1400), verdict, certainty },
      figures: figuresFor({ locale: 'en', currency: 'USD' }),
    });
  };
  const looked = 'Next step: before you decide, look up the models: a gain above $61.30. That can be done now; to know';
  expect(step(20)).toBe(`${looked} the share of the teams that take it up first is worth $20 at most.`);
  expect(step(4)).toBe(`${looked} the share of the teams that take it up first is worth next to nothing.`);
});
