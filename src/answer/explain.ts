import { described } from '../scenario/plain-data.js';
import { anOption, argumentIssues } from '../scenario/options.js';
import { unknownName } from '../scenario/words.js';
import { explanationOf, type Explanation } from '../reading/explanation.js';
import type { Line } from '../formula/expression.js';
import { text, type Say } from '../say.js';
import { scenarioError } from '../scenario/message.js';
import { calculated } from './calculated-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { PlannedModel } from './planned-model.js';

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
export function explain(scenario: Scenario, figure: string, month?: number, say?: Say): Explanation {
  const ofCall = say === undefined ? [] : argumentIssues('say', say, anOption.function);
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { resolved, planned, reading } = calculated(scenario);
  // A caller without TypeScript may give anything.
  const given: unknown = figure;
  const asked = typeof given === 'string' ? given.slice(0, 100) : described(given);
  const root = planned.lines.get(asked) ?? planned.lines.get(`kpi.${asked}`) ?? planned.inputs.get(asked);
  if (root === undefined) {
    throw scenarioError([unknownName('line', asked, knownIds(planned))]);
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

/** What a person asks for first: metrics, then the lines of the statement, then what stands behind them, down to the inputs. */
function knownIds({ model, lines, inputs }: PlannedModel): readonly string[] {
  const metrics = [...Object.values<Line>({ ...model.returns.all }), model.tco, model.peakFunding];
  const statement = model.statement.map(({ line }) => line);
  return [...new Set([...[...metrics, ...statement].map(({ id }) => id), ...lines.keys(), ...inputs.keys()])];
}
