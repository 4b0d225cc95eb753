import { adoptionGroups } from './inputs/adoption.js';
import { appraisalGroups } from './inputs/appraisal.js';
import { businessGroups } from './inputs/business.js';
import { changeGroups } from './inputs/change.js';
import { customGroups } from './inputs/custom.js';
import { deliveryGroups } from './inputs/delivery.js';
import { governanceGroups } from './inputs/governance.js';
import { operationsGroups } from './inputs/operations.js';
import { organisationGroups } from './inputs/organisation.js';
import { platformGroups } from './inputs/platform.js';
import { practicesGroups } from './inputs/practices.js';
import { riskAdjustmentGroups } from './inputs/risk-adjustment.js';
import { skillsGroups } from './inputs/skills.js';
import { waysOfWorkingGroups } from './inputs/ways-of-working.js';

/** Every input of the model, in the order of the form, the schema and the documentation. */
export const inputGroups = [
  ...appraisalGroups,
  ...organisationGroups,
  ...practicesGroups,
  ...adoptionGroups,
  ...platformGroups,
  ...skillsGroups,
  ...changeGroups,
  ...deliveryGroups,
  ...waysOfWorkingGroups,
  ...governanceGroups,
  ...operationsGroups,
  ...businessGroups,
  ...riskAdjustmentGroups,
  ...customGroups,
] as const;
