import type { adoptionGroup } from '../model/inputs/adoption.js';
import type { discountingGroup, verdictGroup } from '../model/inputs/appraisal.js';
import type { customLinesList } from '../model/inputs/custom.js';
import type {
  deploymentGroup,
  freshnessGroup,
  incidentsGroup,
  leadTimeGroup,
  releasesGroup,
} from '../model/inputs/delivery.js';
import type {
  modelsGroup,
  organisationGroup,
  realisationGroup,
  riskAdjustmentGroup,
  rolesList,
  valueGroup,
  wagesGroup,
} from '../model/inputs/organisation.js';
import type {
  contingencyGroup,
  infrastructureGroup,
  linksGroup,
  migrationGroup,
  runTeamGroup,
  setupGroup,
  switchingGroup,
  toolsList,
} from '../model/inputs/platform.js';
import type { awarenessGroup, cohortsList, learningGroup } from '../model/inputs/skills.js';

/**
 * The declarations by their keys, for the compiler only: it cannot read the keys off `inputGroups`, where a key is
 * any string. A test holds the two together.
 */
export interface DeclaredInputs {
  readonly discounting: typeof discountingGroup;
  readonly verdict: typeof verdictGroup;
  readonly organisation: typeof organisationGroup;
  readonly wages: typeof wagesGroup;
  readonly roles: typeof rolesList;
  readonly models: typeof modelsGroup;
  readonly value: typeof valueGroup;
  readonly realisation: typeof realisationGroup;
  readonly riskAdjustment: typeof riskAdjustmentGroup;
  readonly adoption: typeof adoptionGroup;
  readonly tools: typeof toolsList;
  readonly infrastructure: typeof infrastructureGroup;
  readonly setup: typeof setupGroup;
  readonly links: typeof linksGroup;
  readonly switching: typeof switchingGroup;
  readonly migration: typeof migrationGroup;
  readonly contingency: typeof contingencyGroup;
  readonly runTeam: typeof runTeamGroup;
  readonly cohorts: typeof cohortsList;
  readonly awareness: typeof awarenessGroup;
  readonly learning: typeof learningGroup;
  readonly releases: typeof releasesGroup;
  readonly deployment: typeof deploymentGroup;
  readonly leadTime: typeof leadTimeGroup;
  readonly freshness: typeof freshnessGroup;
  readonly incidents: typeof incidentsGroup;
  readonly customLines: typeof customLinesList;
}
