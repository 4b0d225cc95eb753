import type { AssumptionId } from './assumptions.js';
import type { Industry } from './industry.js';
import type { Size } from './size.js';

export const recordedQuantities = [
  'wageFactor',
  'benefitLoad',
  'salaryDataScientist',
  'salaryEngineer',
  'paidLeave',
  'changeFailureRate',
  'recoveryHours',
  'outageCostPerHour',
  'costOfCapital',
  'preparationShare',
  'productiveHours',
  'weeksPerYear',
  'wageGrowth',
  'leavers',
  'trainingPrice',
  'leadDays',
  'reworkShare',
  'detectionDays',
  'decayCap',
  'shareLive',
  'dipDepth',
  'dipMonths',
  'contingency',
  'contingencyOfEstimates',
  'platformTeam',
  'platformFee',
  'licenceUplift',
  'tools',
  'linkUpkeep',
  'newModels',
  'hoursPerRelease',
  'retrainings',
] as const;
export type RecordedQuantity = (typeof recordedQuantities)[number];

/**
 * What a range says of one organisation's figure. `of-record`: the record's own is the doubt. `between-organisations`:
 * two thirds of those asked lie in it; who has not measured may be any of them, and the tails are left out.
 * `of-assumption`: the record has none, and that of the assumption stands around its figure. `none`: taken as certain,
 * because it spreads between persons (pay) or because nothing is drawn from it.
 */
type RangeOfRecord = 'of-record' | 'between-organisations' | 'of-assumption' | 'none';

export interface ProfileRecords {
  readonly byIndustry?: Readonly<Partial<Record<Industry, string>>>;
  /** For a size of which there is a figure, where the industry has none. */
  readonly bySize?: Readonly<Partial<Record<Size, string>>>;
  /** Stands in where the industry has no figure; a factor of pay needs none, as every industry has its own. */
  readonly acrossIndustries?: string;
  /** Stands in for a large organisation where the industry has no figure. */
  readonly acrossLargeFirms?: string;
  /** Goes before the industry's own figure in a small private firm, whose size says more than its industry. */
  readonly smallPrivateFirms?: string;
  readonly range: RangeOfRecord;
  /** Stands in where no record does, and gives its range to a record that has none. */
  readonly assumption?: AssumptionId;
  /** Whether the figure is of whole things. */
  readonly isWhole?: true;
}

/** Which record fills which quantity of a profile. */
export const profileRecords: Readonly<Record<RecordedQuantity, ProfileRecords>> = {
  wageFactor: {
    byIndustry: {
      finance: 'wage-us-factor-finance-2023',
      healthcare: 'wage-us-factor-healthcare-2023',
      retail: 'wage-us-factor-retail-2023',
      manufacturing: 'wage-us-factor-manufacturing-2023',
      telecom: 'wage-us-factor-telecom-2023',
      technology: 'wage-us-factor-technology-2023',
      energy: 'wage-us-factor-energy-2023',
      'public-sector': 'wage-us-factor-public-sector-2023',
      'professional-services': 'wage-us-factor-professional-services-2023',
      transport: 'wage-us-factor-transport-2023',
    },
    range: 'of-record',
  },
  benefitLoad: {
    byIndustry: {
      finance: 'wage-us-load-finance',
      healthcare: 'wage-us-load-healthcare',
      retail: 'wage-us-load-retail',
      manufacturing: 'wage-us-load-goods-2026',
      energy: 'wage-us-load-energy',
      'public-sector': 'wage-us-load-state-local-2025',
      'professional-services': 'wage-us-load-professional-services',
      transport: 'wage-us-load-transport',
    },
    acrossIndustries: 'wage-us-load-professional-2026',
    acrossLargeFirms: 'wage-us-load-large-firms-2026',
    smallPrivateFirms: 'wage-us-load-small-firms-2026',
    range: 'none',
  },
  salaryDataScientist: { acrossIndustries: 'wage-us-ds-mean-2024', range: 'none' },
  salaryEngineer: { acrossIndustries: 'wage-us-swdev-2024', range: 'none' },
  paidLeave: { acrossIndustries: 'wage-us-paid-leave-2022', range: 'of-record' },
  changeFailureRate: {
    byIndustry: {
      finance: 'dora-2025-change-failure-rate-finance',
      healthcare: 'dora-2025-change-failure-rate-healthcare',
      retail: 'dora-2025-change-failure-rate-retail',
      manufacturing: 'dora-2025-change-failure-rate-manufacturing',
      telecom: 'dora-2025-change-failure-rate-telecom',
      technology: 'dora-2025-change-failure-rate-technology',
      energy: 'dora-2025-change-failure-rate-energy',
      'public-sector': 'dora-2025-change-failure-rate-public-sector',
    },
    acrossIndustries: 'dora-2025-change-failure-rate-all',
    range: 'between-organisations',
  },
  recoveryHours: {
    byIndustry: {
      finance: 'dora-2025-recovery-time-finance',
      healthcare: 'dora-2025-recovery-time-healthcare',
      retail: 'dora-2025-recovery-time-retail',
      manufacturing: 'dora-2025-recovery-time-manufacturing',
      telecom: 'dora-2025-recovery-time-telecom',
      technology: 'dora-2025-recovery-time-technology',
      energy: 'dora-2025-recovery-time-energy',
      'public-sector': 'dora-2025-recovery-time-public-sector',
    },
    acrossIndustries: 'dora-2025-recovery-time-all',
    range: 'between-organisations',
  },
  outageCostPerHour: {
    // None for professional services: the one figure there is for a law firm, at most, and without a date.
    byIndustry: {
      finance: 'outage-cost-finance',
      healthcare: 'outage-cost-healthcare',
      retail: 'outage-cost-retail',
      manufacturing: 'outage-cost-manufacturing',
      telecom: 'outage-cost-telecom',
      technology: 'outage-cost-technology',
      energy: 'outage-cost-energy',
      'public-sector': 'outage-cost-public-sector',
      transport: 'outage-cost-transport',
    },
    acrossIndustries: 'outage-cost-cross-itic',
    range: 'none',
  },
  costOfCapital: {
    byIndustry: {
      finance: 'wacc-finance',
      healthcare: 'wacc-healthcare',
      retail: 'wacc-retail',
      manufacturing: 'wacc-manufacturing',
      telecom: 'wacc-telecom',
      technology: 'wacc-technology',
      energy: 'wacc-energy',
      'public-sector': 'discount-public-nominal',
      'professional-services': 'wacc-professional-services',
      transport: 'wacc-transport',
    },
    acrossIndustries: 'wacc-cross',
    range: 'of-record',
  },
  preparationShare: { acrossIndustries: 'data-prep-time-share', range: 'none' },
  productiveHours: { acrossIndustries: 'hours-productive-us-omb', range: 'of-record' },
  weeksPerYear: { acrossIndustries: 'weeks-at-work-us', range: 'of-record' },
  wageGrowth: { acrossIndustries: 'wage-growth-us-nonunion-2026', range: 'of-assumption', assumption: 'wageGrowth' },
  leavers: {
    // Elsewhere most of those who quit are shop, floor, ward or road staff: there the rate is an upper end, no figure.
    byIndustry: {
      finance: 'quits-us-finance-2025',
      telecom: 'quits-us-telecom-2025',
      technology: 'quits-us-technology-2025',
      'public-sector': 'quits-us-public-sector-2025',
    },
    range: 'of-record',
    assumption: 'leavers',
  },
  trainingPrice: { acrossIndustries: 'ups-atd-spend-2024', range: 'of-record' },
  leadDays: {
    byIndustry: {
      finance: 'deploy-days-scaled-finance',
      healthcare: 'deploy-days-scaled-healthcare',
      retail: 'deploy-days-scaled-retail',
      manufacturing: 'deploy-days-scaled-manufacturing',
      telecom: 'deploy-days-scaled-telecom',
      technology: 'deploy-days-scaled-technology',
      energy: 'deploy-days-scaled-energy',
      'public-sector': 'deploy-days-scaled-public-sector',
    },
    acrossIndustries: 'deploy-days-bands',
    range: 'of-record',
  },
  reworkShare: {
    byIndustry: {
      finance: 'dora-2025-rework-rate-finance',
      healthcare: 'dora-2025-rework-rate-healthcare',
      retail: 'dora-2025-rework-rate-retail',
      manufacturing: 'dora-2025-rework-rate-manufacturing',
      telecom: 'dora-2025-rework-rate-telecom',
      technology: 'dora-2025-rework-rate-technology',
      energy: 'dora-2025-rework-rate-energy',
      'public-sector': 'dora-2025-rework-rate-public-sector',
    },
    acrossIndustries: 'dora-2025-rework-rate-all',
    range: 'between-organisations',
  },
  detectionDays: { acrossIndustries: 'detection-days-derived', range: 'of-assumption', assumption: 'detectionDays' },
  decayCap: { acrossIndustries: 'decay-wild-time', range: 'of-assumption', assumption: 'decayCap' },
  // None by industry: those of retail and finance count models and experiments that were logged, of which a project makes many.
  shareLive: { acrossIndustries: 'gartner-2022-share-reaching-production', range: 'of-record' },
  dipDepth: { acrossIndustries: 'dora-calc-jcurve-drop', range: 'of-assumption', assumption: 'dipDepth' },
  dipMonths: { acrossIndustries: 'dora-calc-jcurve-months', range: 'of-assumption', assumption: 'dipMonths' },
  // What the ranges of the hours leave: a reserve for all of the overrun would count that doubt twice.
  contingency: { acrossIndustries: 'overrun-beyond-ranges', range: 'of-record' },
  contingencyOfEstimates: { acrossIndustries: 'overrun-software-effort', range: 'of-record' },
  platformTeam: { bySize: { medium: 'impl-selfhosted-admin-fte' }, range: 'of-record', assumption: 'platformTeam' },
  platformFee: { bySize: { medium: 'lic-union-team' }, range: 'of-assumption', assumption: 'platformFee' },
  licenceUplift: { acrossIndustries: 'saas-price-rise-2023', range: 'of-assumption', assumption: 'licenceUplift' },
  tools: { bySize: { medium: 'tools-per-team' }, range: 'of-assumption', assumption: 'tools', isWhole: true },
  linkUpkeep: { acrossIndustries: 'link-upkeep-custom', range: 'of-record' },
  newModels: { byIndustry: { finance: 'model-new-share-bank' }, range: 'of-record', assumption: 'newModels' },
  hoursPerRelease: {
    bySize: { medium: 'release-hours-derived' },
    range: 'of-assumption',
    assumption: 'hoursPerRelease',
  },
  retrainings: {
    byIndustry: { retail: 'retail-quarterly-retraining' },
    range: 'of-assumption',
    assumption: 'retrainingsPerYear',
  },
};
