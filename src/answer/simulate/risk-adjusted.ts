import type { Decimal } from '../../decimal.js';
import type { RiskAdjusted, SimulatedFigure } from './simulation.js';

/** @param npv  with every risk adjustment that is made */
export function riskAdjustedOf(npv: Decimal, npvWithoutIt: Decimal, { quantiles }: SimulatedFigure): RiskAdjusted {
  const { p10, p50 } = quantiles;
  const place =
    p10 !== null && npv.lt(p10) ? 'below-p10' : p50 !== null && npv.gt(p50) ? 'above-p50' : 'between-p10-and-p50';
  return Object.freeze({ npv, npvWithoutIt, place });
}
