import { ModelError } from '../errors.js';
import type { Assumption } from './assumption.js';
import { assumptionsByIndustry } from './assumptions/by-industry.js';
import { assumptionsBySize } from './assumptions/by-size.js';
import { assumptionsForAllSizes } from './assumptions/for-all-sizes.js';

const declared = [...assumptionsBySize, ...assumptionsForAllSizes, ...assumptionsByIndustry] as const;

/** What is assumed for want of a usable source. */
export type AssumptionId = (typeof declared)[number]['id'];

export const assumptions: readonly Assumption[] = declared;

/** @throws {ModelError} a default that is declared names what is not assumed */
export function assumption(id: AssumptionId): Assumption {
  const found = assumptions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new ModelError(`nothing is assumed for “${id}”`);
  return found;
}
