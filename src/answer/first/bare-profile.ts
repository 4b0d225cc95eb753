import type { BaseCase } from '../../scenario/base-case.js';
import type { FirstAnswer, FirstFigures, Movable } from './first-answer.js';
import type { FirstHinge, FirstQuestion } from './first-recipe.js';
import type { ShownCertainty } from './shown-certainty.js';

/**
 * The answer of a profile without a figure of one’s own, and how it runs along each question, as plain data: worked out by
 * its recipe while the package is built, so that a page which shows it runs no program.
 */
export interface BareProfile extends Pick<
  FirstAnswer,
  'npv' | 'cashOnlyNpv' | 'presentValueCost' | 'largestBesideCash' | 'paybackMonths'
> {
  readonly baseCase: BaseCase;
  readonly certainty: ShownCertainty;
  readonly hinges: readonly FirstHinge[];
  /** In the order in which they are asked. */
  readonly questions: readonly BareQuestion[];
}

interface BareQuestion extends Omit<Movable, 'question'> {
  readonly path: string;
  readonly question: FirstQuestion;
  /** The net present values at some figures along its line: what is beside each turn of the answer. */
  readonly curve: { readonly values: readonly number[]; readonly npvs: readonly number[] };
}

/** More than a screen has pixels. */
const digits = 10;
const inFewDigits = (figure: number): number => Number(figure.toPrecision(digits));

/**
 * What a recipe knows of a profile, where it knows how sure it is.
 *
 * @param asked  the questions, by their ids
 * @param along  figures along a line
 */
export function bareProfile(
  { answer, along, movable, certainty, hinges }: FirstFigures,
  {
    baseCase,
    asked,
    pointsAlong,
  }: { readonly baseCase: BaseCase; readonly asked: readonly string[]; readonly pointsAlong: PointsAlong },
): BareProfile | undefined {
  if (certainty === undefined || hinges === undefined) return undefined;
  const { npv, cashOnlyNpv, presentValueCost, largestBesideCash, paybackMonths } = answer({});
  const questions = asked.flatMap((id): readonly BareQuestion[] => {
    const [path, input] = [...movable].find(([, { question }]) => question?.id === id) ?? [];
    if (path === undefined || input?.question === undefined) return [];
    const { low, base, high, question } = input;
    const values = pointsAlong({ low, high }, base);
    return [{ path, low, base, high, question, curve: turnsOf(values, along(path, values, {})) }];
  });
  return {
    baseCase,
    npv,
    cashOnlyNpv,
    presentValueCost,
    largestBesideCash,
    paybackMonths,
    certainty,
    hinges,
    questions,
  };
}

type PointsAlong = (range: { readonly low: number; readonly high: number }, value: number) => readonly number[];

/** The first point of a curve, and those between which it turns: the others say nothing of where it loses. */
function turnsOf(values: readonly number[], npvs: readonly number[]): BareQuestion['curve'] {
  const isLoss = npvs.map((npv) => npv < 0);
  const places = [...values.keys()].filter(
    (place) =>
      place === 0 || [place - 1, place + 1].some((other) => (isLoss[other] ?? isLoss[place]) !== isLoss[place]),
  );
  const at = (row: readonly number[]): readonly number[] =>
    places.map((place) => inFewDigits(row[place] ?? Number.NaN));
  return { values: at(values), npvs: at(npvs) };
}
