import { describe, expect, test } from 'vitest';
import type { Decider, ResultInput, ResultLine } from '../../src/index.js';
import { Decimal, sumOf, zero } from '../../src/decimal.js';
import { calculate } from '../../src/index.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { onePage } from '../../src/report/one-page/one-page.js';
import { decidersSection } from '../../src/report/one-page/deciders.js';
import { resultSheet, type Reported } from '../../src/report/page.js';
import { withColours, withoutColours } from '../../src/report/palette.js';
import { textWidth } from '../../src/report/plain-text.js';
import { multiplied } from './multiplied.js';
import { expectOnePage } from './one-printed-page.js';
import { smallResult } from './small-result.js';

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const page = onePage(smallResult, style);
const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('the parts stand in the order in which a board reads', () => {
  const parts = ['A small case', 'THE ANSWER', 'WHAT DECIDES IT', 'THE MONEY'];
  const places = [...parts, 'YEAR BY YEAR', 'WHAT IT RESTS ON', 'All of it'].map((part) => page.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expectOnePage(page);
});

test('before the answer stands what puts all of it in doubt', () => {
  const notices = [{ code: 'nothing-paid-for', costs: ['tools'] } as const];
  const text = onePage({ ...smallResult, notices }, style);
  expect(text.indexOf('! Benefits are counted although nothing is paid for tools')).toBeGreaterThan(0);
  expect(text.indexOf('! Benefits')).toBeLessThan(text.indexOf('THE ANSWER'));
});

test('the question names the organisation, and whether its number of models is assumed', () => {
  const of = (assumed: boolean, told: Partial<Reported>): string => {
    const inputs = smallResult.evidence.inputs.slice(0, 1).map((input) => ({
      ...input,
      path: 'models.count',
      value: new Decimal(46),
      strength: assumed ? ('assumption' as const) : ('yours' as const),
    }));
    return flat(onePage({ ...smallResult, ...told, evidence: { ...smallResult.evidence, inputs } }, style));
  };
  const bank = { industry: 'finance', size: 'medium' } as const;
  expect(of(true, bank)).toMatch(/cost over 24 months \(Finance and insurance, medium; 46 models assumed\)\?/);
  expect(of(false, { industry: 'retail', size: null })).toMatch(
    /46 machine-learning models .* \(Retail and e-commerce\)\?/,
  );
  expect(of(true, { industry: null, size: null })).toMatch(/cost over 24 months \(46 models assumed\)\?/);
});

describe('what it costs and brings', () => {
  test('stands before what decides it: 3,400, all of it paid; 1,920 of 4,800 in cash', () => {
    expect(page).toMatch(/^What you spend +\$3,400 {2}\$3,400 undiscounted: all of it paid out$/m);
    expect(page).toMatch(/^What comes back +\$4,800 {2}\$4,800 undiscounted: \$1,920 of it in cash$/m);
    expect(page.indexOf('What comes back')).toBeLessThan(page.indexOf('WHAT DECIDES IT'));
  });

  test('leaves as shown what the net value is: 1,000.45 − 700.6 is 299.85, and 1,001 − 701 is 300', () => {
    const told = { npv: '299850', presentValueCost: '700600', presentValueBenefit: '1000450', totalCost: '700600' };
    const metrics = {
      ...smallResult.metrics,
      ...Object.fromEntries(Object.entries(told).map(([key, amount]) => [key, new Decimal(amount)])),
    };
    const text = onePage({ ...smallResult, metrics }, style);
    expect(text).toMatch(/^What you spend +\$701K /m);
    expect(text).toMatch(/^What comes back +\$1\.001M /m);
    expect(text).toMatch(/^Expected net value +\$300K /m);
  });

  test.each([
    ['capacity', '$1,400 paid, rest staff'],
    ['risk', '$1,400 of it paid out'],
  ] as const)('says what is paid to others, where 2,000 of 3,400 are %s', (kind, told) => {
    const [tool, ...others] = smallResult.lines;
    if (tool === undefined) throw new Error('the small case has costs');
    const part = (...flow: readonly number[]): ResultLine => {
      const annual = flow.map((amount) => new Decimal(amount));
      return { ...tool, annual, total: sumOf(annual), presentValue: sumOf(annual) };
    };
    const [paid, own] = [part(1000, 200, 200), part(0, 1000, 1000)];
    const lines = [paid, { ...own, kind }, ...others];
    expect(onePage({ ...smallResult, lines }, style)).toContain(`$3,400 undiscounted: ${told}`);
    const none = [{ ...own, kind }, ...others];
    expect(onePage({ ...smallResult, lines: none }, style)).toContain('undiscounted: none of it paid out');
  });

  test('says what the value was before risk adjustments, where any are made', () => {
    const before = { metrics: new Decimal(2000), cashOnly: new Decimal(0), treasury: new Decimal(0) };
    const text = onePage({ ...smallResult, npvWithoutRiskAdjustment: before }, style);
    expect(text).toMatch(/^Unadjusted for risk +\$2K {2}about \$600 more; the rest is risk-adjusted$/m);
    expect(page).not.toContain('Unadjusted for risk');
    expect(text).not.toContain('mark-down');
    // 2,000 less 2,400 is a loss of 400.
    const metrics = { ...smallResult.metrics, npv: new Decimal(-400) };
    const lost = flat(onePage({ ...smallResult, metrics, npvWithoutRiskAdjustment: before }, style));
    expect(lost).toContain(' - Your mark-down of about $2.4K for risk makes it a loss: without it a gain of $2K. ');
    // Once is enough.
    expect(lost).not.toContain('Unadjusted for risk');
  });

  test('says whether all or none of it is cash', () => {
    const withCash = (totalBenefit: string): string =>
      onePage(
        { ...smallResult, cashOnly: { ...smallResult.cashOnly, totalBenefit: new Decimal(totalBenefit) } },
        style,
      );
    expect(withCash('4800')).toContain('$4,800 undiscounted: all of it in cash');
    expect(withCash('0')).toContain('$4,800 undiscounted: none of it in cash');
    const cashOnly = { ...smallResult.cashOnly, totalBenefit: new Decimal(4800) };
    const notices = [{ code: 'taken-as-cash', lines: ['sales'] } as const];
    expect(onePage({ ...smallResult, cashOnly, notices }, style)).toContain('$4,800 undiscounted: all taken as cash');
    const free = smallResult.lines.map((line) => ({ ...line, total: zero }));
    expect(onePage({ ...smallResult, lines: free }, style)).toContain('undiscounted: nothing is spent');
  });
});

describe('the money', () => {
  test('says when it comes back, and what of it is cash', () => {
    expect(page).toMatch(/^Simple payback +10 {2}months, freed time counted$/m);
    const backIn = (told: Partial<Reported>): string => onePage({ ...smallResult, ...told }, style);
    const worth = smallResult.lines.map((line) => (line.kind === 'capacity' ? { ...line, kind: 'risk' } : line));
    expect(backIn({ lines: worth as Reported['lines'] })).toMatch(/^Simple payback +10 {2}months, not in cash alone$/m);
    const cashOnly = { ...smallResult.cashOnly, totalBenefit: smallResult.metrics.totalBenefit };
    expect(backIn({ cashOnly })).toMatch(/^Simple payback +10 {2}months$/m);
    expect(page).toMatch(/^Cash less all costs +-\$1\.48K {2}present value$/m);
  });

  test('says what is paid and received, and beside it the same less staff time: one row is told by the other', () => {
    const treasury = { ...smallResult.treasury, npv: new Decimal(-280) };
    const text = onePage({ ...smallResult, treasury }, style);
    const told = [
      'Cash in less out        -$280  present value; own staff time left out',
      'Cash less all costs   -$1.48K  the same, less own staff time',
      'Peak funding           $1.48K  undiscounted need; no payback in cash',
    ];
    expect(text).toContain(told.join('\n'));
    // Of cash 280 less, 50 is billed for later months: only the other 230 and the time of staff are in the row below.
    expect(onePage({ ...smallResult, treasury, prepaid: new Decimal(50) }, style)).toContain(
      'Cash less all costs   -$1.48K  staff in; $50 bills past 24 left out',
    );
    // Where nobody’s time is counted, both are the same.
    expect(page.slice(page.indexOf('THE MONEY'), page.indexOf('YEAR BY YEAR'))).not.toContain('Cash in less out');
  });

  test('cash that is still at its lowest when the horizon ends is no payback in cash', () => {
    expect(page).toMatch(/^Peak funding +\$1\.48K {2}undiscounted need; no payback in cash$/m);
    const treasury = { ...smallResult.treasury, peakFundingMonth: new Decimal(7) };
    expect(onePage({ ...smallResult, treasury }, style)).toContain('undiscounted need; month 7');
  });

  test('has the lowest point of all costs and benefits beside that of cash: 1,000 at the start, then 100 a month more', () => {
    expect(page).toMatch(/^Net at its lowest +-\$1K {2}running total; month 0$/m);
  });

  test('stands beside that over five years, where it looks less far', () => {
    const overFiveYears = {
      horizonMonths: 60,
      npv: new Decimal(9000),
      roi: new Decimal('0.5'),
      peakFunding: new Decimal(2000),
      cashOnlyNpv: new Decimal(-800),
      treasuryNpv: new Decimal(-700),
      lowestPoint: new Decimal(-1200),
      paybackMonths: new Decimal(9),
      discountedPaybackMonths: new Decimal(9),
    };
    const metrics = { ...smallResult.metrics, paybackMonths: null };
    const text = onePage({ ...smallResult, metrics, overFiveYears }, style);
    expect(text).toMatch(/^THE MONEY +24 months +60 months$/m);
    expect(text).toMatch(/^Expected net value +\$1\.4K +\$9K {2}present value; 60 months if continued$/m);
    expect(text).toMatch(/^Return \(ROI\) +41% +50% {2}net value over costs, present values$/m);
    expect(flat(text)).toContain('– 9 not within 24 months Net');
    const never = { ...overFiveYears, paybackMonths: null };
    expect(flat(onePage({ ...smallResult, metrics, overFiveYears: never }, style))).toContain(
      '– – not within 24 or 60 months Net',
    );
    expectOnePage(text);
    const within = (months: number): string =>
      flat(onePage({ ...smallResult, overFiveYears: { ...overFiveYears, paybackMonths: new Decimal(months) } }, style));
    expect(within(12)).toContain('10 12 months, freed time counted Net');
    // Of a bill in advance the shorter horizon counts a part.
    const prepaid = {
      ...smallResult,
      prepaid: new Decimal(50),
      overFiveYears: { ...overFiveYears, paybackMonths: new Decimal(12) },
    };
    expect(flat(onePage(prepaid, style))).toContain('10 12 months; bills whole at 60 Net');
    expect(flat(onePage(prepaid, style))).toContain(
      'Tools are billed ahead: cash pays $50 more, for months after 24. Peak funding: cash so far, at its lowest.',
    );
    // Of 1,200 in the last year.
    const billed = (amount: number): string => flat(onePage({ ...prepaid, prepaid: new Decimal(amount) }, style));
    expect(billed(120)).toContain('cash pays $120 more, for months after 24. Peak');
    expect(billed(121)).toContain('cash pays $121 more, for months after 24; their year 2 is low. Peak');
  });
});

describe('what is to be said in the same breath', () => {
  const saidOf = (buts: Reported['verdict']['buts']): string =>
    onePage({ ...smallResult, verdict: { ...smallResult.verdict, buts } }, style);

  test.each([
    [-1900, -500, 'It is no gain in cash: $500 more goes out than in, $1.9K with all costs.'],
    [-500, -500, 'It is no gain in cash: $500 more goes out than in.'],
    // A bill in advance is more than the time of one’s own people.
    [-500, -600, 'It is no gain in cash: $600 more goes out than in.'],
    [-500, 700, 'In cash it gains $700, and loses $500 with all costs.'],
  ])(
    'of cash benefits %d less than all costs and %d in the account, both are told in one line',
    (less, account, said) => {
      const [cashOnlyNpv, treasuryNpv] = [new Decimal(less), new Decimal(account)];
      expect(saidOf([{ code: 'not-in-cash', cashOnlyNpv, treasuryNpv }])).toContain(`\n- ${said}\n`);
    },
  );

  test('a payback that is late says whose the limit is', () => {
    const late = { code: 'late', months: new Decimal('25.7'), atMost: new Decimal(24) } as const;
    const said = 'It pays back late: in month 25.7 with interest';
    expect(saidOf([late])).toContain(`\n- ${said}; no limit is given, we take 24.\n`);
    expect(saidOf([{ ...late, isLimitYours: true }])).toContain(`\n- ${said}, and the limit you set is 24.\n`);
  });

  test('each thing is a line of its own, what a gain would take before what speaks against it', () => {
    const [counted, share] = [new Decimal('0.48'), new Decimal('0.55')];
    const hours = { code: 'freed-hours', share, counted, atBest: new Decimal('0.63') } as const;
    const text = saidOf([{ code: 'thin', ratio: new Decimal('1.2'), atLeast: new Decimal('1.5') }, hours]);
    expect(flat(text)).toContain(
      ' - To break even, 55% of the freed hours must be put to use (counted: 48%). ' +
        '- It is thin: the benefits are 1.20 times the costs. - It hangs on',
    );
  });
});

describe('what decides it', () => {
  const [first] = smallResult.verdict.deciders;
  const told = (changed: Partial<Decider>): string => {
    if (first === undefined) throw new Error('nothing decides');
    const { path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh } = first;
    const deciders = [{ path, label, unit, value, low, high, ground, npvAtLow, npvAtHigh, ...changed }];
    return flat(onePage({ ...smallResult, verdict: { ...smallResult.verdict, deciders } }, style));
  };

  test('says what is counted, what is possible, and where the answer turns: 61.23, rounded to where it is a loss no more', () => {
    expect(flat(page)).toContain('- an assumed amount, per month: $80 assumed ($40 to $120); a loss below $61.30.');
    const turning = { needs: 'at-most', turnsAt: new Decimal(100), ground: 'own' } as const;
    expect(told(turning)).toContain('$80 yours ($40 to $120); a loss above $100.');
  });

  test('says what comes of either end where the answer turns nowhere in between', () => {
    const still = { npvAtLow: new Decimal(300), npvAtHigh: new Decimal(2100) };
    expect(told(still)).toContain('; a gain all the same: $300 to $2.1K.');
    expect(told({ ...still, npvAtLow: new Decimal(-20) })).toContain('; net value -$20 to $2.1K.');
    // Of a price the high end is the worse one: low to high all the same.
    expect(told({ npvAtLow: new Decimal(2100), npvAtHigh: new Decimal(300) })).toContain('same: $300 to $2.1K.');
  });

  test('of the value of a model that nobody told says that it is a general figure', () => {
    const value = { path: 'value.perModelYear', ground: 'assumed' } as const;
    expect(told(value)).toContain('$80, a general figure ($40 to $120)');
    expect(told({ ...value, ground: 'own' })).toContain('$80 yours ($40 to $120)');
  });

  test('of the value of a model says what all of them come to: 210 at 80 are 16,800', () => {
    const path = 'value.perModelYear';
    const [first] = smallResult.evidence.inputs as readonly [Reported['evidence']['inputs'][number]];
    const of = (count: number): string => {
      const models = { ...first, path: 'models.count', value: new Decimal(count) };
      const evidence = { ...smallResult.evidence, inputs: [...smallResult.evidence.inputs, models] };
      const decider = { path, label: 'Value of a model', unit: 'money per model and year', ground: 'assumed' } as const;
      const deciders = smallResult.verdict.deciders.map((each) => ({ ...each, ...decider }));
      return flat(onePage({ ...smallResult, evidence, verdict: { ...smallResult.verdict, deciders } }, style));
    };
    expect(of(210)).toContain('- Value of a model, per year: $80 × 210 = $16.8K, a general figure ($40 to $120);');
    expect(of(1)).toContain('- Value of a model, per model and year: $80, a general figure ($40 to $120);');
  });

  test('beside what all models are worth stands what of it is counted, 300 in year 2, where that takes no line more', () => {
    const path = 'value.perModelYear';
    const [line, ...others] = smallResult.lines as readonly [ResultLine, ...ResultLine[]];
    const worth = { ...line, group: 'Value of models', annual: [0, 100, 300].map((year) => new Decimal(year)) };
    const [first] = smallResult.evidence.inputs as readonly [ResultInput];
    const inputs = [{ ...first, path: 'models.count', value: new Decimal(210) }];
    const decider = { path, label: 'Value of a model', unit: 'money per model and year', ground: 'assumed' } as const;
    const deciders = smallResult.verdict.deciders.map((each) => ({ ...each, ...decider }));
    const told = {
      ...smallResult,
      lines: [worth, ...others],
      evidence: { ...smallResult.evidence, inputs },
      verdict: { ...smallResult.verdict, deciders },
    };
    const counted = '$80 × 210 = $16.8K, a general figure, of which $300 counted in year 2';
    expect(htmlReport(told, [], style)).toContain(counted);
    const lines = (width: number): readonly string[] =>
      /- Value of a model[^]*?(?=\n- |\n\n)/.exec(onePage(told, { ...style, width }))?.[0].split('\n') ?? [];
    for (const width of [80, 100, 120, 160]) {
      const isRoom = lines(width).join(' ').replace(/\s+/g, ' ').includes(counted);
      expect(lines(width).length, `${width}`).toBeLessThanOrEqual(2);
      if (width === 160) expect(isRoom).toBe(true);
    }
  });

  test('of several deciders for which there is no room those stay that move most, and no pair is told that is not there', () => {
    const [decider] = smallResult.verdict.deciders as readonly [Decider];
    const moving = (label: string, npv: number): Decider => ({
      ...decider,
      label,
      npvAtLow: new Decimal(-npv),
      npvAtHigh: new Decimal(npv),
    });
    const deciders = [moving('Least', 100), moving('Middle', 200), moving('Most', 300)];
    const sheet = {
      ...resultSheet(style, smallResult),
      result: { ...smallResult, verdict: { ...smallResult.verdict, deciders } },
    };
    const kept = (most: number): readonly string[] =>
      ['Least', 'Middle', 'Most'].filter((label) => decidersSection(sheet, most).join('\n').includes(`- ${label}`));
    expect([kept(1), kept(2), kept(3)]).toEqual([['Most'], ['Middle', 'Most'], ['Least', 'Middle', 'Most']]);
  });

  test('says what remains if half of the teams take it up, where more are counted on', () => {
    expect(flat(page)).toContain('- If only half of the teams take it up (80% is counted on): net value -$300.');
    const cheap = smallResult.adoption.map((rung) =>
      rung.ceiling.eq('0.5') ? { ...rung, npv: new Decimal(9000) } : rung,
    );
    expect(flat(onePage({ ...smallResult, adoption: cheap }, style))).toContain(
      ': net value $9K; each team costs more than it brings.',
    );
    const adoption = smallResult.adoption.map((rung) => ({ ...rung, isOwn: rung.ceiling.eq('0.5') }));
    expect(onePage({ ...smallResult, adoption }, style)).not.toContain('If only half');
  });

  test('counts a share in percent, and says the unit where the label does not', () => {
    const share = { unit: 'share', value: new Decimal('0.0583'), low: new Decimal(0), high: new Decimal('0.15') };
    expect(told(share)).toContain('- an assumed amount: 5.8% assumed (0% to 15%);');
    expect(told({ ...share, label: 'Hours per week', unit: 'hours per week' })).toContain('- Hours per week: 0.058');
  });
});

test('of what is rejected says which few costs alone are more than all benefits: 300, 200 and 100 of 600', () => {
  const [tool, saving] = smallResult.lines as readonly [ResultLine, ResultLine];
  const line = (of: ResultLine, group: string, amount: number): ResultLine => {
    const annual = [amount, 0, 0].map((each) => new Decimal(each));
    return { ...of, id: group, group, annual, total: new Decimal(amount), presentValue: new Decimal(amount) };
  };
  const page = (answer: Reported['verdict']['answer'], benefit: number): string => {
    const costs = [line(tool, 'Rent', 100), line(tool, 'Tools', 300), line(tool, 'Set-up', 200)];
    const money = {
      ...{ totalCost: new Decimal(600), presentValueCost: new Decimal(600) },
      ...{ totalBenefit: new Decimal(benefit), presentValueBenefit: new Decimal(benefit) },
      npv: new Decimal(benefit - 600),
    };
    const amounts = { cost: new Decimal(600), benefit: new Decimal(benefit), net: new Decimal(benefit - 600) };
    const annual = smallResult.annual.map((year, place) =>
      place === 0 ? { ...year, ...amounts } : { ...year, cost: zero, benefit: zero, net: zero },
    );
    const told = { ...smallResult, annual, lines: [...costs, line(saving, 'Saved', benefit)] };
    return onePage({ ...told, verdict: { ...told.verdict, answer }, metrics: { ...told.metrics, ...money } }, style);
  };
  expect(page('not-worth-it', 250)).toContain('\n- Tools alone ($300) exceeds all benefits.\n');
  expect(page('not-worth-it', 450)).toContain('\n- Tools and set-up alone ($500) exceed all benefits.\n');
  expect(page('not-worth-it', 599)).toContain('\n- Tools, set-up and rent alone ($600) exceed all benefits.\n');
  expect(page('not-worth-it', 600)).not.toContain('all benefits');
  expect(page('probably-not', 450)).not.toContain('all benefits');
});

test('what is uncertain is said in parts of one whole that make a hundred, and nothing is said where nothing is', () => {
  expect(flat(page)).toContain('WHAT IT RESTS ON Figures: 1 yours, 1 assumed. None of them has a range.');
  const [first, ...others] = smallResult.evidence.inputs;
  if (first === undefined) throw new Error('there is no input');
  const spread = { kind: 'uniform', low: 1, high: 2 } as const;
  const thirds = {
    settled: new Decimal('0.333'),
    own: new Decimal('0.333'),
    cited: zero,
    assumed: new Decimal('0.334'),
  };
  const doubt = { ...smallResult.evidence.doubt, ...thirds };
  const evidence = { ...smallResult.evidence, inputs: [{ ...first, spread }, ...others], doubt };
  expect(flat(onePage({ ...smallResult, evidence }, style))).toContain(
    'Uncertainty: 33% settled by you, 33% in your ranges, 34% assumed. Figures: 1 yours, 1 assumed.',
  );
});

test('where no figure of one’s own settles any of it, nothing is said of that', () => {
  const [first, ...others] = smallResult.evidence.inputs;
  const spread = { kind: 'uniform', low: 1, high: 2 } as const;
  const inputs = first === undefined ? [] : [{ ...first, spread }, ...others];
  const doubt = {
    ...smallResult.evidence.doubt,
    settled: zero,
    cited: new Decimal('0.04'),
    assumed: new Decimal('0.96'),
  };
  const evidence = { ...smallResult.evidence, inputs, doubt };
  expect(flat(onePage({ ...smallResult, evidence }, style))).toContain('Uncertainty: 4% published, 96% assumed.');
});

test('short amounts are rounded to the unit of the statement: both say −12 thousand', () => {
  const metrics = { ...smallResult.metrics, npv: new Decimal('-12449'), totalCost: new Decimal('200000') };
  expect(onePage({ ...smallResult, metrics }, style)).toMatch(/^Expected net value +-\$12K /m);
});

describe('the statement by year', () => {
  test('says of what the largest benefit consists where one of its lines is more than half: 2,880 of 4,800, of which a gain of 1,400 hangs', () => {
    expect(page).toMatch(/^.*, the largest benefit: 60% is hours freed\.$/m);
    expect(flat(page)).toContain(' - It hangs on hours freed, $2.88K: without it a loss of $1.48K. ');
    expect(page.indexOf('It hangs on')).toBeLessThan(page.indexOf('What you spend'));
    const even = smallResult.lines.map((line) => ({ ...line, presentValue: new Decimal(2400) }));
    expect(onePage({ ...smallResult, lines: even }, style)).not.toContain('the largest benefit');
  });

  test('a gain hangs on what is more than a third of the benefits, and is not all of them', () => {
    const [cost, saving, hours] = smallResult.lines as readonly [ResultLine, ResultLine, ResultLine];
    const of = (...worth: readonly number[]): string => {
      const benefits = worth.map((amount, place) => ({
        ...(place === 0 ? hours : saving),
        id: `b${place}`,
        group: `Group ${place}`,
        presentValue: new Decimal(amount),
      }));
      return onePage({ ...smallResult, lines: [cost, ...benefits] }, style);
    };
    // 1,400 of 4,800 remain: 1,601 is more than a third of these, 1,600 is just one.
    expect(of(1601, 1600, 1599)).toContain('\n- It hangs on group 0, $1.6K: without it a loss of $201.\n');
    expect(of(1600, 1600, 1600)).not.toContain('It hangs on');
    // A gain of a tenth hangs on everything, and is told to be thin.
    const thin = { ...smallResult.metrics, npv: new Decimal(480) };
    expect(onePage({ ...smallResult, metrics: thin }, style)).not.toContain('It hangs on');
    expect(onePage({ ...smallResult, metrics: { ...thin, npv: new Decimal(481) } }, style)).toContain('It hangs on');
    expect(of(4800)).not.toContain('It hangs on');
  });

  test('of hires avoided it says how many posts that is', () => {
    const lines = smallResult.lines.map((line) =>
      line.id === 'freed' ? { ...line, id: 'avoidedHires', label: 'Hires avoided' } : line,
    );
    const [first] = smallResult.kpis;
    const kpis = first === undefined ? [] : [{ ...first, id: 'hiresAvoided' as const, value: new Decimal('2.04') }];
    expect(flat(onePage({ ...smallResult, lines, kpis }, style))).toContain(
      ' - It hangs on hires avoided, $2.88K (about 2 posts by month 24): without it a loss of $1.48K. ',
    );
  });

  test('what a gain hangs on is called as its row is: by its group where it is all of it, else as a part of it', () => {
    const [cost, saving, hours] = smallResult.lines as readonly [ResultLine, ResultLine, ResultLine];
    const own = { ...hours, group: 'Release work' };
    const of = (...benefits: readonly ResultLine[]): string =>
      flat(onePage({ ...smallResult, lines: [cost, ...benefits] }, style));
    expect(of(saving, own)).toContain(' - It hangs on release work, $2.88K: without it a loss of $1.48K. ');
    expect(of({ ...saving, group: 'Release work' }, own, { ...saving, group: 'Grants' })).toContain(
      ' - It hangs on hours freed, $2.88K of release work: without it a loss of $1.48K. ',
    );
  });

  test('what a government grants itself is told to a public body: 600 of 4,800', () => {
    const [, saving] = smallResult.lines as readonly [ResultLine, ResultLine];
    const lines = [...smallResult.lines, { ...saving, group: 'Grants', presentValue: new Decimal(600) }];
    const told = '13% of the benefits is granted, $600: without it a gain of $800';
    const of = (industry: Reported['industry']): string => flat(onePage({ ...smallResult, industry, lines }, style));
    expect(of('finance')).toContain(`${told}. `);
    expect(of('public-sector')).toContain(`${told}, as for a government that grants it itself. `);
  });

  test('what is granted has a row of its own, however small it is, and is named where the gain hangs on it', () => {
    const [, saving] = smallResult.lines;
    if (saving === undefined) throw new Error('there is a saving');
    const granted = (amount: number): string => {
      const presentValue = new Decimal(amount);
      const grant = { ...saving, id: 'grant.a', label: 'A subsidy', group: 'Grants', presentValue };
      const others = Array.from({ length: 30 }, (_, place) => ({
        ...saving,
        id: `b${place}`,
        group: `Group ${place}`,
      }));
      return onePage({ ...smallResult, lines: [...smallResult.lines, ...others, grant] }, style);
    };
    expect(granted(1)).toMatch(/^ {2}Grants /m);
    expect(granted(1)).not.toContain('what is granted');
    // A tenth of 4,800 is told of from there on.
    expect(granted(480)).not.toContain('granted, ');
    expect(granted(481)).toContain('\n- 10% of the benefits is granted, $481: without it a gain of $919.\n');
    // Of 4,800.4 a whole is seen, as in the statement: 1,400 less 600.4 reads as 800.
    expect(granted(600.4)).toContain('\n- 13% of the benefits is granted, $600: without it a gain of $800.\n');
    expect(granted(1401)).toContain('\n- It hangs on what is granted, $1.4K: without it a loss of $1.\n');
    expect(granted(1).trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  test('what somebody adds beside the model stands there by its name', () => {
    const [, saving] = smallResult.lines;
    if (saving === undefined) throw new Error('there is a saving');
    const own = (label: string) => ({ ...saving, id: label, label, group: 'Custom lines' });
    const text = onePage({ ...smallResult, lines: [...smallResult.lines, own('Journeys'), own('Rent')] }, style);
    expect(text).toMatch(/^ {2}Journeys .*\n {2}Rent /m);
    expect(text).not.toContain('Custom lines');
  });

  test('of a side with one group alone has its lines, of one with one line only the total', () => {
    const rows = page.slice(page.indexOf('YEAR BY YEAR'), page.indexOf('In USD')).trimEnd().split('\n');
    expect(rows.slice(1).map((row) => row.trim().split(/ {2,}| (?=-?\d)/))).toEqual([
      ['Costs', '1,000', '1,200', '1,200', '3,400', '3,400'],
      ['A saving', '0', '960', '960', '1,920', '1,920'],
      ['Hours freed', '0', '1,440', '1,440', '2,880', '2,880'],
      ['Benefits', '0', '2,400', '2,400', '4,800', '4,800'],
      ['Net', '-1,000', '1,200', '1,200', '1,400', '1,400'],
      ['Cash in less out', '-1,000', '-240', '-240', '-1,480', '-1,480'],
    ]);
  });

  /** As many groups as somebody may have, each of one line: 1, 2, 3 … a year. */
  const withGroups = (count: number, yearCount: number): Reported => {
    const periods = ['Initial', ...Array.from({ length: yearCount }, (_, year) => `Year ${year + 1}`)];
    const [first] = smallResult.lines;
    if (first === undefined) throw new Error('there is no line');
    const lines = Array.from({ length: count }, (_, place) => {
      const annual = periods.map((_, period) => new Decimal(period === 0 ? 0 : place + 1));
      const total = new Decimal((place + 1) * yearCount);
      return { ...first, id: `l${place}`, group: `Group ${place + 1}`, annual, total, presentValue: total };
    });
    const yearly = new Decimal((count * (count + 1)) / 2);
    const total = yearly.times(yearCount);
    return {
      ...smallResult,
      horizonMonths: 12 * yearCount,
      lines,
      annual: periods.map((period, place) => {
        const cost = place === 0 ? zero : yearly;
        return { period, cost, benefit: zero, net: cost.neg(), treasury: cost.neg() };
      }),
      metrics: {
        ...smallResult.metrics,
        ...{ totalCost: total, totalBenefit: zero, presentValueCost: total, presentValueBenefit: zero },
        npv: total.neg(),
      },
    };
  };

  test('keeps what is billed for later months where it is more than a tenth of a figure of cash: 189 of 1,890', () => {
    const many = withGroups(60, 3);
    // 1,830 a year are costs, 60 more are paid.
    const annual = many.annual.map((year, place) => (place === 0 ? year : { ...year, treasury: new Decimal(-1890) }));
    const treasury = { ...many.treasury, npv: new Decimal(-5670), peakFunding: new Decimal(5670) };
    const billed = (prepaid: number): string =>
      onePage({ ...many, annual, treasury, prepaid: new Decimal(prepaid) }, style);
    expect(flat(billed(190))).toContain('Tools are billed ahead: cash pays $190 more, for months after 36;');
    expectOnePage(billed(190));
    expect(billed(189)).not.toContain('billed ahead');
  });

  test('adds up the smallest themes where there are more than a page takes', () => {
    const text = onePage(withGroups(60, 3), style);
    expectOnePage(text);
    // The largest of what is added up have their names there.
    expect(text).toMatch(/^ {2}Group \d+, .*(, \d+ more| \+\d+) /m);
    expect(text).toMatch(/^ {2}Group 60 /m);
    expect(text).not.toMatch(/^ {2}Group 1 /m);
  });

  test('adds up where less is lost: of 60 costs the small ones, and of three benefits, each larger than all of them, none', () => {
    const crowded = withGroups(60, 3);
    const [first] = crowded.lines;
    if (first === undefined) throw new Error('there is no line');
    const benefits = [1, 2, 3].map((place): Reported['lines'][number] => ({
      ...first,
      id: `b${place}`,
      side: 'benefit',
      group: `Benefit ${place}`,
      presentValue: new Decimal(6000),
    }));
    const text = onePage({ ...crowded, lines: [...crowded.lines, ...benefits] }, style);
    expect(text.match(/^ {2}Benefit \d /gm)).toHaveLength(3);
    expect(text).toMatch(/^ {2}Group \d+, .*(, \d+ more| \+\d+) /m);
  });

  test('adds up the last years where not all have room: 5 × 6 of 9', () => {
    const text = onePage(withGroups(3, 9), style);
    expectOnePage(text);
    expect(text).toMatch(/Year 4 Years 5–9 Total +PV$/m);
    expect(text).toMatch(/^Costs +0 +6 +6 +6 +6 +30 +54 +54$/m);
  });
});

describe('80 columns and 60 lines', () => {
  const long: Reported = {
    ...smallResult,
    name: 'A name that goes on '.repeat(40),
    lines: smallResult.lines.map((each) => ({
      ...each,
      label: `${each.label} ${'unbrokenword'.repeat(9)} 日本語の名前`,
    })),
  };

  test.each(['en', 'de', 'fr', 'ja', 'ar', 'hi'])('every line fits in %s', (locale) => {
    for (const factor of ['0', '0.000001', '1', '-1', '123456789', '1e12', '1e30']) {
      for (const currency of ['USD', 'JPY', 'KWD']) {
        const lines = onePage(multiplied({ ...long, currency }, factor), { ...style, locale })
          .trimEnd()
          .split('\n');
        expect(lines.length).toBeLessThanOrEqual(60);
        expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
      }
    }
  });
});

test('colours change no character, and what a user wrote cannot drive the terminal', () => {
  const coloured = onePage({ ...smallResult, name: 'A\u001b[2Jcase\u202e' }, { ...style, palette: withColours });
  expect(coloured.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u001b\u202e]/);
  expect(onePage(smallResult, { ...style, palette: withColours }).replace(/\u001b\[\d+m/g, '')).toBe(page);
});

test('an answer that lacks costs is neither green nor red', () => {
  const notices = [{ code: 'nothing-paid-for', costs: ['tools'] } as const];
  expect(htmlReport(smallResult, [], style)).toContain('class="answer good"');
  expect(htmlReport({ ...smallResult, notices }, [], style)).toContain('class="answer even"');
});

test('no path of an input stands on it, and nobody has to know what the letters mean', () => {
  expect(page).not.toMatch(/\b[a-z]+\.[a-zA-Z]+\b/);
  expect(flat(page)).toContain('PV: present value at 0% a year, monthly.');
});

test('of what is to be known the weightiest stands on the page in words, and what is so nearly everywhere does not', () => {
  const exchange = { code: 'exchange-applied', from: 'USD', to: 'EUR', rate: '0.9', inputCount: 15 } as const;
  const usual = { code: 'mostly-soft', share: new Decimal('0.6') } as const;
  const dear = { code: 'over-budget', amount: new Decimal(55_962), budget: new Decimal(45_000) } as const;
  const with_ = (...notices: Reported['notices']): string => flat(onePage({ ...smallResult, notices }, style));
  const converted =
    'WHAT IT RESTS ON 15 filled-in figures are wages and prices of the US, at 0.9 EUR for one USD. Figures:';
  expect(with_(exchange, usual)).toContain(converted);
  expect(with_(exchange, usual, dear)).toContain(
    'WHAT IT RESTS ON The tools cost up to $56K a year: their budget is $45K. Figures:',
  );
  expect(with_(usual)).toContain('WHAT IT RESTS ON Figures:');
  const setUp = { code: 'much-to-set-up', role: 'engineer', share: new Decimal('0.575') } as const;
  expect(with_(setUp)).toContain('take 57.5% of its time until go-live. Figures:');
});

test('whose the discount rate is stands beside it', () => {
  const rate = (told: Pick<ResultInput, 'strength'> & Partial<ResultInput>): string => {
    const input: ResultInput = {
      path: 'discounting.rate',
      label: 'Discount rate',
      unit: 'share/year',
      value: zero,
      likely: zero,
      provenance: 'cross-industry',
      ...told,
    };
    return flat(onePage({ ...smallResult, evidence: { ...smallResult.evidence, inputs: [input] } }, style));
  };
  expect(rate({ strength: 'yours' })).toContain('at 0% a year (your rate), monthly.');
  expect(rate({ strength: 'assumption' })).toContain('at 0% a year (assumed; put in your own), monthly.');
  expect(rate({ strength: 'B', record: 'discount-tei' })).toContain(
    'at 0% a year (a rate of Forrester Consulting; put in your own), monthly.',
  );
  const public_ = rate({ strength: 'B', record: 'discount-public-nominal' });
  expect(public_).toContain(
    'at 0% a year (a rate of HM Treasury Green Book, with inflation; put in your own), monthly.',
  );
  // To a public body its rate is given.
  const input = { path: 'discounting.rate', label: 'Discount rate', unit: 'share/year', value: zero, likely: zero };
  const inputs: readonly ResultInput[] = [{ ...input, provenance: 'industry', strength: 'assumption' }];
  const evidence = { ...smallResult.evidence, inputs };
  expect(flat(onePage({ ...smallResult, industry: 'public-sector', evidence }, style))).toContain(
    'at 0% a year (assumed), monthly.',
  );
  const real = { ...smallResult, discounting: { ...smallResult.discounting, basis: 'real' } } as const;
  expect(flat(onePage(real, style))).toContain('at 0% a year (without inflation), monthly.');
});

test('the first month of the plan is said, and of the lowest points which month that is', () => {
  const treasury = { ...smallResult.treasury, peakFundingMonth: new Decimal(7) };
  const text = onePage({ ...smallResult, start: '2027-07', treasury }, style);
  expect(flat(text)).toContain('worth its cost over 24 months from July 2027?');
  // The first is July, so the seventh is January of the year after; approval is at the start of the first.
  expect(text).toMatch(/^Peak funding .* undiscounted need; month 7, Jan 2028$/m);
  expect(text).toMatch(/^Net at its lowest .* running total; month 0, Jul 2027$/m);
  // Paid back with its tenth month.
  expect(text).toMatch(/^Simple payback +10 {2}months \(Apr 2028\), freed time counted$/m);
});

test('that more releases fail than before is said on the page', () => {
  const notices = [{ code: 'more-failures', before: new Decimal('33.6'), after: new Decimal('44.4') } as const];
  expect(onePage({ ...smallResult, notices }, style)).toContain(
    'More is released, so more fails: 44 a year with all models moved, 34 today.',
  );
  const few = [{ code: 'more-failures', before: new Decimal('2.1'), after: new Decimal('2.3') } as const];
  expect(onePage({ ...smallResult, notices: few }, style)).not.toContain('so more fails');
});

test('commands stand on one line at the foot, which is for whoever made the page', () => {
  const notices = [{ code: 'several-rates', rates: [] } as const];
  const lines = onePage({ ...smallResult, notices }, style)
    .trimEnd()
    .split('\n');
  const last = lines.slice(-2);
  expect(last[0]).toBe('All of it, and 1 notice: report FILE --full; sources: explain FILE npv');
  expect(lines.slice(0, -2).join('\n')).not.toMatch(/FILE|--full/);
});

test('of ten years shows the first in thousands and the others added up, and no row of noughts in millions', () => {
  const tenYears = {
    ...calculate({
      horizonMonths: 120,
      customLines: [
        { id: 'team', label: 'The team', side: 'cost', monthly: 20_000 },
        { id: 'sales', label: 'Sales of the new models', side: 'benefit', monthly: 30_000 },
      ],
    }),
    adoption: [],
  };
  const text = onePage(tenYears, style);
  expect(text).toMatch(/^Costs +0 +240 +240 +240 .*2,400 /m);
  expect(text).toContain('In thousands of USD');
  expectOnePage(text);
});
