import { adoptionGroups } from './inputs/adoption.js';
import { appraisalGroups } from './inputs/appraisal.js';
import { customGroups } from './inputs/custom.js';
import { deliveryGroups } from './inputs/delivery.js';
import { organisationGroups } from './inputs/organisation.js';
import { platformGroups } from './inputs/platform.js';
import { skillsGroups } from './inputs/skills.js';

/** Every input of the model, in the order of the form, the schema and the documentation. */
export const inputGroups = [
  ...appraisalGroups,
  ...organisationGroups,
  ...adoptionGroups,
  ...platformGroups,
  ...skillsGroups,
  ...deliveryGroups,
  ...customGroups,
] as const;
