import type { Basis } from './basis.js';
import { deploymentHours } from './benefits/deployment-labour.js';
import { earlierValueBenefits } from './benefits/earlier-value.js';
import { freshnessBenefits } from './benefits/freshness.js';
import { incidentHours, incidentLosses } from './benefits/incidents.js';
import { freedCapacity, type FreedCapacity } from './benefits/saved-hours.js';

/** Every benefit that is on, in the order of the statement. */
export function benefitsOf(basis: Basis): FreedCapacity {
  const capacity = freedCapacity(basis, [...deploymentHours(basis), ...incidentHours(basis)]);
  const lines = [
    ...capacity.lines,
    ...incidentLosses(basis),
    ...freshnessBenefits(basis),
    ...earlierValueBenefits(basis),
  ];
  return Object.freeze({ lines: Object.freeze(lines), roles: capacity.roles });
}
