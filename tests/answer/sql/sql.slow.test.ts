import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ScenarioError } from '../../../src/errors.js';
import { metrics, sqlOf, type Scenario, type SqlOptions } from '../../../src/index.js';
import { translator } from './database-programs.mjs';
import { type Answered, type Database, duckdb, postgres, withoutPostgres } from './databases.js';

type Metric = NonNullable<SqlOptions['metrics']>[number];

const money: readonly Metric[] = ['npv', 'cashOnlyNpv', 'treasuryNpv', 'totalCost', 'totalBenefit', 'peakFunding'];
const others: readonly Metric[] = ['roi', 'benefitCostRatio', 'paybackMonths', 'discountedPaybackMonths'];
const all = [...money, ...others];

const databases: Database[] = [];
beforeAll(async () => {
  databases.push(await duckdb());
  if (withoutPostgres === undefined) databases.push(postgres());
});
afterAll(() => databases.forEach(({ close }) => close()));

type Row = readonly (number | null)[];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface Asked {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly options: Omit<SqlOptions, 'dialect'>;
}

/** What each database answers, by the number of the row. */
async function answers(
  scenario: Scenario,
  { columns, rows, options }: Asked,
): Promise<readonly (readonly Answered[])[]> {
  const { table = 'accounts', id = 'id' } = options;
  const values = rows.map((row, place) => `(${[place, ...row.map((cell) => String(cell))].join(', ')})`);
  const found: (readonly Answered[])[] = [];
  for (const { name, query } of databases) {
    const float = name === 'duckdb' ? 'double' : 'float8';
    await query(
      `drop table if exists ${quoted(table)}; ` +
        `create table ${quoted(table)} (${[`${quoted(id)} integer`, ...columns.map((column) => `${quoted(column)} ${float}`)].join(', ')}); ` +
        `insert into ${quoted(table)} values ${values.join(', ')}`,
    );
    const answered = await query(sqlOf(scenario, { ...options, dialect: name }));
    found.push(answered.toSorted((one, other) => Number(one[id]) - Number(other[id])));
  }
  return found;
}

const roles = ['data-scientist', 'engineer', 'validator'].map((id) => ({ id }));

/** A scenario with a figure written into it by hand. */
function withFigure(scenario: Scenario, path: string, figure: string): Scenario {
  const [key = '', first = '', second] = path.split('.');
  // A group or a list, by the path.
  const written = (scenario as Record<string, unknown>)[key] ?? (key === 'roles' ? roles : {});
  if (second === undefined) return { ...scenario, [key]: { ...written, [first]: figure } };
  const members = written as readonly { readonly id: string }[];
  return { ...scenario, [key]: members.map((each) => (each.id === first ? { ...each, [second]: figure } : each)) };
}

/** The metrics of a row by the exact reading; nothing where it is refused. */
function exactly(
  scenario: Scenario,
  vary: readonly string[],
  row: Row,
): Readonly<Record<Metric, number | null>> | undefined {
  const whole = vary.reduce<Scenario>((made, path, place) => withFigure(made, path, String(row[place])), scenario);
  try {
    const { npv, totalCost, totalBenefit, peakFunding, ...of } = metrics(whole);
    const figures = {
      npv,
      cashOnlyNpv: metrics(whole, { view: 'cashOnly' }).npv,
      treasuryNpv: metrics(whole, { view: 'treasury' }).npv,
      totalCost,
      totalBenefit,
      peakFunding,
      roi: of.roi,
      benefitCostRatio: of.benefitCostRatio,
      paybackMonths: of.paybackMonths,
      discountedPaybackMonths: of.discountedPaybackMonths,
    };
    // Each has a figure of its own.
    return Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [name, figure === null ? null : figure.toNumber()]),
    ) as Record<Metric, number | null>;
  } catch (error) {
    if (error instanceof ScenarioError) return undefined;
    throw error;
  }
}

const example = (name: string): Scenario => parse(readFileSync(`examples/scenarios/${name}.yaml`, 'utf8')) as Scenario;

const between = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((part) => Number((least + ((most - least) * part) / 1000).toPrecision(4)));
const whole = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });

/** Columns of each case, with figures of which some are not permitted. */
const cases: Readonly<
  Record<string, readonly [scenario: Scenario, columns: Readonly<Record<string, fc.Arbitrary<number>>>]>
> = {
  'a bank with its own seats': [
    example('regional-bank'),
    {
      'models.count': whole(-2, 90),
      'releases.perModelYear': between(0.5, 8),
      'discounting.rate': between(-0.02, 0.2),
      'adoption.ceiling': between(0.2, 1.1),
      'tools.platform.seats': whole(0, 60),
    },
  ],
  'a bare profile, whose seats follow the people': [
    { industry: 'healthcare', horizonMonths: 30, discounting: { timing: 'year-end' } },
    {
      'roles.engineer.people': between(0, 20),
      'roles.data-scientist.people': between(1, 20),
      'models.newPerYear': whole(0, 12),
      'models.count': whole(5, 60),
      'wages.growth': between(-0.01, 0.06),
    },
  ],
  'cohorts, years with their middle, and the roll-out': [
    { ...example('telecom'), horizonMonths: 24, discounting: { timing: 'mid-year' } },
    { 'models.count': whole(1, 300), 'realisation.freedHours': between(0, 1), 'adoption.ceiling': between(0, 1) },
  ],
};

describe('a statement agrees with the exact reading of each row', () => {
  test.each(Object.entries(cases))('%s', async (_, [scenario, drawn]) => {
    const vary = Object.keys(drawn);
    const rows: readonly Row[] = fc.sample(fc.tuple(...Object.values(drawn)), { numRuns: 8, seed: 16 });
    const expected = rows.map((row) => exactly(scenario, vary, row));
    const found = await answers(scenario, { columns: vary, rows, options: { vary, metrics: all } });
    for (const answered of found) {
      rows.forEach((row, place) => {
        const figures = expected[place];
        const { outside, ...figuresFound } = answered[place] ?? {};
        if (figures === undefined) expect(vary).toContain(outside);
        if (outside !== null) {
          // What is not worked out here is a figure of nothing, or one that the exact reading refuses as well.
          expect(figures === undefined || row[vary.findIndex((path) => path === outside)] === 0).toBe(true);
          expect(Object.values(figuresFound).filter((figure) => figure !== null)).toEqual([place]);
          return;
        }
        const gross = Math.abs(Number(figures?.totalCost)) + Math.abs(Number(figures?.totalBenefit));
        for (const metric of all) {
          const [one, other] = [figures?.[metric], figuresFound[metric]];
          if (one === null || other === null) expect([metric, other]).toEqual([metric, one]);
          else {
            const size = money.includes(metric) ? gross : 1 + Math.abs(Number(one));
            expect(Math.abs(Number(one) - Number(other)), `${metric} of row ${place}`).toBeLessThan(1e-9 * size);
          }
        }
      });
      expect(answered.filter(({ outside }) => outside === null).length).toBeGreaterThan(rows.length / 4);
    }
    expect(found.length).toBe(withoutPostgres === undefined ? 2 : 1);
  });
});

/** NPV = 12 · income − outlay, and the outlay is back after outlay ÷ income months. */
const plain: Scenario = {
  baseCase: 'likely',
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 100 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: 20 },
  ],
};
const [income, outlay] = ['customLines.income.monthly', 'customLines.outlay.initial'] as const;

describe('of plain flows', () => {
  test('the figures are those that one works out by head', async () => {
    const options = { vary: [income, outlay], metrics: ['npv', 'roi', 'paybackMonths', 'peakFunding'] } as const;
    const rows = [
      [20, 100],
      [10, 200],
      [30, 45],
    ];
    for (const answered of await answers(plain, { columns: options.vary, rows, options }))
      expect(answered).toEqual([
        { id: 0, npv: 140, roi: 1.4, paybackMonths: 5, peakFunding: 100, outside: null },
        { id: 1, npv: -80, roi: -0.4, paybackMonths: null, peakFunding: 200, outside: null },
        { id: 2, npv: 315, roi: 7, paybackMonths: 1.5, peakFunding: 45, outside: null },
      ]);
  });

  test('a ratio to nothing is null, and the row is not outside', async () => {
    const options = { vary: [income, outlay], metrics: ['npv', 'roi', 'benefitCostRatio'] } as const;
    for (const answered of await answers(plain, { columns: options.vary, rows: [[20, 0]], options }))
      expect(answered).toEqual([{ id: 0, npv: 240, roi: null, benefitCostRatio: null, outside: null }]);
  });

  test('a row without a figure, with one that is none, and rows that share an id say so', async () => {
    const options = { vary: [`${income}=in`, `${outlay}=out`], metrics: ['npv'] } as const;
    const rows = [
      [20, null],
      [Number.NaN, 100],
      [20, 100],
    ] as const;
    const asked = { columns: ['in', 'out'], rows: rows.slice(0, 1), options };
    for (const answered of await answers(plain, asked))
      expect(answered).toEqual([{ id: 0, npv: null, outside: 'out' }]);
    for (const { query, name } of databases) {
      const nan = name === 'duckdb' ? "'nan'::double" : "'NaN'::float8";
      await query(
        `insert into accounts values (1, ${nan}, 100), (2, 20, 100), (3, 20, 100), (3, 20, 100), (4, 1e300, 1)`,
      );
      const answered = await query(sqlOf(plain, { ...options, dialect: name }));
      expect(answered.toSorted((one, other) => Number(one['id']) - Number(other['id']))).toEqual([
        { id: 0, npv: null, outside: 'out' },
        { id: 1, npv: null, outside: 'in' },
        { id: 2, npv: 140, outside: null },
        { id: 3, npv: null, outside: 'id' },
        { id: 4, npv: null, outside: 'in' },
      ]);
    }
  });

  test('names may hold whatever a database lets them hold', async () => {
    const odd = `"; drop table 'accounts' -- \\`;
    const options = {
      vary: [`${income}=${odd}`],
      table: `t"${odd}`.replaceAll('.', ''),
      id: `i'd`,
      metrics: ['npv'],
    } as const;
    for (const answered of await answers(plain, { columns: [odd], rows: [[20], [-1e40]], options }))
      expect(answered).toEqual([
        { "i'd": 0, npv: 140, outside: null },
        { "i'd": 1, npv: null, outside: odd },
      ]);
  });
});

const python = translator();

/** What sqlglot makes of a statement of another dialect, for DuckDB. */
const translated = `
import sys, json, sqlglot
print(json.dumps([sqlglot.transpile(sql, read=dialect, write="duckdb") for dialect, sql in json.load(sys.stdin)]))
`;

test.skipIf(python === undefined)(
  'a translator reads Spark, BigQuery and Snowflake, and DuckDB says the same of what it makes of them',
  async () => {
    const dialects = ['spark', 'bigquery', 'snowflake'] as const;
    const scenario = { ...example('regional-bank'), horizonMonths: 12 };
    const vary = ['models.count=models', 'discounting.rate=rate'];
    const options = { vary, metrics: all };
    const rows = [
      [46, 0.08],
      [20, 0.02],
      [5, -3],
    ];
    const [expected = []] = await answers(scenario, { columns: ['models', 'rate'], rows, options });
    const statements = dialects.map((dialect) => [dialect, sqlOf(scenario, { ...options, dialect })]);
    const { stdout, stderr } = spawnSync(python ?? '', ['-c', translated], {
      encoding: 'utf8',
      input: JSON.stringify(statements),
    });
    if (stdout === '') throw new Error(stderr);
    const [database] = databases;
    for (const [statement = ''] of JSON.parse(stdout) as readonly (readonly string[])[]) {
      const answered = (await database?.query(statement)) ?? [];
      expect(answered.length).toBe(3);
      for (const each of answered) {
        const one = expected.find(({ id }) => id === each['id']) ?? {};
        for (const [name, figure] of Object.entries(one)) {
          if (typeof figure !== 'number') expect(each[name]).toBe(figure);
          else expect(Number(each[name])).toBeCloseTo(figure, 4);
        }
      }
    }
  },
);
