import type { Expression } from '../../formula/expression.js';
import { programsOf, type Wanted } from '../../reading/batch/batch.js';
import type { Program } from '../../reading/batch/program.js';
import type { Steps } from '../../steps.js';
import type { Calculated } from '../calculated-scenario.js';
import { forecastOf } from '../accounts/forecast.js';
import { metricLines } from '../metrics.js';
import { withoutScatter } from '../risk-adjustment.js';
import { simulatorOf } from './from-recipe.js';
import { drawnInputs, rangeOf, type DrawSettings } from './recipe.js';
import { simulatedMetrics, type SimulatedMetric } from './simulation.js';
import type { Simulator } from './simulator.js';
import { byWeight } from './weight.js';

interface DrawingOptions {
  readonly settings: DrawSettings;
  /** Statement lines whose present value is wanted beside the metrics, by id. */
  readonly lines: readonly string[];
  /** All of them unless given. */
  readonly metrics?: readonly SimulatedMetric[];
}

interface Drawing {
  /** Its figures are the metrics, then those of the lines, then what the forecast is worth, if there is one. */
  readonly simulator: Simulator;
  /** What works out the running totals of a sample: of all flows, then of cash only. Who shows no bands needs none. */
  readonly totals: () => Steps<Program>;
}

/** A scenario made ready to be drawn from. */
export function* drawingOf(
  made: Calculated,
  { settings, lines, metrics: asked = simulatedMetrics }: DrawingOptions,
): Steps<Drawing> {
  const { planned, resolved } = made;
  const { model } = planned;
  const forecast = forecastOf(made);
  const plan = forecast?.plan ?? planned.plan;
  const table = withoutScatter(resolved.table);
  const metrics = metricLines(model);
  const { all, cashOnly } = model.returns;
  const wanted = [
    ...asked.map((metric) => metrics[metric]),
    ...lines.flatMap((id) => model.presentValues.get(id) ?? []),
    ...(forecast === undefined ? [] : [forecast.returns.npv]),
  ];
  yield;
  const inputs = drawnInputs(table, wanted);
  const programs = programsOf(
    plan,
    table,
    inputs.map(({ path }) => path),
  );
  const programFor = (kind: Wanted['kind'], of: readonly Expression[]): Steps<Program> =>
    programs(of.map((each) => ({ kind, of: each })));
  const npv = settings.sampler === 'sobol' ? yield* programFor('figure', [metrics.npv]) : undefined;
  // Where nothing else is asked for, the one is the other.
  const figures = npv !== undefined && wanted.length === 1 ? npv : yield* programFor('figure', wanted);
  const order = npv === undefined ? [] : yield* byWeight(inputs, npv);
  return {
    simulator: simulatorOf({ settings, inputs: inputs.map(rangeOf), order, figures }, inputs),
    totals: () => programFor('runningTotal', [all.net, cashOnly.net]),
  };
}
