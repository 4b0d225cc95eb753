import type { Contribution, FanMonth } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import type { Section, SimulationPage } from '../page.js';
import { alignedRight, plainText, textWidth, wrapped } from '../plain-text.js';
import { monthAxis } from '../plot.js';
import { columnTable, type TableColumn } from '../table.js';

const bar = '█';
const mostRows = 24;

/** How often the net present value falls into equal steps: losses above the line, gains below. */
export function npvHistogramSection({ simulation, figures, palette, width }: SimulationPage): Section {
  const { histogram } = simulation.metrics.npv;
  const bins = merged(histogram.counts, Math.ceil(histogram.counts.length / mostRows));
  if (bins.counts.length < 2) return [];
  const step = histogram.width * bins.size;
  const highest = Math.max(...bins.counts);
  const startOf = (place: number): number => histogram.from + place * step;
  const labels = bins.counts.map((_, place) => figures.shortMoney(new Decimal(startOf(place))));
  const room = Math.max(...labels.map(textWidth));
  const total = simulation.samples;
  const shareColumns = 8;
  const rows = bins.counts.map((count, place) => {
    const drawn = bar.repeat(Math.round(((width - room - 3 - shareColumns) * count) / highest));
    const isLoss = startOf(place) + step <= 0;
    const share = alignedRight(figures.share(new Decimal(count).div(total)), shareColumns);
    return `${alignedRight(labels[place] ?? '', room)} │${share} ${(isLoss ? palette.bad : palette.good)(drawn)}`.trimEnd();
  });
  const beyond = histogram.before + histogram.after;
  return [
    palette.heading('NET PRESENT VALUE, HOW OFTEN'),
    ...rows,
    ...(beyond === 0 ? [] : [palette.faint(`${beyond} samples lie beyond the ends.`)]),
  ];
}

/** Neighbouring bins put together, so that the chart stays on a page. */
function merged(
  counts: readonly number[],
  size: number,
): { readonly counts: readonly number[]; readonly size: number } {
  const groups = Array.from({ length: Math.ceil(counts.length / Math.max(1, size)) }, (_, group) =>
    counts.slice(group * size, (group + 1) * size).reduce((total, count) => total + count, 0),
  );
  return { counts: groups, size: Math.max(1, size) };
}

const plotRows = 13;

/** The running total of all flows by month: the band of eight cases in ten, and the middle. */
export function fanSection({ simulation, figures, palette, width }: SimulationPage): Section {
  const { fan, horizonMonths } = simulation;
  const highest = Math.max(0, ...fan.all.map(({ p90 }) => p90));
  const lowest = Math.min(0, ...fan.all.map(({ p10 }) => p10));
  if (highest === lowest) return [];
  const money = (amount: number): string => figures.shortMoney(new Decimal(amount));
  const room = Math.max(...[highest, 0, lowest].map((amount) => textWidth(money(amount))));
  const columns = width - room - 2;
  const rowOf = (value: number): number => Math.round(((highest - value) / (highest - lowest)) * (plotRows - 1));
  const zeroRow = rowOf(0);
  const at = (column: number): FanMonth | undefined =>
    fan.all[Math.round((column / Math.max(1, columns - 1)) * (fan.all.length - 1))];
  const rows = Array.from({ length: plotRows }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) => {
      const band = at(column);
      if (band === undefined) return ' ';
      if (rowOf(band.p50) === row) return '*';
      if (row >= rowOf(band.p90) && row <= rowOf(band.p10)) return '░';
      return row === zeroRow ? '─' : ' ';
    }).join('');
    const label = row === zeroRow ? money(0) : row === 0 ? money(highest) : row === plotRows - 1 ? money(lowest) : '';
    return `${alignedRight(label, room)} ${row === zeroRow ? '┼' : '│'}${cells}`.trimEnd();
  });
  const margin = ' '.repeat(room + 1);
  return [
    `${palette.heading('CUMULATIVE FLOW')}   * middle   ░ eight cases in ten`,
    ...rows,
    ...monthAxis(horizonMonths, columns).map((line) => margin + line),
  ];
}

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
