import { whyNoRate } from '../finance/internal-rate.js';
import { Decimal, zero } from '../decimal.js';
import type { BreakEven } from '../answer/break-even/break-even.js';
import type { Solution } from '../answer/break-even/search.js';
import { countOf } from '../formula/unit-words.js';
import { figuresFor, type Figures } from './figures.js';
import { metricNames, metricWriter } from './metric-figures.js';
import { plainText, wrapped } from './plain-text.js';
import { allElse } from './base-case.js';

interface Style {
  readonly locale: string;
  readonly currency: string;
  readonly width: number;
}

/** What is asked of the input, in words. */
interface Goal {
  /** “the net present value is $0”. */
  readonly turning: string;
  /** “the net present value is above $0”. */
  readonly above: string;
  readonly below: string;
}

/** Where the answer turns, in sentences. */
export function breakEvenText(told: BreakEven, { locale, currency, width }: Style): string {
  const figures = figuresFor({ locale, currency });
  const { from, to } = told.range;
  const goal = goalOf(told, figures);
  const inFourDigits = (value: Decimal): string => figures.shortNumber(value.toSignificantDigits(4));
  const sentences = [
    `${plainText(told.label)} (${plainText(told.path)}), ${told.unit}: ${told.baseCase} ${inFourDigits(told.value)}. ` +
      `Searched from ${figures.shortNumber(from)} to ${figures.shortNumber(to)}, ${allElse[told.baseCase]}, for where ${goal.turning}.`,
    ...answer(told, goal, figures),
    ...besideDoubt(told, goal),
  ];
  return `${sentences.flatMap((sentence) => wrapped(sentence, width)).join('\n')}\n`;
}

function goalOf({ metric, target }: BreakEven, figures: Figures): Goal {
  if (metric === 'paybackWithin') {
    const within = `paid back within ${countOf(target, 'months')}`;
    return { turning: `it is just ${within}`, above: `it is ${within}`, below: `it is not ${within}` };
  }
  const { label } = metricNames[metric];
  const figure = metricWriter(metric, figures)(target);
  const what = `the ${label} is`;
  return { turning: `${what} ${figure}`, above: `${what} above ${figure}`, below: `${what} below ${figure}` };
}

/** A report says something else where an input that is in doubt counts for more than its average. */
function besideDoubt({ isReachedAtValue, isReachedInDoubt, baseCase }: BreakEven, goal: Goal): readonly string[] {
  if (isReachedAtValue === isReachedInDoubt) return [];
  const [sure, inDoubt] = isReachedInDoubt ? [goal.below, goal.above] : [goal.above, goal.below];
  return [
    `The ${baseCase} figure told for sure, ${sure}. In the report it is in doubt, and its rare cases count for more: there ${inDoubt}.`,
  ];
}

function answer(told: BreakEven, goal: Goal, figures: Figures): readonly string[] {
  const everywhere = told.isReachedAtStart ? goal.above : goal.below;
  const here = told.isReachedAtValue ? goal.above : goal.below;
  switch (told.status) {
    case 'found':
      return [
        ...told.solutions.map((solution) => solutionText(solution, told, goal, figures)),
        told.isComplete
          ? 'It turns nowhere else in what was searched: that is proved.'
          : 'Whether it turns anywhere else in what was searched is not proved.',
      ];
    case 'none':
      return told.isRead
        ? [`Nowhere, and that is proved: ${everywhere}, whatever the figure.`]
        : [`Nowhere: the answer does not depend on this input; ${everywhere}, whatever the figure.`];
    case 'undecided':
      return [
        // Of flows that begin with income nothing is above or below a rate.
        told.reason === whyNoRate['income-first']
          ? `No return: ${told.reason}`
          : `Undecided: no such figure was found, and no proof that there is none. At the ${told.baseCase} figure ${here}.`,
      ];
  }
}

/** A figure that is nothing beside what was searched: just off its end, and not a digit to read. */
const negligible = 1e-12;
/** From here on a figure is told in whole units. */
const fineBelow = 1000;

function solutionText(
  { value, direction, isJump }: Solution,
  { metric, range }: BreakEven,
  goal: Goal,
  figures: Figures,
): string {
  const isNothing = value.abs().lt(range.to.minus(range.from).times(negligible));
  // Nobody acts on the cents of thousands.
  const seen = value.abs().gte(fineBelow) ? value.toDecimalPlaces(0) : value;
  const figure = figures.shortNumber(isNothing ? zero : seen);
  // Whether something has paid back is never half true, so that a jump is no news.
  const inOneJump = isJump && metric !== 'paybackWithin' ? ', in one jump' : '';
  switch (direction) {
    case 'rises':
      return `It turns at ${figure}${inOneJump}: higher than that, ${goal.above}; lower, ${goal.below}.`;
    case 'falls':
      return `It turns at ${figure}${inOneJump}: higher than that, ${goal.below}; lower, ${goal.above}.`;
    case 'touches':
      return `It turns back at ${figure}: there ${goal.turning}, and on both sides it is on the same side of that.`;
    default:
      return direction satisfies never;
  }
}
