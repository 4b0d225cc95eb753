import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { calculated, type Calculated } from '../../src/answer/calculated-scenario.js';
import type { Scenario } from '../../src/index.js';
import { allowedAt } from '../../src/scenario/declarations.js';
import { resultOf } from '../../src/answer/calculate.js';
import { bookOf } from '../../src/workbook/book.js';
import { bookFile } from '../../src/workbook/file/book-file.js';
import { workbook } from '../../src/workbook/index.js';
import { noSwings } from './no-swings.js';
import { scenarioIn } from '../examples/scenario-in.js';

/** A scenario with its workbook. */
export interface Written {
  readonly scenario: Scenario;
  readonly made: Calculated;
  readonly bytes: Uint8Array;
}

const folder = 'examples/scenarios';
const examples: ReadonlyMap<string, Scenario> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), scenarioIn(`${folder}/${file}`)]),
);

/**
 * Timings, curves and rates, and horizons that end within a year, one of them within a month; tax, fiscal years, inflation
 * and actual amounts.
 */
const ways = [
  {
    discounting: { timing: 'mid-year', rate: '0.08' },
    horizonMonths: 27,
    start: '2027-03',
    fiscalYearStart: 7,
    inflation: { general: '0.03' },
    tax: { rate: '0.27', lossLimit: '0.7', afterTaxRate: '0.06' },
    taxTreatments: [
      { id: 'system', treats: 'set-up', writtenOffMonths: 24 },
      { id: 'licences', treats: 'licences', deductibleShare: '0.5', writtenOffMonths: 3 },
      { id: 'gains', treats: 'benefits', deductibleShare: '0.9' },
    ],
    customLines: [
      { id: 'own', side: 'cost', initial: 5000, annual: [1000, 2000, 3000] },
      // Of the same amounts, planned and paid: each in a row of its own.
      { id: 'first', side: 'cost', monthly: 300 },
      { id: 'second', side: 'cost', monthly: 300 },
    ],
    actuals: [
      { month: 1, line: 'setup', amount: 20_000 },
      { month: 0, line: 'own', amount: '6000.50', note: '=late' },
      { month: 2, line: 'first', amount: 400 },
      { month: 2, line: 'second', amount: 400 },
      { month: 3, metric: 'benefit', amount: 100 },
    ],
  },
  {
    discounting: { timing: 'year-end', rate: '0.12' },
    horizonMonths: 20,
    tax: { rate: '0.3', losses: 'set-off' },
    actuals: [{ month: 4, metric: 'cost', amount: 9000 }],
  },
  { adoption: { curve: 'logistic', midpointMonths: 7.3, steepness: 0.4 }, horizonMonths: 30 },
  { discounting: { timing: 'mid-year', financeRate: 0.06, reinvestRate: '0.03' }, horizonMonths: 48 },
  { baseCase: 'likely', start: '2027-03', horizonMonths: 13 },
] as const;

const industries = ['finance', 'retail', 'telecom', 'public-sector', 'manufacturing'] as const;
const sizes = ['small', 'medium'] as const;
const count = 10;

/** Profiles in which about half of the figures of groups lie anywhere in their range: every time the same. */
function randomScenarios(): readonly Scenario[] {
  const draws = fc.sample(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 300, maxLength: 300 }), {
    seed: 13,
    numRuns: count,
  });
  return draws.map((draw, place) => {
    const way = ways[place % ways.length];
    const profile: Scenario = {
      industry: industries[place % industries.length] ?? 'finance',
      size: sizes[Math.floor(place / industries.length) % sizes.length] ?? 'medium',
      ...way,
    };
    const scenario: Record<string, unknown> = { ...profile };
    const { planned, resolved } = calculated(profile);
    // What is not read is off, and would be on.
    const ranged = [...resolved.table].filter(
      ([path]) => planned.inputs.has(path) && path.split('.').length === 2 && allowedAt(path)?.isWhole !== true,
    );
    ranged.forEach(([path, { low, high, provenance }], index) => {
      const [drawn = 0, chosen = 0] = [draw[index], draw[index + 150]];
      if (low === undefined || high === undefined || provenance === 'yours' || chosen % 2 === 0) return;
      const [group = '', key = ''] = path.split('.');
      const value = low.plus(high.minus(low).times(drawn).div(999)).toSignificantDigits(3).toString();
      scenario[group] = { ...(scenario[group] as object | undefined), [key]: value };
    });
    return scenario;
  });
}

async function written(scenario: Scenario): Promise<Written> {
  const made = calculated(scenario);
  return { scenario, made, bytes: await workbook(scenario, { simulation: 'none' }) };
}

/** Without what a workbook only records, and LibreOffice does not recalculate: it takes half of the time. */
function writtenAlone(scenario: Scenario): Written {
  const made = calculated(scenario);
  const asked = { scenarios: scenario, simulation: 'none' } as const;
  const result = { ...resultOf(made), adoption: [] };
  return {
    scenario,
    made,
    bytes: bookFile(bookOf({ made, result, sensitivity: noSwings, compared: undefined, asked })),
  };
}

export type Books = ReadonlyMap<string, Written>;

/** The workbooks of all examples, of ten scenarios at random and of rates that are not told or no returns, by name. */
export async function allBooks(): Promise<Books> {
  const books = new Map<string, Written>();
  for (const [name, scenario] of examples) books.set(name, await written(scenario));
  for (const [place, scenario] of randomScenarios().entries()) books.set(`random-${place}`, writtenAlone(scenario));
  for (const [timing, scenario] of beyondTheHighestRate) books.set(`beyond-${timing}`, writtenAlone(scenario));
  for (const timing of ['monthly', 'mid-year', 'year-end'] as const)
    books.set(`loan-${timing}`, writtenAlone(likeALoan(timing)));
  books.set('half-months', writtenAlone(inHalfMonths));
  books.set('nobody', writtenAlone(nobodyTakesItUp));
  return books;
}

/** 1,000 now and 100 a month from then on: a spreadsheet finds a rate at which that is worth nothing. */
const likeALoan = (timing: 'monthly' | 'mid-year' | 'year-end'): Scenario => ({
  horizonMonths: 24,
  discounting: { timing, rate: '0.08' },
  customLines: [
    { id: 'advance', side: 'benefit', kind: 'cash', initial: 1000 },
    { id: 'fee', side: 'cost', monthly: 100 },
  ],
});

/** Its rate of all benefits is 40, and that of cash in less cash out near −100 %: from far away a program finds none. */
const inHalfMonths: Scenario = {
  industry: 'healthcare',
  size: 'small',
  horizonMonths: 25,
  discounting: { timing: 'mid-year' },
  customLines: [{ id: 'own', side: 'benefit', kind: 'risk', annual: [2000, 2000, 2000] }],
  grants: [{ id: 'grant', amount: 100_000, month: 9, months: 5 }],
};

/** What is told for each team, model or month of use has nothing to be divided by. */
const nobodyTakesItUp: Scenario = { industry: 'finance', size: 'small', horizonMonths: 12, adoption: { ceiling: 0 } };

/** Each month brings a hundred times the outlay: a rate of about 100^12 a year, which is no figure any more. */
const beyondTheHighestRate = (['monthly', 'mid-year'] as const).map((timing): readonly [string, Scenario] => [
  timing,
  {
    horizonMonths: 1,
    discounting: { timing },
    customLines: [
      { id: 'outlay', side: 'cost', initial: 1 },
      { id: 'income', side: 'benefit', kind: 'cash', monthly: 100 },
    ],
  },
]);

export const exampleNames = [...examples.keys()];

/** As an independent reader reads it. */
export const readBook = (bytes: Uint8Array): ReturnType<typeof readXlsx> => readXlsx(bytes, { readStyles: true });
