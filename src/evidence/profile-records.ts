import type { Industry } from './industry.js';

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
] as const;
export type RecordedQuantity = (typeof recordedQuantities)[number];

export interface ProfileRecords {
  readonly byIndustry: Readonly<Partial<Record<Industry, string>>>;
  /** Stands in where the industry has no figure; a factor of pay needs none, as every industry has its own. */
  readonly acrossIndustries?: string;
  /** Stands in for a large organisation where the industry has no figure. */
  readonly acrossLargeFirms?: string;
  /** Goes before the industry's own figure in a small private firm, whose size says more than its industry. */
  readonly smallPrivateFirms?: string;
  /**
   * Whether the record's range may be drawn from. Spreads between organisations (failure, recovery, outage cost) and
   * between persons (pay) say nothing about the doubt in one organisation's figure.
   */
  readonly isRangeDoubt: boolean;
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
    isRangeDoubt: true,
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
    isRangeDoubt: false,
  },
  salaryDataScientist: { byIndustry: {}, acrossIndustries: 'wage-us-ds-mean-2024', isRangeDoubt: false },
  salaryEngineer: { byIndustry: {}, acrossIndustries: 'wage-us-swdev-2024', isRangeDoubt: false },
  paidLeave: { byIndustry: {}, acrossIndustries: 'wage-us-paid-leave-2022', isRangeDoubt: true },
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
    isRangeDoubt: false,
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
    isRangeDoubt: false,
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
    isRangeDoubt: false,
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
    isRangeDoubt: true,
  },
  preparationShare: { byIndustry: {}, acrossIndustries: 'data-prep-time-share', isRangeDoubt: false },
};
