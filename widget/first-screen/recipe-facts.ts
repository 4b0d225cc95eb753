import {
  atOnce,
  type BareProfile,
  type FirstFigures,
  type FirstQuestion,
  type Movable,
  type OwnFigures,
  type ShownCertainty,
  type Steps,
} from 'mlops-roi/first';
import type { InputCurve, Moved } from '../calculator.js';
import { pointsAlong } from '../curve-points.js';
import type { AskedQuestion, FirstFacts } from './facts.js';
import { leadingQuestions } from './leading-questions.js';

/** A plain profile with some figures of one’s own, and what a recipe found of it. */
export interface FirstFound {
  readonly profile: Pick<FirstFacts, 'industry' | 'size' | 'horizonMonths' | 'baseCase'>;
  readonly figures: FirstFigures;
  readonly own: OwnFigures;
  readonly certainty: ShownCertainty;
  /** How the answer runs along each question, by its path; worked out where it is not there. */
  readonly curves?: Curves | undefined;
}

type Curves = ReadonlyMap<string, InputCurve>;

/** The facts of the first screen by a recipe. */
export function recipeFacts(found: FirstFound, moved: Moved | undefined): FirstFacts {
  const { profile, figures, own, certainty } = found;
  const present = moved === undefined ? own : { ...own, [moved.path]: moved.figure };
  const questions = questionsIn(figures, present, moved === undefined ? found.curves : undefined);
  return {
    ...factsOf({ profile, answer: figures.answer(present), certainty, questions }),
    hinges: Object.keys(own).length === 0 ? hingesAmong(figures.hinges, figures.movable) : undefined,
    isSettled: moved === undefined || own[moved.path] === moved.figure,
  };
}

/** The same of a bare profile, of which it is known already. */
export function bareFacts(profile: FirstFound['profile'], bare: BareProfile): FirstFacts {
  const { certainty, hinges, questions: asked } = bare;
  const questions = asked.map(({ path, low, base, high, question, curve }) => ({
    ...askedAs({ path, low, base, high, question }, base),
    isOwn: false,
    curve,
  }));
  const byPath = new Map(asked.map((each) => [each.path, each]));
  return {
    ...factsOf({ profile, answer: bare, certainty, questions }),
    hinges: hingesAmong(hinges, byPath),
    isSettled: true,
  };
}

interface Known extends Pick<FirstFound, 'profile' | 'certainty'>, Pick<FirstFacts, 'questions'> {
  readonly answer: Omit<BareProfile, 'baseCase' | 'certainty' | 'hinges' | 'questions'>;
}

function factsOf({ profile, answer, certainty, questions }: Known): Omit<FirstFacts, 'hinges' | 'isSettled'> {
  const { npv, cashOnlyNpv, paybackMonths, presentValueCost, largestBesideCash } = answer;
  const { chanceOfLoss, chanceOfCashOnlyLoss, bands } = certainty;
  return {
    ...profile,
    npv,
    cashOnlyNpv,
    paybackMonths,
    presentValueCost,
    largestBesideCash,
    answer: certainty.answer,
    buts: certainty.buts,
    isLittleLeft: false,
    certainty: { isAnythingDrawn: true, chanceOfLoss, chanceOfCashOnlyLoss, bands },
    questions,
  };
}

type Questions = ReadonlyMap<string, Pick<Movable, 'question'>>;

/** By their own words where they are among the questions. */
const hingesAmong = (hinges: BareProfile['hinges'] | undefined, questions: Questions): FirstFacts['hinges'] =>
  hinges?.map(({ path, label }) => {
    const id = questions.get(path)?.question?.id;
    const asked = leadingQuestions.find((each) => each.id === id);
    return { path, label: asked?.label ?? label, isAsked: asked !== undefined };
  });

type Asked = Omit<AskedQuestion, 'isOwn' | 'curve'>;
type AskedInput = Movable & { readonly path: string; readonly question: FirstQuestion };

function askedAs({ path, low, high, question }: AskedInput, at: number): Asked {
  const { id, label, unit, isWhole } = question;
  const asked = leadingQuestions.find((each) => each.id === id);
  return { id, path, label: asked?.label ?? label, hint: asked?.hint ?? '', unit, isWhole, at, range: { low, high } };
}

const askedIn = ({ movable }: FirstFigures, own: OwnFigures): readonly Asked[] =>
  leadingQuestions.flatMap(({ id }): readonly Asked[] => {
    const [path, input] = [...movable].find(([, { question }]) => question?.id === id) ?? [];
    if (path === undefined || input?.question === undefined) return [];
    return [askedAs({ ...input, path, question: input.question }, own[path] ?? input.base)];
  });

/** How the answer runs along each question, where that is told already. */
export const curvesOf = ({ questions }: Pick<FirstFacts, 'questions'>): Curves =>
  new Map(questions.flatMap(({ path, curve }) => (curve === undefined ? [] : [[path, curve] as const])));

/** Points of a line that are worked out in one step: before an engine has learnt a program, each takes milliseconds. */
const pointsInStep = 4;

/** How the answer runs along each question, step by step, so that nothing else on the page has to wait for it. */
export function* curvesIn(figures: FirstFigures, own: OwnFigures): Steps<Curves> {
  const curves = new Map<string, InputCurve>();
  for (const { path, range, at } of askedIn(figures, own)) {
    const values = pointsAlong(range, at);
    const npvs: number[] = [];
    while (npvs.length < values.length) {
      npvs.push(...figures.along(path, values.slice(npvs.length, npvs.length + pointsInStep), own));
      yield;
    }
    curves.set(path, { values, npvs });
  }
  return curves;
}

function questionsIn(figures: FirstFigures, own: OwnFigures, known?: Curves): readonly AskedQuestion[] {
  const curves = known ?? atOnce(curvesIn(figures, own));
  return askedIn(figures, own).map((asked) => ({
    ...asked,
    isOwn: own[asked.path] !== undefined,
    curve: curves.get(asked.path),
  }));
}
