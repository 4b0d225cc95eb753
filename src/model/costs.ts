import type { Basis } from './basis.js';
import { contingencyCosts } from './costs/contingency.js';
import { hostingCosts } from './costs/hosting.js';
import { learningLossCosts } from './costs/learning-loss.js';
import { licenceCosts } from './costs/licences.js';
import { linkBuildCosts, linkUpkeepCosts, switchingCosts } from './costs/links.js';
import { migrationCosts } from './costs/migration.js';
import { infrastructureCosts, runTeamCosts } from './costs/platform.js';
import { parallelRunCosts, setupCosts } from './costs/setup.js';
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
    ...oneTime,
    ...contingencyCosts(shape, oneTime),
    ...parallelRunCosts(basis),
    ...trainingCosts(basis),
    ...awarenessCosts(basis),
    ...learningLossCosts(basis),
    ...tools.flatMap((id) => [...licenceCosts(basis, id), ...usageCosts(basis, id), ...hostingCosts(basis, id)]),
    ...infrastructureCosts(basis),
    ...runTeamCosts(basis),
    ...linkUpkeepCosts(basis),
    ...switchingCosts(basis),
  ];
}
