import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import {
  calculate,
  explain,
  messageOf,
  metrics,
  parseScenario,
  ScenarioError,
  type Issue,
  type Scenario,
} from '../../src/index.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { csvReport } from '../../src/report/csv-report.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { markdownReport } from '../../src/report/markdown-report.js';
import { onePage } from '../../src/report/one-page/one-page.js';
import { withoutColours } from '../../src/report/palette.js';
import { textReport } from '../../src/report/result/text-report.js';
import { workbook } from '../../src/workbook/index.js';
import { atTheEdges, changed } from './edges.js';

/** `npm run fuzz -- 10000 7`: so many cases, of that seed. A failure prints the smallest case that fails as well. */
const cases = Number(process.env['FUZZ_CASES'] ?? 1000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const isAsked = process.env['FUZZ_CASES'] !== undefined;
const patience = Math.max(60_000, cases * 2000);

/** All are read. Of those that are right each so many-th is calculated, and reported: among the tests that takes seconds. */
const calculatedEach = isAsked ? 1 : 24;
const reportedEach = isAsked ? 1 : 144;
const bookedEach = isAsked ? 8 : 432;

const areFit = (issues: readonly Issue[]): void => {
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(messageOf(issue)).not.toMatch(/\[object|undefined|\n|\r/);
};

/** What the engine says, or nothing where it says why there is nothing. */
function answered<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    areFit(error.issues);
    return undefined;
  }
}

/** Places at which a figure is none, and does not say so by being nothing. */
function unfit(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value instanceof Decimal) return value.isFinite() ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unfit(part, `${path}.${key}`));
}

/** What the built library answers in a process that has answered nothing before. */
function inFreshProcess(answers: readonly (readonly [written: string, answer: string])[]): readonly string[] {
  const program =
    "import { calculate } from './dist/index.js'; import { readFileSync } from 'node:fs'; process.stdout.write(JSON.stringify(" +
    "JSON.parse(readFileSync(0, 'utf8')).map((each) => JSON.stringify(calculate(JSON.parse(each))))));";
  const input = JSON.stringify(answers.map(([written]) => written));
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return JSON.parse(printed) as string[];
}

const files = readdirSync('examples/scenarios').filter((file) => file.endsWith('.yaml'));
const texts = files.map((file) => readFileSync(join('examples/scenarios', file), 'utf8'));

test(
  'of examples in which letters were changed each is a scenario or has issues, and is read in a moment',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts).chain(changed), (text) => {
        const before = performance.now();
        const parsed = readScenario(text);
        if (!parsed.ok) areFit(parsed.issues);
        expect(performance.now() - before).toBeLessThan(5000);
      }),
      { seed, numRuns: Math.ceil(cases / 4) },
    );
  },
  patience,
);

describe('scenarios at the edges of what is permitted', () => {
  test(
    'have an answer or issues, the same answer twice, in finite figures, that every report tells to its end',
    async () => {
      let rightCount = 0;
      const answers: (readonly [written: string, answer: string])[] = [];
      await fc.assert(
        fc.asyncProperty(atTheEdges, fc.integer({ min: 20, max: 300 }), async (written, width) => {
          const parsed = parseScenario(written);
          if (!parsed.ok) {
            areFit(parsed.issues);
            return;
          }
          rightCount += 1;
          if (rightCount % calculatedEach > 0) return;
          const isReported = rightCount % reportedEach === 0;
          const result = answered(() => (isReported ? calculate : metrics)(parsed.scenario));
          if (result === undefined) return;
          expect(unfit(result)).toEqual([]);
          if (!isReported || !('metrics' in result)) return;
          if (answers.length < 20) answers.push([JSON.stringify(written), JSON.stringify(result)]);
          // A copy is a scenario that nobody has calculated.
          const again = calculate(JSON.parse(JSON.stringify(written)) as Scenario);
          expect(JSON.stringify(again)).toBe(JSON.stringify(result));
          const style = { locale: 'en', width, palette: withoutColours };
          const reported = { ...result, adoption: [] };
          for (const told of [
            onePage(reported, style),
            textReport(reported, { ...style, inputs: 'all' }),
            htmlReport(reported, [explain(parsed.scenario, 'npv')], style),
            markdownReport(reported, style),
            csvReport(result),
          ]) {
            expect(told.length).toBeGreaterThan(100);
            expect(told).not.toMatch(/NaN|Infinity|\[object|undefined|\d{40}/);
          }
          if (rightCount % bookedEach === 0) {
            const file = await workbook(parsed.scenario, { simulation: 'none' });
            expect(file.length).toBeGreaterThan(10_000);
          }
        }),
        { seed, numRuns: Math.ceil((3 * cases) / 4) },
      );
      expect(rightCount).toBeGreaterThan(cases / 8);
      if (isAsked) expect(inFreshProcess(answers)).toEqual(answers.map(([, each]) => each));
    },
    patience,
  );
});

test('what is no version is told as what it is', () => {
  const parsed = parseScenario({ schemaVersion: { low: 1, high: 0 } });
  areFit(parsed.ok ? [] : parsed.issues);
});
