import { assistanceCosts } from './costs/assistance.js';
import { changeCosts } from './costs/change.js';
import { contingencyCosts } from './costs/contingency.js';
import { dataManagementCosts } from './costs/data-management.js';
import { explainabilityCosts } from './costs/explainability.js';
import { learningLossCosts } from './costs/learning-loss.js';
import { exitCosts, oldWayCosts } from './costs/leaving.js';
import { linkBuildCosts, linkUpkeepCosts, switchingCosts } from './costs/links.js';
import { migrationCosts } from './costs/migration.js';
import { monitoringCosts, retrainingCosts } from './costs/monitoring.js';
import { infrastructureCosts, purchaseCosts, runTeamCosts } from './costs/platform.js';
import { procurementCosts } from './costs/procurement.js';
import { parallelRunCosts, setupCosts } from './costs/setup.js';
import { skillGapCosts } from './costs/skill-gap.js';
import { toolCosts } from './costs/tools.js';
import { awarenessCosts, trainingCosts } from './costs/training.js';
import type { Cost } from './statement.js';

/** Every cost, in the order of the statement. */
export const costs: readonly Cost[] = [
  procurementCosts,
  setupCosts,
  linkBuildCosts,
  migrationCosts,
  contingencyCosts,
  parallelRunCosts,
  dataManagementCosts,
  changeCosts,
  trainingCosts,
  awarenessCosts,
  learningLossCosts,
  skillGapCosts,
  toolCosts,
  assistanceCosts,
  explainabilityCosts,
  purchaseCosts,
  infrastructureCosts,
  runTeamCosts,
  oldWayCosts,
  linkUpkeepCosts,
  switchingCosts,
  monitoringCosts,
  retrainingCosts,
  exitCosts,
];
