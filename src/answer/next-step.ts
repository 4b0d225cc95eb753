import { Decimal, inShownDigits, one, sumOf, zero } from '../decimal.js';
import type { FoundBy } from '../model/found-by.js';
import { foundByOf } from '../scenario/declarations.js';
import type { ActualsAgainstPlan } from './accounts/actuals.js';
import type { Answer, Decider, Verdict, VerdictTest } from './judgement.js';
import { isOfTheWhole } from './notices.js';
import type { Doubt, Metrics, Monthly, OpenAnswer, Result } from './result.js';
import type { Simulation } from './simulate/simulation.js';

/** What follows from an answer, by rule, with the figures that go with it. */
export type NextStep =
  /** Benefits are counted and what they take is not. */
  | { readonly kind: 'complete' }
  /** More rests on assumptions than the verdict permits: nobody approves on figures of ours. */
  | { readonly kind: 'own-figures-first'; readonly answers: readonly Open[] }
  /** `shortfall`: by how much less than all benefits it is no gain any more. */
  | {
      readonly kind: 'approve';
      readonly accepting: Accepting;
      readonly funding: Funding;
      readonly shortfall: Decimal;
      readonly stake: Stake | undefined;
    }
  | {
      readonly kind: 'approve-and-measure';
      readonly accepting: Accepting;
      readonly funding: Funding;
      readonly decider: Decider;
      readonly foundBy: FoundBy;
      readonly stake: Stake | undefined;
    }
  /** `worth`: what it is worth at most to know it before deciding, where that was simulated. */
  | {
      readonly kind: 'find-out-first';
      readonly decider: Decider;
      readonly foundBy: FoundBy;
      readonly worth: Decimal | undefined;
      /** Where a pilot is what shows it. */
      readonly pilot: Pilot | undefined;
      /** What decides more, and is worth too little to be searched for before. */
      readonly passedOver?: { readonly decider: Decider; readonly worth: Decimal };
    }
  /** `unless`: what would turn the answer alone. */
  | {
      readonly kind: 'leave';
      readonly unless: Decider | undefined;
      /**
       * Benefits over what they are, and costs less than they are, at which the net value is nothing, or a rule of the
       * user's is kept; none without benefits.
       */
      readonly otherwise:
        | { readonly benefits: Decimal; readonly lessCost: Decimal; readonly isByRule?: true }
        | undefined;
    }
  /**
   * Of a plan under way: what is past is paid for either way. `reached`: the part of the benefits planned so far that has
   * come, where it is less than all; `needed`: the part of those planned from here on that pays for the costs to come.
   */
  | {
      readonly kind: 'go-on' | 'go-on-if-better' | 'stop';
      readonly cost: Decimal;
      readonly benefit: Decimal;
      readonly reached: Decimal | undefined;
      readonly needed: Decimal | undefined;
    };

/** An answer that is still open, and how somebody comes to know it. */
type Open = Pick<OpenAnswer, 'label'> & { readonly foundBy: FoundBy };

/** What whoever approves has to accept: the tests that are missed, and that less cash comes in than goes out. */
export interface Accepting {
  readonly isCashLost: boolean;
  readonly missed: readonly VerdictTest[];
}

/** Some teams on the new way before the others are decided on. */
interface Pilot {
  /** Until it shows anything; nothing where the plan does not last so long. */
  readonly months: number | undefined;
  /** The part of the uncertainty that only a pilot could settle. */
  readonly settles: Decimal;
}

/** Cash to be found: in the expected case, and what one case in ten is above. */
interface Funding {
  readonly expected: Decimal;
  readonly p90: Decimal | undefined;
}

/** What it has cost by the end of the first year, benefits taken off: who stops then gets none of it back. */
export interface Stake {
  /** Of all costs and benefits. */
  readonly net: Decimal;
  /** The same of cash alone; negative where more came in. */
  readonly cash: Decimal;
}

interface Told extends Pick<Result, 'annual' | 'horizonMonths' | 'notices' | 'afterTax' | 'actuals'> {
  readonly verdict: Pick<Verdict, 'answer' | 'buts' | 'deciders' | 'hinges' | 'tests'>;
  readonly evidence: { readonly doubt: Pick<Doubt, 'toAnswer' | 'inPilot'> };
  readonly monthly: Pick<Monthly, 'adoption'>;
  readonly metrics: Pick<Metrics, 'npv' | 'presentValueCost' | 'presentValueBenefit' | 'peakFunding'>;
  readonly certainty?: {
    readonly simulation: Pick<Simulation, 'contributions' | 'noise' | 'drawnCount'> &
      Partial<Pick<Simulation, 'metrics'>>;
  };
}

type Kind = 'approve' | 'approve-and-measure' | 'find-out-first' | 'leave';

/**
 * What follows from each answer: where something that decides turns it alone, and where nothing does. An answer that the
 * expected value contradicts, or that after tax, is one that could go either way.
 */
export const stepsByRule: Readonly<
  Record<Exclude<Answer, 'nothing-to-judge'>, { readonly turns: Kind; readonly stays: Kind }>
> = {
  'worth-it': { turns: 'approve-and-measure', stays: 'approve' },
  probably: { turns: 'approve-and-measure', stays: 'approve' },
  'could-go-either-way': { turns: 'find-out-first', stays: 'find-out-first' },
  'probably-not': { turns: 'find-out-first', stays: 'leave' },
  'not-worth-it': { turns: 'leave', stays: 'leave' },
};

/** As many as one sentence holds; the full report has the others. */
const firstAnswers = 2;

/** Of the costs: what is worth less to know is not worth a search before it is left. Our definition. */
const leastWorth = new Decimal('0.01');

/** What to do now; nothing where there is nothing to judge, no month is left, or no figure to find out has a range. */
export function nextStepOf(told: Told): NextStep | undefined {
  const { verdict, notices, actuals } = told;
  if (verdict.answer === 'nothing-to-judge') return undefined;
  if (notices.some(isOfTheWhole)) return { kind: 'complete' };
  if (actuals !== undefined) return underWay(actuals, told.horizonMonths);
  const dropped = verdict.buts.find((but) => but.code === 'dropped');
  if (dropped !== undefined) return leftBy(dropped.atLeast, told);
  const answer = judgedAnswer(told, verdict.answer);
  const [turning, ...others] = verdict.deciders.filter(({ turnsAt }) => turnsAt !== undefined);
  const kind = stepsByRule[answer][turning === undefined ? 'stays' : 'turns'];
  const isApproved = kind === 'approve' || kind === 'approve-and-measure';
  if (isApproved && verdict.buts.some(({ code }) => code === 'assumed'))
    return {
      kind: 'own-figures-first',
      answers: told.evidence.doubt.toAnswer
        .slice(0, firstAnswers)
        .map(({ label, path }) => ({ label, foundBy: foundByOf(path) })),
    };
  if (kind !== 'find-out-first' || answer !== 'probably-not' || !isIdle(told, turning))
    return stepOf(kind, { told, turning });
  // To look something up costs nothing.
  const fact = others.find(isToLookUp);
  if (fact === undefined || turning === undefined) return stepOf('leave', { told, turning });
  const step = stepOf(kind, { told, turning: fact });
  return step?.kind === 'find-out-first'
    ? { ...step, passedOver: { decider: turning, worth: worthOf(told, turning) ?? zero } }
    : step;
}

function judgedAnswer({ metrics, afterTax }: Told, answer: keyof typeof stepsByRule): keyof typeof stepsByRule {
  const isFor = answer === 'worth-it' || answer === 'probably';
  const isAgainst = answer === 'probably-not' || answer === 'not-worth-it';
  const isGain = metrics.npv.gt(0);
  const isLossAfterTax = afterTax?.all.npv.lte(0) === true;
  return (isFor && (!isGain || isLossAfterTax)) || (isAgainst && isGain && !isLossAfterTax)
    ? 'could-go-either-way'
    : answer;
}

interface Chosen {
  readonly told: Told;
  readonly turning: Decider | undefined;
}

function stepOf(kind: Kind, { told, turning }: Chosen): NextStep | undefined {
  const { presentValueCost: cost, presentValueBenefit: benefit } = told.metrics;
  const approved = { accepting: acceptingOf(told), funding: fundingOf(told), stake: stakeOf(told) };
  switch (kind) {
    case 'approve':
    case 'approve-and-measure':
      return turning === undefined
        ? { kind: 'approve', ...approved, shortfall: inShownDigits(one.minus(cost.div(benefit))) }
        : { kind: 'approve-and-measure', ...approved, decider: turning, foundBy: foundByOf(turning.path) };
    case 'find-out-first': {
      const [first] = told.verdict.deciders;
      const decider = turning ?? first;
      if (decider === undefined) return undefined;
      const foundBy = foundByOf(decider.path);
      const pilot = foundBy === 'pilot' ? pilotOf(told) : undefined;
      return { kind, decider, foundBy, worth: worthOf(told, decider), pilot };
    }
    case 'leave':
      return {
        kind,
        unless: turning,
        otherwise: benefit.gt(0) ? missing(cost, benefit) : undefined,
      };
    default:
      return kind satisfies never;
  }
}

const missing = (asked: Decimal, benefit: Decimal) => ({
  benefits: inShownDigits(asked.div(benefit)),
  lessCost: inShownDigits(one.minus(benefit.div(asked))),
});

/** Dropped by a ratio that the user asks for: no gain alone is enough. */
function leftBy(ratio: Decimal, { metrics: { presentValueCost: cost, presentValueBenefit: benefit } }: Told): NextStep {
  const otherwise = benefit.gt(0) ? ({ ...missing(cost.times(ratio), benefit), isByRule: true } as const) : undefined;
  return { kind: 'leave', unless: undefined, otherwise };
}

const acceptingOf = ({ verdict: { buts, tests } }: Told): Accepting => ({
  isCashLost: buts.some((but) => but.code === 'not-in-cash' && but.treasuryNpv.lte(0)),
  missed: tests.filter(({ isPassed }) => !isPassed),
});

function fundingOf({ metrics, certainty }: Told): Funding {
  const p90 = certainty?.simulation.metrics?.peakFunding.quantiles.p90 ?? undefined;
  return { expected: metrics.peakFunding, p90: p90 === undefined ? undefined : new Decimal(p90) };
}

/** Expected value of perfect information, where it is more than an input that nothing reads would show by chance. */
function worthOf({ certainty }: Told, decider: Decider | undefined): Decimal | undefined {
  if (certainty === undefined || certainty.simulation.drawnCount === 0) return undefined;
  const { contributions, noise } = certainty.simulation;
  const worth = contributions.find(({ path }) => path === decider?.path)?.perfectInformation ?? 0;
  return worth > noise.perfectInformation ? new Decimal(worth) : zero;
}

/** Whether a search for it is worth less than it is to be. */
function isIdle(told: Told, decider: Decider | undefined): boolean {
  const least = told.metrics.presentValueCost.times(leastWorth);
  return decider !== undefined && !isToLookUp(decider) && worthOf(told, decider)?.lt(least) === true;
}

const isToLookUp = ({ path }: Decider): boolean => foundByOf(path) === 'look-up';

/** From the first month of the first team on, so that a few releases have gone the new way: our definition. */
const monthsOfPilot = 3;

function pilotOf({ evidence: { doubt }, monthly: { adoption } }: Told): Pilot {
  const first = adoption.findIndex((share) => share.gt(0));
  const months = first + monthsOfPilot - 1;
  return { months: first < 0 || months >= adoption.length ? undefined : months, settles: doubt.inPilot };
}

function stakeOf({ annual, horizonMonths }: Told): Stake | undefined {
  if (horizonMonths <= 12) return undefined;
  const byThen = annual.slice(0, 2);
  const net = sumOf(byThen.map((year) => year.net)).neg();
  return net.gt(0) ? { net, cash: sumOf(byThen.map(({ treasury }) => treasury)).neg() } : undefined;
}

function underWay({ lastMonth, rows, toCome }: ActualsAgainstPlan, horizonMonths: number): NextStep | undefined {
  if (lastMonth >= horizonMonths) return undefined;
  const { cost, benefit, npv } = toCome;
  const gained = rows.filter(({ side }) => side === 'benefit');
  const [plan, actual] = [sumOf(gained.map((row) => row.plan)), sumOf(gained.map((row) => row.actual))];
  const part = plan.gt(0) ? inShownDigits(actual.div(plan)) : undefined;
  const reached = part?.lt(1) === true ? part : undefined;
  const needed = benefit.gt(0) ? inShownDigits(cost.div(benefit)) : undefined;
  const isShort = reached !== undefined && needed !== undefined && reached.lt(needed);
  return { kind: npv.lte(0) ? 'stop' : isShort ? 'go-on-if-better' : 'go-on', cost, benefit, reached, needed };
}
