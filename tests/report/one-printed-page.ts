import { expect } from 'vitest';
import { textWidth } from '../../src/report/plain-text.js';

/** Of a figure as it stands in a table of whole units, in whatever locale that groups digits by three. */
const figureOf = (cell: string): number => Number(cell.replace(/[−‐–]/g, '-').replace(/[^\d-]/g, ''));

/** The rows of the statement by year: which side each belongs to, and its figures. */
function statementOf(page: string): ReadonlyMap<string, readonly (readonly number[])[]> {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('YEAR BY YEAR'));
  expect(start, page).toBeGreaterThan(0);
  const heading = lines.slice(start, start + 2).find((line) => line.includes('Initial')) ?? '';
  const columnCount = heading
    .slice(heading.indexOf('Initial'))
    .trim()
    .split(/ {2,}| (?=Year|Total|PV)/).length;
  const rows = new Map<string, (readonly number[])[]>();
  let label = 'Costs';
  for (const line of lines.slice(lines.indexOf(heading) + 1)) {
    // What is said of the table may end in a number.
    if (line.startsWith('In ')) break;
    const cells = line.trim().split(/ +/).slice(-columnCount);
    if (!cells.every((cell) => /^[-−\u200e\u061c]*\d[\d.,\u202f\u00a0٬]*$/u.test(cell))) continue;
    const figures = cells.map(figureOf);
    const total = /^(Costs|Benefits|Net|Cash in less out) /.exec(line)?.[1];
    const key = total ?? `in ${label}`;
    rows.set(key, [...(rows.get(key) ?? []), figures]);
    if (total === 'Costs') label = 'Benefits';
  }
  return rows;
}

/** Sixty lines of eighty columns, and columns of the statement that add up as they are printed. */
export function expectOnePage(page: string): void {
  const lines = page.trimEnd().split('\n');
  expect(lines.length, page).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);

  const statement = statementOf(page);
  const [costs, benefits, net] = ['Costs', 'Benefits', 'Net'].map((key) => statement.get(key)?.[0] ?? []);
  expect(net?.length).toBeGreaterThan(2);
  // Cash is no sum of what stands above it; along the years it adds up too.
  for (const row of [net, statement.get('Cash in less out')?.[0] ?? []]) {
    const [total, ...years] = row?.slice(0, -1).toReversed() ?? [];
    expect(
      years.reduce((sum, year) => sum + year, 0),
      page,
    ).toBe(total ?? 0);
  }
  net?.forEach((figure, column) => {
    expect((benefits?.[column] ?? NaN) - (costs?.[column] ?? NaN), `net in column ${column}\n${page}`).toBe(figure);
    for (const side of ['Costs', 'Benefits']) {
      const themes = statement.get(`in ${side}`);
      if (themes === undefined) continue;
      const sum = themes.reduce((total, row) => total + (row[column] ?? NaN), 0);
      expect(sum, `${side} in column ${column}\n${page}`).toBe(statement.get(side)?.[0]?.[column]);
    }
  });
}
