import type { BreakEven, Solution } from '../answer/break-even/break-even.js';
import { figuresFor, type Figures } from './figures.js';
import { metricNames, metricWriter } from './metric-figures.js';
import { plainText } from './plain-text.js';
import { wrapped } from './wrapped.js';

interface Style {
  readonly locale: string;
  readonly currency: string;
  readonly width: number;
}

/** Where the answer turns, in sentences. */
export function breakEvenText(told: BreakEven, { locale, currency, width }: Style): string {
  const figures = figuresFor({ locale, currency });
  const { from, to } = told.range;
  const goal =
    told.metric === 'paybackWithin'
      ? `a payback within ${told.target} months`
      : `the ${metricNames[told.metric].label} at ${metricWriter(told.metric, figures)(told.target)}`;
  const sentences = [
    `${plainText(told.label)} (${plainText(told.path)}), ${told.unit}: likely ${figures.number(told.likely)}; searched ` +
      `from ${figures.number(from)} to ${figures.number(to)} for ${goal}.`,
    ...answer(told, figures),
  ];
  return `${sentences.flatMap((sentence) => wrapped(sentence, width)).join('\n')}\n`;
}

function answer(told: BreakEven, figures: Figures): readonly string[] {
  switch (told.status) {
    case 'found':
      return [
        ...told.solutions.map((solution) => solutionText(solution, figures)),
        told.isComplete
          ? 'There are no others in this range: that is proved.'
          : 'That there are no others in this range is not proved.',
      ];
    case 'none':
      return [
        `None: ${told.reason}. ${told.isReachedAtLikely ? 'It is reached everywhere.' : 'It is reached nowhere.'}`,
      ];
    case 'undecided':
      return [`Undecided: ${told.reason}.`];
  }
}

function solutionText({ value, direction, isJump }: Solution, figures: Figures): string {
  const way = { rises: 'reached above it', falls: 'reached below it', touches: 'touched there' }[direction];
  return `It turns at ${figures.number(value)} (${way}${isJump ? ', in one jump' : ''}).`;
}
