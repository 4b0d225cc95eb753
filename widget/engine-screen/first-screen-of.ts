import type { Result, Simulation } from 'mlops-roi';
import type { Look, Moved, Refused, SliderRange } from '../calculator.js';
import type { Shown } from '../shown.js';
import type { View } from '../view.js';
import { firstFigures } from './figures.js';
import type { FirstScreen } from '../first-screen.js';
import { scopeOf } from './scope.js';
import { slidersOf } from './sliders.js';
import { chancesOf, verdictLine, verdictSentence } from './verdict-line.js';

interface Figures {
  readonly result: Result;
  readonly shown: Shown;
  /** The last one that came to rest: it stays in sight, faint, until there is another. */
  readonly simulation: Simulation | undefined;
  readonly isSettled: boolean;
  readonly moved: Moved | undefined;
  readonly look: Look | undefined;
  readonly ranges: ReadonlyMap<string, SliderRange>;
  readonly refused: ReadonlyMap<string, Refused>;
}

/** The first screen by the engine itself. */
export function firstScreenOf(figures: Figures, view: View): FirstScreen {
  const { result, simulation, moved, isSettled } = figures;
  return {
    scope: scopeOf(result, view),
    verdict: verdictLine((simulation ?? result).verdict, view),
    sentence: verdictSentence(result, simulation, view),
    chances: simulation === undefined ? undefined : chancesOf(simulation, view),
    figures: firstFigures(figures, view),
    sliders: slidersOf(figures, view),
    isSettled: isSettled && moved === undefined,
  };
}
