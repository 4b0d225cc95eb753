import type { Contribution } from '../../answer/simulate/simulation.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import type { Section, SimulationPage } from '../page.js';
import { alignedRight, plainText, textWidth } from '../plain-text.js';
import { plotted, shareBar } from '../plot.js';
import { printed, right, tableOf } from '../table.js';

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
  const shareColumns = 8;
  const columns = width - room - 3 - shareColumns;
  const rows = bins.counts.map((count, place) => {
    const isLoss = startOf(place) + step <= 0;
    const share = alignedRight(figures.share(new Decimal(count).div(simulation.samples)), shareColumns);
    const bar = (isLoss ? palette.bad : palette.good)(shareBar(count, highest, { columns, rest: '' }));
    return `${alignedRight(labels[place] ?? '', room)} │${share} ${bar}`.trimEnd();
  });
  const beyond = histogram.before + histogram.after;
  return [
    palette.heading('NET PRESENT VALUE, HOW OFTEN'),
    ...rows,
    ...(beyond === 0 ? [] : [palette.faint(`Beyond the ends: ${countOf(beyond, 'samples')}.`)]),
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
  const plot = {
    curves: [{ mark: '*', values: fan.all.map(({ p50 }) => p50) }],
    band: { low: fan.all.map(({ p10 }) => p10), high: fan.all.map(({ p90 }) => p90) },
    ...{ highest, lowest, rows: plotRows, horizonMonths },
  };
  return [
    `${palette.heading('CUMULATIVE FLOW')}   * middle   ░ eight cases in ten`,
    ...plotted(plot, { width, write: (amount) => figures.shortMoney(new Decimal(amount)) }),
  ];
}

const shownCount = 8;
const shownToLookUp = 2;

/** What it would be worth to know each input before one decides, in the order in which to find them out. */
export function worthKnowingSection(page: SimulationPage): Section {
  const { simulation, figures } = page;
  const { contributions, noise, verdict } = simulation;
  const deciding = new Set(verdict.deciders.map(({ path }) => path));
  const isMoreThanChance = ({ perfectInformation, firstOrder }: Contribution): boolean =>
    perfectInformation > noise.perfectInformation || firstOrder > noise.firstOrder;
  const shown = contributions.filter((each) => deciding.has(each.path) || isMoreThanChance(each));
  if (shown.length === 0) return [];
  const share = (figure: number): string => figures.share(new Decimal(figure));
  // No amount of less than the smallest that is paid.
  const money = (figure: number): string => figures.shortMoney(new Decimal(figure).toDecimalPlaces(0));
  const first = verdict.deciders.flatMap(({ path }) => shown.find((each) => each.path === path) ?? []);
  const others = shown.filter(({ path }) => !deciding.has(path));
  const few = others.filter(({ isToLookUp }) => !isToLookUp).slice(0, shownCount - first.length);
  const table = tableOf(
    [...first, ...few, ...others.filter(({ isToLookUp }) => isToLookUp).slice(0, shownToLookUp)],
    ({ path, label, isToLookUp }) => ({
      label: `${plainText(label)} (${plainText(path)})${isToLookUp ? ', to be looked up' : ''}`,
    }),
    [
      right('worth knowing', ({ perfectInformation }) => money(perfectInformation)),
      right('of variance', ({ firstOrder }) => share(firstOrder)),
      right('correlation', ({ rankCorrelation }) => figures.ratio(new Decimal(rankCorrelation))),
    ],
  );
  const legend =
    'What decides comes first, as above. Worth knowing: what it would be worth on average to know the figure before ' +
    `deciding. By chance alone an input that nothing reads would show ${money(noise.perfectInformation)} and ` +
    `${share(noise.firstOrder)} of the variance.`;
  return printed({ heading: 'WHAT IT IS WORTH TO FIND OUT', ...table, notes: [legend] }, page);
}
