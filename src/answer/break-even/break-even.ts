import { Decimal, inShownDigits } from '../../decimal.js';
import type { Issue } from '../../errors.js';
import { inputsRead } from '../../formula/expression.js';
import { allowedAt } from '../../scenario/declarations.js';
import { scenarioError } from '../../scenario/message.js';
import { anOption, argumentIssues, optionIssues } from '../../scenario/options.js';
import { parseScenario } from '../../scenario/parse-scenario.js';
import type { PathGiven, Scenario } from '../../scenario/scenario.js';
import { noNumberAt } from '../../scenario/unknown-input.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { askedMetrics, metricLines, type AskedMetric } from '../metrics.js';
import { columnsOf } from '../rows/columns.js';
import { rowScenario } from '../rows/row-scenario.js';
import type { Solved } from '../../reading/exact-series.js';
import { usualTargets } from '../sensitivity/sensitivity.js';
import { besideSure } from '../told-for-sure.js';
import { questionOf, readingWith } from './question.js';
import { around, isOutOfReach, solutionsIn, type Solution } from './search.js';
import { text } from '../../say.js';
import type { BaseCase } from '../../scenario/base-case.js';

/** At which figure of an input the answer turns. */
export type BreakEven = Found | NotFound;

interface Asked {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly metric: AskedMetric | 'paybackWithin';
  readonly target: number;
  /** What was searched. */
  readonly range: { readonly from: Decimal; readonly to: Decimal };
  /** Of the input, in the base case. */
  readonly value: Decimal;
  readonly baseCase: BaseCase;
  /** Whether the metric depends on the input at all. */
  readonly isRead: boolean;
  /** Whether the metric is at its target or above it in the base case, the input told for sure. */
  readonly isReachedAtValue: boolean;
  /** The same in the base case itself, in which the input may be in doubt: the answer of a report. */
  readonly isReachedInDoubt: boolean;
  /** The same at the start of what was searched, and so in all of it where it does not turn. */
  readonly isReachedAtStart: boolean;
}

interface Found extends Asked {
  readonly status: 'found';
  /** Every one in the range, ascending. */
  readonly solutions: readonly Solution[];
  /** Whether it is proved that there are no others, but for the close neighbourhood of these. */
  readonly isComplete: boolean;
}

interface NotFound extends Asked {
  /**
   * `none`: proved that it does not turn in the range. `undecided`: no figure was found, and no proof either; or only
   * such as make the rate the price of a loan, which is said then.
   */
  readonly status: 'none' | 'undecided';
  readonly reason: string;
}

/** Which metric is to reach what, and where the input is searched. */
export interface BreakEvenOptions {
  /** `npv` unless given. */
  readonly metric?: AskedMetric | 'paybackWithin';
  /** Nothing for NPV and ROI, 1 for the benefit-cost ratio; to be given for the others. For `paybackWithin` months. */
  readonly target?: number;
  /** Whether it is to be proved that there are no others, which can take seconds; yes unless told. */
  readonly isProofWanted?: boolean;
  /** Where to search, unless in all that the input permits. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * The figures of an input at which the answer turns, all of them within what the input permits: found by looking at
 * many points in floats and narrowed down in decimals. Where there is none, that is proved by bounds over ever smaller
 * pieces of the range, or left undecided.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario, the path or the options do not hold
 */
export function breakEven<Path extends string>(
  scenario: Scenario,
  path: PathGiven<Path>,
  options: BreakEvenOptions = {},
): BreakEven {
  const ofCall = optionIssues(options, {
    metric: [...askedMetrics, 'paybackWithin'],
    target: anOption.number,
    isProofWanted: anOption.flag,
    from: anOption.number,
    to: anOption.number,
  }).concat(argumentIssues('path', path, anOption.text));
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const made = calculated(scenario);
  const { metric = 'npv' } = options;
  const figure = made.resolved.table.get(path);
  const target = options.target ?? (metric === 'paybackWithin' ? undefined : usualTargets[metric]);
  const range = figure === undefined ? undefined : rangeOf(path, figure.value, options);
  const issues = [
    ...(figure === undefined ? [noNumberAt(path, [...made.resolved.table.keys()])] : []),
    ...(target === undefined || !Number.isFinite(target) ? [noTarget(metric, options.target)] : []),
    ...(range !== undefined && !(range.low < range.high) ? [noRange(range)] : []),
    ...(figure === undefined ? [] : notPermitted(path, options)),
  ];
  if (figure === undefined || target === undefined || range === undefined || issues.length > 0)
    throw scenarioError(issues);

  const line = metricLines(made.planned.model)[metric === 'paybackWithin' ? 'paybackMonths' : metric];
  const told = { path, metric, target };
  const value = figure.value.toNumber();
  const rate = metric === 'irr' ? made.reading.solved(line) : undefined;
  if (rate !== undefined && isOfLoan(rate))
    throw scenarioError([{ code: 'inconsistent', path: 'metric', rule: rate.explanation, received: metric }]);
  const isRead = inputsRead(line).some((input) => input.path === path);
  const sure = isRead ? withFigureWritten(made, path, figure.value) : made;
  const question = questionOf(sure, told);
  const [atValue = Number.NaN, atStart = Number.NaN] = question.scan([value, range.low]);
  const isSureAnyway = sure.resolved.table === made.resolved.table;
  const [inDoubt = Number.NaN] = isSureAnyway ? [atValue] : questionOf(made, told).scan([value]);
  const asked = {
    path,
    label: figure.label,
    unit: figure.unitInWords,
    metric,
    target,
    range: Object.freeze({ from: new Decimal(range.low), to: new Decimal(range.high) }),
    value: inShownDigits(figure.value),
    baseCase: made.resolved.baseCase,
    isRead,
    isReachedAtValue: atValue >= 0,
    isReachedInDoubt: inDoubt >= 0,
    isReachedAtStart: atStart >= 0,
  };
  if (!isRead) {
    return Object.freeze({ ...asked, status: 'none', reason: text('the metric does not depend on this input') });
  }

  const loans: string[] = [];
  const solutions = solutionsIn(question, range).filter(({ value: at }) => {
    const solved = rate === undefined ? undefined : readingWith(sure, path, at).solved(line);
    if (solved === undefined || !isOfLoan(solved)) return true;
    loans.push(solved.explanation);
    return false;
  });
  const rest = around(
    solutions.map(({ value }) => value.toNumber()),
    range,
  );
  const isProved =
    options.isProofWanted !== false && question.bounds !== undefined && isOutOfReach(question.bounds, rest);
  if (solutions.length > 0) {
    return Object.freeze({ ...asked, status: 'found', solutions: Object.freeze(solutions), isComplete: isProved });
  }
  return Object.freeze(
    isProved
      ? { ...asked, status: 'none', reason: text('proved: it does not turn anywhere in the range') }
      : {
          ...asked,
          status: 'undecided',
          reason: loans[0] ?? text('none was found, and that there is none could not be proved'),
        },
  );
}

/**
 * The plan with the figure written into it, as one that is found will be: told for sure and by the user, so that work
 * takes the contingency of estimates. Where the average of a range cannot be written, the range alone is gone.
 */
function withFigureWritten(made: Calculated, path: string, value: Decimal): Calculated {
  const { scenario } = made.resolved;
  const { data } = rowScenario(scenario, columnsOf(scenario, [path]).columns, [value.toString()]);
  const parsed = parseScenario(data);
  return parsed.ok ? calculated(parsed.scenario) : { ...made, resolved: besideSure(made.resolved, [path]) };
}

/** Of flows that begin with income what is found is the price of a loan, and no return. */
const isOfLoan = (solved: Solved): solved is Extract<Solved, { readonly reason: string }> =>
  solved.status === 'none' && solved.reason === 'income-first';

/** Where the input has no end, ten times its figure is one. */
const endless = 10;

function rangeOf(
  path: string,
  value: Decimal,
  { from, to }: BreakEvenOptions,
): { readonly low: number; readonly high: number } {
  const { lowest, highest } = allowedAt(path) ?? {};
  const far = Decimal.max(value.abs().times(endless), 1).toNumber();
  const low = from ?? Math.max(Number(lowest ?? -far), -far);
  const high = to ?? Math.min(Number(highest ?? far), far);
  return { low, high };
}

/** No scenario could be written with what would be found there. */
function notPermitted(path: string, { from, to }: BreakEvenOptions): readonly Issue[] {
  const allowed = allowedAt(path);
  if (allowed === undefined) return [];
  const { lowest = -Infinity, highest = Infinity } = allowed;
  return Object.entries({ from, to }).flatMap(([key, end]): readonly Issue[] =>
    end !== undefined && (end < Number(lowest) || end > Number(highest))
      ? [{ code: 'out-of-range', path: key, received: String(end), allowed }]
      : [],
  );
}

const noTarget = (metric: string, received: number | undefined): Issue => ({
  code: 'inconsistent',
  path: 'target',
  rule: text('a break-even on {metric} needs a target that is a number'),
  values: { metric },
  received: received === undefined ? 'none' : String(received),
});

const noRange = ({ low, high }: { readonly low: number; readonly high: number }): Issue => ({
  code: 'inconsistent',
  path: 'range',
  rule: text('a range begins below its end'),
  received: `from ${String(low)} to ${String(high)}`,
});
