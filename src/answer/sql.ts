import type { Issue } from '../errors.js';
import { type DialectName, dialectNames, dialects } from '../reading/sql/dialect.js';
import { sqlStatement } from '../reading/sql/statement.js';
import { scenarioError } from '../scenario/message.js';
import { anOption, argumentIssues, optionIssues } from '../scenario/options.js';
import { isKeyed } from '../scenario/plain-data.js';
import type { Scenario } from '../scenario/scenario.js';
import { choiceCheck } from '../scenario/words.js';
import { text } from '../say.js';
import { type AskedMetric, metricLines } from './metrics.js';
import { inconsistent, metricIssues, metricsCheck, variedInput, varyIssues } from './of-accounts.js';
import { usualMetrics } from './rows/figures.js';
import { type VariedInput, variedPlanOrIssues } from './varied-plan.js';

/** What a statement is to work out, and of which table. */
export interface SqlOptions {
  /** Paths of the inputs that have a column, as in `models.count`; `models.count=model_count` names the column. */
  readonly vary: readonly string[];
  readonly dialect: DialectName;
  /** `accounts` unless given; with a schema as in `sales.accounts`. */
  readonly table?: string;
  /** The column by which an account goes, each by one of its own; `id` unless given. */
  readonly id?: string;
  /** As `batch` unless given; any of these but the internal rate. */
  readonly metrics?: readonly Exclude<AskedMetric, 'irr'>[];
}

const known = {
  vary: undefined,
  dialect: undefined,
  table: anOption.text,
  id: anOption.text,
  metrics: metricsCheck,
} as const satisfies Readonly<Record<keyof SqlOptions, unknown>>;

/**
 * The metrics of a scenario as one SQL statement over a table of accounts: a row of the table means the scenario with the
 * figures of its columns written into it, and the statement gives a row with the id of the account, a column for each
 * metric, as `metrics` has it, and `outside`.
 *
 * A metric that does not exist is null. Where a row holds what the scenario would not permit (a figure beyond its bounds,
 * one that is not whole, none at all, more than all of a whole), where a figure of nothing would have other formulas, and
 * where several rows go by one id, all metrics are null and `outside` names the column: calculate such a row by itself.
 * Floats of the engine agree with the exact figures within a billionth of what is added up.
 *
 * Names are quoted as they are given: in Snowflake, which writes plain names in capitals, give `ACCOUNTS`.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario, a path or an option does not hold
 * @example sqlOf({ industry: 'finance' }, { vary: ['models.count'], dialect: 'duckdb' })  // 'with months as (…'
 */
export function sqlOf(scenario: Scenario, options: SqlOptions): string {
  const ofOptions = optionIssues(options, known);
  if (!isKeyed(options)) throw scenarioError(ofOptions);
  const ofCall = [
    ...ofOptions,
    ...varyIssues(options.vary),
    ...argumentIssues('dialect', options.dialect, choiceCheck(dialectNames)),
  ];
  const { vary, table = 'accounts', id = 'id', metrics = usualMetrics } = options;
  const dialect = dialectNames.includes(options.dialect) ? dialects[options.dialect] : dialects.duckdb;
  const inputs =
    anOption.texts(vary).length > 0
      ? []
      : vary.map((each) => variedInput(each, (path) => (dialect.hasPoints ? path : path.replaceAll('.', '_'))));
  const found = variedPlanOrIssues(scenario, inputs, [
    ...ofCall,
    ...nameIssues({ inputs, table, id, metrics }, (key) => ofCall.some(({ path }) => path.split('.')[0] === key)),
  ]);
  if (!('made' in found)) throw scenarioError(found);
  const { made, varying, accounts } = found;
  const lines = metricLines(made.planned.model);
  return sqlStatement(made.planned.plan, made.resolved.table, {
    varying,
    accounts: { table, id, ...accounts },
    wanted: metrics.map((metric) => ({ name: metric, of: lines[metric] })),
    dialect,
  });
}

interface Names {
  readonly inputs: readonly VariedInput[];
  readonly table: string;
  readonly id: string;
  readonly metrics: readonly string[];
}

/** A name without letters is none, and what no line of text has stands in no name either. */
const isName = (name: string): boolean => name.trim() !== '' && !/\p{Cc}/u.test(name);

/** What is wrong with names that are texts: of the others it is told already. */
function nameIssues(
  { inputs, table, id, metrics }: Names,
  isWrong: (key: keyof SqlOptions) => boolean,
): readonly Issue[] {
  const named = [
    ...inputs.map(({ column }) => ['vary', column] as const),
    ...(isWrong('table') ? [] : table.split('.')).map((part) => ['table', part] as const),
    ...(isWrong('id') ? [] : [['id', id] as const]),
  ];
  const asked = isWrong('metrics') ? [] : metrics;
  return [
    ...named.filter(([, name]) => !isName(name)).map(([path, name]) => inconsistent(path, aName, JSON.stringify(name))),
    ...([...asked, 'outside'].includes(id) ? [inconsistent('id', once, id)] : []),
    ...(isWrong('metrics') ? [] : metricIssues(metrics)),
    ...(asked.includes('irr') ? [inconsistent('metrics', noClosedForm, 'irr')] : []),
  ];
}

const aName = text('a table or a column has a name, on one line');
const once = text('each column of the answer has a name of its own');
const noClosedForm = text(
  'an internal rate is searched for, and no statement can say how: ask for npv, or calculate the rates of the accounts by themselves',
);
