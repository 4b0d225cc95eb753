import type { Decimal } from '../../decimal.js';
import type { Issue } from '../../errors.js';
import { text } from '../../say.js';
import type { Check } from '../../scenario/finding.js';
import { scenarioError } from '../../scenario/message.js';
import { anOption, argumentIssues, optionIssues } from '../../scenario/options.js';
import { parseScenario } from '../../scenario/parse-scenario.js';
import { isKeyed, isPlainObject } from '../../scenario/plain-data.js';
import type { Scenario } from '../../scenario/scenario.js';
import { choiceCheck, wrongType } from '../../scenario/words.js';
import { issuesOf } from '../../scenario/issues.js';
import type { Answer } from '../judgement.js';
import type { RowIssue } from './calculated-row.js';
import { type RowMetric, rowMetrics, usualMetrics } from './figures.js';
import { mixedRows, sharedKeys } from './mixed-rows.js';
import { type RowFigure, type RowFigures, type RowOutcome, rowsPerBlock } from './row-block.js';

/** Cells by the name of their column: the path of an input or the id of a question. A blank one leaves what the base says. */
export type Row = Readonly<Record<string, unknown>>;

/** What is asked of each row, and how. */
export interface BatchOptions {
  /** Net present value, the same in cash, ROI, payback, both totals and peak funding, unless given. */
  readonly metrics?: readonly RowMetric[];
  /** Keys of a row that are no inputs, and are handed on as they are. */
  readonly carry?: readonly string[];
  /** Every row by itself in decimals, some hundred times slower; else in floats that are held to them. */
  readonly exact?: boolean;
  /** Throws what is wrong with the first wrong row; else it is told in its result, and the rest goes on. */
  readonly strict?: boolean;
}

/** What a row is worth, or what is wrong with it. */
export type RowResult = RightRow | WrongRow;

interface AnyRow {
  /** Counted from 1. */
  readonly row: number;
  readonly carried: Row;
}

interface RightRow extends AnyRow {
  readonly ok: true;
  /** Those that were asked for. Numbers, or decimals of an exact batch; `null` where a figure does not exist. */
  readonly figures: Readonly<Partial<Record<Exclude<RowMetric, 'verdict'>, number | Decimal | null>>> & {
    readonly verdict?: Answer;
  };
}

interface WrongRow extends AnyRow {
  readonly ok: false;
  readonly issues: readonly RowIssue[];
}

const metricsCheck: Check = (given) => {
  if (!Array.isArray(given) || given.length === 0) return wrongType(given, text('a list of metrics'));
  return given.flatMap((each: unknown, place) =>
    choiceCheck(rowMetrics)(each).map((finding) => ({ ...finding, at: [place, ...finding.at] })),
  );
};

const keys = {
  metrics: metricsCheck,
  carry: anOption.texts,
  exact: anOption.flag,
  strict: anOption.flag,
} as const satisfies Readonly<Record<keyof BatchOptions, unknown>>;

const isIterable = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && (Symbol.iterator in given || Symbol.asyncIterator in given);

const rowsCheck: Check = (given) =>
  isIterable(given) ? [] : wrongType(given, text('rows, one after the other: a list, or what they can be read from'));

/**
 * What each of many scenarios is worth: a base, and a row of cells for each. A row is the base with its cells written into it,
 * as one scenario extends another, and its figures are those of `metrics`; where rows are filled in alike they are worked
 * out together in floats, and in every block of them one is held to the exact figures.
 *
 * Rows are read as they are wanted, a block of 4,096 at a time, and no more of them is kept. `verdict` takes each row that
 * may be worth it by itself, as `exact` takes all.
 *
 * @param base  a scenario that stands by itself; what the rows say need not be in it
 * @throws {ScenarioError} with all issues at once, where base or options do not hold; while it goes on, of a wrong row that
 *   is not to be
 * @throws {ModelError} where a row in floats is not what it is in decimals, which would be a fault of this library
 * @example for await (const { row, figures } of batch(base, [{ 'models.count': 20 }, { 'models.count': 40 }])) …
 */
export function batch(
  base: Scenario,
  rows: Iterable<Row> | AsyncIterable<Row>,
  options: BatchOptions = {},
): AsyncGenerator<RowResult, void> {
  const parsed = parseScenario(base);
  const issues: readonly Issue[] = [
    ...(parsed.ok ? extendsIssues(parsed.scenario) : parsed.issues),
    ...argumentIssues('rows', rows, rowsCheck),
    ...optionIssues(options, keys),
  ];
  if (!parsed.ok || issues.length > 0) throw scenarioError(issues);
  return resultsOf(parsed.scenario, rows, options);
}

const extendsIssues = ({ extends: name }: Scenario): readonly Issue[] =>
  name === undefined ? [] : [{ code: 'unresolved-extends', path: 'extends', name }];

async function* resultsOf(
  base: Scenario,
  rows: Iterable<Row> | AsyncIterable<Row>,
  { metrics = usualMetrics, carry = [], exact = false, strict = false }: BatchOptions,
): AsyncGenerator<RowResult, void> {
  const asked = [...new Set(metrics)];
  const worked = mixedRows(base, { metrics: asked, exact, carried: carry });
  const carriedIn = (row: Row): Row =>
    Object.fromEntries(carry.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));

  let firstRow = 1;
  for await (const block of blocksOf(rows)) {
    const outcomes = outcomesOf(block, firstRow);
    for (let place = 0; place < outcomes.length; place++) {
      const outcome = outcomes[place];
      if (outcome === undefined) continue;
      const row = firstRow + place;
      const given = block[place];
      const carried = isRow(given) && carry.length > 0 ? carriedIn(given) : nothing;
      if (outcome.ok) {
        yield { row, carried, ok: true, figures: byMetric(outcome.figures) };
        continue;
      }
      if (strict) throw scenarioError(outcome.issues.map(({ issue }) => ({ ...issue, scenario: `row ${row}` })));
      yield { row, carried, ok: false, issues: outcome.issues };
    }
    firstRow += block.length;
  }

  function outcomesOf(block: readonly unknown[], first: number): readonly RowOutcome[] {
    const keysOf = sharedKeys();
    const names = block.map((given) => (isRow(given) ? keysOf(given) : undefined));
    const outcomes = worked({
      count: block.length,
      numberAt: (place) => first + place,
      namesAt: (place) => names[place],
      cellsAt: (place) => Object.values(block[place] as Row),
    });
    return outcomes.map((outcome, place) => outcome ?? noRow(block[place]));
  }

  function byMetric(figures: RowFigures): RightRow['figures'] {
    const found: Record<string, RowFigure> = {};
    for (let place = 0; place < asked.length; place++) found[asked[place] ?? ''] = figures.at(place) ?? null;
    // Under each name stands what was asked for by it.
    return found;
  }
}

const nothing: Row = Object.freeze({});

const isRow = (given: unknown): given is Row => isKeyed(given) && isPlainObject(given);

function noRow(given: unknown): RowOutcome {
  const issues = issuesOf(wrongType(given, text('a row, with a cell for each column')), given);
  return { ok: false, issues: issues.map((issue) => ({ issue })) };
}

async function* blocksOf(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<readonly unknown[]> {
  let block: unknown[] = [];
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      block.push(row);
      if (block.length < rowsPerBlock) continue;
      yield block;
      block = [];
    }
  } else {
    for await (const row of rows) {
      block.push(row);
      if (block.length < rowsPerBlock) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
