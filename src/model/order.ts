import { adoptionGroup } from './adoption.js';
import { assistanceGroup, assistanceHours } from './benefits/assistance.js';
import type { Benefit } from './benefits/benefit.js';
import { auditFeesSaved, auditHours, complianceGroup, penaltiesAvoided, penaltyGroup } from './benefits/compliance.js';
import { coordinationGroup, coordinationHours } from './benefits/coordination.js';
import { deploymentGroup, deploymentHours } from './benefits/deployment-labour.js';
import { earlierValueBenefits } from './benefits/earlier-value.js';
import { explanationHours } from './benefits/explanation.js';
import { fairnessGroup, fairnessHours } from './benefits/fairness.js';
import { freshnessBenefits, freshnessGroup } from './benefits/freshness.js';
import { grantsList, grantsReceived } from './benefits/grants.js';
import { improvementsGroup, moreImprovements } from './benefits/improvements.js';
import { incidentsGroup } from './benefits/failed-releases.js';
import { incidentHours, incidentLosses } from './benefits/incidents.js';
import {
  idleModelsGroup,
  idleModelsSwitchedOff,
  infrastructureSaved,
  infrastructureSavingGroup,
} from './benefits/infrastructure-saving.js';
import { idlingSaved, servingSaved, trainingSaved } from './benefits/infrastructure-by-use.js';
import { driftGroup, lateDetectionAvoided } from './benefits/late-detection.js';
import { moreProjects, projectsGroup } from './benefits/more-projects.js';
import { preparationGroup, preparationHours } from './benefits/preparation.js';
import { leaversAvoided, retentionGroup } from './benefits/retention.js';
import { retiredToolsGroup, toolsRetired } from './benefits/retired-tools.js';
import { reworkCompute, reworkGroup, reworkHours } from './benefits/rework.js';
import { rollbackHours, rollbacksGroup } from './benefits/rollbacks.js';
import { runLabourGroup, runLabourHours } from './benefits/run-labour.js';
import type { SavedWork } from './benefits/saved-hours.js';
import { avoidedHires, scalingGroup, scalingHours } from './benefits/scaling.js';
import { templateHours, templatesGroup } from './benefits/templates.js';
import { assistanceCosts } from './costs/assistance.js';
import { changeCosts, changeGroup } from './costs/change.js';
import { contingencyCosts, contingencyGroup } from './costs/contingency.js';
import { dataManagementCosts, dataManagementGroup } from './costs/data-management.js';
import { explainabilityCosts, explainabilityGroup } from './costs/explainability.js';
import { learningLossCosts } from './costs/learning-loss.js';
import { exitCosts, exitGroup, oldWayCosts, oldWayGroup } from './costs/leaving.js';
import { linkBuildCosts, linksGroup, linkUpkeepCosts, switchingCosts, switchingGroup } from './costs/links.js';
import { languageModelCosts, languageModelsGroup } from './costs/language-models.js';
import { migrationCosts, migrationGroup } from './costs/migration.js';
import { monitoringCosts, monitoringGroup, retrainingCosts, retrainingGroup } from './costs/monitoring.js';
import {
  infrastructureCosts,
  infrastructureGroup,
  purchaseCosts,
  runTeamCosts,
  runTeamGroup,
} from './costs/platform.js';
import { procurementCosts, procurementGroup } from './costs/procurement.js';
import { refreshCosts, refreshGroup } from './costs/refresh.js';
import { parallelRunCosts, setupCosts, setupGroup } from './costs/setup.js';
import { skillGapCosts, skillGapGroup } from './costs/skill-gap.js';
import { toolsList } from './costs/tool-contract.js';
import { toolCosts } from './costs/tools.js';
import { awarenessCosts, awarenessGroup, trainingCosts } from './costs/training.js';
import { customLinesList } from './custom-lines.js';
import { discountingGroup } from './discounting.js';
import { organisationGroup, valueGroup } from './estate.js';
import { escalatorsList, inflationGroup } from './inflation.js';
import { modelsGroup } from './models.js';
import { budgetGroup } from './kpis/tools.js';
import { realisationGroup, rolesList, wagesGroup } from './labour.js';
import { learningGroup } from './learning.js';
import { practicesGroup } from './practices.js';
import { leadTimeGroup, releasesGroup } from './releases.js';
import { riskAdjustments } from './risk-adjustment.js';
import type { Cost } from './statement.js';
import { taxGroup, taxTreatmentsList } from './tax.js';
import { cohortsList } from './trained.js';
import { verdictGroup } from './thresholds.js';

/** What is taken down for doubt, in the order of the form. */
const riskAdjustmentGroup = riskAdjustments([
  deploymentHours,
  coordinationHours,
  runLabourHours,
  preparationHours,
  reworkHours,
  templateHours,
  rollbackHours,
  incidentHours,
  auditHours,
  fairnessHours,
  assistanceHours,
  explanationHours,
  scalingHours,
  avoidedHires,
  earlierValueBenefits,
  freshnessBenefits,
  moreProjects,
  moreImprovements,
  infrastructureSaved,
  trainingSaved,
  servingSaved,
  idlingSaved,
  idleModelsSwitchedOff,
  toolsRetired,
  reworkCompute,
  auditFeesSaved,
  leaversAvoided,
]);

/** Every input of the model, in the order of the form, the schema and the documentation. */
export const inputGroups = [
  discountingGroup,
  inflationGroup,
  escalatorsList,
  taxGroup,
  taxTreatmentsList,
  verdictGroup,
  organisationGroup,
  wagesGroup,
  rolesList,
  modelsGroup,
  valueGroup,
  realisationGroup,
  practicesGroup,
  adoptionGroup,
  toolsList,
  infrastructureGroup,
  setupGroup,
  linksGroup,
  switchingGroup,
  migrationGroup,
  contingencyGroup,
  runTeamGroup,
  refreshGroup,
  budgetGroup,
  cohortsList,
  awarenessGroup,
  learningGroup,
  procurementGroup,
  changeGroup,
  skillGapGroup,
  releasesGroup,
  deploymentGroup,
  leadTimeGroup,
  freshnessGroup,
  incidentsGroup,
  coordinationGroup,
  runLabourGroup,
  preparationGroup,
  reworkGroup,
  templatesGroup,
  rollbacksGroup,
  assistanceGroup,
  languageModelsGroup,
  scalingGroup,
  complianceGroup,
  penaltyGroup,
  fairnessGroup,
  explainabilityGroup,
  monitoringGroup,
  driftGroup,
  retrainingGroup,
  dataManagementGroup,
  infrastructureSavingGroup,
  idleModelsGroup,
  retiredToolsGroup,
  oldWayGroup,
  exitGroup,
  projectsGroup,
  improvementsGroup,
  retentionGroup,
  grantsList,
  riskAdjustmentGroup,
  customLinesList,
] as const;

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
  languageModelCosts,
  explainabilityCosts,
  purchaseCosts,
  infrastructureCosts,
  runTeamCosts,
  refreshCosts,
  oldWayCosts,
  linkUpkeepCosts,
  switchingCosts,
  monitoringCosts,
  retrainingCosts,
  exitCosts,
];

/** Work that is saved, in the order of the statement. The same hour is never sold twice. */
export const savedWork: readonly SavedWork[] = [
  deploymentHours,
  coordinationHours,
  runLabourHours,
  preparationHours,
  reworkHours,
  templateHours,
  scalingHours,
  incidentHours,
  rollbackHours,
  auditHours,
  fairnessHours,
  explanationHours,
  assistanceHours,
];

/** What models lose, in the order of the statement: together never more than they are worth. */
export const losses: readonly Benefit[] = [incidentLosses, lateDetectionAvoided, freshnessBenefits];

/** The other benefits, in the order of the statement. */
export const otherBenefits: readonly Benefit[] = [
  penaltiesAvoided,
  earlierValueBenefits,
  moreProjects,
  moreImprovements,
  infrastructureSaved,
  trainingSaved,
  servingSaved,
  idlingSaved,
  idleModelsSwitchedOff,
  toolsRetired,
  reworkCompute,
  auditFeesSaved,
  avoidedHires,
  leaversAvoided,
  grantsReceived,
];
