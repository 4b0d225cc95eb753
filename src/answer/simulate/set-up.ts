import { programsOf } from '../../reading/batch/batch.js';
import { runnable } from '../../reading/batch/runnable.js';
import type { Calculated } from '../calculate.js';
import { metricLines } from '../metric-lines.js';
import { withoutRiskAdjustment } from '../risk-adjustment.js';
import { drawnInputs, rangeOf } from './drawn-inputs.js';
import { byWeight } from './input-weight.js';
import type { Pause } from '../pause.js';
import type { DrawSettings } from './settings.js';
import { simulatedMetrics } from './simulation.js';
import { simulatorOf, type Simulator } from './simulator.js';

export interface SetUp {
  readonly settings: DrawSettings;
  /** Statement lines whose present value is wanted beside the metrics, by id. */
  readonly lines: readonly string[];
  readonly pause: Pause;
}

/** A scenario made ready to be drawn from; its figures are those of `simulatedMetrics`, then those of the lines. */
export async function setUp(made: Calculated, { settings, lines, pause }: SetUp): Promise<Simulator> {
  const { prepared, resolved } = withoutRiskAdjustment(made);
  const { model, plan } = prepared;
  const metrics = metricLines(model);
  const { all, cashOnly } = model.returns;
  const wanted = [
    ...simulatedMetrics.map((metric) => metrics[metric]),
    ...lines.flatMap((id) => model.presentValues.get(id) ?? []),
  ];
  await pause();
  const inputs = drawnInputs(resolved.table, wanted);
  const programOf = programsOf(
    plan,
    resolved.table,
    inputs.map(({ path }) => path),
  );
  await pause();
  const npv = programOf([{ kind: 'figure', of: metrics.npv }]);
  await pause();
  const figures = programOf(wanted.map((of) => ({ kind: 'figure', of })));
  await pause();
  const totals = programOf([all.net, cashOnly.net].map((of) => ({ kind: 'runningTotal', of })));
  const order =
    settings.sampler === 'sobol' ? await byWeight(inputs, runnable(npv), pause) : inputs.map(({ path }) => path);
  return simulatorOf({ settings, inputs: inputs.map(rangeOf), order, figures, totals }, inputs);
}
