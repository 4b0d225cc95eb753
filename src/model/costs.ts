import type { Basis } from './basis.js';
import { assistanceCosts } from './costs/assistance.js';
import { changeCosts } from './costs/change.js';
import { contingencyCosts } from './costs/contingency.js';
import { dataManagementCosts } from './costs/data-management.js';
import { explainabilityCosts } from './costs/explainability.js';
import { hostingCosts } from './costs/hosting.js';
import { learningLossCosts } from './costs/learning-loss.js';
import { exitCosts, oldWayCosts } from './costs/leaving.js';
import { licenceCosts } from './costs/licences.js';
import { linkBuildCosts, linkUpkeepCosts, switchingCosts } from './costs/links.js';
import { migrationCosts } from './costs/migration.js';
import { monitoringCosts, retrainingCosts } from './costs/monitoring.js';
import { infrastructureCosts, purchaseCosts, runTeamCosts } from './costs/platform.js';
import { procurementCosts } from './costs/procurement.js';
import { parallelRunCosts, setupCosts } from './costs/setup.js';
import { skillGapCosts } from './costs/skill-gap.js';
import { awarenessCosts, trainingCosts } from './costs/training.js';
import { usageCosts } from './costs/usage.js';
import { isOn, membersOf } from './shape.js';
import type { StatementLine } from './statement.js';

/** Every cost that is on, in the order of the statement. */
export function costsOf(basis: Basis): readonly StatementLine[] {
  const { shape } = basis;
  const oneTime = [...setupCosts(basis), ...linkBuildCosts(basis), ...migrationCosts(basis)];
  const tools = isOn(shape, 'tools') ? membersOf(shape, 'tools') : [];
  return [
    ...procurementCosts(basis),
    ...oneTime,
    ...contingencyCosts(shape, oneTime),
    ...parallelRunCosts(basis),
    ...dataManagementCosts(basis),
    ...changeCosts(basis),
    ...trainingCosts(basis),
    ...awarenessCosts(basis),
    ...learningLossCosts(basis),
    ...skillGapCosts(basis),
    ...tools.flatMap((id) => [...licenceCosts(basis, id), ...usageCosts(basis, id), ...hostingCosts(basis, id)]),
    ...assistanceCosts(basis),
    ...explainabilityCosts(basis),
    ...purchaseCosts(basis),
    ...infrastructureCosts(basis),
    ...runTeamCosts(basis),
    ...oldWayCosts(basis),
    ...linkUpkeepCosts(basis),
    ...switchingCosts(basis),
    ...monitoringCosts(basis),
    ...retrainingCosts(basis),
    ...exitCosts(basis),
  ];
}
