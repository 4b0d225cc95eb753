import type { Swing } from '../../answer/sensitivity/sensitivity.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import { besideGain } from '../one-page/answer.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { simulatedFiguresSection } from '../simulation/simulated-figures.js';
import { printed, right, tableOf } from '../table.js';
import { chanceText } from '../verdict-text.js';

/** The band of every headline figure, the chance of a loss, and what moves the answer most. */
export function certaintySection(page: Page): Section {
  const { certainty } = page.result;
  if (certainty === undefined) return [];
  const { simulation, swings } = certainty;
  if (simulation.drawnCount === 0) return [];
  return [
    ...simulatedFiguresSection({ ...page, simulation }),
    ...chances(page),
    ...(swings.length === 0 ? [] : ['', ...swingLines(page, swings)]),
  ];
}

function chances({ result: { certainty, horizonMonths }, figures, width }: Page): readonly string[] {
  if (certainty === undefined) return [];
  const { probability, samples } = certainty.simulation;
  const share = (figure: number): string => chanceText(new Decimal(figure), figures);
  return wrapped(
    `The chance of a loss is ${chanceText(besideGain(probability.loss), figures)}, and ${share(1 - probability.noPayback)} of the cases have paid ` +
      `back (discounted) within ${countOf(horizonMonths, 'months')}: ${figures.whole(new Decimal(samples))} samples of every input ` +
      'that has a range.',
    width,
  );
}

function swingLines(page: Page, swings: readonly Swing[]): readonly string[] {
  const { shortMoney } = page.figures;
  const table = tableOf(swings, ({ label, path }) => ({ label: `${plainText(label)} (${plainText(path)})` }), [
    right('NPV at low', ({ atLow }) => orMissing(atLow, shortMoney)),
    right('NPV at high', ({ atHigh }) => orMissing(atHigh, shortMoney)),
  ]);
  return printed({ title: 'WHAT MOVES IT MOST', ...table }, page);
}
