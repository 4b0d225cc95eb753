import type { BaseCase } from '../scenario/base-case.js';
import type { Answer, But, VerdictTest } from './judgement.js';

/** The figures by which a case is judged: those that a reader is told besides, and where each rule cuts. */
export interface JudgedFigures {
  readonly npv: number;
  readonly cashOnlyNpv: number;
  /** Nothing where no rate of tax is told. */
  readonly npvAfterTax: number | null;
  readonly presentValueCost: number;
  readonly benefitCostRatio: number | null;
  /** When the discounted outlays are recovered for good: after the last time that the running total falls below zero. */
  readonly settledPaybackMonths: number | null;
  readonly horizonMonths: number;
  /** Share of the doubt. */
  readonly assumed: number;
  readonly baseCase: BaseCase;
  readonly shareOfFreedHoursNeeded: number | null;
  /** The part of freed hours that the figures count. */
  readonly freedHoursCounted: number;
  /** Whether nothing is worth anything that is freed. */
  readonly isNothingFreed: boolean;
  /** Of a net present value above nothing, where it was simulated. */
  readonly chanceOfGain: number | undefined;
}

export const thresholdNames = [
  'worthwhileRatio',
  'hopelessRatio',
  'longestPaybackShare',
  'longestPaybackMonths',
  'largestShareOfFreedHoursNeeded',
  'largestShareOnAssumptions',
  'leastProbability',
  'hopelessProbability',
] as const;

export type ThresholdFigures = Readonly<Record<(typeof thresholdNames)[number], number>> & {
  /** `hopelessRatio` where somebody told it: what brings back less is dropped, whatever the chance of a gain. */
  readonly droppedBelow?: number;
};

type ButCode = But['code'];
type TestCode = VerdictTest['code'];

interface Ruled {
  readonly answer: Answer;
  /** What goes with the answer, the weightiest first. */
  readonly buts: readonly ButCode[];
  readonly tests: readonly { readonly code: TestCode; readonly isPassed: boolean }[];
}

/**
 * One of five answers, by the chance of a gain where it was simulated, else by the ratio of benefits to costs. Worth it
 * takes every test as well; what fails one of them is probably worth it.
 *
 *     chance   0.2  0.4  0.6  0.8        not worth it · probably not · could go either way · probably · worth it
 *     ratio    0.8  1    1.2  1.5
 *
 * A `hopelessRatio` that somebody told is a rule of theirs, and holds beside a chance too; the usual one is for cases
 * that have none. The outer cuts and the figures of the tests are inputs; those named here are their defaults. Floats
 * are enough to compare: what lies within twelve digits of a cut has reached it.
 *
 * @source  for the ratio of 1.5, the cut between low and medium value for money: “Guidance on Value for Money”, UK
 *   Department for Transport, http://www.dft.gov.uk/about/howthedftworks/vfm/guidanceonvalueformoney?page=1 (a stored
 *   copy of an older edition), read 2026-11-21; the other figures: our definition, no source opened
 */
export function ruled(judged: JudgedFigures, thresholds: ThresholdFigures): Ruled {
  const answer = ruledAnswer(judged, thresholds);
  if (answer === 'nothing-to-judge') return { answer, buts: [], tests: [] };
  return { answer, buts: butsOf(judged, thresholds), tests: testsOf(judged, thresholds) };
}

/** Costs and benefits of the same size, and a fifth more than that. */
const evenRatio = 1;
const probableRatio = 1.2;

/** What the answer alone is made of. */
type AnswerFigures = Omit<JudgedFigures, 'cashOnlyNpv' | 'npvAfterTax' | 'baseCase'>;

/** The answer of `ruled` alone. It looks at the tests, and at the figures that only they ask for, where they decide. */
export function ruledAnswer(judged: AnswerFigures, thresholds: ThresholdFigures): Answer {
  const { presentValueCost, benefitCostRatio, chanceOfGain } = judged;
  const { hopelessRatio, worthwhileRatio, hopelessProbability, leastProbability } = thresholds;
  if (presentValueCost <= 0 || benefitCostRatio === null) return 'nothing-to-judge';
  if (isDropped(judged, thresholds)) return 'not-worth-it';
  const third = (leastProbability - hopelessProbability) / 3;
  const [figure, hopeless, doubtful, probable, worthwhile] =
    chanceOfGain === undefined
      ? [benefitCostRatio, hopelessRatio, evenRatio, probableRatio, worthwhileRatio]
      : [chanceOfGain, hopelessProbability, hopelessProbability + third, leastProbability - third, leastProbability];
  if (!isAtLeast(figure, hopeless)) return 'not-worth-it';
  if (isAtLeast(figure, worthwhile))
    return testsIn(judged, thresholds).every(([, isPassed]) => isPassed()) ? 'worth-it' : 'probably';
  if (isAtLeast(figure, probable)) return 'probably';
  return isAtLeast(figure, doubtful) ? 'could-go-either-way' : 'probably-not';
}

const isDropped = (
  { benefitCostRatio, chanceOfGain }: Pick<AnswerFigures, 'benefitCostRatio' | 'chanceOfGain'>,
  { droppedBelow }: ThresholdFigures,
): boolean => chanceOfGain !== undefined && droppedBelow !== undefined && !isAtLeast(benefitCostRatio, droppedBelow);

const inTwelveDigits = (figure: number): number => Number(figure.toPrecision(12));

const isAtLeast = (figure: number | null, cut: number): boolean =>
  figure !== null && inTwelveDigits(figure) >= inTwelveDigits(cut);
const isAtMost = (figure: number | null, cut: number): boolean =>
  figure !== null && inTwelveDigits(figure) <= inTwelveDigits(cut);

/** Of a net present value, what of it a board would call nearly nothing: our definition. */
const largestLittle = 0.05;

/** Of a gain what speaks against it, of any answer what it rests on. */
function butsOf(judged: JudgedFigures, thresholds: ThresholdFigures): readonly ButCode[] {
  const { npv, cashOnlyNpv, npvAfterTax, benefitCostRatio, settledPaybackMonths, assumed } = judged;
  const { shareOfFreedHoursNeeded } = judged;
  const isGain = npv > 0;
  const isThin = benefitCostRatio !== null && !isAtLeast(benefitCostRatio, thresholds.worthwhileRatio);
  const buts: readonly (readonly [ButCode, boolean])[] = [
    ['dropped', isDropped(judged, thresholds)],
    ['loss-expected', isChanceAgainst(judged) && npv < 0],
    ['gain-expected', isChanceAgainst(judged) && npv > 0],
    ['loss-after-tax', isGain && npvAfterTax !== null && npvAfterTax < 0],
    ['not-in-cash', isGain && cashOnlyNpv < 0],
    ['little-in-cash', isGain && cashOnlyNpv >= 0 && cashOnlyNpv < largestLittle * npv],
    ['freed-hours', shareOfFreedHoursNeeded !== null && shareOfFreedHoursNeeded > 0],
    ['late', isGain && !isAtMost(settledPaybackMonths, longestPayback(judged, thresholds))],
    ['thin', isGain && isThin],
    ['assumed', !isAtMost(assumed, thresholds.largestShareOnAssumptions)],
  ];
  return buts.flatMap(([code, isSo]) => (isSo ? [code] : []));
}

/** Where gains are likelier than losses and yet smaller, or the other way round: a likely figure is no average. */
function isChanceAgainst({ npv, chanceOfGain, baseCase }: JudgedFigures): boolean {
  if (chanceOfGain === undefined || baseCase !== 'expected') return false;
  // As it is told: of two that read as a half neither is rarer.
  const percent = Math.round(100 * chanceOfGain);
  return npv < 0 ? percent > 50 : percent < 50;
}

const longestPayback = (
  { horizonMonths }: Pick<JudgedFigures, 'horizonMonths'>,
  { longestPaybackShare, longestPaybackMonths }: Pick<ThresholdFigures, 'longestPaybackShare' | 'longestPaybackMonths'>,
): number => Math.min(inTwelveDigits(longestPaybackShare * horizonMonths), longestPaybackMonths);

const testsOf = (judged: JudgedFigures, thresholds: ThresholdFigures): Ruled['tests'] =>
  testsIn(judged, thresholds).map(([code, isPassed]) => ({ code, isPassed: isPassed() }));

/** What takes long to find out is found out where the tests before it are passed. */
function testsIn(
  judged: AnswerFigures,
  thresholds: ThresholdFigures,
): readonly (readonly [code: TestCode, isPassed: () => boolean])[] {
  const { chanceOfGain } = judged;
  const mostHours = thresholds.largestShareOfFreedHoursNeeded;
  return [
    ['npv', () => judged.npv > 0],
    ['ratio', () => isAtLeast(judged.benefitCostRatio, thresholds.worthwhileRatio)],
    ['payback', () => isAtMost(judged.settledPaybackMonths, longestPayback(judged, thresholds))],
    ['freed-hours', () => !areHoursToBeRealised(judged) || isAtMost(judged.shareOfFreedHoursNeeded, mostHours)],
    ['assumptions', () => isAtMost(judged.assumed, thresholds.largestShareOnAssumptions)],
    ...(chanceOfGain === undefined
      ? []
      : [['chance', () => isAtLeast(chanceOfGain, thresholds.leastProbability)] as const]),
  ];
}

export const areHoursToBeRealised = (judged: Pick<JudgedFigures, 'isNothingFreed' | 'freedHoursCounted'>): boolean =>
  judged.freedHoursCounted > 0 && !judged.isNothingFreed;
