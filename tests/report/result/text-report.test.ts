import { describe, expect, test } from 'vitest';
import { Decimal, zero } from '../../../src/decimal.js';
import type { Reported } from '../../../src/report/page.js';
import { withColours, withoutColours } from '../../../src/report/palette.js';
import { textReport, type TextReportStyle } from '../../../src/report/result/text-report.js';
import { multiplied } from '../multiplied.js';
import { smallResult } from '../small-result.js';

const style: TextReportStyle = { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' };
const report = textReport(smallResult, style);

const lineWith = (text: string, words: string): string => text.split('\n').find((line) => line.includes(words)) ?? '';
const cellsOf = (line: string): readonly string[] => line.trim().split(/\s{2,}|\s(?=[-–\d])/);

describe('the order for a board', () => {
  test('the verdict comes before any figure of the returns', () => {
    expect(report.indexOf('VERDICT')).toBeLessThan(report.indexOf('RETURNS'));
  });

  test('NPV, peak funding, discounted payback, and ROI last, with its horizon', () => {
    const places = ['Net present value  ', 'Peak funding', 'Discounted payback, months', 'ROI over 24 months'].map(
      (words) => report.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    const returns = report.slice(report.indexOf('RETURNS'), report.indexOf('CUMULATIVE'));
    expect(returns.slice(returns.indexOf('ROI over')).split('\n')[1]).toMatch(/^–/);
  });
});

test('before the verdict stands what puts all of it in doubt', () => {
  const notices = [{ code: 'nothing-paid-for', costs: ['tools', 'training'] } as const, ...smallResult.notices];
  const text = textReport({ ...smallResult, notices }, style);
  expect(text.indexOf('! Benefits are counted although nothing is paid for tools, training')).toBeGreaterThan(0);
  expect(text.indexOf('! Benefits are counted')).toBeLessThan(text.indexOf('VERDICT'));
  expect(report).not.toContain('! Benefits are counted');
});

describe('the verdict', () => {
  const told = report.slice(report.indexOf('VERDICT'), report.indexOf('RETURNS')).replace(/\s+/g, ' ');

  test('says the answer, and in the same breath what goes with it', () => {
    expect(told).toContain('Probably worth it, by the ratio of benefits to costs.');
    expect(told).toContain(
      ' - To break even, 26% of the freed hours must be put to use (counted: 50%). - It does not stay paid back within',
    );
  });

  test('what a loss would take to be a gain is no but to it', () => {
    const wordsOf = (share: string, atBest: string): string => {
      const code = 'freed-hours' as const;
      const but = { code, share: new Decimal(share), counted: new Decimal('0.4'), atBest: new Decimal(atBest) };
      const thin = { code: 'thin', ratio: new Decimal('0.9'), atLeast: new Decimal('1.5') } as const;
      const verdict = { ...smallResult.verdict, buts: [but, thin] };
      return textReport({ ...smallResult, verdict }, style).replace(/\s+/g, ' ');
    };
    const itIsThin = '- It is thin: the benefits are 0.90 times the costs.';
    expect(wordsOf('0.6', '0.7')).toContain(
      `To break even, 60% of the freed hours must be put to use (counted: 40%). ${itIsThin}`,
    );
    expect(wordsOf('0.8', '0.7')).toContain(
      'More freed hours put to use cannot make it a gain: that would take 80% of them, and 70% is the most to be ' +
        `expected. ${itIsThin}`,
    );
  });

  test('says what decides it, with what is counted and where the answer turns', () => {
    expect(told).toContain(
      'WHAT DECIDES IT - an assumed amount, per month: $80 assumed ($40 to $120); a loss below $61.30.',
    );
  });

  test('says what is missing for a better answer, and nothing of what is there', () => {
    expect(told).toContain('To become “worth it” you need money back within 16 months, with interest (now none).');
  });

  test('says which answers settle most, each with its part of the uncertainty', () => {
    expect(report.replace(/\s+/g, ' ')).toContain(
      'Answers that settle most, with their part of the uncertainty (the first is enough): an assumed amount (75%).',
    );
  });
});

describe('the returns', () => {
  test('stand in three views side by side', () => {
    expect(cellsOf(lineWith(report, 'RETURNS'))).toEqual(['RETURNS', 'All benefits', 'Cash benefits', 'Treasury']);
    expect(cellsOf(lineWith(report, 'Net present value  '))).toEqual([
      'Net present value',
      '$1,400',
      '-$1,480',
      '-$1,480',
    ]);
  });

  test('cash that makes up for what was paid, as by a grant, and falls behind again says so: 1,920 less 3,400', () => {
    const treasury = { ...smallResult.treasury, paybackMonths: new Decimal('13.3') };
    const told = textReport({ ...smallResult, treasury }, style).replaceAll(/\s+/g, ' ');
    expect(told).toContain('Cash in less out is at nothing again in month 13.3, but not for good: it ends at -$1.48K.');
    expect(report).not.toContain('not for good');
    const gained = { ...treasury, totalBenefit: treasury.totalCost };
    expect(textReport({ ...smallResult, treasury: gained }, style)).not.toContain('not for good');
  });

  test('cash that is still at its lowest when the horizon ends is not recovered', () => {
    expect(cellsOf(lineWith(report, 'Peak funding, month'))).toEqual(['Peak funding, month', '24']);
    expect(report).toContain('Peak funding is not recovered within 24 months: its month is the last.');
    const before = { ...smallResult.treasury, peakFundingMonth: new Decimal(23) };
    const recovered = textReport({ ...smallResult, treasury: before }, style);
    expect(cellsOf(lineWith(recovered, 'Peak funding, month'))).toEqual(['Peak funding, month', '23']);
    expect(recovered).not.toContain('not recovered');
  });

  test('the modified internal rate is for those who ask the result for it', () => {
    expect(report.toLowerCase()).not.toContain('modified internal rate');
  });

  test('a figure that does not exist is a dash, and its reason stands below, once', () => {
    expect(cellsOf(lineWith(report, 'Payback, months'))).toEqual(['Payback, months', '10', '–', '–']);
    expect(report.replaceAll(/\s+/g, ' ').match(/It never comes back\./g)).toHaveLength(1);
  });
});

describe('the statement', () => {
  test('has every line by year, its kind, its total and its present value', () => {
    expect(cellsOf(lineWith(report, 'Hours freed  '))).toEqual([
      'Hours freed',
      'h',
      '0',
      '1,440',
      '1,440',
      '2,880',
      '2,880',
    ]);
  });

  test('foots', () => {
    expect(cellsOf(lineWith(report, 'Total costs'))).toEqual([
      'Total costs',
      '1,000',
      '1,200',
      '1,200',
      '3,400',
      '3,400',
    ]);
    expect(cellsOf(lineWith(report, 'Net  '))).toEqual(['Net', '-1,000', '1,200', '1,200', '1,400', '1,400']);
    expect(cellsOf(lineWith(report, 'Cumulative  '))).toEqual(['Cumulative', '-1,000', '200', '1,400']);
  });

  test('is in thousands from a hundred thousand on, and says so', () => {
    expect(textReport(multiplied(smallResult, '10'), style)).toContain('STATEMENT BY YEAR   in USD');
    expect(textReport(multiplied(smallResult, '100'), style)).toContain('STATEMENT BY YEAR   in thousands of USD');
  });

  test('stands in two blocks rather than in a unit in which its lines come to nothing', () => {
    // An outlay of ten million and five years of twelve: in millions all of them would stand beside one another.
    const large = multiplied(smallResult, '10000');
    const fiveYears = <Row>([initial, first, last]: readonly Row[]): readonly Row[] =>
      [initial, first, first, first, first, last].flatMap((row) => (row === undefined ? [] : [row]));
    const long = {
      ...large,
      annual: fiveYears(large.annual),
      lines: large.lines.map((line) => ({ ...line, annual: fiveYears(line.annual) })),
    };
    const text = textReport(long, style);
    expect(text).toContain('STATEMENT BY YEAR   in thousands of USD');
    const totals = text.split('\n').filter((line) => line.startsWith('Total costs'));
    expect(totals.map(cellsOf)).toEqual([
      ['Total costs', '10,000', '12,000', '12,000', '12,000'],
      ['Total costs', '12,000', '12,000', '70,000', '34,000'],
    ]);
  });
});

describe('the statement of many lines', () => {
  const [, saving] = smallResult.lines;
  const nothing = { annual: [zero, zero, zero], total: zero, presentValue: zero };
  const withEmpty: Reported = {
    ...smallResult,
    lines: [
      ...smallResult.lines,
      ...(saving === undefined ? [] : [{ ...saving, ...nothing, id: 'none', label: 'Fees saved', group: 'Fees' }]),
    ],
  };
  const statementOf = (result: Reported): string => {
    const text = textReport(result, style);
    return text.slice(text.indexOf('STATEMENT'), text.indexOf('DELIVERY'));
  };

  test('heads a group of several lines with their sum: 80 + 120 a month are 2,400 a year', () => {
    const statement = statementOf(smallResult);
    expect(cellsOf(lineWith(statement, 'Savings'))).toEqual(['Savings', '0', '2,400', '2,400', '4,800', '4,800']);
  });

  test('heads a group of one line by its name alone', () => {
    expect(lineWith(statementOf(smallResult), 'Tools')).toBe('Tools');
  });

  test('names the lines in which there is nothing in one sentence, and shows no row of zeros and no empty group', () => {
    const statement = statementOf(withEmpty);
    expect(statement).toContain('\nNothing in: Fees saved.\n');
    expect(statement.match(/Fees/g)).toHaveLength(1);
    expect(statementOf(smallResult)).not.toContain('Nothing in');
  });
});

describe('kinds of money', () => {
  test('the benefits and costs of each, with their shares: 1,920 of 4,800 in cash are 40 %', () => {
    const section = report.slice(report.indexOf('KINDS OF MONEY'), report.indexOf('CUMULATIVE'));
    expect(cellsOf(lineWith(section, 'c cash'))).toEqual(['c cash', '$1,920', '40%', '$3,400', '100%']);
    expect(cellsOf(lineWith(section, 'h hours'))).toEqual(['h hours of own staff (capacity)', '$2,880', '60%']);
    expect(cellsOf(lineWith(section, 'Total'))).toEqual(['Total', '$4,800', '100%', '$3,400', '100%']);
    expect(section).not.toContain('penalties');
  });

  test('a benefit that is negative as a whole lowers its share', () => {
    const lines = smallResult.lines.map((line) =>
      line.id === 'saving' ? { ...line, kind: 'risk' as const, presentValue: new Decimal('-880') } : line,
    );
    // 2,880 − 880 = 2,000
    const text = textReport({ ...smallResult, lines }, style);
    expect(cellsOf(lineWith(text, 'r expected loss'))).toEqual(['r expected loss avoided (risk)', '-$880', '-44%']);
  });

  test('says of an expected penalty that it is an expected value', () => {
    const lines = smallResult.lines.map((line) =>
      line.id === 'saving' ? { ...line, id: 'penalty', kind: 'risk' as const } : line,
    );
    const text = textReport({ ...smallResult, lines }, style).replace(/\s+/g, ' ');
    expect(text).toContain('$1,920 of penalties is an expected value, probability times amount');
  });
});

describe('if only part of the estate moves', () => {
  test('a row for each share, the own one marked', () => {
    expect(cellsOf(lineWith(report, '  50% '))).toEqual(['50%', '-$300', '-10%', '–']);
    expect(lineWith(report, ' 80% ')).toMatch(/^> 80% +\$1,400 +41% +10$/);
  });

  test('nothing is said where nothing depends on it', () => {
    expect(textReport({ ...smallResult, adoption: [] }, style)).not.toContain('ONLY PART OF THE ESTATE');
  });
});

describe('hours freed', () => {
  const hours = report.slice(report.indexOf('HOURS FREED'), report.indexOf('KEY FIGURES'));

  test('of each role by year, and in total', () => {
    expect(cellsOf(lineWith(hours, 'HOURS FREED'))).toEqual(['HOURS FREED BY ROLE', 'Year', '1', 'Year', '2', 'Total']);
    expect(cellsOf(lineWith(hours, 'engineer'))).toEqual(['engineer', '300', '1,200', '1,500']);
    expect(cellsOf(lineWith(hours, 'All roles'))).toEqual(['All roles', '310', '1,220', '1,530']);
    expect(hours).not.toContain('idle');
  });

  test('with those above the cap under the role to which they belong', () => {
    expect(hours).toMatch(/engineer.*\n {2}of these, above the cap +0 +45 +45\n/);
    expect(hours.match(/above the cap {2}/g)).toHaveLength(1);
  });
});

describe('key figures', () => {
  const figures = report.slice(report.indexOf('KEY FIGURES'), report.indexOf('WHAT THE DOUBT'));

  test('stand under their headings, each in its unit', () => {
    expect(figures.split('\n').filter((line) => /^[A-Z]/.test(line))).toEqual([
      'KEY FIGURES',
      'Unit costs',
      'Tools',
      'Learning',
    ]);
    expect(lineWith(figures, 'Cost per person')).toMatch(/ \$1,700$/);
    expect(lineWith(figures, 'Tools, as a share')).toMatch(/ 25%$/);
    expect(lineWith(figures, 'Hours lost')).toMatch(/ 960 hours$/);
    expect(lineWith(figures, 'Months until then')).toMatch(/ 9\.5 months$/);
    expect(lineWith(figures, 'Seats at which')).toMatch(/ 25 seats$/);
  });

  test('one that does not exist is a dash with its reason, one below nothing says what that means', () => {
    expect(lineWith(figures, 'Cost per model')).toMatch(/ –$/);
    expect(figures).toContain('– there is nothing to divide by');
    expect(lineWith(figures, 'Highest price')).toMatch(/ -\$12\.50$/);
    expect(figures).toContain('Below nothing: not even as a gift.');
  });
});

describe('strength of evidence', () => {
  const evidence = report.slice(report.indexOf('WHAT THE DOUBT RESTS ON'), report.indexOf('NOTICES'));

  test('by doubt: what is settled, and what is left on which ground', () => {
    expect(lineWith(evidence, 'settled by your figures')).toMatch(/^settled by your figures +█+·+ +25%$/);
    expect(lineWith(evidence, 'left in your ranges')).toMatch(/^left in your ranges +·+ +0%$/);
    expect(lineWith(evidence, 'assumptions ')).toMatch(/^assumptions +█+·+ +75%$/);
  });

  test('beside it what the benefits are made of', () => {
    expect(lineWith(evidence, 'your own figures')).toMatch(/^your own figures +█+·+ +40%$/);
    expect(lineWith(evidence, 'D: assumptions')).toMatch(/^D: assumptions +█+·+ +60%$/);
  });
});

describe('figures', () => {
  test('amounts of a case have no cents, and a price has those of its currency: none of the yen, three of the dinar', () => {
    expect(textReport({ ...smallResult, currency: 'JPY' }, style)).toContain('¥1,400 ');
    expect(textReport({ ...smallResult, currency: 'KWD' }, style)).toContain('KWD\u00a01,400 ');
    expect(textReport({ ...smallResult, currency: 'KWD' }, style)).toContain('-KWD\u00a012.500');
  });

  test('stand as the locale writes them', () => {
    expect(textReport({ ...smallResult, currency: 'EUR' }, { ...style, locale: 'de' })).toContain('1.400\u00a0€');
  });
});

describe('what a user wrote', () => {
  test('cannot drive the terminal', () => {
    const text = textReport({ ...smallResult, name: 'A\u001b[2Jcase\u0007\r\n\u202ereversed' }, style);
    expect(text).not.toMatch(/[\u001b\u0007\r\u202e]/);
  });
});

test('colours change no character of the text', () => {
  const coloured = textReport(smallResult, { ...style, palette: withColours });
  expect(coloured).toContain('\u001b[1m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report);
});

test('the chart shows both curves, the line at zero and when the money is back', () => {
  const chart = report.slice(report.indexOf('CUMULATIVE'), report.indexOf('STATEMENT'));
  expect(chart).toContain('$0 ┼');
  expect(chart).toMatch(/\*.*\n/);
  expect(chart).toMatch(/o/);
  expect(chart).toContain('all benefits in month 10; cash benefits only not within 24 months');
});

test('a section asked for alone that has nothing to tell says why', () => {
  const told = (['tax', 'real', 'fiscal-years', 'actuals'] as const).map((section) =>
    textReport(smallResult, { ...style, section }).replace(/\s+/g, ' '),
  );
  expect(told[0]).toContain('The scenario has nothing for the section “tax”: it does not say “tax”.');
  expect(told[1]).toContain('“real”: it does not say “inflation”.');
  expect(told[2]).toContain('“fiscal-years”: it does not say “fiscalYearStart”.');
  expect(told[3]).toContain('“actuals”: it does not say “actuals”.');
});

test('of inputs it is told how many are certain, or that none is', () => {
  const told = (withoutRangeCount: number): string =>
    textReport({ ...smallResult, evidence: { ...smallResult.evidence, withoutRangeCount } }, style).replace(
      /\s+/g,
      ' ',
    );
  expect(told(2)).toContain('2 have no range and are taken as certain.');
  expect(told(0)).toContain('All have a range.');
  expect(told(0)).not.toContain('taken as certain');
});
