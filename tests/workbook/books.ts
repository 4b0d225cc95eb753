import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { calculated, type Calculated } from '../../src/answer/calculated-scenario.js';
import type { Scenario } from '../../src/index.js';
import { allowedAt } from '../../src/scenario/declarations.js';
import { workbook } from '../../src/workbook/index.js';
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

/** Timings, curves and rates, and horizons that end within a year, one of them within a month. */
const ways = [
  { discounting: { timing: 'mid-year', rate: '0.08' }, horizonMonths: 27 },
  { discounting: { timing: 'year-end', rate: '0.12' }, horizonMonths: 20 },
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

const written = async (scenario: Scenario): Promise<Written> => ({
  scenario,
  made: calculated(scenario),
  bytes: await workbook(scenario, { simulation: 'none' }),
});

/** The workbooks of all examples and of ten scenarios at random, by name. */
export async function allBooks(): Promise<ReadonlyMap<string, Written>> {
  const books = new Map<string, Written>();
  for (const [name, scenario] of examples) books.set(name, await written(scenario));
  for (const [place, scenario] of randomScenarios().entries()) books.set(`random-${place}`, await written(scenario));
  return books;
}

export const exampleNames = [...examples.keys()];

/** As an independent reader reads it. */
export const readBook = (bytes: Uint8Array): ReturnType<typeof readXlsx> => readXlsx(bytes, { readStyles: true });
