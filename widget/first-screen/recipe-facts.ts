import type { FirstFigures, FirstQuestion, OwnFigures, ShownCertainty } from 'mlops-roi/first';
import { atOnce, type Steps } from 'mlops-roi/page';
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
  const { npv, cashOnlyNpv, presentValueCost, paybackMonths, largestBesideCash } = figures.answer(present);
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
    hinges: Object.keys(own).length === 0 ? figures.hinges?.map((hinge) => hingeLabel(hinge, figures)) : undefined,
    certainty: {
      isAnythingDrawn: true,
      chanceOfLoss: certainty.chanceOfLoss,
      chanceOfCashOnlyLoss: certainty.chanceOfCashOnlyLoss,
      bands: certainty.bands,
    },
    questions: questionsIn(figures, present, moved === undefined ? found.curves : undefined),
    isSettled: moved === undefined || own[moved.path] === moved.figure,
  };
}

/** By its own words where it is among the questions. */
function hingeLabel(
  { path, label }: { readonly path: string; readonly label: string },
  { movable }: FirstFigures,
): string {
  const id = movable.get(path)?.question?.id;
  return leadingQuestions.find((each) => each.id === id)?.label ?? label;
}

interface Asked extends Pick<AskedQuestion, 'path' | 'label' | 'hint' | 'at' | 'range'> {
  readonly question: FirstQuestion;
}

const askedIn = ({ movable }: FirstFigures, own: OwnFigures): readonly Asked[] =>
  leadingQuestions.flatMap(({ id, label, hint }): readonly Asked[] => {
    const [path, input] = [...movable].find(([, { question }]) => question?.id === id) ?? [];
    if (path === undefined || input?.question === undefined) return [];
    const { low, high, base, question } = input;
    return [{ path, label: label ?? question.label, hint, at: own[path] ?? base, range: { low, high }, question }];
  });

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
  return askedIn(figures, own).map(({ question: { unit, isWhole }, ...asked }) => ({
    ...asked,
    unit,
    isWhole,
    isOwn: own[asked.path] !== undefined,
    curve: curves.get(asked.path),
  }));
}
