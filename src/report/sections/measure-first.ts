import { Decimal } from '../../decimal.js';
import { columnTable, type TableColumn } from '../column-table.js';
import type { Contribution } from '../../answer/simulate/simulation.js';
import type { Section } from '../page.js';
import { plainText } from '../plain-text.js';
import type { SimulationPage } from '../simulation-page.js';
import { wrapped } from '../wrapped.js';

const shownCount = 8;

/** The inputs whose exact figure would be worth most before one decides. */
export function measureFirstSection({ simulation, figures, palette, width }: SimulationPage): Section {
  const rows = simulation.contributions.slice(0, shownCount);
  if (rows.length === 0) return [];
  const { noise } = simulation;
  const column = (heading: string, cellOf: (row: Contribution) => string): TableColumn => ({
    heading,
    cells: rows.map(cellOf),
    aligned: 'right',
  });
  const share = (figure: number): string => figures.share(new Decimal(figure));
  const columns = [
    column('worth knowing', ({ perfectInformation }) => figures.shortMoney(new Decimal(perfectInformation))),
    column('of variance', ({ firstOrder }) => share(firstOrder)),
    column('correlation', ({ rankCorrelation }) => figures.ratio(new Decimal(rankCorrelation))),
  ];
  const plain = { mark: '', paint: (text: string) => text };
  const legend =
    'Worth knowing: what it would be worth on average to know the figure before deciding. By chance alone an input ' +
    `that nothing reads would show ${figures.shortMoney(new Decimal(noise.perfectInformation))} and ` +
    `${share(noise.firstOrder)} of the variance.`;
  return [
    palette.heading('MEASURE THIS FIRST'),
    ...columnTable(
      {
        rows: rows.map(({ path, label }) => ({ ...plain, label: `${plainText(label)} (${plainText(path)})` })),
        columns,
        paintHeading: palette.heading,
      },
      width,
    ),
    ...wrapped(legend, width).map(palette.faint),
  ];
}
