import { ModelError } from '../errors.js';
import type { Assumption, AssumptionId } from './assumption.js';
import { assumptionsByIndustry } from './assumptions/by-industry.js';
import { assumptionsBySize } from './assumptions/by-size.js';
import { assumptionsForAllSizes } from './assumptions/for-all-sizes.js';

export const assumptions: readonly Assumption[] = [
  ...assumptionsBySize,
  ...assumptionsForAllSizes,
  ...assumptionsByIndustry,
];

/** @throws {ModelError} the id is declared, but nothing is assumed under it */
export function assumption(id: AssumptionId): Assumption {
  const found = assumptions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new ModelError(`nothing is assumed for “${id}”`);
  return found;
}
