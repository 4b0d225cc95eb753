import { describe, expect, test } from 'vitest';
import { withColours, withoutColours } from '../../src/report/palette.js';
import { textReport, type TextReportStyle } from '../../src/report/text-report.js';
import { multiplied } from './multiplied.js';
import { smallResult } from './small-result.js';

const style: TextReportStyle = { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' };
const report = textReport(smallResult, style);

const lineWith = (text: string, words: string): string => text.split('\n').find((line) => line.includes(words)) ?? '';
const cellsOf = (line: string): readonly string[] => line.trim().split(/\s{2,}|\s(?=[-–\d])/);

describe('the order for a board', () => {
  test('the verdict comes before any figure of the returns', () => {
    expect(report.indexOf('VERDICT')).toBeLessThan(report.indexOf('RETURNS'));
  });

  test('NPV, peak funding, discounted payback, share on assumptions, and ROI last, with its horizon', () => {
    const places = [
      'Net present value  ',
      'Peak funding',
      'Discounted payback, months',
      'Benefits on assumptions',
      'ROI over 24 months',
    ].map((words) => report.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    const returns = report.slice(report.indexOf('RETURNS'), report.indexOf('CUMULATIVE'));
    expect(returns.slice(returns.indexOf('ROI over')).split('\n')[1]).toMatch(/^–/);
  });
});

describe('the verdict', () => {
  test('says each test, whether it passed, and both figures', () => {
    expect(lineWith(report, 'net present value above')).toMatch(/^passed {2}net present value above \$0 +\$1,400$/);
    expect(lineWith(report, 'payback of at most')).toMatch(/^failed {2}payback of at most 16 +none$/);
  });

  test('names the lines on which the answer hangs', () => {
    expect(report.replace(/\s+/g, ' ')).toContain('negative without any one of: Hours freed; A saving.');
  });
});

describe('the returns', () => {
  test('stand in three views side by side', () => {
    expect(cellsOf(lineWith(report, 'RETURNS'))).toEqual(['RETURNS', 'All benefits', 'Cash only', 'Treasury']);
    expect(cellsOf(lineWith(report, 'Net present value  '))).toEqual([
      'Net present value',
      '$1,400.00',
      '-$1,480.00',
      '-$1,480.00',
    ]);
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
    expect(report).not.toContain('rounded one by one');
  });

  test('says so where shown figures miss their shown total', () => {
    const thirds = textReport(multiplied(smallResult, '0.0032'), style);
    expect(thirds).toMatch(/rounded one by one: in \d+\s+places?/);
  });

  test('is in thousands where whole units do not fit, and says so', () => {
    expect(textReport(multiplied(smallResult, '10000'), style)).toContain('STATEMENT BY YEAR   in USD');
    expect(textReport(multiplied(smallResult, '10000000'), style)).toContain('STATEMENT BY YEAR   in thousands of USD');
  });
});

describe('figures', () => {
  test('the yen has no decimals, the dinar three', () => {
    expect(textReport({ ...smallResult, currency: 'JPY' }, style)).toContain('¥1,400 ');
    expect(textReport({ ...smallResult, currency: 'KWD' }, style)).toContain('KWD\u00a01,400.000');
  });

  test('stand as the locale writes them', () => {
    expect(textReport({ ...smallResult, currency: 'EUR' }, { ...style, locale: 'de' })).toContain('1.400,00\u00a0€');
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
  expect(chart).toContain('all benefits in month 10; cash only not within 24 months');
});
