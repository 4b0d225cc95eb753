import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { reportedOf } from '../../src/cli/commands/report.js';
import { explain } from '../../src/index.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { markdownReport } from '../../src/report/markdown-report.js';
import { onePage } from '../../src/report/one-page/one-page.js';
import type { Reported } from '../../src/report/page.js';
import { withoutColours } from '../../src/report/palette.js';
import { workbook } from '../../src/workbook/index.js';
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

/** What to do now, wherever it stands. */
function nextStep(page: string): string {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.startsWith('Next step: '));
  expect(from).toBeGreaterThan(0);
  const to = lines.findIndex((line, place) => place > from && (line === '' || line.startsWith('What you spend')));
  return running(lines.slice(from, to));
}

interface Printed {
  readonly value: number;
  /** Half of the last digit that is printed. */
  readonly room: number;
}

const powers: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, '%': 0.01 };

/** `-$1.54M`, `€799K`, `-32%`, `7.5`; of `$303,000` the noughts are no digits. */
function printed(text: string): Printed {
  const [, sign = '', digits = '', unit = ''] = /^(-?)[$€£]?([\d.,]+)([KMB%]?)$/.exec(text) ?? [];
  expect(digits, text).not.toBe('');
  const power = powers[unit] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const noughts = decimals > 0 ? 0 : (/[0,]*$/.exec(digits)?.[0].replaceAll(',', '').length ?? 0);
  return {
    value: (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * power,
    room: 0.500001 * power * 10 ** (noughts - decimals),
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

/** Rows of the printed page, and in which row and column the same stands in the workbook, over either horizon. */
const money = [
  ['Expected net value', 'Net present value', 1],
  ['Net value after tax', 'Net present value after tax', 1],
  ['Return (ROI)', 'Return on investment', 1],
  ['Simple payback', 'Payback in months, not discounted', 1],
  ['Peak funding', lowestRow, 3],
  ['Net at its lowest', lowestRow, 1],
  ['Cash less all costs', 'Net present value', 2],
  ['Cash in less out', 'Net present value', 3],
] as const;

const totals: Readonly<Record<string, string>> = { Costs: 'Total costs', Benefits: 'Total benefits' };

const folder = 'examples/scenarios';
const style = { locale: 'en', width: 80, palette: withoutColours } as const;

/** In how much the statement of a page is told. */
const units: Readonly<Record<string, number>> = { '': 1, 'thousands of ': 1e3, 'millions of ': 1e6 };

/** A line with a name and figures, and what is said of them. */
interface Line {
  readonly label: string;
  readonly figures: readonly string[];
}

/** Of a table of facts, where two blanks part a name from its figures and these from what is said of them. */
const factsIn = (lines: readonly string[]): readonly Line[] =>
  lines.flatMap((line) => {
    const [label = '', ...cells] = line.split(/ {2,}/);
    const figures = cells.filter((cell) => /^(–|[-<>]*[$€£]?[\d.,]+[KMB%]?)$/.test(cell));
    return figures.length === 0 ? [] : [{ label, figures }];
  });

const statementIn = (page: string): readonly Line[] =>
  below(page, 'YEAR BY YEAR', 'In ').flatMap((line) => {
    const [, label = '', figures = ''] = /^\s*(.*?)\s+((?:-?[\d,]+\s*)+)$/.exec(line) ?? [];
    return label === '' ? [] : [{ label, figures: figures.trim().split(/\s+/) }];
  });

/** What nobody has room for on the page is added up there, and stands by itself elsewhere. */
const isAddedUp = ({ label }: Line): boolean =>
  /^\d+ others$/.test(label) || / \+\d+$/.test(label) || label.includes(', ');

/** Tables of Markdown or HTML by the name of a row, without marks. */
const rowsIn = (text: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const rows = text.startsWith('<')
    ? [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => row.split(/<t[hd][^>]*>/).slice(1))
    : text.split('\n').map((line) => line.split('|').slice(1, -1));
  const told = rows.map((cells) =>
    cells.map((cell) =>
      cell
        .replace(/<details.*$/s, '')
        .replace(/<[^>]*>/g, '')
        .replace(/[*\\]/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .trim(),
    ),
  );
  const named = new Map<string, (readonly string[])[]>();
  for (const [label = '', ...cells] of told) named.set(label, [...(named.get(label) ?? []), cells]);
  return named;
};

describe.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('of %s', (file) => {
  const scenario = scenarioIn(`${folder}/${file}`);
  let known: Promise<Reported> | undefined;
  const reported = (): Promise<Reported> => (known ??= reportedOf(scenario));
  const page = async (): Promise<string> => onePage(await reported(), style);

  test('the first sheet of the workbook and the printed page agree word by word and figure by figure', async () => {
    const { sheets } = await readBook(await workbook(scenario));
    const rows: Rows = sheets[0]?.rows ?? [];
    // What somebody adds stands there by its name.
    expect(rows.map(([first]) => first)).not.toContain('Custom lines');
    expectSameWords(rows, await page());
    expectSameMoney(rows, await page());
    expectSameAssumptions(rows, await page());
    expectSameStatement(rows, await page());
    const { annual } = await reported();
    const isCashApart = annual.some(({ net, treasury }) => !net.eq(treasury));
    expect(statementIn(await page()).some(({ label }) => label === 'Cash in less out')).toBe(isCashApart);
  });

  test.each(['html', 'markdown'])('%s and the printed page have the same figures', async (form) => {
    const result = await reported();
    const text =
      form === 'html' ? htmlReport(result, [explain(scenario, 'npv')], style) : markdownReport(result, style);
    const rows = rowsIn(text);
    const answer = factsIn(below(await page(), 'THE ANSWER'));
    const facts = [...answer, ...factsIn(below(await page(), 'THE MONEY'))];
    expect(facts.length).toBeGreaterThan(7);
    const statement = statementIn(await page()).filter((line) => !isAddedUp(line));
    expect(statement.length).toBeGreaterThan(2);
    for (const { label, figures } of [...facts, ...statement]) {
      const found = (rows.get(label) ?? []).map((cells) => cells.slice(0, figures.length));
      expect(found, `${form}, ${label}`).toContainEqual(figures);
    }
    const words = running(
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/[\\*]/g, '')
        .split('\n'),
    );
    expect(words).toContain(nextStep(await page()));
    for (const heading of ['THE ANSWER', 'WHAT IT RESTS ON']) {
      const told = running(below(await page(), heading, 'What you spend'));
      expect(words, heading).toContain(told);
    }
  });
});

function expectSameWords(rows: Rows, page: string): void {
  const words = running(rows.map(([first]) => (typeof first === 'string' ? first : '')));
  const [title = ''] = page.split('\n');
  const told = [
    [title],
    below(page, title),
    // What puts it in doubt stands right above it.
    [
      ...page
        .split(/^! /m)
        .slice(1)
        .flatMap((doubt) => doubt.split('\n\n')[0] ?? ''),
      ...below(page, 'THE ANSWER', 'What you spend'),
    ],
    [nextStep(page)],
    ...(decidersHeading(page) === '' ? [] : [below(page, decidersHeading(page))]),
    page.split('\n').filter((line) => /^(Value of models is what|More is released)/.test(line)),
  ].map(running);
  for (const each of told) expect(words).toContain(each);
  // Beside actual amounts the page has no room for how many figures come from where.
  expect(words).toContain(running(below(page, 'WHAT IT RESTS ON')));
  const [, rate = ''] =
    /PV: (present value at [\d.]+% a year(?: \(.*?\))?, [a-z-]+)\./.exec(running(page.split('\n'))) ?? [];
  expect(rate).not.toBe('');
  expect(words).toContain(`PV: ${rate}, before tax.`);
}

function expectSameMoney(rows: Rows, page: string): void {
  const answer = running(below(page, 'THE ANSWER'));
  const [, range] = /(eight cases in ten: .* \(P10–P90\))/.exec(answer) ?? [];
  const [, loss = ''] = /Chance of a loss (\S+)/.exec(answer) ?? [];
  if (range === undefined) expect(rows.map(([first]) => first)).not.toContain('How sure, when this was written');
  else expect(rowOf(rows, 'How sure, when this was written')[1]).toBe(`${range}; chance of a loss ${loss}`);
  const [, before] = /^Unadjusted for risk +(\S+) /m.exec(page) ?? [];
  if (before !== undefined)
    expect(String(rowOf(rows, 'Unadjusted for risk, when this was written')[1])).toMatch(
      new RegExp(`^${before.replace('$', String.raw`\$`)}, `),
    );

  for (const [label, inWorkbook] of spent) {
    const [, figure = ''] = new RegExp(`^${label} +(\\S+) `, 'm').exec(page) ?? [];
    const { value, room } = printed(figure);
    // It adds up with the net value as it stands in the statement.
    expect(Math.abs(Number(rowOf(rows, inWorkbook)[1]) - value), label).toBeLessThan(2.1 * room);
  }

  const expectedValue = /^Expected net value +(\S+) /m.exec(page)?.[1] ?? '';
  expectShown(rowOf(rows, 'Net present value')[1], expectedValue, 'expected net value');
  const heading = rows.findIndex(([first]) => String(first).startsWith('Over 60 months'));
  const later = heading === -1 ? [] : rows.slice(heading + 1);
  const lines = below(page, 'THE MONEY');
  expect(lines[0]?.startsWith('Expected net value') === true, 'a column for five years').toBe(heading !== -1);
  const facts = factsIn(lines);
  for (const { label, figures } of facts) {
    const place = money.find(([printedAs]) => printedAs === label);
    if (label === 'Chance of a loss') {
      expect(figures).toEqual([loss, rowOf(later, label)[1]]);
      continue;
    }
    // Whatever is printed has its place.
    expect(place, label).toBeDefined();
    const [, inWorkbook, column] = place ?? money[0];
    figures.forEach((figure, horizon) => {
      const shown = inWorkbook === lowestRow ? figure.replace('-', '') : figure;
      expectShown(rowOf(horizon === 0 ? rows : later, inWorkbook)[column], shown, `${label}, horizon ${horizon}`);
    });
    const [, when] =
      /(month \d+|not recovered|no payback in cash)/.exec(lines.find((line) => line.startsWith(label)) ?? '') ?? [];
    if (when !== undefined && inWorkbook === lowestRow)
      expect(String(rowOf(rows, 'Month of its lowest point')[column])).toBe(
        when.replace('month ', '').replace('no payback in cash', 'not recovered'),
      );
  }
}

const decidersHeading = (page: string): string => /^WHAT (?:DECIDES|MOVES) IT.*$/m.exec(page)?.[0] ?? '';

/** What decides it stands among the main assumptions too, where that moves it most. */
function expectSameAssumptions(rows: Rows, page: string): void {
  if (decidersHeading(page) === '') return;
  const from = rows.findIndex(([first]) => String(first).startsWith('Main assumptions'));
  const text = running(below(page, decidersHeading(page)));
  const found = [...text.matchAll(/(?:^|\. )([^:;]+): (\S+) [^(]*\((\S+) to ([^\s;)]+)[;)]/g)];
  expect(found.length).toBeGreaterThan(0);
  for (const [, label = '', ...figures] of found) {
    const row = rows.slice(from).find(([first]) => first === label);
    if (row === undefined) continue;
    figures.forEach((figure, place) => expectShown(row[1 + place], figure, `${label}, ${String(place)}`));
  }
}

/** What is printed adds up, so that a figure may be the next but nearest. */
function expectSameStatement(rows: Rows, page: string): void {
  const [, unit = ''] = /^In ((?:thousands of |millions of )?)[A-Z]{3}, before tax/m.exec(page) ?? [];
  const lines = statementIn(page);
  expect(lines.length).toBeGreaterThan(2);
  // Costs stand above benefits, and a heading may stand among both.
  const endOfCosts = rows.findIndex(([first]) => first === totals['Costs']) + 1;
  let side = rows.slice(0, endOfCosts);
  for (const line of lines) {
    const { label, figures } = line;
    if (/^\d+ others$/.test(label)) continue;
    // Of some only the first have their names there: these stand here too.
    const more = /^(.*)(?:, \d+ more| \+\d+)$/.exec(label)?.[1];
    if (more !== undefined) {
      more.split(', ').forEach((each) => rowOf(side, each));
      continue;
    }
    // What the page has no line for is added up there, and stands by itself here.
    const added = label.split(', ').map((each) => rowOf(side, totals[each] ?? each).slice(1));
    const cells = (added[0] ?? []).map((_, place) => added.reduce((sum, row) => sum + Number(row[place]), 0));
    figures.forEach((figure, place) => {
      const told = `${label}: ${String(cells[place])} and ${figure}`;
      expect(Math.abs(Number(cells[place]) / (units[unit] ?? 1) - printed(figure).value), told).toBeLessThan(
        added.length,
      );
    });
    if (label === 'Costs') side = rows.slice(endOfCosts);
  }
}
