import { adoptionGroup } from './adoption.js';
import { riskAdjustmentGroup } from './benefits.js';
import { assistanceGroup } from './benefits/assistance.js';
import { complianceGroup, penaltyGroup } from './benefits/compliance.js';
import { coordinationGroup } from './benefits/coordination.js';
import { deploymentGroup } from './benefits/deployment-labour.js';
import { fairnessGroup } from './benefits/fairness.js';
import { freshnessGroup } from './benefits/freshness.js';
import { grantsList } from './benefits/grants.js';
import { improvementsGroup } from './benefits/improvements.js';
import { incidentsGroup } from './benefits/incidents.js';
import { idleModelsGroup, infrastructureSavingGroup } from './benefits/infrastructure-saving.js';
import { driftGroup } from './benefits/late-detection.js';
import { projectsGroup } from './benefits/more-projects.js';
import { preparationGroup } from './benefits/preparation.js';
import { retentionGroup } from './benefits/retention.js';
import { retiredToolsGroup } from './benefits/retired-tools.js';
import { reworkGroup } from './benefits/rework.js';
import { rollbacksGroup } from './benefits/rollbacks.js';
import { runLabourGroup } from './benefits/run-labour.js';
import { scalingGroup } from './benefits/scaling.js';
import { templatesGroup } from './benefits/templates.js';
import { changeGroup } from './costs/change.js';
import { contingencyGroup } from './costs/contingency.js';
import { dataManagementGroup } from './costs/data-management.js';
import { explainabilityGroup } from './costs/explainability.js';
import { exitGroup, oldWayGroup } from './costs/leaving.js';
import { linksGroup, switchingGroup } from './costs/links.js';
import { migrationGroup } from './costs/migration.js';
import { monitoringGroup, retrainingGroup } from './costs/monitoring.js';
import { infrastructureGroup, runTeamGroup } from './costs/platform.js';
import { procurementGroup } from './costs/procurement.js';
import { setupGroup } from './costs/setup.js';
import { skillGapGroup } from './costs/skill-gap.js';
import { toolsList } from './costs/tool-contract.js';
import { awarenessGroup, cohortsList } from './costs/training.js';
import { customLinesList } from './custom-lines.js';
import { discountingGroup } from './discounting.js';
import { modelsGroup, organisationGroup, valueGroup } from './estate.js';
import { budgetGroup } from './kpis/tools.js';
import { realisationGroup, rolesList, wagesGroup } from './labour.js';
import { learningGroup } from './learning.js';
import { practicesGroup } from './practices.js';
import { leadTimeGroup, releasesGroup } from './releases.js';
import { verdictGroup } from './verdict.js';

/** Every input of the model, in the order of the form, the schema and the documentation. */
export const inputGroups = [
  discountingGroup,
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
