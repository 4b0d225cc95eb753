import { group } from './declaration.js';
import { cut } from './fields.js';

const risk = (label: string) =>
  cut({
    label: `Risk adjustment of ${label}`,
    lowest: '0',
    whenNotGiven: '0',
    isRiskAdjustment: true,
    note: 'As in a Total Economic Impact study.',
  });

/** Benefits taken down for doubt; expected losses avoided take none, because the doubt is in their probability. */
export const riskAdjustmentGroup = group('riskAdjustment', 'Risk adjustment', {
  deploymentLabour: risk('the deployment labour saved'),
  coordination: risk('the coordination saved'),
  runLabour: risk('the run labour saved'),
  preparation: risk('the data preparation saved'),
  reworkHours: risk('the rework avoided'),
  templates: risk('the hours that templates save'),
  rollbacks: risk('the roll-back labour saved'),
  incidentLabour: risk('the incident labour avoided'),
  audit: risk('the audit and evidence hours saved'),
  fairness: risk('the fairness tests saved'),
  assistance: risk('the coding hours saved'),
  explanation: risk('the review hours saved'),
  scaling: risk('the hours freed by scaling'),
  avoidedHires: risk('the hires avoided'),
  earlierValue: risk('earlier value'),
  freshness: risk('freshness'),
  moreProjects: risk('more projects live'),
  improvements: risk('more shipped improvements'),
  infrastructureSaving: risk('the infrastructure saving'),
  idleModels: risk('idle models switched off'),
  retiredTools: risk('retired tools'),
  reworkCompute: risk('the compute of rework'),
  auditFees: risk('the audit fees saved'),
  leaversAvoided: risk('leavers avoided'),
});
