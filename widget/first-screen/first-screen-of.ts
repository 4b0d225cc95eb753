import type { View } from '../view.js';
import type { FirstFacts } from './facts.js';
import { firstFigures } from './figures.js';
import type { FirstScreen } from '../first-screen.js';
import { scopeOf } from './scope.js';
import { slidersOf } from './sliders.js';
import { chancesOf, hingeLine, verdictLine, verdictSentence } from './verdict-line.js';

/** The facts in words. */
export const firstScreenOf = (facts: FirstFacts, view: View): FirstScreen => ({
  scope: scopeOf(facts, view),
  verdict: verdictLine(facts, view),
  sentence: verdictSentence(facts, view),
  chances: chancesOf(facts, view),
  figures: firstFigures(facts, view),
  hinges: hingeLine(facts, view),
  sliders: slidersOf(facts, view),
  isSettled: facts.isSettled,
});
