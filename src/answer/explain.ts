import { anOption, argumentIssues } from '../scenario/options.js';
import { fieldAt } from '../scenario/declarations.js';
import { noNumberAt } from '../scenario/unknown-input.js';
import { unknownName } from '../scenario/words.js';
import { explanationOf, type Explanation } from '../reading/explanation.js';
import type { Line } from '../formula/expression.js';
import { text, type Say } from '../say.js';
import { scenarioError } from '../scenario/message.js';
import { calculated } from './calculated-scenario.js';
import type { KpiId, LineId } from '../model/line-ids.js';
import type { InputPath, Scenario } from '../scenario/scenario.js';
import { type AskedMetric, metricLines } from './metrics.js';
import type { PlannedModel } from './planned-model.js';
import type { Metrics } from './result.js';

type MetricName = Exclude<keyof Metrics, 'reasons'>;

/**
 * What can be explained: a metric, of all benefits or of a view, a line or a key figure by its id, or an input by its path.
 * Editors offer metrics, lines, key figures and inputs; any other text is told as unknown when it is read.
 */
export type FigureId =
  | MetricName
  | AskedMetric
  | `${'cashOnly' | 'treasury'}.${Exclude<MetricName, 'peakFunding' | 'peakFundingMonth' | 'tco'>}`
  | LineId
  | KpiId
  | InputPath;

/**
 * Where a figure comes from: a graph of figures, each once, with formulas and sources, down to the inputs.
 *
 * @param figure  the id of any line or key figure, or the path of an input that they read: `npv`, `deploymentLabour`,
 * `cashOnly.npv`, `costPerPerson`, `wages.load`
 * @param month  opens the figures of one month, 0 to the horizon; without it flows are told by their totals
 * @param say  the language of labels, units, notes and formulas: English unless given
 * @throws {ScenarioError} as `calculate`; `unknown-reference` for what is not in the model of this scenario;
 * `out-of-range` for a month beyond the horizon
 */
export function explain(scenario: Scenario, figure: FigureId, month?: number, say?: Say): Explanation {
  const ofCall = argumentIssues('figure', figure, anOption.text).concat(
    month === undefined || typeof month === 'number' ? [] : argumentIssues('month', month, anOption.number),
    say === undefined ? [] : argumentIssues('say', say, anOption.function),
  );
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { resolved, planned, reading } = calculated(scenario);
  const asked = figure.slice(0, 100);
  const root =
    planned.lines.get(asked) ??
    planned.lines.get(`kpi.${asked}`) ??
    planned.inputs.get(asked) ??
    metricsByName(planned).get(asked);
  if (root === undefined) {
    const known = knownIds(planned);
    throw scenarioError([
      fieldAt(asked) === undefined ? unknownName('figure', asked, known) : noNumberAt(asked, known),
    ]);
  }
  const { horizonMonths } = resolved.shape;
  if (month !== undefined && !(Number.isInteger(month) && month >= 0 && month <= horizonMonths)) {
    const allowed = {
      label: text('Month'),
      unit: text('months from the start'),
      lowest: '0',
      highest: String(horizonMonths),
      isWhole: true,
    };
    throw scenarioError([{ code: 'out-of-range', path: 'month', received: String(month), allowed }]);
  }
  const told = say === undefined ? {} : { say };
  return explanationOf(root, { plan: planned.plan, table: resolved.table, reading, ...told }, month);
}

/** Metrics by the names that answers give them. */
const metricsByName = ({ model }: PlannedModel): ReadonlyMap<string, Line> =>
  new Map<string, Line>(
    Object.entries({ ...metricLines(model), tco: model.tco, peakFundingMonth: model.returns.treasury.lowestMonth }),
  );

/** What a person asks for first: metrics, then the lines of the statement, then what stands behind them, down to the inputs. */
function knownIds(planned: PlannedModel): readonly string[] {
  const { model, lines, inputs } = planned;
  const statement = model.statement.map(({ line }) => line.id);
  return [...new Set([...metricsByName(planned).keys(), ...statement, ...lines.keys(), ...inputs.keys()])];
}
