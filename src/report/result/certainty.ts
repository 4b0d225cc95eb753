import type { BreakEven } from '../../answer/break-even/break-even.js';
import type { Swing } from '../../answer/sensitivity/sensitivity.js';
import { Decimal } from '../../decimal.js';
import type { Page, Section } from '../page.js';
import { marked, plainText, wrapped } from '../plain-text.js';
import { cautionsSection, simulatedFiguresSection } from '../simulation/simulated-figures.js';
import { columnTable, plainRow, type TableColumn } from '../table.js';

/** The band of every headline figure, the chance of a loss, what moves the answer most, and where it turns. */
export function certaintySection(page: Page): Section {
  const { certainty } = page.result;
  if (certainty === undefined) return [];
  const { simulation, swings, turning } = certainty;
  if (simulation.drawnCount === 0) return [];
  return [
    ...simulatedFiguresSection({ ...page, simulation }),
    ...(simulation.riskAdjusted === null ? [] : ['', ...cautionsSection({ ...page, simulation }), '']),
    ...chances(page),
    ...(swings.length === 0 ? [] : ['', ...swingLines(page, swings)]),
    ...(turning.length === 0 ? [] : ['', page.palette.heading('WHERE IT TURNS, ALL ELSE LIKELY')]),
    ...turning.flatMap((each) => turningLines(page, each)),
  ];
}

function chances({ result: { certainty, horizonMonths }, figures, width }: Page): readonly string[] {
  if (certainty === undefined) return [];
  const { probability, samples } = certainty.simulation;
  const share = (figure: number): string => figures.share(new Decimal(figure));
  return wrapped(
    `The chance of a loss is ${share(probability.loss)}, and ${share(1 - probability.noPayback)} of the cases have paid ` +
      `back (discounted) within ${horizonMonths} months: ${figures.whole(new Decimal(samples))} samples of every input ` +
      'that has a range.',
    width,
  );
}

function swingLines({ figures, palette, width }: Page, swings: readonly Swing[]): readonly string[] {
  const money = (value: number | null): string => (value === null ? '–' : figures.shortMoney(new Decimal(value)));
  const column = (heading: string, cellOf: (swing: Swing) => string): TableColumn => ({
    heading,
    cells: swings.map(cellOf),
    aligned: 'right',
  });
  const rows = swings.map(({ label, path }) => plainRow(`${plainText(label)} (${plainText(path)})`));
  const columns = [
    column('NPV at low', ({ atLow }) => money(atLow)),
    column('NPV at high', ({ atHigh }) => money(atHigh)),
  ];
  return columnTable({ title: 'WHAT MOVES IT MOST', rows, columns, paintHeading: palette.heading }, width);
}

function turningLines({ figures, width }: Page, told: BreakEven): readonly string[] {
  const figure = (value: Decimal): string => figures.shortNumber(value.toSignificantDigits(4));
  const name = `${plainText(told.label)}, likely ${figure(told.likely)}`;
  if (told.status !== 'found') return marked('- ', `${name}: nowhere.`, width);
  const places = told.solutions
    .filter(({ isJump }) => !isJump)
    .map(({ value, direction }) => `${figure(value)} (${direction === 'falls' ? 'a gain below' : 'a gain above'})`);
  return marked('- ', places.length === 0 ? `${name}: nowhere.` : `${name}: at ${places.join(', ')}.`, width);
}
