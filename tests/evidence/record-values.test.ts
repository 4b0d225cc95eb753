import { expect, test } from 'vitest';
import { evidenceRecord } from './record.js';

type Row = readonly [id: string, value: string, low: string | undefined, high: string | undefined, unit: string];

// Typed by hand from the tables of the cost and the benefit evidence.
const printed: readonly Row[] = [
  ['lic-github-enterprise', '21', undefined, undefined, 'USD/seat/month'],
  ['lic-gitlab-premium', '29', undefined, undefined, 'USD/seat/month'],
  ['lic-copilot-business', '19', undefined, undefined, 'USD/seat/month'],
  ['lic-copilot-enterprise', '39', undefined, undefined, 'USD/seat/month'],
  ['lic-hopsworks-cpu', '0.175', '0.175', '0.35', 'USD/CPU-hour'],
  ['lic-datadog-infra-pro', '15', undefined, '18', 'USD/host/month'],
  ['lic-databricks-all-purpose', '0.55', '0.40', '0.65', 'USD/DBU'],
  ['lic-mwaa-small', '0.49', undefined, undefined, 'USD/hour'],
  ['lic-cloud-composer-environment', '430', '250', '610', 'USD/month'],
  ['ups-atd-spend-2024', '1054', '774', '1283', 'USD/employee/year'],
  ['ups-atd-hours-2024', '13.7', '10', '47', 'hours/person/year'],
  ['ups-turnover-cost-average', '0.40', '0.02', '1.50', 'share'],
  ['wage-us-ds-mean-2024', '124590', '63650', '194410', 'USD/year'],
  ['wage-us-swdev-2024', '144570', '79850', '211450', 'USD/year'],
  ['wage-us-load-private-2026', '1.429', undefined, undefined, 'ratio'],
  ['wage-us-load-professional-2026', '1.444', undefined, undefined, 'ratio'],
  ['wage-us-load-small-firms-2026', '1.357', undefined, undefined, 'ratio'],
  ['wage-us-load-large-firms-2026', '1.544', undefined, undefined, 'ratio'],
  ['wage-us-paid-leave-2022', '0.074', '0.068', '0.084', 'share'],
  ['wage-us-factor-finance-2023', '1.1352', '1.0577', '1.1352', 'ratio'],
  ['infra-managed-ml-markup', '0.25', '0.15', '0.40', 'share'],
  ['infra-aws-p5-48xlarge', '55.04', '55.04', '98.32', 'USD/hour'],
  ['impl-selfhosted-admin-fte', '0.75', '0.5', '1.0', 'FTE'],
  ['dora-2025-change-failure-rate-healthcare', '0.25', '0.05', '0.48', 'share'],
  ['dora-2025-recovery-time-manufacturing', '33.5', '1.97', '295', 'hours/failed-deployment'],
  ['dora-2025-deploy-frequency-retail', '75.8', '7.99', '730', 'deployments/year'],
  ['deploy-days-cross', '31', '7', '243', 'days/deployment'],
  ['model-releases-per-year-cross', '4', '1', '32', 'deployments/model/year'],
  ['outage-cost-finance', '628000', '100000', '1800000', 'USD/hour'],
  ['outage-cost-cross-itic', '300000', '100000', '1000000', 'USD/hour'],
  ['copilot-rct-field', '0.2608', '0.0589', '0.4627', 'share'],
  ['metr-rct-task', '-0.19', '-0.39', '-0.02', 'share'],
  ['ai-act-hours-yearly', '156', '104', '208', 'hours/system/year'],
  ['wacc-energy', '0.06', '0.0436', '0.0841', 'share/year'],
  ['discount-public-uk', '0.035', '0.03', '0.035', 'share/year'],
  ['discount-public-nominal', '0.060875', undefined, undefined, 'share/year'],
  ['discount-tei', '0.1', undefined, undefined, 'share/year'],
];

test.each(printed)('%s is as the evidence prints it', (id, value, low, high, unit) => {
  const record = evidenceRecord(id);
  expect([record?.value, record?.low, record?.high, record?.unit]).toEqual([value, low, high, unit]);
});

test('a range says what it is', () => {
  expect(evidenceRecord('wage-us-swdev-2024')?.rangeMeaning).toBe('p10-p90');
  expect(evidenceRecord('dora-2025-recovery-time-all')?.rangeMeaning).toBe('one-sd');
  // Its low is the elite tier and not a standard deviation below the mean.
  expect(evidenceRecord('dora-2025-change-failure-rate-all')?.rangeMeaning).toBe('ends');
  expect(evidenceRecord('copilot-rct-field')?.rangeMeaning).toBe('confidence-95');
  expect(evidenceRecord('wacc-finance')?.rangeMeaning).toBe('ends');
});
