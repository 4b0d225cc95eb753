import { Decimal } from '../../decimal.js';
import type { Section } from '../page.js';
import type { SimulationPage } from '../simulation-page.js';
import { alignedRight, textWidth } from '../text-width.js';

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
