import { type Decimal, inShownDigits } from '../../decimal.js';
import type { Issue } from '../../errors.js';
import { scenarioError } from '../../scenario/message.js';
import type { Check } from '../../scenario/finding.js';
import { wrongType } from '../../scenario/words.js';
import { anOption, argumentIssues, optionIssues } from '../../scenario/options.js';
import type { PathGiven, Scenario } from '../../scenario/scenario.js';
import { noNumberAt } from '../../scenario/unknown-input.js';
import { besideSure } from '../told-for-sure.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { askedMetrics, metricLines, type AskedMetric } from '../metrics.js';
import { moved } from './moved.js';
import { pointsBetween } from './points.js';
import { text } from '../../say.js';

/** A metric over two inputs that move together: a row for each figure of the first, a column for each of the second. */
export interface TwoWayTable {
  readonly metric: AskedMetric;
  readonly rows: Axis;
  readonly columns: Axis;
  /** `null` where the metric does not exist. */
  readonly cells: readonly (readonly (number | null)[])[];
}

interface Axis {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly figures: readonly number[];
}

/** Which metric is looked at, and at how many figures of each input. */
export interface TwoWayOptions {
  /** `npv` unless given. */
  readonly metric?: AskedMetric;
  /** Figures along each axis, 2 to 50; 5 unless given. */
  readonly steps?: number;
}

/** The paths of two inputs. */
const twoPaths: Check = (value) =>
  anOption.texts(value).length === 0 && Array.isArray(value) && value.length === 2
    ? []
    : wrongType(value, text("a list of two paths, ['models.count', 'value.perModelYear'],"));

const usualSteps = 5;
const mostSteps = 50;

/**
 * The metric at every pair of figures of two inputs, from one end of each range to the other.
 *
 * @throws {ScenarioError} where a path is not known or has no range
 */
export function twoWayTable<First extends string, Second extends string>(
  scenario: Scenario,
  paths: readonly [PathGiven<First>, PathGiven<Second>],
  options: TwoWayOptions = {},
): TwoWayTable {
  const ofPaths = argumentIssues('paths', paths, twoPaths);
  // Whoever gives the two paths one after the other has the second where the options are.
  const ofCall =
    ofPaths.length > 0 && typeof options === 'string'
      ? ofPaths
      : [...ofPaths, ...optionIssues(options, { metric: askedMetrics, steps: anOption.number })];
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { metric = 'npv', steps = usualSteps } = options;
  const made = calculated(scenario);
  const issues = [...paths.flatMap((path) => issuesOf(made, path)), ...stepIssues(steps), ...sameIssues(paths)];
  if (issues.length > 0) throw scenarioError(issues);
  const [rows, columns] = paths.map((path) => axisOf(made, path, steps)) as [Axis, Axis];
  const pairs = rows.figures.flatMap((row) => columns.figures.map((column) => [row, column] as const));
  const sure = { ...made, resolved: besideSure(made.resolved, paths) };
  const results = moved(sure, metricLines(made.planned.model)[metric], {
    paths,
    figures: [Float64Array.from(pairs, ([row]) => row), Float64Array.from(pairs, ([, column]) => column)],
  });
  return Object.freeze({
    metric,
    rows,
    columns,
    cells: Object.freeze(
      rows.figures.map((_, row) =>
        Object.freeze(
          columns.figures.map((__, column) => {
            const result = results[row * columns.figures.length + column] ?? Number.NaN;
            return Number.isFinite(result) ? result : null;
          }),
        ),
      ),
    ),
  });
}

function axisOf({ resolved }: Calculated, path: string, steps: number): Axis {
  const figure = resolved.table.get(path);
  if (figure?.low === undefined || figure.high === undefined) throw scenarioError([]);
  const { label, unitInWords, value, low, high } = figure;
  const figures = Object.freeze(pointsBetween(low.toNumber(), high.toNumber(), steps));
  return Object.freeze({ path, label, unit: unitInWords, value: inShownDigits(value), figures });
}

function issuesOf({ resolved }: Calculated, path: string): readonly Issue[] {
  const figure = resolved.table.get(path);
  if (figure === undefined) return [noNumberAt(path, [...resolved.table.keys()])];
  if (figure.low !== undefined) return [];
  const rule = text('a table needs a range: low, likely and high');
  return [{ code: 'inconsistent', path, rule, received: `${figure.likely.toString()} alone` }];
}

const stepIssues = (steps: number): readonly Issue[] =>
  Number.isInteger(steps) && steps >= 2 && steps <= mostSteps
    ? []
    : [
        {
          code: 'inconsistent',
          path: 'steps',
          rule: text('a table has 2 to {most} steps'),
          values: { most: String(mostSteps) },
          received: String(steps),
        },
      ];

const sameIssues = ([first, second]: readonly [string, string]): readonly Issue[] =>
  first === second
    ? [{ code: 'inconsistent', path: first, rule: text('the two inputs of a table are not the same'), received: first }]
    : [];
