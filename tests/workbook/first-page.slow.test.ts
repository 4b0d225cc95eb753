import { expect, test } from 'vitest';
import { workbook } from '../../src/workbook/index.js';
import { command } from '../cli/command.js';
import { scenarioIn } from '../examples/scenario-in.js';
import { readBook } from './books.js';

/** The first sheet by rows: what each cell holds, a formula its figure. */
type Rows = readonly (readonly unknown[])[];

/** Words without the ends of lines and the marks of lists. */
const running = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/^\s*[-•] /, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The lines below a heading of the printed page, up to a line that begins in a way, or to the next heading. */
function below(page: string, heading: string, end = ''): readonly string[] {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.startsWith(heading)) + 1;
  expect(from, heading).toBeGreaterThan(0);
  const to = lines.findIndex((line, place) => place >= from && (line === '' || (end !== '' && line.startsWith(end))));
  return lines.slice(from, to);
}

interface Printed {
  readonly value: number;
  /** Half of the last digit that is printed. */
  readonly room: number;
}

const powers: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, '%': 0.01 };

/** `-$1.54M`, `$799K`, `-32%`, `7.5`. */
function printed(text: string): Printed {
  const [, sign = '', digits = '', unit = ''] = /^(-?)\$?([\d.,]+)([KMB%]?)$/.exec(text) ?? [];
  expect(digits, text).not.toBe('');
  const power = powers[unit] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return {
    value: (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * power,
    room: 0.500001 * power * 10 ** -decimals,
  };
}

function expectShown(cell: unknown, text: string, told: string): void {
  if (text === '–') {
    expect(['never', 'none'], told).toContain(cell);
    return;
  }
  const { value, room } = printed(text);
  expect(Math.abs(Number(cell) - value), `${told}: ${String(cell)} and ${text}`).toBeLessThanOrEqual(room);
}

const rowOf = (rows: Rows, label: string): readonly unknown[] => {
  const found = rows.find(([first]) => first === label);
  expect(found, label).toBeDefined();
  return found ?? [];
};

/** Of both low points the workbook tells how far they lie below nothing. */
const lowestRow = 'How far the running total falls below nothing';

const spent = [
  ['What you spend', 'Present value of costs'],
  ['What comes back', 'Present value of benefits'],
] as const;

/** Rows of the printed page, and where the same stands in the workbook. */
const money = [
  ['Expected net value', 'Net present value', 1],
  ['Net value after tax', 'Net present value after tax', 1],
  ['Return (ROI)', 'Return on investment', 1],
  ['Payback', 'Payback in months, not discounted', 1],
  ['Peak funding', lowestRow, 3],
  ['Lowest point of all', lowestRow, 1],
  ['Cash benefits only', 'Net present value', 2],
  ['Cash in less out', 'Net present value', 3],
] as const;

const totals: Readonly<Record<string, string>> = { Costs: 'Total costs', Benefits: 'Total benefits' };

// One of them with tax and actual amounts.
test.each(['regional-bank', 'telecom', 'parcel-service'])(
  'the first sheet of the workbook of %s and the printed page agree word by word and figure by figure',
  async (name) => {
    const file = `examples/scenarios/${name}.yaml`;
    const { stdout: page } = await command(['report', file]);
    const { sheets } = await readBook(await workbook(scenarioIn(file)));
    const rows: Rows = sheets[0]?.rows ?? [];
    const words = running(rows.map(([first]) => (typeof first === 'string' ? first : '')));
    const [title = ''] = page.split('\n');

    for (const told of [
      [title],
      below(page, title),
      below(page, 'THE ANSWER', 'What you spend'),
      below(page, 'WHAT DECIDES IT, SO FIND IT OUT FIRST'),
      page.split('\n').filter((line) => line.startsWith('Value of models: ')),
      below(page, 'WHAT IT RESTS ON'),
    ])
      expect(words).toContain(running(told));

    const answer = running(below(page, 'THE ANSWER'));
    const [, range = ''] = /(eight cases in ten: .* \(P10–P90\))/.exec(answer) ?? [];
    const [, loss = ''] = /Chance of a loss (\S+)/.exec(answer) ?? [];
    expect(rowOf(rows, 'How sure, when this was written')[1]).toBe(`${range}; chance of a loss ${loss}`);

    for (const [label, inWorkbook] of spent) {
      const [, figure = ''] = new RegExp(`^${label} +(\\S+) `, 'm').exec(page) ?? [];
      const { value } = printed(figure);
      // It adds up with the net value as it stands in the statement.
      expect(Math.abs(Number(rowOf(rows, inWorkbook)[1]) - value), `${name}, ${label}`).toBeLessThan(1000);
    }

    const lines = below(page, 'THE MONEY');
    for (const [label, inWorkbook, column] of money) {
      const line = lines.find((each) => each.startsWith(label)) ?? '';
      if (line === '' && label === 'Net value after tax') {
        expect(rows.map(([first]) => first)).not.toContain(inWorkbook);
        continue;
      }
      const [figure = ''] = line.slice(label.length).trim().split(/\s+/);
      const shown = inWorkbook === lowestRow ? figure.replace('-', '') : figure;
      expectShown(rowOf(rows, inWorkbook)[column], shown, `${name}, ${label}`);
      const [, when] = /(month \d+|not recovered)/.exec(line) ?? [];
      if (when !== undefined && inWorkbook === lowestRow)
        expect(String(rowOf(rows, 'Month of its lowest point')[column])).toBe(when.replace('month ', ''));
    }

    // What is printed adds up, so that a figure may be the next but nearest.
    const table = below(page, 'YEAR BY YEAR', 'In ');
    expect(page).toContain('\nIn thousands of USD');
    // Beside actual amounts there is less room.
    expect(table.length).toBeGreaterThan(name === 'parcel-service' ? 4 : 10);
    // Costs stand above benefits, and a heading may stand among both.
    const endOfCosts = rows.findIndex(([first]) => first === totals['Costs']) + 1;
    let side = rows.slice(0, endOfCosts);
    for (const line of table) {
      const [, label = '', figures = ''] = /^\s*(.*?)\s+((?:-?[\d,]+\s*)+)$/.exec(line) ?? [];
      if (/^\d+ others \(--full\)$/.test(label)) continue;
      // What the page has no line for is added up there, and stands by itself here.
      const added = label.split(', ').map((each) => rowOf(side, totals[each] ?? each).slice(1));
      const cells = (added[0] ?? []).map((_, place) => added.reduce((sum, row) => sum + Number(row[place]), 0));
      figures.split(/\s+/).forEach((figure, place) => {
        const told = `${name}, ${label}: ${String(cells[place])} and ${figure}`;
        expect(Math.abs(Number(cells[place]) / 1000 - printed(figure).value), told).toBeLessThan(added.length);
      });
      if (label === 'Costs') side = rows.slice(endOfCosts);
    }
  },
);
