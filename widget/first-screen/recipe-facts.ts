import type { FirstFigures, OwnFigures, ShownCertainty } from 'mlops-roi/first';
import type { Moved } from '../calculator.js';
import { pointsAlong } from '../curve-points.js';
import type { AskedQuestion, FirstFacts } from './facts.js';
import { leadingQuestions } from './leading-questions.js';

/** A plain profile with some figures of one’s own, and what a recipe found of it. */
export interface FirstFound {
  readonly profile: Pick<FirstFacts, 'industry' | 'size' | 'horizonMonths' | 'baseCase'>;
  readonly figures: FirstFigures;
  readonly own: OwnFigures;
  readonly certainty: ShownCertainty;
}

/** The facts of the first screen by a recipe. */
export function recipeFacts({ profile, figures, own, certainty }: FirstFound, moved: Moved | undefined): FirstFacts {
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
    questions: questionsIn(figures, present),
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

function questionsIn({ movable, along }: FirstFigures, own: OwnFigures): readonly AskedQuestion[] {
  return leadingQuestions.flatMap(({ id, label, hint }): readonly AskedQuestion[] => {
    const [path, input] = [...movable].find(([, { question }]) => question?.id === id) ?? [];
    if (path === undefined || input?.question === undefined) return [];
    const { low, high, base, question } = input;
    const at = own[path] ?? base;
    const values = pointsAlong({ low, high }, at);
    return [
      {
        path,
        label: label ?? question.label,
        hint,
        unit: question.unit,
        isWhole: question.isWhole,
        at,
        isOwn: own[path] !== undefined,
        range: { low, high },
        curve: { values, npvs: along(path, values, own) },
      },
    ];
  });
}
