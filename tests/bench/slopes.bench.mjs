/**
 * What a simulation costs as it grows: by samples, by lines and by months. Ratios for each doubling, and the power of the
 * size with which the time grows from end to end: 1 is in proportion.
 */
import { isSmallest, noted, sized } from './size.mjs';
import { sources } from './sources.mjs';
import { median, timed } from './timing.mjs';

const samples = sized(8192, 64);
const size = sized('enterprise', 'small');
const rounds = sized(5, 1);
/** Two sizes are enough to see whether it runs. */
const shownSizes = (sizes) => (isSmallest ? sizes.slice(0, 2) : sizes);
const bank = sources.scenarioFor('finance', { size, horizonMonths: 36 });

/** Costs a month, each with a range of its own: no line shares its draws with another. */
const withLines = (count) => ({
  ...bank,
  customLines: Array.from({ length: count }, (_, k) => ({
    id: `extra${k}`,
    label: `Extra cost ${k}`,
    side: 'cost',
    monthly: { low: 100 + k, likely: 200 + 2 * k, high: 400 + 5 * k },
    startMonth: 1 + (k % 24),
  })),
});

function simulatorFor(scenario, count) {
  const settings = { ...sources.settingsOf(scenario), samples: count };
  const calculated = sources.calculated(scenario);
  const { simulator } = sources.atOnce(sources.drawingOf(calculated, { settings, lines: [] }));
  const columns = sources.simulatedMetrics.map(() => new Float64Array(count));
  return { lineCount: calculated.planned.model.statement.length, run: () => simulator.run(0, count, columns) };
}

/** In turns, so that what else the machine does falls on all sizes. */
function print(title, all, made) {
  const sizes = shownSizes(all);
  const runs = sizes.map(made);
  const times = sizes.map(() => []);
  for (let round = 0; round < rounds; round++) runs.forEach(({ run }, place) => times[place].push(timed(run)));
  const typical = times.map(median);
  const grown = sizes.map((size, place) => (runs[place].size ?? size) / (runs[0].size ?? sizes[0]));
  const slope = Math.log(typical.at(-1) / typical[0]) / Math.log(grown.at(-1));
  const each = sizes.map((size, place) => `${runs[place].size ?? size}: ${(typical[place] / typical[0]).toFixed(2)} ×`);
  noted(`power of ${title}`, slope);
  console.log(`${title.padEnd(25)}${each.join('   ')}   power ${slope.toFixed(2)}`);
}

console.log('\ncost of drawing and working out samples');
print('samples', [2048, 4096, 8192, 16_384, 32_768], (count) => simulatorFor(bank, count));
print('months', [12, 24, 48, 96, 120], (horizonMonths) =>
  simulatorFor(sources.scenarioFor('finance', { size, horizonMonths }), samples),
);
print('statement lines', [0, 40, 80, 120, 200], (count) => {
  const { lineCount, run } = simulatorFor(withLines(count), samples);
  return { size: lineCount, run };
});
