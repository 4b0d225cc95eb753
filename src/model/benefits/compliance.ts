import { line } from '../../formula/line.js';
import { constant, difference, product, ratio, sum } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { targetOf } from '../target.js';
import { benefit, expectedLoss } from './benefit.js';
import { savedHours } from './saved-hours.js';

export const complianceGroup = group('compliance', 'Compliance', {
  role: doer('Role whose hours they are', 'validator'),
  regulatedShare: share({
    foundBy: 'look-up',
    label: 'Share of the models that need documented validation or audit',
    default: { figure: 'regulatedShare' },
  }),
  auditHours: amount('hour/model/year', {
    label: 'Audit and validation paper per regulated model, before',
    default: { assumption: 'auditHours' },
  }),
  auditCut: cut({
    label: 'Reduction in the audit and validation paper',
    default: { assumption: 'auditCut' },
    excludes: ['auditHoursAfter'],
  }),
  auditHoursAfter: amount('hour/model/year', {
    foundBy: 'pilot',
    label: 'Audit and validation paper per regulated model, after',
    excludes: ['auditCut'],
  }),
  evidenceHours: amount('hour/release', {
    label: 'Evidence for a change of a regulated model, before',
    default: { assumption: 'evidenceHours' },
  }),
  evidenceCut: cut({
    label: 'Reduction in the evidence for a change',
    default: { assumption: 'evidenceCut' },
    excludes: ['evidenceHoursAfter'],
  }),
  evidenceHoursAfter: amount('hour/release', {
    foundBy: 'pilot',
    label: 'Evidence for a change of a regulated model, after',
    excludes: ['evidenceCut'],
  }),
  auditFeesPerYear: amount('money/year', { foundBy: 'look-up', label: 'Fees of outside auditors, before' }),
  auditFeesCut: cut({ label: 'Reduction in the fees of outside auditors' }),
});

export const penaltyGroup = group(
  'penalty',
  'Penalties',
  {
    probabilityBefore: share({ label: 'Probability of a finding in a year, before' }),
    probabilityAfter: share({ label: 'Probability of a finding in a year, after' }),
    amount: amount('money', { label: 'What a finding costs' }),
  },
  { foundBy: 'agree' },
);

const compliance = complianceGroup.inputs;
const penalty = penaltyGroup.inputs;
const heading = 'Compliance';

/**
 * Papers and evidence of regulated models. Each change needs its evidence, so that more of them need more;
 * a routine retraining is covered by that of the change before it:
 *
 *     regulated share · (models · (a₀ − a₁) + D₀ · e₀ − D₁ · e₁)
 */
export const auditHours = savedHours({
  inputs: complianceGroup,
  id: 'audit',
  label: 'Audit and evidence hours',
  heading,
  adjusted: 'the audit and evidence hours saved',
  // Whoever tells only the fees of auditors has told enough.
  isCounted: (shape) => !isGiven(shape, 'compliance.auditFeesPerYear') || isGiven(shape, 'compliance.auditHours'),
  work: (labour) => labour.doneBy('compliance.role'),
  inPlace: (shape) => alreadyInPlace(shape, 'lineage', 'compliance.auditHours'),
  saved: ({ shape, adoption, estate }) => {
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
        product(estate.releases.before.changes, compliance.evidenceHours),
        product(estate.releases.after.changes, evidenceAfter),
      ),
    });
    const papers = line('hour/month', {
      id: 'auditHoursSpared',
      label: 'Audit hours less, if all models were regulated',
      formula: ratio(product(estate.models, paper), monthsPerYear),
    });
    const hasEvidence = isGiven(shape, 'compliance.evidenceHours');
    return line('hour/month', {
      id: 'complianceHours',
      label: 'Audit and evidence hours saved',
      formula: product(
        hasEvidence ? sum<'hour/month'>(papers, evidence) : papers,
        compliance.regulatedShare,
        adoption.share,
      ),
    });
  },
});

/** Fees of outside auditors that fall away. */
export const auditFeesSaved = benefit({
  inputs: complianceGroup,
  id: 'auditFees',
  label: 'Audit fees saved',
  heading,
  nature: 'cash',
  adjusted: 'the audit fees saved',
  isCounted: (shape) => isGiven(shape, 'compliance.auditFeesPerYear'),
  formula: ({ adoption }, kept) =>
    product(ratio(product(compliance.auditFeesPerYear, compliance.auditFeesCut), monthsPerYear), adoption.share, kept),
});

/** An expected value and nothing more: off unless its probabilities are given. */
export const penaltiesAvoided = expectedLoss({
  inputs: penaltyGroup,
  id: 'penalty',
  label: 'Expected penalty avoided',
  heading: 'Expected penalties',
  taxed: 'penalties',
  prices: 'modelValue',
  note: 'Probability times amount: an expected loss, so no risk adjustment.',
  formula: ({ adoption }) => {
    const lower = line('1', {
      id: 'probabilityCut',
      label: 'Probability of a finding in a year, less',
      formula: difference(penalty.probabilityBefore, penalty.probabilityAfter),
    });
    return product(ratio(product(lower, penalty.amount), constant('12', 'month', 'A year, in months')), adoption.share);
  },
});
