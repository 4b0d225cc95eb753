import type { Metrics, ResultInput, ResultKpi, ResultLine } from '../../src/answer/result.js';
import { Decimal, sumOf, zero } from '../../src/decimal.js';
import type { Reported } from '../../src/report/page.js';

const money = (amount: string): Decimal => new Decimal(amount);

/** 24 months: 1,000 at the start and 100 a month are paid; 80 a month come in cash and 120 in hours. */
const horizonMonths = 24;
const months = Array.from({ length: horizonMonths + 1 }, (_, month) => month);
const cost = months.map((month) => money(month === 0 ? '1000' : '100'));
const cash = months.map((month) => money(month === 0 ? '0' : '80'));
const hours = months.map((month) => money(month === 0 ? '0' : '120'));

const runningTotal = (flow: readonly Decimal[]): readonly Decimal[] =>
  flow.map((_, month) => sumOf(flow.slice(0, month + 1)));
const byYear = (flow: readonly Decimal[]): readonly Decimal[] => [
  flow[0] ?? zero,
  sumOf(flow.slice(1, 13)),
  sumOf(flow.slice(13, 25)),
];

const difference = (left: readonly Decimal[], right: readonly Decimal[]): readonly Decimal[] =>
  left.map((value, place) => value.minus(right[place] ?? zero));

const benefit = cash.map((value, month) => value.plus(hours[month] ?? zero));
const net = difference(benefit, cost);

/** With a discount rate of nothing, so that every figure can be checked in the head. */
const metrics: Metrics = {
  npv: money('1400'),
  roi: new Decimal('1400').div('3400'),
  irr: { status: 'unique', rate: money('1.5') },
  mirr: money('0.2'),
  paybackMonths: money('10'),
  discountedPaybackMonths: money('10'),
  profitabilityIndex: money('2.4'),
  benefitCostRatio: new Decimal('4800').div('3400'),
  peakFunding: money('1480'),
  peakFundingMonth: money('24'),
  totalCost: money('3400'),
  totalBenefit: money('4800'),
  presentValueCost: money('3400'),
  presentValueBenefit: money('4800'),
  tco: money('3300'),
  reasons: {},
};

const cashOnly: Metrics = {
  ...metrics,
  npv: money('-1480'),
  roi: new Decimal('-1480').div('3400'),
  irr: { status: 'none', reason: 'no-income', explanation: 'In no month does cash in exceed cash out.' },
  mirr: null,
  paybackMonths: null,
  discountedPaybackMonths: null,
  totalBenefit: money('1920'),
  presentValueBenefit: money('1920'),
  benefitCostRatio: new Decimal('1920').div('3400'),
  reasons: {
    irr: 'In no month does cash in exceed cash out.',
    mirr: 'In no month does cash in exceed cash out.',
    paybackMonths: 'It never comes back.',
    discountedPaybackMonths: 'It never comes back.',
  },
};

const line = (
  told: Pick<ResultLine, 'id' | 'label' | 'group' | 'side' | 'kind'>,
  flow: readonly Decimal[],
): ResultLine => ({
  ...told,
  unit: 'money',
  annual: byYear(flow),
  total: sumOf(flow),
  presentValue: sumOf(flow),
  records: [],
  formula: 'amount',
});

const kpi = (told: Pick<ResultKpi, 'id' | 'label' | 'group' | 'unit'>, value: string): ResultKpi => ({
  ...told,
  value: money(value),
  formula: 'amount',
});

const input = (told: Pick<ResultInput, 'path' | 'label' | 'provenance' | 'strength'>, likely: string): ResultInput => ({
  ...told,
  unit: 'money per month',
  value: money(likely),
  likely: money(likely),
});

export const smallResult: Reported = {
  schemaVersion: 2,
  modelVersion: '2',
  name: 'A small case',
  industry: 'finance',
  size: 'medium',
  currency: 'USD',
  horizonMonths,
  start: null,
  baseCase: 'expected',
  discounting: { rate: zero, timing: 'monthly', basis: 'nominal' },
  metrics,
  cashOnly,
  treasury: cashOnly,
  npvWithoutRiskAdjustment: null,
  prepaid: zero,
  annual: ['Initial', 'Year 1', 'Year 2'].map((period, place) => ({
    period,
    cost: byYear(cost)[place] ?? zero,
    benefit: byYear(benefit)[place] ?? zero,
    net: byYear(net)[place] ?? zero,
    treasury: byYear(difference(cash, cost))[place] ?? zero,
  })),
  monthly: {
    cost,
    benefit,
    net,
    cumulative: runningTotal(net),
    cumulativeCashOnly: runningTotal(difference(cash, cost)),
    treasury: difference(cash, cost),
    adoption: months.map(() => zero),
  },
  lines: [
    line({ id: 'tool', label: 'The tool', group: 'Tools', side: 'cost', kind: 'cash' }, cost),
    line({ id: 'saving', label: 'A saving', group: 'Savings', side: 'benefit', kind: 'cash' }, cash),
    line({ id: 'freed', label: 'Hours freed', group: 'Savings', side: 'benefit', kind: 'capacity' }, hours),
  ],
  kpis: [
    kpi({ id: 'costPerPerson', label: 'Cost per person', group: 'Unit costs', unit: 'money per person' }, '1700'),
    kpi({ id: 'toolShare', label: 'Tools, as a share', group: 'Tools', unit: 'share' }, '0.25'),
    kpi({ id: 'learningHours', label: 'Hours lost', group: 'Learning', unit: 'hours' }, '960'),
    kpi({ id: 'monthsToMost', label: 'Months until then', group: 'Learning', unit: 'months from approval' }, '9.5'),
    kpi({ id: 'breakEvenSeats.tool', label: 'Seats at which it turns', group: 'Tools', unit: 'seats' }, '24.6'),
    {
      ...kpi({ id: 'costPerModelYear', label: 'Cost per model', group: 'Unit costs', unit: 'money per model' }, '0'),
      value: null,
      reason: 'there is nothing to divide by',
    },
    {
      ...kpi(
        { id: 'highestSeatPrice.tool', label: 'Highest price', group: 'Tools', unit: 'money per seat and month' },
        '-12.5',
      ),
      note: 'Below nothing: not even as a gift.',
    },
  ],
  freedHours: [
    { role: 'engineer', freed: [zero, money('300'), money('1200')], cut: [zero, zero, money('45')] },
    { role: 'validator', freed: [zero, money('10'), money('20')], cut: [zero, zero, zero] },
    { role: 'idle', freed: [zero, zero, zero], cut: [zero, zero, zero] },
  ],
  adoption: [
    { ceiling: money('0.5'), npv: money('-300'), roi: money('-0.1'), discountedPaybackMonths: null, isOwn: false },
    {
      ceiling: money('0.8'),
      npv: money('1400'),
      roi: money('0.41'),
      discountedPaybackMonths: money('10'),
      isOwn: true,
    },
  ],
  costOfOwnership: {
    categories: [],
    total: {
      amount: money('3300'),
      presentValue: money('3300'),
      perModelYear: null,
      perDeployment: null,
      perPerson: null,
    },
    learningLoss: money('100'),
  },
  delivery: {
    before: { deploymentsPerYear: money('160'), changeFailureRate: money('0.15') },
    after: { deploymentsPerYear: money('240'), changeFailureRate: money('0.12') },
  },
  verdict: {
    answer: 'probably',
    chanceOfGain: null,
    isLittleLeft: false,
    buts: [
      { code: 'freed-hours', share: money('0.256'), counted: money('0.5'), atBest: money('0.7') },
      { code: 'late', months: null, atMost: money('16') },
    ],
    hinges: [
      {
        path: 'a.b',
        label: 'an assumed amount',
        unit: 'money per month',
        value: money('80'),
        isYours: false,
        needs: 'at-least',
        turnsAt: money('61.23'),
      },
    ],
    deciders: [
      {
        path: 'a.b',
        label: 'an assumed amount',
        unit: 'money per month',
        value: money('80'),
        low: money('40'),
        high: money('120'),
        ground: 'assumed',
        npvAtLow: money('-1588'),
        npvAtHigh: money('4388'),
        needs: 'at-least',
        turnsAt: money('61.23'),
      },
    ],
    tests: [
      { code: 'npv', isPassed: true, value: money('1400'), threshold: zero },
      { code: 'payback', isPassed: false, value: null, threshold: money('16') },
    ],
    shareOfFreedHoursNeeded: money('0.256'),
  },
  evidence: {
    doubt: {
      settled: money('0.25'),
      own: zero,
      cited: zero,
      assumed: money('0.75'),
      inPilot: money('0.4'),
      toAnswer: [
        { path: 'a.b', label: 'an assumed amount', unit: 'money per month', share: money('0.75'), couldTurn: true },
      ],
      answersNeeded: 1,
    },
    benefitsMadeOf: { yours: money('0.4'), A: zero, B: zero, C: zero, assumption: money('0.6') },
    inputCount: { yours: 1, industry: 0, 'cross-industry': 0, assumption: 1 },
    rangeAssumedCount: 0,
    withoutRangeCount: 2,
    inputs: [
      input({ path: 'tools.x.feePerMonth', label: 'x: flat fee', provenance: 'yours', strength: 'yours' }, '100'),
      input({ path: 'a.b', label: 'an assumed amount', provenance: 'assumption', strength: 'assumption' }, '80'),
    ],
  },
  assumptionLog: [
    {
      path: 'tools.x.feePerMonth',
      label: 'x: flat fee',
      unit: 'money per month',
      from: { kind: 'figure', value: money('120'), likely: money('120'), provenance: 'assumption' },
      to: { kind: 'figure', value: money('100'), likely: money('100'), provenance: 'yours' },
      notes: [{ note: 'By the offer of May', author: 'A. Reader', date: '2026-05-04' }],
    },
  ],
  notices: [{ code: 'mostly-soft', share: money('0.6') }],
  manifest: {
    inputHash: 'ab12',
    versions: { library: '0.1.0', model: '1', schema: 1, evidence: '2026-11' },
    input: {},
  },
};
