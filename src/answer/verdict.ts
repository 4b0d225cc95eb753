import { Decimal, inShownDigits, sumOf, zero } from '../decimal.js';
import { realisationGroup } from '../model/labour.js';
import { practicesGroup } from '../model/practices.js';
import { verdictGroup } from '../model/thresholds.js';
import type { Resolved } from '../scenario/resolve.js';
import { npvAfterTaxOf } from './accounts/after-tax.js';
import type { Calculated } from './calculated-scenario.js';
import { decidersOf } from './doubt/deciders.js';
import { doubtOf } from './doubt/doubt.js';
import { factsOf, valueAt } from './facts.js';
import type { Answer, But, Verdict, VerdictTest } from './judgement.js';
import { ratioOf, settledPayback } from './metrics.js';
import type { Doubt } from './result.js';
import {
  areHoursToBeRealised,
  ruled,
  ruledAnswer,
  thresholdNames,
  type JudgedFigures,
  type ThresholdFigures,
} from './verdict-rules.js';

/** What a simulation adds to the verdict. */
export interface Simulated {
  readonly chanceOfGain: Decimal;
  /** The part of the variance that is due to each input, by its path. */
  readonly variance: ReadonlyMap<string, number>;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly doubt: Doubt;
}

/** What the rules say of a case, with its exact figures, and the doubt that they weigh. */
export function judgementOf(made: Calculated, simulated?: Simulated): Judgement {
  const doubt = doubtIn(made, simulated);
  const { hinges, moved, shareOfFreedHoursNeeded } = factsOf(made);
  const npvAfterTax = npvAfterTaxOf(made);
  const figures = figuresOf(made, { assumed: () => doubt.assumed, npvAfterTax: () => npvAfterTax, simulated });
  const { answer, buts, tests } = ruled(figures, cutsOf(made));
  const told = toldOf(made, {
    figures,
    npvAfterTax,
    assumed: doubt.assumed,
    chanceOfGain: simulated?.chanceOfGain ?? null,
  });
  const verdict = Object.freeze({
    answer,
    chanceOfGain: simulated?.chanceOfGain ?? null,
    isLittleLeft: practicesInPlace(made.resolved).gte(nearlyAll),
    buts: Object.freeze(buts.map((code) => Object.freeze(told.buts[code]))),
    hinges: answer === 'nothing-to-judge' ? Object.freeze([]) : hinges,
    deciders: answer === 'nothing-to-judge' ? Object.freeze([]) : decidersOf(moved, hinges, simulated?.variance),
    tests: Object.freeze(tests.map(({ code, isPassed }) => Object.freeze({ code, isPassed, ...told.tests[code] }))),
    shareOfFreedHoursNeeded,
  });
  return { verdict, doubt };
}

/**
 * The answer alone: inputs are moved only if it is the tests that decide.
 *
 * @param others  figures that are judged in place of those of the scenario
 */
export function answerOf(made: Calculated, simulated?: Simulated, others: Partial<JudgedFigures> = {}): Answer {
  const figures = figuresOf(made, {
    assumed: () => doubtIn(made, simulated).assumed,
    npvAfterTax: () => npvAfterTaxOf(made),
    simulated,
  });
  // What takes long is asked for only where a rule looks at it.
  return ruledAnswer(Object.create(figures, Object.getOwnPropertyDescriptors(others)) as JudgedFigures, cutsOf(made));
}

function doubtIn(made: Calculated, simulated?: Simulated): Doubt {
  const { moved, thresholds } = factsOf(made);
  return doubtOf(moved, thresholds.largestShareOnAssumptions, simulated?.variance);
}

/** Of the practices: whoever has so much in place has little left to gain. */
const nearlyAll = new Decimal('0.9');

/** The mean over all practices; one of which nothing is told is not in place. */
function practicesInPlace(resolved: Resolved): Decimal {
  const paths = Object.values(practicesGroup.paths);
  return sumOf(paths.map((path) => valueAt(resolved, path))).div(paths.length);
}

/** The present values of benefits that are hours of one’s own people. */
const freedCapacity = ({ planned, reading }: Calculated): readonly Decimal[] =>
  planned.statement.flatMap(({ each: { side, nature }, presentValue }) =>
    side === 'benefit' && nature === 'capacity' ? [reading.figure(presentValue)] : [],
  );

const settledMonths = ({ planned, reading }: Calculated): Decimal | null =>
  settledPayback(reading.solved(planned.model.returns.all.discountedPayback));

interface Weighed {
  readonly assumed: () => Decimal;
  readonly npvAfterTax: () => Decimal | undefined;
  readonly simulated?: Simulated | undefined;
}

/** In floats. What takes long to find out is found out when a rule asks for it. */
function figuresOf(made: Calculated, { assumed, npvAfterTax, simulated }: Weighed): JudgedFigures {
  const facts = factsOf(made);
  const { resolved, reading, planned } = made;
  const { all } = planned.model.returns;
  return {
    horizonMonths: resolved.shape.horizonMonths,
    baseCase: resolved.baseCase,
    freedHoursCounted: valueAt(resolved, realisationGroup.paths.freedHours).toNumber(),
    chanceOfGain: simulated?.chanceOfGain.toNumber(),
    get npv() {
      return inShownDigits(reading.figure(all.npv)).toNumber();
    },
    get cashOnlyNpv() {
      return facts.cashOnlyNpv.toNumber();
    },
    get presentValueCost() {
      return inShownDigits(reading.figure(all.presentValueCost)).toNumber();
    },
    get benefitCostRatio() {
      return ratioOf(reading, all.benefitCostRatio, '').value?.toNumber() ?? null;
    },
    get settledPaybackMonths() {
      return settledMonths(made)?.toNumber() ?? null;
    },
    get npvAfterTax() {
      return npvAfterTax()?.toNumber() ?? null;
    },
    get assumed() {
      return assumed().toNumber();
    },
    get shareOfFreedHoursNeeded() {
      return facts.shareOfFreedHoursNeeded?.toNumber() ?? null;
    },
    get isNothingFreed() {
      return sumOf(freedCapacity(made)).lte(0);
    },
  };
}

/** Where each rule cuts. */
export function cutsOf(made: Calculated): ThresholdFigures {
  const { thresholds } = factsOf(made);
  const isRule = made.resolved.table.get(verdictGroup.paths.hopelessRatio)?.provenance === 'yours';
  // One for each of the names.
  const cuts = Object.fromEntries(
    thresholdNames.map((name) => [name, thresholds[name].toNumber()]),
  ) as ThresholdFigures;
  return isRule ? { ...cuts, droppedBelow: cuts.hopelessRatio } : cuts;
}

interface Told {
  readonly buts: { readonly [Code in But['code']]: Extract<But, { readonly code: Code }> };
  readonly tests: Readonly<Record<VerdictTest['code'], Pick<VerdictTest, 'value' | 'threshold'>>>;
}

const isNoneOwn = (made: Calculated): boolean =>
  [...factsOf(made).graded.values()].every(({ strength }) => strength !== 'yours');

/** Of two limits the one that is reached first, and whether it is the user’s. */
function paybackLimitOf(made: Calculated): { readonly longest: Decimal; readonly isLimitYours: boolean } {
  const { thresholds } = factsOf(made);
  const { shape, table } = made.resolved;
  const share = inShownDigits(thresholds.longestPaybackShare.times(shape.horizonMonths));
  const [longest, path] = share.lt(thresholds.longestPaybackMonths)
    ? [share, verdictGroup.paths.longestPaybackShare]
    : [thresholds.longestPaybackMonths, verdictGroup.paths.longestPaybackMonths];
  return { longest: inShownDigits(longest), isLimitYours: table.get(path)?.provenance === 'yours' };
}

interface Exact {
  readonly figures: JudgedFigures;
  readonly npvAfterTax: Decimal | undefined;
  readonly assumed: Decimal;
  readonly chanceOfGain: Decimal | null;
}

/** The exact figures that go with each rule, whether it is broken or not. */
function toldOf(made: Calculated, { figures, npvAfterTax, assumed, chanceOfGain }: Exact): Told {
  const { metrics, cashOnlyNpv, treasuryNpv, thresholds, shareOfFreedHoursNeeded: needed } = factsOf(made);
  const { npv, benefitCostRatio } = metrics;
  const { worthwhileRatio, hopelessRatio, largestShareOnAssumptions: mostAssumed, leastProbability } = thresholds;
  const months = settledMonths(made);
  const counted = valueAt(made.resolved, realisationGroup.paths.freedHours);
  const atBest = made.resolved.table.get(realisationGroup.paths.freedHours)?.high ?? counted;
  const { longest, isLimitYours } = paybackLimitOf(made);
  return {
    buts: {
      'loss-expected': { code: 'loss-expected', npv },
      'gain-expected': { code: 'gain-expected', npv },
      'loss-after-tax': { code: 'loss-after-tax', npvAfterTax: npvAfterTax ?? npv },
      'not-in-cash': { code: 'not-in-cash', cashOnlyNpv, treasuryNpv },
      'little-in-cash': {
        code: 'little-in-cash',
        cashOnlyNpv,
        share: npv.isZero() ? zero : inShownDigits(cashOnlyNpv.div(npv)),
      },
      'freed-hours': { code: 'freed-hours', share: needed ?? zero, counted, atBest },
      late: { code: 'late', months, atMost: longest, ...(isLimitYours ? { isLimitYours } : {}) },
      dropped: { code: 'dropped', ratio: benefitCostRatio ?? zero, atLeast: hopelessRatio },
      thin: { code: 'thin', ratio: benefitCostRatio ?? zero, atLeast: worthwhileRatio },
      assumed: {
        code: 'assumed',
        share: assumed,
        atMost: mostAssumed,
        ...(isNoneOwn(made) ? { isNoneOwn: true } : {}),
      },
    },
    tests: {
      npv: { value: npv, threshold: zero },
      ratio: { value: benefitCostRatio, threshold: worthwhileRatio },
      payback: { value: months, threshold: longest },
      'freed-hours': {
        value: areHoursToBeRealised(figures) ? needed : null,
        threshold: thresholds.largestShareOfFreedHoursNeeded,
      },
      assumptions: { value: assumed, threshold: mostAssumed },
      chance: { value: chanceOfGain, threshold: leastProbability },
    },
  };
}
