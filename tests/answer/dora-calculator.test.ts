import { describe, expect, test } from 'vitest';
import { sumOf, type Decimal } from '../../src/decimal.js';
import { calculate, type Result } from '../../src/index.js';
import { scenarioIn } from '../examples/scenario-in.js';
import published from '../references/dora-calculator.json' with { type: 'json' };

const { expected, inputs } = published;

const scenario = scenarioIn('examples/scenarios/dora-calculator.yaml');
const result = calculate(scenario);
const { metrics, cashOnly, treasury, verdict } = result;

const totalOf = ({ lines }: Result, id: string): string | undefined =>
  lines.find((line) => line.id === id)?.total.toString();
const cashCosts = (): Decimal =>
  sumOf(result.lines.filter(({ side, kind }) => side === 'cost' && kind === 'cash').map(({ total }) => total));

describe('the model, with its own inputs, agrees with the calculator that DORA publishes', () => {
  test('its default figures stand in the scenario as they are published', () => {
    const licence = Number(inputs.ai_license_cost_per_user) + Number(inputs.additional_ai_cost_per_user);
    expect(scenario).toMatchObject({
      roles: [{ people: Number(inputs.staff_size), salary: Number(inputs.salary) }],
      assistance: { developers: Number(inputs.staff_size), timeSaved: Number(inputs.time_saved_per_developer) },
      learning: { depth: Number(inputs.j_curve_drop), months: Number(inputs.j_curve_duration) },
      tools: [{ seats: Number(inputs.staff_size), pricePerSeatMonth: (licence / 12).toFixed(2) }],
      cohorts: [{ pricePerPerson: Number(inputs.training_cost_per_user) }],
      infrastructure: { purchase: Number(inputs.additional_ai_infra_cost) },
      releases: {
        perModelYear: Number(inputs.current_deployments_per_year),
        factor: Number(inputs.target_deployments_per_year) / Number(inputs.current_deployments_per_year),
      },
      incidents: {
        changeFailureRate: Number(inputs.current_cfr),
        failureRateAfter: Number(inputs.target_cfr),
        recoveryHours: Number(inputs.current_fdrt),
        lossPerHour: Number(inputs.downtime_cost_per_hour),
      },
      improvements: {
        before: Number(inputs.current_features_per_year),
        after: Number(inputs.target_features_per_year),
        successShare: Number(inputs.idea_success_rate),
        impact: Number(inputs.revenue_impact_per_feature),
        productRevenue: Number(inputs.revenue),
      },
    });
  });

  test('in the costs: licences, training and infrastructure, and the dip while people learn', () => {
    expect(cashCosts().toString()).toBe(expected.total_hard_costs);
    expect(totalOf(result, 'learningLoss')).toBe(expected.j_curve_cost);
    expect(metrics.totalCost.toString()).toBe(expected.total_first_year_investment);
  });

  test('in the value: time freed, further features, and downtime, which grows', () => {
    expect(totalOf(result, 'assistance')).toBe(expected.headcount_reinvestment_capacity);
    expect(totalOf(result, 'improvements')).toBe(expected.revenue_from_extra_features);
    expect(totalOf(result, 'incidentLoss')).toBe(expected.downtime_savings);
    expect(metrics.totalBenefit.toString()).toBe(expected.total_first_year_value);
  });

  test('in the benefit, the return, and the payback as investment over value', () => {
    expect(metrics.npv.toString()).toBe(expected.first_year_benefit);
    expect(metrics.roi?.times(100).toFixed(0)).toBe(expected.roi_percent);
    expect(metrics.totalCost.div(metrics.totalBenefit).toFixed(1)).toBe(expected.payback_period_years);
  });
});

describe('what the calculator does not tell of its case', () => {
  test('the payback by flows: 4,900,000 at once and 3,300,000 in three months, against 956,750 a month', () => {
    // 11,646,000 ÷ 12 of value less 165,000 ÷ 12 of licences: (4,900,000 + 3,300,000) ÷ 956,750
    expect(metrics.paybackMonths?.toFixed(2)).toBe('8.57');
  });

  test('freed time is no cash: 990,000 − 344,000 against all costs, and against those in cash', () => {
    expect(cashOnly.npv.toString()).toBe('-7719000');
    expect(treasury.npv.toString()).toBe('-4419000');
  });

  test('probably: 11,646 ÷ 8,365 is between 1.2 and 1.5, and 1 − 3,281 ÷ 11,000 of the freed time is needed', () => {
    expect(metrics.roi?.times(100).toFixed(1)).toBe('39.2');
    expect(metrics.benefitCostRatio?.toFixed(2)).toBe('1.39');
    expect(verdict.shareOfFreedHoursNeeded?.toFixed(2)).toBe('0.70');
    expect(verdict.answer).toBe('probably');
  });

  test('that the assistant raises the change failure rate by a fifth is the same as 6 % after 5 %', () => {
    const { assistance } = scenario;
    if (typeof assistance !== 'object') throw new Error('the group is there');
    const raised = calculate({
      ...scenario,
      assistance: { ...assistance, failureIncrease: '0.2' },
      incidents: { changeFailureRate: '0.05', failureCut: 0, recoveryHours: 4, recoveryCut: 0, lossPerHour: 100_000 },
    });
    expect(totalOf(raised, 'incidentLoss')).toBe(expected.downtime_savings);
    expect(raised.metrics.npv.toString()).toBe(expected.first_year_benefit);
  });
});
