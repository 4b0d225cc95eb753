import type {
  ComparedIndustry,
  IndustryComparison,
  MovedInput,
} from '../../src/answer/industries/industry-comparison.js';
import type { ResultInput } from '../../src/answer/result.js';
import { Decimal } from '../../src/decimal.js';

const money = (amount: string): Decimal => new Decimal(amount);

const wages = (likely: string, record: string): ResultInput => ({
  path: 'wages.industryFactor',
  label: 'Wages of the industry',
  unit: 'factor',
  value: money(likely),
  likely: money(likely),
  provenance: 'industry',
  strength: 'B',
  record,
});

const weeks: ResultInput = {
  path: 'releases.freezeWeeks',
  label: 'Time in which nothing is released',
  unit: 'weeks a year',
  value: money('8'),
  likely: money('8'),
  provenance: 'assumption',
  strength: 'assumption',
  record: 'freezeWeeks',
};

const row = (
  told: Pick<ComparedIndustry, 'industry' | 'label' | 'verdict' | 'differingInputs'>,
  npv: string,
): ComparedIndustry => ({
  ...told,
  chanceOfGain: null,
  isOwn: told.industry === 'finance',
  npv: money(npv),
  npvAtOneRate: money(npv),
  cashOnlyNpv: money('-1000'),
  roi: money('-0.25'),
  benefitCostRatio: money('0.75'),
  discountedPaybackMonths: null,
  reasons: { discountedPaybackMonths: 'It never comes back.' },
});

const count: MovedInput = {
  path: 'models.count',
  label: 'Models in production today',
  unit: 'model',
  value: money('40'),
  likely: money('40'),
  by: 'range',
  low: money('15'),
  high: money('100'),
  npvAtLow: money('-750'),
  npvAtHigh: money('850'),
  npv: { lowest: money('-750'), highest: money('850'), spread: money('1600') },
};

/** Three industries 800 apart, and a count that moves the same value by 1,600. */
export const smallComparison: IndustryComparison = {
  schemaVersion: 2,
  modelVersion: '2',
  name: 'A small case',
  industry: 'finance',
  size: 'medium',
  currency: 'USD',
  horizonMonths: 24,
  industries: [
    row({ industry: 'finance', label: 'Finance and insurance', verdict: 'not-worth-it', differingInputs: [] }, '-400'),
    row(
      {
        industry: 'retail',
        label: 'Retail and e-commerce',
        verdict: 'could-go-either-way',
        differingInputs: [wages('0.9', 'retail-wage'), weeks],
      },
      '400',
    ),
    row(
      {
        industry: 'transport',
        label: 'Transport and logistics',
        verdict: 'nothing-to-judge',
        differingInputs: [wages('1.3', 'transport-wage')],
      },
      '0',
    ),
  ],
  npv: { lowest: money('-400'), highest: money('400'), spread: money('800') },
  reference: {
    industry: 'finance',
    inputs: [wages('1.1', 'finance-wage'), { ...weeks, value: money('4'), likely: money('4') }],
  },
  movedInputs: [count],
  decides: {
    answer: 'input',
    sentence: 'What decides more than the industry is the size of the estate.',
    path: 'models.count',
    factor: money('2'),
  },
  notices: [{ code: 'size-assumed', size: 'medium' }],
  manifest: {
    inputHash: 'ab12',
    versions: { library: '0.1.0', model: '1', schema: 1, evidence: '2026-11' },
    input: {},
  },
};

/** The same with all money multiplied; ratios and counts stay. */
export function multipliedComparison(comparison: IndustryComparison, factor: string): IndustryComparison {
  const by = (value: Decimal): Decimal => value.times(factor);
  const range = ({ lowest, highest, spread }: IndustryComparison['npv']): IndustryComparison['npv'] => {
    const [first, second] = [by(lowest), by(highest)];
    return { lowest: Decimal.min(first, second), highest: Decimal.max(first, second), spread: by(spread).abs() };
  };
  return {
    ...comparison,
    npv: range(comparison.npv),
    industries: comparison.industries.map((each) => ({
      ...each,
      npv: by(each.npv),
      cashOnlyNpv: by(each.cashOnlyNpv),
    })),
    movedInputs: comparison.movedInputs.map((each) => ({ ...each, npv: range(each.npv) })),
  };
}
