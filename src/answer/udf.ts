import { packed } from '../reading/batch/packed.js';
import { programsOf } from '../reading/batch/batch.js';
import { functionBody } from '../reading/row-function/function-body.js';
import { scenarioError } from '../scenario/message.js';
import { anOption, optionIssues } from '../scenario/options.js';
import { isKeyed } from '../scenario/plain-data.js';
import type { Scenario } from '../scenario/scenario.js';
import { atOnce } from '../steps.js';
import { type AskedMetric, metricLines } from './metrics.js';
import { metricIssues, metricsCheck, variedInput, varyIssues } from './of-accounts.js';
import { usualMetrics } from './rows/figures.js';
import { variedPlanOrIssues } from './varied-plan.js';

/** What a function of one account is to work out. */
export interface UdfOptions {
  /** Paths of the inputs that vary, in the order of the figures; `models.count=n` names one otherwise in `outside`. */
  readonly vary: readonly string[];
  /** As `batch` unless given. */
  readonly metrics?: readonly AskedMetric[];
}

const known = { vary: undefined, metrics: metricsCheck } as const satisfies Readonly<Record<keyof UdfOptions, unknown>>;

/** As few samples as a kernel takes: a function has one account at a time. */
const samplesPerBlock = 4;

/**
 * The metrics of a scenario as the body of a plain JavaScript function of one account, for databases that run such
 * functions: its parameter is `figures`, an array with a number for each of `vary`; what it returns has a number for each
 * metric, null where there is none, and `outside`, as `sqlOf` has it. The figures are those of the batch reading, in floats,
 * bit for bit; an internal rate is found as there.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario, a path or an option does not hold
 * @example new Function('figures', udfOf({ industry: 'finance' }, { vary: ['models.count'] }))([60])
 * // { npv: …, cashOnlyNpv: …, roi: …, …, outside: null }
 */
export function udfOf(scenario: Scenario, options: UdfOptions): string {
  const ofOptions = optionIssues(options, known);
  if (!isKeyed(options)) throw scenarioError(ofOptions);
  const { vary, metrics = usualMetrics } = options;
  const ofVary = varyIssues(vary);
  const inputs = ofVary.length > 0 ? [] : vary.map((each) => variedInput(each));
  const ofMetrics = anOption.texts(metrics).length > 0 ? [] : metricIssues(metrics);
  const found = variedPlanOrIssues(scenario, inputs, [...ofOptions, ...ofVary, ...ofMetrics]);
  if (!('made' in found)) throw scenarioError(found);
  const { made, varying, accounts } = found;
  const lines = metricLines(made.planned.model);
  const programs = programsOf(made.planned.plan, made.resolved.table, varying);
  const wanted = metrics.map((metric) => ({ kind: 'figure', of: lines[metric] }) as const);
  return functionBody({ ...packed(atOnce(programs(wanted, samplesPerBlock))), accounts, names: metrics });
}
