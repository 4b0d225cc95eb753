import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import { assistanceHours } from './benefits/assistance.js';
import { auditFeesSaved, auditHours, penaltiesAvoided } from './benefits/compliance.js';
import { coordinationHours } from './benefits/coordination.js';
import { deploymentHours } from './benefits/deployment-labour.js';
import { earlierValueBenefits } from './benefits/earlier-value.js';
import { explanationHours } from './benefits/explanation.js';
import { fairnessHours } from './benefits/fairness.js';
import { freshnessBenefits } from './benefits/freshness.js';
import { grantsReceived } from './benefits/grants.js';
import { moreImprovements } from './benefits/improvements.js';
import { incidentHours, incidentLosses } from './benefits/incidents.js';
import { idleModelsSwitchedOff, infrastructureSaved } from './benefits/infrastructure-saving.js';
import { lateDetectionAvoided } from './benefits/late-detection.js';
import { cappedLosses } from './benefits/loss-cap.js';
import { moreProjects } from './benefits/more-projects.js';
import { preparationHours } from './benefits/preparation.js';
import { leaversAvoided } from './benefits/retention.js';
import { toolsRetired } from './benefits/retired-tools.js';
import { reworkCompute, reworkHours } from './benefits/rework.js';
import { rollbackHours } from './benefits/rollbacks.js';
import { runLabourHours } from './benefits/run-labour.js';
import { freedCapacity, type FreedCapacity, type SavedHours } from './benefits/saved-hours.js';
import { avoidedHires, scalingHours } from './benefits/scaling.js';
import { templateHours } from './benefits/templates.js';

/** The lines, the hours freed by role, and what of the losses lies above the value of the models. */
export interface Benefits extends FreedCapacity {
  readonly lossesCut?: Line<'money/month'>;
}

/** Hours of people, each kind named once; the same hour is never sold twice. */
const savedHoursOf = (basis: Basis): readonly SavedHours[] => [
  ...deploymentHours(basis),
  ...coordinationHours(basis),
  ...runLabourHours(basis),
  ...preparationHours(basis),
  ...reworkHours(basis),
  ...templateHours(basis),
  ...scalingHours(basis),
  ...incidentHours(basis),
  ...rollbackHours(basis),
  ...auditHours(basis),
  ...fairnessHours(basis),
  ...explanationHours(basis),
  ...assistanceHours(basis),
];

/** Every benefit that is on, in the order of the statement. */
export function benefitsOf(basis: Basis): Benefits {
  const capacity = freedCapacity(basis, savedHoursOf(basis));
  const losses = cappedLosses(basis, [
    ...incidentLosses(basis),
    ...lateDetectionAvoided(basis),
    ...freshnessBenefits(basis),
  ]);
  const lines = [
    ...capacity.lines,
    ...losses.lines,
    ...penaltiesAvoided(basis),
    ...earlierValueBenefits(basis),
    ...moreProjects(basis),
    ...moreImprovements(basis),
    ...infrastructureSaved(basis),
    ...idleModelsSwitchedOff(basis),
    ...toolsRetired(basis),
    ...reworkCompute(basis),
    ...auditFeesSaved(basis),
    ...avoidedHires(basis),
    ...leaversAvoided(basis),
    ...grantsReceived(basis.shape),
  ];
  return Object.freeze({
    lines: Object.freeze(lines),
    roles: capacity.roles,
    ...(losses.cut === undefined ? {} : { lossesCut: losses.cut }),
  });
}

/** Lines of margin that models earn: it may be told that their money is banked. */
export const businessLines: readonly string[] = ['freshness', 'earlierValue', 'moreProjects', 'improvements'];
