import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../src/answer/calculate.js';
import { monthlyLines } from '../../src/answer/monthly-lines.js';
import { Decimal, sumOf } from '../../src/decimal.js';
import { csvFormOf, csvTable, givenCell, restored } from '../../src/report/csv.js';
import { csvMonths, csvReport } from '../../src/report/csv-report.js';
import { smallResult } from './small-result.js';

const firstLine = smallResult.lines.slice(0, 1);
const rowOf = (label: string): string =>
  csvReport({ ...smallResult, lines: firstLine.map((line) => ({ ...line, label })) }).split('\r\n')[1] ?? '';

test('one row a line, one column a period', () => {
  expect(csvReport(smallResult).split('\r\n').slice(0, 2)).toEqual([
    'id,label,group,side,kind,currency,Initial,Year 1,Year 2,total,presentValue',
    'tool,The tool,Tools,cost,cash,USD,1000,1200,1200,3400,3400',
  ]);
});

test('RFC 4180: commas and quotes stand in quotes, quotes doubled', () => {
  expect(rowOf('a "b", c')).toContain(',"a ""b"", c",');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠SUM(A1)'])('a label like %s is no formula', (label) => {
  expect(rowOf(label)).toContain(`,'${label},`);
});

test.each([' =1+1', '\t=1+1', '\r\n=1+1', '\u200e=1+1', '\u0007=1+1'])(
  'nor is one that hides its sign: %j',
  (label) => {
    expect(rowOf(label)).toContain(",'=1+1,");
  },
);

test('a line end in a label cannot make a row of its own', () => {
  expect(csvReport({ ...smallResult, lines: firstLine.map((line) => ({ ...line, label: 'a\r\nb' })) })).toMatch(
    /^[^\r]*\r\ntool,a b,[^\r]*\r\n$/,
  );
});

const oneLine = (...amounts: readonly string[]) => ({
  ...smallResult,
  lines: firstLine.map((line) => ({ ...line, annual: amounts.map((amount) => new Decimal(amount)) })),
});

test('a loss keeps its sign; money has its own digits, rounded half to even, and all digits if asked', () => {
  const result = oneLine('-0.1234567890123456789012345678', '2.675', '-0.001');
  expect(csvReport(result)).toContain(',USD,-0.12,2.68,0,');
  expect(csvReport({ ...result, currency: 'JPY' })).toContain(',JPY,0,3,0,');
  expect(csvReport({ ...result, currency: 'KWD' })).toContain(',KWD,-0.123,2.675,-0.001,');
  expect(csvReport(result, csvFormOf('en', { hasAllDigits: true }))).toContain(
    ',USD,-0.1234567890123456789012345678,2.675,-0.001,',
  );
});

test('where the comma parts a number, semicolons part the cells; both by flag, and the mark before the text', () => {
  const result = oneLine('-1000.5', '0', '0');
  expect(csvReport(result, csvFormOf('de'))).toContain('tool;The tool;Tools;cost;cash;USD;-1000,5;0;0;');
  expect(csvReport(result, csvFormOf('de-CH'))).toContain(',USD,-1000.5,');
  expect(csvReport(result, csvFormOf('de', { separator: '\t' }))).toContain('\tUSD\t-1000,5\t');
  expect(csvReport(result, csvFormOf('en', { separator: ',', decimalMark: ',' }))).toContain(',USD,"-1000,5",');
  expect(csvReport(result, csvFormOf('ar-EG', { hasByteOrderMark: true }))).toMatch(/^\uFEFFid,label,/);
});

test('each line by month adds up to its years', () => {
  const scenario = { industry: 'finance', size: 'small' } as const;
  const years = calculate(scenario).lines;
  for (const [place, { id, monthly }] of monthlyLines(scenario).entries()) {
    const sums = [0, 1, 2, 3].map((year) =>
      sumOf(year === 0 ? monthly.slice(0, 1) : monthly.slice(12 * year - 11, 12 * year + 1)),
    );
    expect(id).toBe(years[place]?.id);
    sums.forEach((sum, year) => {
      expect(
        sum
          .minus(years[place]?.annual[year] ?? 0)
          .abs()
          .lte(sum.abs().times('1e-25')),
        id,
      ).toBe(true);
    });
  }
  expect(csvMonths(monthlyLines(scenario), 'USD').split('\r\n')[0]).toMatch(/currency,Month 0,Month 1,.*,Month 36$/);
});

test('whatever text is neutralised comes back as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^['=+\-@\s＝a";]{0,6}$/), (text) => {
      const [row = ''] = csvTable([[text]]).split(/\r\n$/);
      const cell = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
      expect(restored(cell)).toBe(text);
      expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
    }),
    { seed: 7 },
  );
});

test('no figure has an exponent, be it a float or a decimal', () => {
  const figures = [-8.04105e-7, 1e-30, -1.5e21, 0.1];
  const written = '-0.000000804105,0.000000000000000000000000000001,-1500000000000000000000,0.1\r\n';
  expect(csvTable([figures.map(givenCell)])).toBe(written);
  expect(csvTable([figures.map((figure) => givenCell(new Decimal(figure)))])).toBe(written);
});
