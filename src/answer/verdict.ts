import { Decimal, inShownDigits, one, sumOf, zero } from '../decimal.js';
import type { Metrics, ResultLine, Strength, Verdict, VerdictTest } from './result.js';
import { text } from '../say.js';

export interface Thresholds {
  readonly worthwhileRatio: Decimal;
  readonly hopelessRatio: Decimal;
  readonly longestPaybackShare: Decimal;
  readonly longestPaybackMonths: Decimal;
  readonly largestShareOfFreedHoursNeeded: Decimal;
  readonly largestShareOnAssumptions: Decimal;
  readonly leastProbability: Decimal;
  readonly hopelessProbability: Decimal;
}

interface Judged {
  readonly metrics: Metrics;
  readonly lines: readonly ResultLine[];
  readonly horizonMonths: number;
  readonly benefitStrength: Readonly<Record<Strength, Decimal>>;
  /** When the discounted outlays are recovered for good: after the last time that the running total falls below zero. */
  readonly settledPaybackMonths: Decimal | null;
  /** Of a net present value above nothing, where it was simulated. */
  readonly probabilityOfGain?: Decimal;
}

/**
 * Not worth it: a benefit-cost ratio below 0.8, or a simulated probability of a gain below 0.2. Worth it: every test passes. It depends: everything else. The figures
 * of the rule are inputs; those named here are their defaults.
 *
 * @source  for the ratio of 1.5, the cut between low and medium value for money: “Guidance on Value for Money”, UK
 *   Department for Transport, http://www.dft.gov.uk/about/howthedftworks/vfm/guidanceonvalueformoney?page=1 (a stored
 *   copy of an older edition), read 2026-11-21; the other figures: our definition, no source opened
 */
export function verdictOf(judged: Judged, thresholds: Thresholds): Verdict {
  const { metrics, lines } = judged;
  const shareOfCapacityNeeded = capacityNeeded(metrics.npv, lines);
  const tests = testsOf(judged, thresholds, shareOfCapacityNeeded);
  const answer = answerOf(judged, thresholds, tests);
  return Object.freeze({
    answer,
    sentence: sentences[answer],
    tests: Object.freeze(answer === 'nothing-to-judge' ? [] : tests.map((each) => Object.freeze(each))),
    shareOfCapacityNeeded,
    decidingLines: Object.freeze(metrics.npv.gt(0) ? deciding(metrics.npv, lines) : []),
  });
}

const sentences: Readonly<Record<Verdict['answer'], string>> = {
  'worth-it': text('Worth it: every test of the rule passes.'),
  depends: text('It depends: the return rests on points that are not settled.'),
  'not-worth-it': text('Not worth it: the benefits stay well below the costs.'),
  'nothing-to-judge': text('Nothing to judge: there is no cost.'),
};

function answerOf(
  { metrics: { presentValueCost, benefitCostRatio }, probabilityOfGain }: Judged,
  { hopelessRatio, hopelessProbability }: Thresholds,
  tests: readonly VerdictTest[],
): Verdict['answer'] {
  if (presentValueCost.lte(0) || benefitCostRatio === null) return 'nothing-to-judge';
  if (benefitCostRatio.lt(hopelessRatio)) return 'not-worth-it';
  if (probabilityOfGain?.lt(hopelessProbability) === true) return 'not-worth-it';
  return tests.every(({ isPassed }) => isPassed) ? 'worth-it' : 'depends';
}

const isFreedCapacity = ({ side, kind }: ResultLine): boolean => side === 'benefit' && kind === 'capacity';

/** κ = 1 − NPV ÷ present value of capacity benefits, not below 0; nothing is needed of what is not there. */
function capacityNeeded(npv: Decimal, lines: readonly ResultLine[]): Decimal {
  const capacity = sumOf(lines.filter(isFreedCapacity).map(({ presentValue }) => presentValue));
  return capacity.gt(0) ? inShownDigits(Decimal.max(zero, one.minus(npv.div(capacity)))) : zero;
}

const deciding = (npv: Decimal, lines: readonly ResultLine[]): readonly string[] =>
  lines.filter(({ side, presentValue }) => side === 'benefit' && presentValue.gt(npv)).map(({ id }) => id);

function testsOf(
  { metrics, lines, horizonMonths, benefitStrength, settledPaybackMonths, probabilityOfGain }: Judged,
  thresholds: Thresholds,
  shareOfCapacityNeeded: Decimal,
): readonly VerdictTest[] {
  const { npv, benefitCostRatio } = metrics;
  const hasCapacity = lines.some(isFreedCapacity);
  const hasBenefits = lines.some(({ side, presentValue }) => side === 'benefit' && !presentValue.isZero());
  const longestPayback = inShownDigits(
    Decimal.min(thresholds.longestPaybackShare.times(horizonMonths), thresholds.longestPaybackMonths),
  );
  const assumed = benefitStrength.assumption;
  return [
    { code: 'npv', text: text('net present value above'), isPassed: npv.gt(0), value: npv, threshold: zero },
    {
      code: 'ratio',
      text: text('benefit-cost ratio of at least'),
      isPassed: benefitCostRatio?.gte(thresholds.worthwhileRatio) === true,
      value: benefitCostRatio,
      threshold: thresholds.worthwhileRatio,
    },
    {
      code: 'payback',
      text: text('discounted payback, in months, of at most'),
      isPassed: settledPaybackMonths?.lte(longestPayback) === true,
      value: settledPaybackMonths,
      threshold: longestPayback,
    },
    {
      code: 'capacity',
      text: text('share of the freed hours needed to break even of at most'),
      isPassed: shareOfCapacityNeeded.lte(thresholds.largestShareOfFreedHoursNeeded),
      value: hasCapacity ? shareOfCapacityNeeded : null,
      threshold: thresholds.largestShareOfFreedHoursNeeded,
    },
    {
      code: 'assumptions',
      text: text('share of the benefits that rests on assumptions of at most'),
      isPassed: assumed.lte(thresholds.largestShareOnAssumptions),
      value: hasBenefits ? assumed : null,
      threshold: thresholds.largestShareOnAssumptions,
    },
    ...(probabilityOfGain === undefined
      ? []
      : [
          {
            code: 'probability',
            text: text('simulated probability of a gain of at least'),
            isPassed: probabilityOfGain.gte(thresholds.leastProbability),
            value: probabilityOfGain,
            threshold: thresholds.leastProbability,
          } as const,
        ]),
  ];
}
