import type { Line } from '../../formula/expression.js';
import type { Model } from '../../model/model.js';
import type { Scenario } from '../../scenario/scenario.js';
import { calculated, type Calculated } from '../calculate.js';
import type { SimulationSettings } from './settings.js';
import { simulatedMetrics, type SimulatedMetric } from './simulation.js';
import { simulatorFor, type Simulator } from './simulator.js';

/** Everything that decides what a sample is: plain data, so that a worker can make the same simulator from it. */
export interface SimulationJob {
  readonly scenario: Scenario;
  readonly settings: SimulationSettings;
  /** Statement lines whose present value is wanted, by id. */
  readonly lines: readonly string[];
}

const metricLines = ({ returns: { all, cashOnly, treasury }, peakFunding }: Model): Record<SimulatedMetric, Line> => ({
  npv: all.npv,
  cashOnlyNpv: cashOnly.npv,
  treasuryNpv: treasury.npv,
  roi: all.roi,
  benefitCostRatio: all.benefitCostRatio,
  paybackMonths: all.payback,
  discountedPaybackMonths: all.discountedPayback,
  totalCost: all.totalCost,
  totalBenefit: all.totalBenefit,
  peakFunding,
});

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
  return { calculated: made, simulator: simulatorFor(made, settings, wanted) };
}
