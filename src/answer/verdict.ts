import { Decimal, inShownDigits, one, sumOf, zero } from '../decimal.js';
import type { BaseCase } from '../scenario/base-case.js';
import type { Metrics, ResultLine } from './result.js';
import type { Answer, But, Hinge, Verdict, VerdictTest } from './judgement.js';

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
  readonly cashOnly: Metrics;
  readonly lines: readonly ResultLine[];
  readonly horizonMonths: number;
  /** Share of the doubt. */
  readonly assumed: Decimal;
  readonly hinges: readonly Hinge[];
  readonly baseCase: BaseCase;
  readonly shareOfFreedHoursNeeded: Decimal | null;
  /** The part of freed hours that the figures count. */
  readonly freedHoursCounted: Decimal;
  /** When the discounted outlays are recovered for good: after the last time that the running total falls below zero. */
  readonly settledPaybackMonths: Decimal | null;
  /** Share of the practices that is in place today. */
  readonly practicesInPlace: Decimal;
  /** Of a net present value above nothing, where it was simulated. */
  readonly chanceOfGain?: Decimal;
}

/**
 * One of five answers, by the chance of a gain where it was simulated, else by the ratio of benefits to costs. Worth it
 * takes every test as well; what fails one of them is probably worth it.
 *
 *     chance   0.2  0.4  0.6  0.8        not worth it · probably not · could go either way · probably · worth it
 *     ratio    0.8  1    1.2  1.5
 *
 * The outer cuts and the figures of the tests are inputs; those named here are their defaults.
 *
 * @source  for the ratio of 1.5, the cut between low and medium value for money: “Guidance on Value for Money”, UK
 *   Department for Transport, http://www.dft.gov.uk/about/howthedftworks/vfm/guidanceonvalueformoney?page=1 (a stored
 *   copy of an older edition), read 2026-11-21; the other figures: our definition, no source opened
 */
export function verdictOf(judged: Judged, thresholds: Thresholds): Verdict {
  const tests = testsOf(judged, thresholds);
  const answer = answerOf(judged, thresholds, tests);
  const isJudged = answer !== 'nothing-to-judge';
  return Object.freeze({
    answer,
    chanceOfGain: judged.chanceOfGain ?? null,
    isLittleLeft: judged.practicesInPlace.gte(nearlyAll),
    buts: Object.freeze(isJudged ? butsOf(judged, thresholds).map((each) => Object.freeze(each)) : []),
    hinges: isJudged ? judged.hinges : Object.freeze([]),
    tests: Object.freeze(isJudged ? tests.map((each) => Object.freeze(each)) : []),
    shareOfFreedHoursNeeded: judged.shareOfFreedHoursNeeded,
  });
}

/** Of the practices: whoever has so much in place has little left to gain. */
const nearlyAll = new Decimal('0.9');

/** Costs and benefits of the same size, and a fifth more than that. */
const evenRatio = one;
const probableRatio = new Decimal('1.2');

function answerOf(
  { metrics: { presentValueCost, benefitCostRatio }, chanceOfGain }: Judged,
  { hopelessRatio, worthwhileRatio, hopelessProbability, leastProbability }: Thresholds,
  tests: readonly VerdictTest[],
): Answer {
  if (presentValueCost.lte(0) || benefitCostRatio === null) return 'nothing-to-judge';
  const third = leastProbability.minus(hopelessProbability).div(3);
  const [figure, cuts] =
    chanceOfGain === undefined
      ? [benefitCostRatio, [hopelessRatio, evenRatio, probableRatio, worthwhileRatio]]
      : [
          chanceOfGain,
          [hopelessProbability, hopelessProbability.plus(third), leastProbability.minus(third), leastProbability],
        ];
  const [hopeless = zero, doubtful = zero, probable = zero, worthwhile = zero] = cuts;
  if (figure.lt(hopeless)) return 'not-worth-it';
  if (figure.gte(worthwhile)) return tests.every(({ isPassed }) => isPassed) ? 'worth-it' : 'probably';
  if (figure.gte(probable)) return 'probably';
  return figure.gte(doubtful) ? 'could-go-either-way' : 'probably-not';
}

/** What goes with the answer: of a gain what speaks against it, of any answer what it rests on. */
function butsOf(judged: Judged, thresholds: Thresholds): readonly But[] {
  const { metrics, cashOnly, settledPaybackMonths, assumed } = judged;
  const { npv, benefitCostRatio } = metrics;
  const isGain = npv.gt(0);
  const longest = longestPayback(judged, thresholds);
  const isLate = settledPaybackMonths?.lte(longest) !== true;
  return [
    ...againstTheChance(judged),
    ...(isGain && cashOnly.npv.lt(0) ? [{ code: 'not-in-cash', cashOnlyNpv: cashOnly.npv } as const] : []),
    ...neededHours(judged),
    ...(isGain && isLate ? [{ code: 'late', months: settledPaybackMonths, atMost: longest } as const] : []),
    ...(isGain && benefitCostRatio?.lt(thresholds.worthwhileRatio) === true
      ? [{ code: 'thin', ratio: benefitCostRatio, atLeast: thresholds.worthwhileRatio } as const]
      : []),
    ...(assumed.gt(thresholds.largestShareOnAssumptions)
      ? [{ code: 'assumed', share: assumed, atMost: thresholds.largestShareOnAssumptions } as const]
      : []),
  ];
}

const half = new Decimal('0.5');

/** Where gains are likelier than losses and yet smaller, or the other way round: a likely figure is no average. */
function againstTheChance({ metrics: { npv }, chanceOfGain, baseCase }: Judged): readonly But[] {
  if (chanceOfGain === undefined || baseCase !== 'expected') return [];
  if (chanceOfGain.gt(half) && npv.lt(0)) return [{ code: 'loss-expected', npv }];
  return chanceOfGain.lt(half) && npv.gt(0) ? [{ code: 'gain-expected', npv }] : [];
}

function neededHours({ shareOfFreedHoursNeeded: share, freedHoursCounted: counted }: Judged): readonly But[] {
  return share?.gt(0) === true ? [{ code: 'freed-hours', share, counted }] : [];
}

const isFreedCapacity = ({ side, kind }: ResultLine): boolean => side === 'benefit' && kind === 'capacity';

const longestPayback = ({ horizonMonths }: Judged, thresholds: Thresholds): Decimal =>
  inShownDigits(Decimal.min(thresholds.longestPaybackShare.times(horizonMonths), thresholds.longestPaybackMonths));

function testsOf(judged: Judged, thresholds: Thresholds): readonly VerdictTest[] {
  const { metrics, lines, assumed, settledPaybackMonths, shareOfFreedHoursNeeded, chanceOfGain } = judged;
  const { npv, benefitCostRatio } = metrics;
  const longest = longestPayback(judged, thresholds);
  const most = thresholds.largestShareOfFreedHoursNeeded;
  const isNothingFreed = sumOf(lines.filter(isFreedCapacity).map(({ presentValue }) => presentValue)).lte(0);
  const areHoursToBeRealised = !isNothingFreed && judged.freedHoursCounted.gt(0);
  return [
    { code: 'npv', isPassed: npv.gt(0), value: npv, threshold: zero },
    {
      code: 'ratio',
      isPassed: benefitCostRatio?.gte(thresholds.worthwhileRatio) === true,
      value: benefitCostRatio,
      threshold: thresholds.worthwhileRatio,
    },
    {
      code: 'payback',
      isPassed: settledPaybackMonths?.lte(longest) === true,
      value: settledPaybackMonths,
      threshold: longest,
    },
    {
      code: 'freed-hours',
      isPassed: !areHoursToBeRealised || shareOfFreedHoursNeeded?.lte(most) === true,
      value: areHoursToBeRealised ? shareOfFreedHoursNeeded : null,
      threshold: most,
    },
    {
      code: 'assumptions',
      isPassed: assumed.lte(thresholds.largestShareOnAssumptions),
      value: assumed,
      threshold: thresholds.largestShareOnAssumptions,
    },
    ...(chanceOfGain === undefined
      ? []
      : [
          {
            code: 'chance',
            isPassed: chanceOfGain.gte(thresholds.leastProbability),
            value: chanceOfGain,
            threshold: thresholds.leastProbability,
          } as const,
        ]),
  ];
}
