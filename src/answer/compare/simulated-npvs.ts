import { withoutRiskAdjustment } from '../risk-adjustment.js';
import { simulate } from '../simulate/simulate.js';
import type { Bridging } from './bridging.js';
import type { SimulatedNpv } from './comparison.js';
import type { Side } from './side.js';

/** The simulated net present value of every scenario, where any of them makes risk adjustments; else of none. */
export async function simulatedNpvs(
  sides: readonly Side[],
  { seed, signal }: Bridging,
): Promise<ReadonlyMap<Side, SimulatedNpv>> {
  const simulated = new Map<Side, SimulatedNpv>();
  if (sides.every(({ calculated }) => withoutRiskAdjustment(calculated) === calculated)) return simulated;
  for (const side of sides) {
    const { metrics, samples, riskAdjusted, ...told } = await simulate(side.scenario, {
      ...(seed === undefined ? {} : { seed }),
      ...(signal === undefined ? {} : { signal }),
    });
    const { mean, standardError, quantiles } = metrics.npv;
    simulated.set(side, Object.freeze({ seed: told.seed, samples, mean, standardError, quantiles, riskAdjusted }));
  }
  return simulated;
}
