import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { evidence, scenarioFor } from '../../src/index.js';
import { workbook } from '../../src/workbook/index.js';

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

const sheets = new Map<string, Sheet>();

beforeAll(async () => {
  const bytes = await workbook(scenarioFor('finance', { size: 'small', horizonMonths: 12 }), { simulation: 'none' });
  const book = await readXlsx(bytes, { readStyles: true });
  for (const sheet of book.sheets) sheets.set(sheet.name, sheet);
});

const rowOf = (sheet: string, label: string): number =>
  sheets.get(sheet)?.rows.findIndex(([first]) => String(first).startsWith(label)) ?? -1;
const styleAt = (sheet: string, row: number, column: number) =>
  sheets.get(sheet)?.cells?.get(`${row},${column}`)?.style;

test('a source on the sheet of inputs is its publisher with the year', () => {
  const known = new Set(evidence.map(({ source: { publisher, year } }) => `${publisher}, ${year ?? 'year unknown'}`));
  const sources = (sheets.get('Inputs')?.rows ?? []).slice(4).map((row) => String(row[8] ?? ''));
  const told = sources.filter((source) => source !== '' && source !== 'assumption of mlops-roi');
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((source) => !known.has(source))).toEqual([]);
});

test('inputs that nobody is asked for stand below those that somebody may change', () => {
  const part = rowOf('Inputs', 'Taken as it is');
  const asked = rowOf('Inputs', 'Models in production today');
  expect(asked).toBeGreaterThan(3);
  expect(part).toBeGreaterThan(asked);
  expect(rowOf('Inputs', 'Numbers of the formulas')).toBeGreaterThan(part + 2);
});

test('a question that asks for a figure has the unit of that figure', () => {
  const rows = (sheets.get('Questions')?.rows ?? []).filter((row) => typeof row[2] === 'number');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => String(row[1] ?? '') === '')).toEqual([]);
});

test('a sum of roles rests on those who do any of it: 4,200 hours of the engineer are yours, whatever the other is', async () => {
  const bytes = await workbook(
    {
      ...scenarioFor('finance', { size: 'small', horizonMonths: 12 }),
      roles: [{ id: 'data-scientist' }, { id: 'engineer', setupHours: 4200 }],
    },
    { simulation: 'none' },
  );
  const { sheets: read } = await readXlsx(bytes);
  const row = read.find(({ name }) => name === 'Questions')?.rows.find((cells) => cells[2] === 4200);
  expect(row?.[3]).toBe('yours');
});

test('of the metrics side by side the net present value alone is bold', () => {
  const labels = ['Net present value', 'Return on investment', 'Payback'];
  expect(labels.map((label) => styleAt('Scenarios', rowOf('Scenarios', label), 0)?.font?.bold === true)).toEqual([
    true,
    false,
    false,
  ]);
});

test('a label goes on below, a figure does not', () => {
  const row = rowOf('Inputs', 'Models in production today');
  expect([0, 2].map((column) => styleAt('Inputs', row, column)?.alignment?.wrapText === true)).toEqual([true, false]);
});
