import type { Scenario } from '../../scenario/scenario.js';
import { calculated, type Calculated } from '../calculate.js';
import { metricLines } from '../metric-lines.js';
import type { DrawSettings } from './settings.js';
import { withoutRiskAdjustment } from '../risk-adjustment.js';
import { simulatedMetrics } from './simulation.js';
import { simulatorFor, type Simulator } from './simulator.js';

/** Everything that decides what a sample is: plain data, so that a worker can make the same simulator from it. */
export interface SimulationJob {
  readonly scenario: Scenario;
  readonly settings: DrawSettings;
  /** Statement lines whose present value is wanted, by id. */
  readonly lines: readonly string[];
}

export interface SimulationSetup {
  readonly calculated: Calculated;
  readonly simulator: Simulator;
}

/** @throws {ScenarioError} with every issue that stands in the way */
export function setUp({ scenario, settings, lines }: SimulationJob, known?: Calculated): SimulationSetup {
  const made = known ?? calculated(scenario);
  const { model } = made.prepared;
  const metrics = metricLines(model);
  const wanted = [
    ...simulatedMetrics.map((metric) => metrics[metric]),
    ...lines.flatMap((id) => model.presentValues.get(id) ?? []),
  ];
  return { calculated: made, simulator: simulatorFor(withoutRiskAdjustment(made), settings, wanted) };
}
