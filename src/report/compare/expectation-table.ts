import type { NpvSpread } from '../../answer/compare/comparison.js';
import { columnTable, type TableColumn } from '../column-table.js';
import type { Section } from '../page.js';
import { moneyFor, plainRow, type ScenariosPage } from './scenarios-page.js';

/** The net present value by the probabilities of the scenarios. */
export function expectationTable(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { expected } = comparison;
  if (expected === null) return [];
  const views = [
    ['All benefits', expected.metrics],
    ['Cash only', expected.cashOnly],
    ['Treasury', expected.treasury],
  ] as const;
  const money = moneyFor(
    page,
    views.flatMap(([, { mean, standardDeviation, lowest, highest }]) => [mean, standardDeviation, lowest, highest]),
  );
  const column = (heading: string, cellOf: (spread: NpvSpread) => string): TableColumn => ({
    heading,
    cells: views.map(([, spread]) => cellOf(spread)),
    aligned: 'right',
  });
  const columns = [
    column('Mean', ({ mean }) => money(mean)),
    column('Deviation', ({ standardDeviation }) => money(standardDeviation)),
    column('Lowest', ({ lowest }) => money(lowest)),
    column('Highest', ({ highest }) => money(highest)),
    column('Loss', ({ probabilityOfLoss }) => figures.share(probabilityOfLoss)),
  ];
  return [
    palette.heading('NET PRESENT VALUE BY PROBABILITY'),
    ...columnTable({ rows: views.map(([label]) => plainRow(label)), columns, paintHeading: palette.heading }, width),
  ];
}
