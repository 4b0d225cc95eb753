import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { csvReport } from '../../src/report/csv-report.js';
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

test('a loss keeps its sign and all its digits', () => {
  const annual = ['-0.1234567890123456789012345678', '0', '0'].map((amount) => new Decimal(amount));
  const csv = csvReport({ ...smallResult, lines: firstLine.map((line) => ({ ...line, annual })) });
  expect(csv).toContain(',USD,-0.1234567890123456789012345678,0,0,');
});
