import { expect, test } from 'vitest';
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

test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('a label like %s is no formula', (label) => {
  expect(rowOf(label)).toContain(`,'${label},`);
});
