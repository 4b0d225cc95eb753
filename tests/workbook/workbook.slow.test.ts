import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/decimal.js';
import type { Line } from '../../src/formula/expression.js';
import {
  calculate,
  FormulaError,
  type InternalRate,
  type Metrics,
  type Result,
  type Scenario,
} from '../../src/index.js';
import { resultOf } from '../../src/answer/calculate.js';
import { scatterPaths } from '../../src/scenario/scatter.js';
import { laidOut, type LaidOut } from '../../src/workbook/laid-out.js';
import type { ModelRows } from '../../src/workbook/monthly/model-rows.js';
import { shownMetrics } from '../../src/workbook/sheets/metrics.js';
import { workbook } from '../../src/workbook/index.js';
import { grossOf } from '../reading/gross.js';
import { allBooks, exampleNames, readBook, type Written } from './books.js';
import { accountSheets, figureIn, isOfficeThere, recalculated, type Cells } from './recalculated.js';

let books: ReadonlyMap<string, Written>;
beforeAll(async () => {
  books = await allBooks();
});

const bookOf = (name: string): Written => {
  const found = books.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

/** Where the rows of a workbook stand, by the way it was laid out. */
const layoutOf = ({ made }: Written): LaidOut => laidOut(made, resultOf(made));

const rowNumber = (place: string): number => Number(/(\d+)$/.exec(place)?.[1]);

/** Inputs as somebody changes them in the file: of each sort one. */
const changes = {
  // The internal rate falls far below where it was.
  'regional-bank': { 'adoption.ceiling': '0.5', 'discounting.rate': '0.14' },
  'online-retailer': { 'value.perModelYear': '410000', 'wages.productiveHours': '1500' },
  'random-0': {
    'tax.rate': '0.31',
    'taxTreatments.system.writtenOffMonths': '9',
    'inflation.general': '0.01',
    'discounting.rate': '0.2',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The file with other figures in some cells of inputs; what was worked out stays as it was. */
function changedFile(written: Written, changed: Readonly<Record<string, string>>): Uint8Array {
  const { inputs, amounts } = layoutOf(written);
  const files = unzipSync(written.bytes);
  const change = (sheet: string, cell: string, value: string): void => {
    const path = `xl/worksheets/sheet${sheet}.xml`;
    const before = strFromU8(files[path] ?? new Uint8Array());
    const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
    if (after === before) throw new Error(`sheet ${sheet} has no figure in ${cell}`);
    files[path] = strToU8(after);
  };
  for (const [input, value] of Object.entries(changed)) change('2', `C${rowNumber(inputs.placeOfInput(input))}`, value);
  for (const { first } of amounts?.blocks ?? []) change('10', `C${first}`, changedAmount);
  return zipSync(files);
}

/** Each first amount that is known of a line, in a changed file and in a changed scenario. */
const changedAmount = '777.25';

/** Whether there is something to divide by. */
function exists(reading: Written['made']['reading'], line: Line): boolean {
  try {
    reading.outcome(line);
    return true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

/** The same figures told to the engine. What stands for the doubt of others stays as it is in the file. */
function changedScenario({ scenario, made }: Written, changed: Readonly<Record<string, string>>): Scenario {
  const told: Record<string, unknown> = { ...scenario };
  const scatters = scatterPaths.flatMap((path) => {
    const figure = made.resolved.table.get(path);
    return figure === undefined || !made.planned.inputs.has(path) ? [] : [[path, figure.value.toString()] as const];
  });
  for (const [path, value] of [...scatters, ...Object.entries(changed)]) {
    const [group = '', key = '', ofMember = ''] = path.split('.');
    const members: unknown = told[group];
    told[group] = Array.isArray(members)
      ? members.map((each: { id: string }) => (each.id === key ? { ...each, [ofMember]: value } : each))
      : { ...(members as object | undefined), [key]: value };
  }
  // Each line has one amount, but where the file tells of more.
  const { actuals } = scenario;
  return actuals === undefined
    ? told
    : { ...told, actuals: actuals.map((each) => ({ ...each, amount: changedAmount })) };
}

describe.skipIf(!isOfficeThere)('recalculated by LibreOffice', () => {
  let cellsOf: (book: string, sheet: string) => Cells;
  beforeAll(() => {
    cellsOf = recalculated(
      new Map([
        ...[...books].map(([name, { bytes }]) => [name, bytes] as const),
        ...Object.entries(changes).map(
          ([name, changed]) => [`${name}-changed`, changedFile(bookOf(name), changed)] as const,
        ),
      ]),
    );
  });

  test('every line of all examples and of ten scenarios at random agrees with the exact reading in every month', () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const [name, written] of books) {
      const { planned, reading, resolved } = written.made;
      const { rows } = layoutOf(written);
      const cells = cellsOf(name, 'Monthly model');
      const gross = grossOf(planned.plan, resolved.table);
      const tied = tiedSteps(written);
      for (const line of planned.lines.values()) {
        const place = placeIn(rows, line);
        const step = planned.plan.stepOf(line);
        if (place === undefined || tied.has(step)) continue;
        const shown = cells[place.row - 1] ?? [];
        if (!place.isMonthly && !exists(reading, line)) {
          if (shown[2] !== 'none') wrong.push(`${name}: ${line.id} is ${String(shown[2])}, and does not exist`);
          continue;
        }
        if (!place.isMonthly && 'solved' in reading.outcome(line)) continue;
        const figures: readonly Decimal[] = place.isMonthly ? reading.row(line) : [reading.figure(line)];
        figures.forEach((figure, month) => {
          const there = figureIn(shown[(place.isMonthly ? 3 : 2) + month]);
          const room = 1e-9 * Math.max(gross[step]?.[month] ?? 0, Number.MIN_VALUE);
          compared += 1;
          if (!(Math.abs(there - figure.toNumber()) <= room))
            wrong.push(`${name}: ${line.id} in month ${month} is ${String(there)}, and ${figure.toString()} exactly`);
        });
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(100_000);
  });

  test('so do the metrics of three views, and all checks hold', () => {
    for (const [name, { made }] of books) {
      expectMetrics(cellsOf(name, 'Metrics'), resultOf(made), name);
      expect(cellsOf(name, 'Summary')[1]?.[2], name).toBe('All checks hold');
    }
  });

  test('the years of the statement are those of the result', () => {
    for (const [name, { made }] of books) {
      const cells = cellsOf(name, 'Statement by year');
      const { annual, metrics } = resultOf(made);
      const rowOf = (label: string): readonly string[] => cells.find(([first]) => first === label) ?? [];
      const gross = metrics.totalCost.abs().plus(metrics.totalBenefit.abs()).toNumber();
      for (const [label, key] of [
        ['Total costs', 'cost'],
        ['Total benefits', 'benefit'],
        ['Net', 'net'],
      ] as const)
        annual.forEach((period, place) =>
          expect(
            Math.abs(figureIn(rowOf(label)[3 + place]) - period[key].toNumber()),
            `${name}: ${label} of ${period.period}`,
          ).toBeLessThanOrEqual(1e-9 * gross),
        );
    }
  });

  test('what a finance team asks after the answer comes to the figures of the engine', async () => {
    const told = new Set<string>();
    for (const [name, { made, bytes }] of books) {
      const { metrics } = resultOf(made);
      const gross = metrics.totalCost.abs().plus(metrics.totalBenefit.abs()).toNumber();
      const there = accountSheets.filter((sheet) => cellsOf(name, sheet).length > 0);
      // Of the others the cost of ownership alone, which is read in four of them.
      if (there.length === 1 && told.size >= 4) continue;
      // What the engine worked out stands in the file; here it has been worked out anew.
      const { sheets } = await readBook(bytes);
      for (const sheet of there) {
        const cells = cellsOf(name, sheet);
        const [rows = []] = sheets.filter((each) => each.name === sheet).map((each) => each.rows);
        rows.forEach((row, place) =>
          row.forEach((figure, column) => {
            if (typeof figure !== 'number') return;
            told.add(`${name} ${sheet}`);
            const shown = figureIn(cells[place]?.[column]);
            const where = `${name}, ${sheet}, ${String(row[0])}, column ${column}: ${String(shown)} and ${figure}`;
            expect(Math.abs(shown - figure), where).toBeLessThanOrEqual(1e-9 * gross);
          }),
        );
      }
    }
    for (const sheet of accountSheets) expect(told, sheet).toContain(`random-0 ${sheet}`);
  });

  test.each(Object.keys(changes) as (keyof typeof changes)[])(
    'a change of inputs in the file of %s changes its answer as it changes that of the engine',
    (name) => {
      const written = bookOf(name);
      const scenario = changedScenario(written, changes[name]);
      const changed = calculate(scenario);
      expect(changed.metrics.npv.minus(resultOf(written.made).metrics.npv).abs().gt(1000)).toBe(true);
      expectMetrics(cellsOf(`${name}-changed`, 'Metrics'), changed, name);
      const summary = cellsOf(`${name}-changed`, 'Summary');
      expect(summary[1]?.[2]).toBe('All checks hold');
      const { afterTax, actuals, todaysMoney } = changed;
      if (afterTax === undefined || actuals === undefined || todaysMoney === undefined) return;
      const figureOf = (sheet: string, label: string): number =>
        figureIn(cellsOf(`${name}-changed`, sheet).find(([first]) => first === label)?.[2]);
      for (const [sheet, label, exact] of [
        ['After tax', 'Net present value after tax', afterTax.all.npv],
        ['After tax', 'Left to write off when the horizon ends', afterTax.all.leftToWriteOff],
        ['Plan and actual', 'Net present value', actuals.forecast.npv],
        ['Plan and actual', 'Net value of the rest, in the last month that is known', actuals.toCome.npv],
        ['Prices of approval', 'Discount rate without inflation, a year', todaysMoney.rate],
      ] as const)
        expectNear(figureOf(sheet, label), exact.toNumber(), label);
      expect(summary.flat().some((text) => text.startsWith('Inputs were changed'))).toBe(true);
    },
  );
});

test.skipIf(isOfficeThere)('without LibreOffice the workbooks are not recalculated: npm run setup:office', () => {
  expect(isOfficeThere).toBe(false);
});

function expectMetrics(cells: Cells, result: Result, name: string): void {
  const views = [result.metrics, result.cashOnly, result.treasury];
  shownMetrics.forEach(({ key, label }, place) => {
    const row = cells[4 + place] ?? [];
    expect(row[0]).toBe(label);
    views.forEach((metrics, view) => {
      expectMetric(row[2 + view], metrics[key], `${name}: ${label} of view ${view} is ${String(row[2 + view])}`);
    });
  });
}

function expectMetric(shown: string | undefined, exact: Metrics[keyof Metrics], told: string): void {
  if (exact === null) expect(['none', 'never'], told).toContain(shown);
  else if ('toNumber' in exact) expectNear(figureIn(shown), exact.toNumber(), told);
  else if ('status' in exact) expectRate(shown, exact, told);
}

function expectRate(shown: string | undefined, exact: InternalRate, told: string): void {
  const rates = exact.status === 'none' ? [] : exact.status === 'unique' ? [exact.rate] : exact.rates;
  // A program need not find a rate at which money becomes a hundred times as much in a year.
  const isFindable = rates.some((rate) => rate.lt(100));
  if (!isFindable) {
    expect(shown, told).toBe('none');
    return;
  }
  const away = (rate: Decimal): number => Math.abs(rate.toNumber() - figureIn(shown));
  const [nearest] = rates.toSorted((one, other) => away(one) - away(other));
  expectNear(figureIn(shown), nearest?.toNumber() ?? Number.NaN, told);
}

/** Metrics are differences of amounts a few thousand times as large at most. */
const expectNear = (figure: number, exact: number, told: string): void =>
  expect(Math.abs(figure - exact), `${told}, and ${exact} exactly`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(exact)) * 1000,
  );

function placeIn(rows: ModelRows, line: Line) {
  try {
    return rows.at(line);
  } catch {
    // The months of a logistic curve stand in one row.
    return undefined;
  }
}

/** Steps that hang on whether a figure has reached a threshold that it misses by a rounding alone. */
function tiedSteps({ made: { planned, reading } }: Written): ReadonlySet<number> {
  const tied = new Set<number>();
  planned.plan.steps.forEach(({ expression, operands }, index) => {
    if (operands.some((operand) => tied.has(operand))) tied.add(index);
    if (expression.kind !== 'atLeast') return;
    const [quantity, threshold] = expression.terms;
    if (quantity === undefined || threshold === undefined) return;
    const limits = reading.row(threshold);
    const isTied = reading.row(quantity).some((figure, month) => {
      const limit = limits[month];
      return limit !== undefined && figure.lt(limit) && limit.minus(figure).lt(limit.abs().times('1e-11'));
    });
    if (isTied) tied.add(index);
  });
  return tied;
}

/** Sheets that recalculate, and hold no typed number. */
const calculating = [
  'Monthly model',
  'Statement by year',
  ...accountSheets.filter((sheet) => sheet !== 'Plan and actual'),
  'Metrics',
  'Checks',
];
/** Whose columns are time. */
const overTime = ['Monthly model', 'Statement by year', 'Fiscal years', 'After tax', 'Prices of approval'];
const withoutNames = (formula: string): string =>
  formula.replaceAll(/"[^"]*"|'[^']*'!|[A-Z]\w+!|\$?[A-Z]{1,3}\$?\d+/g, '');
const withoutTexts = (formula: string): string => formula.replaceAll(/"[^"]*"/g, '');

const permittedFunctions = new Set(
  'IF MIN MAX EXP SUM IRR IFERROR MATCH COUNT AND ABS SUMIF COUNTIF INDEX ROUNDUP ROUNDDOWN COLUMNS SUMPRODUCT COUNTA'.split(
    ' ',
  ),
);

describe('the rules of a workbook, read by another program', () => {
  let read: ReadonlyMap<string, Awaited<ReturnType<typeof readBook>>>;
  beforeAll(async () => {
    const entries = [];
    for (const name of exampleNames) entries.push([name, await readBook(bookOf(name).bytes)] as const);
    read = new Map(entries);
  });

  const everySheet = function* () {
    for (const [name, book] of read)
      for (const sheet of book.sheets) yield { name, sheet, told: `${name}, ${sheet.name}` };
  };
  const everyCell = function* () {
    for (const { name, sheet, told } of everySheet())
      for (const [at, cell] of sheet.cells ?? []) {
        const [row = 0, column = 0] = at.split(',').map(Number);
        yield { name, sheet, cell, row, column, told: `${told}, row ${row + 1}, column ${column + 1}` };
      }
  };
  /** Which formulas break a rule, with their places. */
  const wrongFormulas = (isWrong: (formula: string) => boolean): readonly string[] => {
    const wrong: string[] = [];
    let count = 0;
    for (const { cell, told } of everyCell()) {
      if (cell.formula === undefined || cell.formula === '') continue;
      count += 1;
      if (isWrong(cell.formula)) wrong.push(`${told}: ${cell.formula}`);
    }
    expect(count).toBeGreaterThan(5000);
    return wrong.slice(0, 10);
  };

  test('one formula a row, from the first month to the last', () => {
    for (const [name, book] of read) {
      const sheet = book.sheets.find((each) => each.name === 'Monthly model');
      const months = bookOf(name).made.resolved.shape.horizonMonths + 1;
      const rows = new Map<number, { shared: Set<number | undefined>; count: number }>();
      for (const [at, cell] of sheet?.cells ?? []) {
        const [row = 0, column = 0] = at.split(',').map(Number);
        if (column < 3 || row < 4 || (cell.value === '' && cell.formulaType === undefined) || cell.value === null)
          continue;
        const told = rows.get(row) ?? { shared: new Set(), count: 0 };
        told.shared.add(cell.formulaSharedIndex);
        told.count += 1;
        rows.set(row, told);
      }
      for (const [row, { shared, count }] of rows) {
        expect([shared.size, shared.has(undefined)], `${name}, row ${row + 1}`).toEqual([1, false]);
        expect([months, 2 * months - 1], `${name}, row ${row + 1}`).toContain(count);
      }
      expect(rows.size).toBeGreaterThan(15);
    }
  });

  test('no number in a formula but 0 and 1', () => {
    const hasNumber = (formula: string): boolean =>
      [...withoutNames(formula).matchAll(/\d+(?:\.\d+)?/g)].some(([number]) => number !== '0' && number !== '1');
    expect(wrongFormulas(hasNumber)).toEqual([]);
  });

  test('no IF within an IF', () => {
    expect(wrongFormulas(hasNestedIf)).toEqual([]);
  });

  test('a formula fits 255 letters and one line', () => {
    expect(wrongFormulas((formula) => formula.length > 255 || /[\r\n]/.test(formula))).toEqual([]);
  });

  test('no function that is new, that goes over arrays, or that is worked out anew at every change', () => {
    const isForbidden = (formula: string): boolean =>
      [...withoutTexts(formula).matchAll(/\b([A-Z]+)\(/g)].some(([, name = '']) => !permittedFunctions.has(name));
    expect(wrongFormulas(isForbidden)).toEqual([]);
  });

  test('no cells are merged', () => {
    for (const { sheet, told } of everySheet()) expect(sheet.merges ?? [], told).toEqual([]);
  });

  test('nothing is hidden: of thirteen sheets none, no row and no column', () => {
    for (const [name, book] of read) {
      // The one example with fiscal years, tax, inflation and actual amounts, and the others.
      const [before, after] =
        name === 'parcel-service' ? ['Fiscal years, After tax, Prices of approval, ', 'Plan and actual, '] : ['', ''];
      expect(book.sheets.map((sheet) => sheet.name).join(', ')).toBe(
        `Summary, Inputs, Questions, Monthly model, Statement by year, ${before}Cost of ownership, ${after}Metrics, Scenarios, Sensitivity, Assumption log, Sources, Checks, Manifest`,
      );
    }
    for (const { sheet, told } of everySheet()) {
      expect(sheet.hidden ?? false, told).toBe(false);
      const parts = [...(sheet.columns ?? []), ...(sheet.rowDefs?.values() ?? [])];
      expect(
        parts.some(({ hidden }) => hidden === true),
        told,
      ).toBe(false);
    }
  });

  test('what a cell needs stands above it, or in its own row', () => {
    const wrong: string[] = [];
    for (const { sheet, cell, row, told } of everyCell()) {
      if (!overTime.includes(sheet.name) || cell.formula === undefined || row < 4) continue;
      const own = cell.formula.replaceAll(/(?:'[^']*'|[A-Z]\w+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g, '');
      for (const [, to] of own.matchAll(/\$?[A-Z]{1,3}\$?(\d+)/g))
        if (Number(to) > row + 1) wrong.push(`${told}: ${cell.formula}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('sheets of months and of years have the same columns: label, unit, one figure or the total, then time', () => {
    for (const { sheet, told } of everySheet()) {
      if (!overTime.includes(sheet.name)) continue;
      const [label, unit, one, first] = sheet.rows[3] ?? [];
      expect([label, unit], told).toEqual(['Line', 'Unit']);
      expect(String(one).toLowerCase(), told).toContain('total');
      expect(String(first), told).toMatch(/^(?:Start|Initial|20\d\d\/\d\d)$/);
    }
  });

  test('a timing that lines share is worked out once', () => {
    for (const { sheet, told } of everySheet()) {
      if (sheet.name !== 'Monthly model') continue;
      const labels = sheet.rows.map(([label]) => String(label));
      const [from, to] = [labels.indexOf('Timings'), labels.findIndex((label) => label.startsWith('Costs: '))];
      const formulas = labels.flatMap((_, row) => {
        const formula = row > from && row < to ? sheet.cells?.get(`${row},3`)?.formula : undefined;
        // The second name of a row is only its place.
        return formula === undefined || /^\$?[A-Z]+\$?\d+$/.test(formula) ? [] : [formula];
      });
      expect(new Set(formulas).size, told).toBe(formulas.length);
    }
  });

  test('only inputs hold typed numbers: coloured, unlocked, named, and with what is permitted', () => {
    const typed: string[] = [];
    for (const { sheet, cell, told } of everyCell())
      if (calculating.includes(sheet.name) && cell.type === 'number' && cell.formulaSharedIndex === undefined)
        typed.push(told);
    expect(typed.slice(0, 5)).toEqual([]);
    for (const [name, book] of read) {
      const sheet = book.sheets.find((each) => each.name === 'Inputs');
      const permitted = new Set(sheet?.dataValidations?.map(({ range }) => range));
      const { inputs } = layoutOf(bookOf(name)).model;
      expect(permitted.size).toBe(inputs.size);
      for (const place of permitted) {
        const style = sheet?.cells?.get(`${Number(place.slice(1)) - 1},2`)?.style;
        expect([style?.fill, style?.protection?.locked], `${name}, ${place}`).toMatchObject([
          { type: 'pattern' },
          false,
        ]);
      }
      // Every input and the key results have a name, and nothing else has one.
      const names = book.namedRanges?.filter(({ name: each }) => !each.startsWith('_xlnm')) ?? [];
      expect(names.length).toBe(inputs.size + shownMetrics.length);
    }
  });

  test('beside them stands what does not follow a figure that is changed', () => {
    for (const book of read.values())
      expect(book.sheets.find(({ name }) => name === 'Inputs')?.rows[0]?.[3]).toMatch(
        /^What was filled in by a figure that you change stays: its range, the scatter and contingency for ranges/,
      );
  });

  test('every sheet has the check of the whole workbook in its frozen head', () => {
    for (const { sheet, told } of everySheet()) {
      expect(sheet.freezePane?.rows ?? 0, told).toBeGreaterThanOrEqual(3);
      expect(sheet.cells?.get('1,2')?.formula, told).toMatch(/^Checks!\$C\$\d+$/);
    }
  });

  test('two ways lead to each figure that is checked, and to the same', () => {
    for (const { sheet, told } of everySheet()) {
      if (sheet.name !== 'Checks') continue;
      const checked = sheet.rows.flatMap((_, row) => {
        const formulaIn = (column: number): string | undefined => sheet.cells?.get(`${row},${column}`)?.formula;
        return formulaIn(3) === undefined ? [] : [{ row, isTwice: formulaIn(2) !== formulaIn(3) }];
      });
      expect(checked.length, told).toBeGreaterThan(6);
      for (const { row, isTwice } of checked)
        expect([isTwice, sheet.rows[row]?.[6]], `${told}, ${row + 1}`).toEqual([true, 1]);
    }
  });

  test('what was never paid back is called so on the sheet of the scenarios too', () => {
    const neverPaid: string[] = [];
    for (const { sheet, name, told } of everySheet()) {
      if (sheet.name !== 'Scenarios') continue;
      for (const [label, , now, , written] of sheet.rows) {
        if (!String(label).startsWith('Payback') || typeof now !== 'string') continue;
        expect([now, written], told).toEqual(['never', 'never']);
        neverPaid.push(name);
      }
    }
    expect(neverPaid).toContain('regional-bank');
  });

  test('a share is written in percent wherever it stands', () => {
    const shares: string[] = [];
    for (const { sheet, told } of everySheet()) {
      if (sheet.name !== 'Metrics') continue;
      sheet.rows.forEach(([label, unit, value], row) => {
        if (!String(unit).startsWith('share') || typeof value !== 'number') return;
        expect(sheet.cells?.get(`${row},2`)?.style?.numFmt, `${told}, ${String(label)}`).toBe('0.0%');
        shares.push(String(unit));
      });
    }
    expect(shares).toContain('share of releases');
  });

  test('no cell is an error, each formula has a figure, and there is no macro and no link to another file', () => {
    const wrong: string[] = [];
    for (const { cell, told } of everyCell())
      if (cell.type === 'error' || (cell.type === 'formula' && cell.value === null)) wrong.push(told);
    expect(wrong.slice(0, 5)).toEqual([]);
    for (const name of exampleNames)
      expect(Object.keys(unzipSync(bookOf(name).bytes)).filter((part) => /vba|macro|externalLink/i.test(part))).toEqual(
        [],
      );
  });

  test('the first sheet is one printed page: the answer, the money in three views, the years, what it rests on', () => {
    for (const name of exampleNames) {
      const sheet = strFromU8(unzipSync(bookOf(name).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet, name).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(sheet, name).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="1"/);
      for (const heading of ['The money, in ', 'Costs and benefits by year, in ', 'What it rests on', '; input '])
        expect(sheet, name).toContain(heading);
    }
  });
});

/** An IF that stands between the parentheses of another. */
function hasNestedIf(formula: string): boolean {
  const open: boolean[] = [];
  for (const [word] of withoutTexts(formula).matchAll(/\bIF\(|\(|\)/g)) {
    if (word === ')') open.pop();
    else if (word === 'IF(' && open.includes(true)) return true;
    else open.push(word === 'IF(');
  }
  return false;
}

describe('workbook', () => {
  const lines: Scenario = {
    name: '=HYPERLINK("http://x","y")',
    horizonMonths: 12,
    customLines: [
      { id: 'in', label: '+1+cmd|’/c calc’!A0', side: 'benefit', monthly: 30 },
      { id: 'out', label: '@SUM(1)<b>&"\u0001_x0041_\ud800', side: 'cost', initial: 100 },
    ],
  };

  test('leaves text that looks like a formula, like markup or like nothing at all as it is', async () => {
    const bytes = await workbook(lines, { simulation: 'none' });
    const { sheets } = await readBook(bytes);
    const texts = sheets.flatMap(({ cells }) => [...(cells ?? [])].map(([, cell]) => cell));
    expect(texts.some(({ value, formula }) => value === lines.name && formula === undefined)).toBe(true);
    const formulas = texts.flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((each) => /HYPERLINK|cmd|SUM\(1\)<b>/.test(each))).toEqual([]);
  });

  test('is the same bytes for the same scenario, wherever it is written', async () => {
    const [one, other] = [await workbook(lines), await workbook(structuredClone(lines))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    // 1980-01-01, noon, as a zip file writes it: of no place and no day.
    expect([one[10], one[11], one[12], one[13]]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });

  test('has several scenarios side by side', async () => {
    const { sheets } = await readBook(
      await workbook(
        [
          { ...lines, name: 'plan' },
          { name: 'more', extends: 'plan', discounting: { rate: '0.2' } },
        ],
        {
          simulation: 'none',
        },
      ),
    );
    const side = sheets.find(({ name }) => name === 'Scenarios');
    expect(side?.rows[3]?.slice(4)).toEqual(['plan', 'more']);
  });

  test('says all that is wrong with its options at once', async () => {
    const wrong = { simulation: 'often', sheets: 3 } as unknown as { simulation: 'none' };
    await expect(workbook(lines, wrong)).rejects.toMatchObject({
      issues: [{ path: 'simulation' }, { path: 'sheets' }],
    });
    await expect(workbook([])).rejects.toThrow('a comparison is of one scenario at least');
  });
});
