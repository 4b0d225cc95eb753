import { line } from '../../formula/line.js';
import { constant, difference, product, ratio, sum } from '../../formula/operations.js';
import { monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { riskAdjustmentGroup } from '../risk-adjustment.js';
import { isGiven, isOn } from '../shape.js';
import { benefitLine, type StatementLine } from '../statement.js';
import { targetOf } from '../target.js';
import type { SavedHours } from './saved-hours.js';

export const complianceGroup = group('compliance', 'Compliance', {
  role: doer('Role whose hours they are', 'validator'),
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

const compliance = complianceGroup.inputs;
const penalty = penaltyGroup.inputs;
const heading = 'Compliance';

/**
 * Papers and evidence of regulated models. Each change needs its evidence, so that more releases need more of it:
 *
 *     regulated share · (models · (a₀ − a₁) + D₀ · e₀ − D₁ · e₁)
 */
export function auditHours({ shape, adoption, estate, labour }: Basis): readonly SavedHours[] {
  // Whoever tells only the fees of auditors has told enough.
  const isFeesOnly = isGiven(shape, 'compliance.auditFeesPerYear') && !isGiven(shape, 'compliance.auditHours');
  if (!isOn(shape, 'compliance') || isFeesOnly) return [];
  const auditAfter = targetOf({
    unit: 'hour/model/year',
    id: 'auditHours.after',
    label: 'Audit hours per regulated model and year, after',
    before: compliance.auditHours,
    cut: compliance.auditCut,
    after: isGiven(shape, 'compliance.auditHoursAfter') ? compliance.auditHoursAfter : undefined,
  });
  const paper = line('hour/model/year', {
    id: 'auditHoursPerModel',
    label: 'Audit hours saved per regulated model',
    formula: difference(compliance.auditHours, auditAfter),
  });
  const evidenceAfter = targetOf({
    unit: 'hour/release',
    id: 'evidenceHours.after',
    label: 'Hours of evidence for a change, after',
    before: compliance.evidenceHours,
    cut: compliance.evidenceCut,
    after: isGiven(shape, 'compliance.evidenceHoursAfter') ? compliance.evidenceHoursAfter : undefined,
  });
  const evidence = line('hour/month', {
    id: 'evidenceHoursSpared',
    label: 'Hours of evidence less, if all models were regulated',
    formula: difference<'hour/month'>(
      product(estate.releasesBefore, compliance.evidenceHours),
      product(estate.releasesAfter, evidenceAfter),
    ),
  });
  const papers = line('hour/month', {
    id: 'auditHoursSpared',
    label: 'Audit hours less, if all models were regulated',
    formula: ratio(product(estate.models, paper), monthsPerYear),
  });
  const hasEvidence = isGiven(shape, 'compliance.evidenceHours');
  const saved = line('hour/month', {
    id: 'complianceHours',
    label: 'Audit and evidence hours saved',
    formula: product(
      hasEvidence ? sum<'hour/month'>(papers, evidence) : papers,
      compliance.regulatedShare,
      adoption.share,
    ),
  });
  return [
    {
      id: 'audit',
      label: 'Audit and evidence hours',
      group: heading,
      work: labour.doneBy('compliance.role'),
      saved,
      inPlace: alreadyInPlace(shape, 'lineage', 'compliance.auditHours'),
    },
  ];
}

/** Fees of outside auditors that fall away. */
export function auditFeesSaved({ shape, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'compliance') || !isGiven(shape, 'compliance.auditFeesPerYear')) return [];
  const fees = line('money/month', {
    id: 'auditFees',
    label: 'Audit fees saved',
    formula: product(
      ratio(product(compliance.auditFeesPerYear, compliance.auditFeesCut), monthsPerYear),
      adoption.share,
      remainder(riskAdjustmentGroup.inputs.auditFees),
    ),
  });
  return [benefitLine(heading, 'cash', fees)];
}

/** An expected value and nothing more: off unless its probabilities are given. */
export function penaltiesAvoided({ shape, adoption }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'penalty')) return [];
  const lower = line('1', {
    id: 'probabilityCut',
    label: 'Probability of a finding in a year, less',
    formula: difference(penalty.probabilityBefore, penalty.probabilityAfter),
  });
  const expected = line('money/month', {
    id: 'penalty',
    label: 'Expected penalty avoided',
    formula: product(ratio(product(lower, penalty.amount), constant('12', 'month')), adoption.share),
    note: 'Probability times amount: an expected loss, so no risk adjustment.',
  });
  return [benefitLine('Expected penalties', 'risk', expected)];
}
