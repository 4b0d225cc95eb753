import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';

/** Rules that models have to keep, and what it takes to show that they do. */

const role = doer('Role whose hours they are');

export const complianceGroup = group('compliance', 'Compliance', {
  role,
  regulatedShare: share({
    label: 'Share of the models that need documented validation or audit',
    default: { figure: 'regulatedShare' },
  }),
  auditHours: amount('hour/model/year', {
    label: 'Audit and validation paper per regulated model, before',
    default: { assumption: 'auditHours' },
  }),
  auditCut: cut({
    label: 'Cut of the audit and validation paper',
    default: { assumption: 'auditCut' },
    excludes: ['auditHoursAfter'],
  }),
  auditHoursAfter: amount('hour/model/year', {
    label: 'Audit and validation paper per regulated model, after',
    excludes: ['auditCut'],
  }),
  evidenceHours: amount('hour/release', {
    label: 'Evidence for a change of a regulated model, before',
    default: { assumption: 'evidenceHours' },
  }),
  evidenceCut: cut({
    label: 'Cut of the evidence for a change',
    default: { assumption: 'evidenceCut' },
    excludes: ['evidenceHoursAfter'],
  }),
  evidenceHoursAfter: amount('hour/release', {
    label: 'Evidence for a change of a regulated model, after',
    excludes: ['evidenceCut'],
  }),
  auditFeesPerYear: amount('money/year', { label: 'Fees of outside auditors, before' }),
  auditFeesCut: cut({ label: 'Cut of the fees of outside auditors' }),
});

export const penaltyGroup = group('penalty', 'Penalties', {
  probabilityBefore: share({ label: 'Probability of a finding in a year, before' }),
  probabilityAfter: share({ label: 'Probability of a finding in a year, after' }),
  amount: amount('money', { label: 'What a finding costs' }),
});

export const fairnessGroup = group('fairness', 'Fairness tests', {
  role,
  scope: share({ label: 'Share of the models in scope' }),
  hoursBefore: amount('hour/release', { label: 'Hours of bias tests per release, before' }),
  hoursAfter: amount('hour/release', { label: 'Hours of bias tests per release, after' }),
});

export const explainabilityGroup = group('explainability', 'Explainability', {
  role,
  casesPerYear: amount('1/year', { label: 'Decisions that are disputed or reviewed' }),
  hoursBefore: amount('hour', { label: 'Hours of a disputed decision, before' }),
  hoursAfter: amount('hour', { label: 'Hours of a disputed decision, after' }),
  toolPerYear: amount('money/year', { label: 'Tool that explains', whenNotGiven: '0' }),
  computePerYear: amount('money/year', { label: 'Compute of explanations', whenNotGiven: '0' }),
  buildHoursPerModel: amount('hour/model', { label: 'Hours to build explanations into a model', whenNotGiven: '0' }),
  recoveryCut: cut({
    label: 'Cut of the time to restore by a shorter diagnosis',
    excludes: ['incidents.recoveryCut', 'incidents.recoveryHoursAfter'],
  }),
});

export const governanceGroups = [complianceGroup, penaltyGroup, fairnessGroup, explainabilityGroup] as const;
