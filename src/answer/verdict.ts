import { Decimal, inShownDigits, sumOf, zero } from '../decimal.js';
import type { BaseCase } from '../scenario/base-case.js';
import type { But, Hinge, Verdict, VerdictTest } from './judgement.js';
import type { Metrics, ResultLine } from './result.js';
import {
  areHoursToBeRealised,
  ruled,
  thresholdNames,
  type JudgedFigures,
  type ThresholdFigures,
} from './verdict-rules.js';

export type Thresholds = Readonly<Record<keyof ThresholdFigures, Decimal>>;

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

/** What the rules say of a case, with its exact figures. */
export function verdictOf(judged: Judged, thresholds: Thresholds): Verdict {
  const { figures, cuts } = inFloats(judged, thresholds);
  const { answer, buts, tests } = ruled(figures, cuts);
  const told = toldOf(judged, thresholds, areHoursToBeRealised(figures));
  return Object.freeze({
    answer,
    chanceOfGain: judged.chanceOfGain ?? null,
    isLittleLeft: judged.practicesInPlace.gte(nearlyAll),
    buts: Object.freeze(buts.map((code) => Object.freeze(told.buts[code]))),
    hinges: answer === 'nothing-to-judge' ? Object.freeze([]) : judged.hinges,
    tests: Object.freeze(tests.map(({ code, isPassed }) => Object.freeze({ code, isPassed, ...told.tests[code] }))),
    shareOfFreedHoursNeeded: judged.shareOfFreedHoursNeeded,
  });
}

/** Of the practices: whoever has so much in place has little left to gain. */
const nearlyAll = new Decimal('0.9');

const isFreedCapacity = ({ side, kind }: ResultLine): boolean => side === 'benefit' && kind === 'capacity';

function inFloats(
  judged: Judged,
  thresholds: Thresholds,
): { readonly figures: JudgedFigures; readonly cuts: ThresholdFigures } {
  const { metrics, cashOnly, lines, horizonMonths, baseCase, chanceOfGain } = judged;
  const freed = sumOf(lines.filter(isFreedCapacity).map(({ presentValue }) => presentValue));
  return {
    figures: {
      npv: metrics.npv.toNumber(),
      cashOnlyNpv: cashOnly.npv.toNumber(),
      presentValueCost: metrics.presentValueCost.toNumber(),
      benefitCostRatio: metrics.benefitCostRatio?.toNumber() ?? null,
      settledPaybackMonths: judged.settledPaybackMonths?.toNumber() ?? null,
      horizonMonths,
      assumed: judged.assumed.toNumber(),
      baseCase,
      shareOfFreedHoursNeeded: judged.shareOfFreedHoursNeeded?.toNumber() ?? null,
      freedHoursCounted: judged.freedHoursCounted.toNumber(),
      isNothingFreed: freed.lte(0),
      chanceOfGain: chanceOfGain?.toNumber(),
    },
    // One for each of the names.
    cuts: Object.fromEntries(thresholdNames.map((name) => [name, thresholds[name].toNumber()])) as ThresholdFigures,
  };
}

interface Told {
  readonly buts: { readonly [Code in But['code']]: Extract<But, { readonly code: Code }> };
  readonly tests: Readonly<Record<VerdictTest['code'], Pick<VerdictTest, 'value' | 'threshold'>>>;
}

/** The exact figures that go with each rule, whether it is broken or not. */
function toldOf(judged: Judged, thresholds: Thresholds, hasHoursToRealise: boolean): Told {
  const { assumed, settledPaybackMonths, chanceOfGain, shareOfFreedHoursNeeded: needed } = judged;
  const { npv, benefitCostRatio } = judged.metrics;
  const { worthwhileRatio, largestShareOnAssumptions: mostAssumed, leastProbability } = thresholds;
  const longest = inShownDigits(
    Decimal.min(thresholds.longestPaybackShare.times(judged.horizonMonths), thresholds.longestPaybackMonths),
  );
  return {
    buts: {
      'loss-expected': { code: 'loss-expected', npv },
      'gain-expected': { code: 'gain-expected', npv },
      'not-in-cash': { code: 'not-in-cash', cashOnlyNpv: judged.cashOnly.npv },
      'freed-hours': { code: 'freed-hours', share: needed ?? zero, counted: judged.freedHoursCounted },
      late: { code: 'late', months: settledPaybackMonths, atMost: longest },
      thin: { code: 'thin', ratio: benefitCostRatio ?? zero, atLeast: worthwhileRatio },
      assumed: { code: 'assumed', share: assumed, atMost: mostAssumed },
    },
    tests: {
      npv: { value: npv, threshold: zero },
      ratio: { value: benefitCostRatio, threshold: worthwhileRatio },
      payback: { value: settledPaybackMonths, threshold: longest },
      'freed-hours': {
        value: hasHoursToRealise ? needed : null,
        threshold: thresholds.largestShareOfFreedHoursNeeded,
      },
      assumptions: { value: assumed, threshold: mostAssumed },
      chance: { value: chanceOfGain ?? null, threshold: leastProbability },
    },
  };
}
