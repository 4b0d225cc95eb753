import type { Line } from '../formula/expression.js';
import type { Basis } from './basis.js';
import { assistanceHours } from './benefits/assistance.js';
import type { Benefit } from './benefits/benefit.js';
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
import { freedCapacity, type FreedCapacity, type SavedWork } from './benefits/saved-hours.js';
import { avoidedHires, scalingHours } from './benefits/scaling.js';
import { templateHours } from './benefits/templates.js';
import { riskAdjustments } from './risk-adjustment.js';
import type { StatementLine } from './statement.js';

/** Work that is saved, in the order of the statement. The same hour is never sold twice. */
const savedWork: readonly SavedWork[] = [
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
const losses: readonly Benefit[] = [incidentLosses, lateDetectionAvoided, freshnessBenefits];

/** The other benefits, in the order of the statement. */
const others: readonly Benefit[] = [
  penaltiesAvoided,
  earlierValueBenefits,
  moreProjects,
  moreImprovements,
  infrastructureSaved,
  idleModelsSwitchedOff,
  toolsRetired,
  reworkCompute,
  auditFeesSaved,
  avoidedHires,
  leaversAvoided,
  grantsReceived,
];

/** What is taken down for doubt, in the order of the form. */
export const riskAdjustmentGroup = riskAdjustments([
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
  idleModelsSwitchedOff,
  toolsRetired,
  reworkCompute,
  auditFeesSaved,
  leaversAvoided,
]);

/** Lines of margin that models earn: it may be told that their money is banked. */
export const businessLines: readonly string[] = [...losses, ...others].flatMap(({ nature, id }) =>
  nature === 'business' && id !== undefined ? [id] : [],
);

/** The lines, the hours freed by role, and what of the losses lies above the value of the models. */
export interface Benefits extends FreedCapacity {
  readonly lossesCut?: Line<'money/month'>;
}

/** Every benefit that is on, in the order of the statement. */
export function benefitsOf(basis: Basis): Benefits {
  const linesOf = (each: Benefit): readonly StatementLine[] => each.linesOf(basis);
  const capacity = freedCapacity(
    basis,
    savedWork.flatMap(({ hoursOf }) => hoursOf(basis)),
  );
  const kept = cappedLosses(basis, losses.flatMap(linesOf));
  return Object.freeze({
    lines: Object.freeze([...capacity.lines, ...kept.lines, ...others.flatMap(linesOf)]),
    roles: capacity.roles,
    ...(kept.cut === undefined ? {} : { lossesCut: kept.cut }),
  });
}
