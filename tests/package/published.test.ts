import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const compiler = resolve('node_modules/typescript/bin/tsc');

const printed = (program: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));

describe('the entries of the package (after npm run build)', () => {
  test('share one class of decimals and one of errors, whichever is imported', () => {
    const program = `
      const { calculate, scenarioFor, FormulaError } = await import('mlops-roi');
      const { npv } = await import('mlops-roi/finance');
      const figure = calculate(scenarioFor('finance')).metrics.npv;
      let thrown;
      try { npv('-2', ['1']); } catch (error) { thrown = error; }
      console.log(JSON.stringify([figure.constructor === npv('0', ['1']).constructor, thrown instanceof FormulaError]));
    `;
    expect(printed(program)).toEqual([true, true]);
  });

  // What is used of zod is in the package; an application brings its own.
  test("let a scenario be a part of an application's own schema", () => {
    const program = `
      const { scenarioSchema } = await import('mlops-roi');
      const { z } = await import('zod');
      const form = z.object({ plan: scenarioSchema() });
      const paths = (plan) => form.safeParse({ plan }).error?.issues.map(({ path }) => path.join('.')) ?? [];
      console.log(JSON.stringify([paths({ industry: 'finance' }), paths({ industry: 'finance', horizonMonths: -1 })]));
    `;
    expect(printed(program)).toEqual([[], ['plan.horizonMonths']]);
  });
});

describe('by the compiler, against what is published,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-'));
  const file = (name: string): string => JSON.stringify(resolve('dist', name));
  writeFileSync(
    join(folder, 'half.mts'),
    `import type { Scenario } from ${file('index.js')};
    export const scenario: Scenario = { deployment: { hoursPerRelease: { low: 20, high: 60 } } };`,
  );
  writeFileSync(
    join(folder, 'page.mts'),
    `import ${file('widget/define.js')};
    const calculator = document.querySelector('mlops-roi-calculator')!;
    calculator.addEventListener('result-change', ({ detail }) => detail.result.metrics.npv.toFixed(0));
    calculator.addEventListener('settled', ({ detail }) => detail.simulation.probability.loss.toFixed(2));
    calculator.addEventListener('click', ({ clientX }) => clientX);
    // @ts-expect-error -- no industry is called so
    calculator.industry = 'finanse';`,
  );
  writeFileSync(
    join(folder, 'app.mts'),
    `import { breakEven, calculate, explain, inputsOf, scenarioFor, twoWayTable, type GroupInputs, type Scenario } from ${file('index.js')};
    const scenario: Scenario = scenarioFor('finance');
    const models: GroupInputs<'models'> = { ...inputsOf(scenario, 'models'), count: 60 };
    export const more: Scenario = { ...scenario, models };
    export const people = (inputsOf(more, 'roles') ?? []).map(({ id, people = 0 }) => [id, people]);
    for (const figure of ['npv', 'cashOnly.npv', 'peakFundingMonth', 'models.count'] as const) explain(more, figure);
    // @ts-expect-error -- no group is called so
    inputsOf(scenario, 'modle');

    const member: string = 'engineer';
    const paths = ['models.count', 'roles.engineer.salary', 'customLines.rebate.annual.1', member] as const;
    for (const path of paths) breakEven(more, path);
    for (const { path } of calculate(more).evidence.inputs) breakEven(more, path);
    breakEven(more, \`roles.\${member}.salary\`);
    breakEven(more, \`\${member}.count\`);
    twoWayTable(more, ['models.count', member]);
    for (const line of ['deploymentLabour', 'licence.mlflow', 'rebate', 'staleness.before'] as const) explain(more, line);
    // @ts-expect-error -- no input is called so
    breakEven(more, 'models.cuont');
    // @ts-expect-error -- nor so
    twoWayTable(more, ['models.count', 'roles.engineer.salry']);
    // @ts-expect-error -- no key figure is called so
    calculate(more).kpis.find(({ id }) => id === 'costPerModel');`,
  );
  const options = ['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
  const files = ['half.mts', 'page.mts', 'app.mts'].map((name) => join(folder, name));
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...files], { encoding: 'utf8' });

  test('a doubt without `likely` is refused in words that name it', () => {
    expect(stdout).toContain("Property 'likely' is missing in type '{ low: number; high: number; }'");
  });

  test('an app reads what a scenario tells of a group, changes one input of it, and asks for figures by their names', () => {
    expect(stdout.split('\n').filter((line) => line.includes('app.mts'))).toEqual([]);
  });

  test('a page knows the element, its events and the words of its properties', () => {
    expect(stdout.split('\n').filter((line) => line.includes('page.mts'))).toEqual([]);
  });
});

test('every input and every group of a scenario has words that an editor shows: what it is, its unit, its bounds, what is taken else', () => {
  const written = readFileSync('dist/shared/scenario.d.ts', 'utf8');
  const lines = written.slice(written.indexOf('interface DiscountingInputs')).split('\n');
  const inputs = lines.flatMap((line, at) =>
    /^ *readonly \w+\??: /.test(line) ? [[line.trim(), lines[at - 1]?.trim() ?? '']] : [],
  );
  expect(inputs.length).toBeGreaterThan(370);
  expect(inputs.filter(([, words = '']) => !/^\/\*\* .+\. \*\/$/.test(words))).toEqual([]);
  expect(inputs).toContainEqual([
    'readonly productiveHours?: WrittenValue;',
    '/** Productive hours of a person. Unit: hour per person and year; 1 to 8784. Unless given: the figure `productiveHours` of a profile. */',
  ]);
  // 2 itself looks like a percentage, and is refused.
  expect(inputs).toContainEqual([
    'readonly financeRate?: WrittenValue;',
    '/** Rate at which outlays are financed (modified internal rate). Unit: share a year; -0.99 to 10, the likely figure below 2. The discount rate unless given. */',
  ]);
  expect(inputs).toContainEqual([
    'readonly awareness: AwarenessInputs;',
    '/** Awareness: Role whose hourly cost is taken; Staff beyond the machine-learning team; Awareness session. A profile fills it where there are `roles`. */',
  ]);
});

test('the package has at most 150 files and 1.37 MB, and neither tests nor source maps', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
  ) as readonly Packed[];
  const paths = packed?.files.map(({ path }) => path) ?? [];

  expect(paths).toContain('dist/index.js');
  expect(paths.filter((path) => /\.map$|\.test\.|^tests/.test(path))).toEqual([]);
  expect(paths.length).toBeLessThanOrEqual(150);
  expect(packed?.size).toBeLessThanOrEqual(1_370_000);
});
