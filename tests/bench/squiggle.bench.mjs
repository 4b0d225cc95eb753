/**
 * A model of six lines over 36 months against Squiggle, a language for estimates: the same triangles and samples, shares
 * and summary included. Squiggle is fetched for this run into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isSmallest, noted, sized } from './size.mjs';
import { sources } from './sources.mjs';
import { median, timed, timedAsync } from './timing.mjs';

const samples = sized(20_000, 256);
const rounds = sized(5, 1);
const months = 36;
const shares = [0.1, 0.5, 0.9];

const ranges = {
  seats: [80, 100, 140],
  price: [30, 40, 55],
  growth: [1, 1.005, 1.02],
  people: [1, 1.5, 3],
  salary: [7000, 9000, 12_000],
  infrastructure: [2000, 4000, 8000],
  setup: [30_000, 60_000, 120_000],
  ramp: [3, 6, 12],
  hours: [300, 450, 700],
  rate: [50, 80, 110],
  incidents: [0.1, 0.3, 0.8],
  loss: [5000, 20_000, 60_000],
};

const inSquiggle = `
${Object.entries(ranges)
  .map(([name, figures]) => `${name} = SampleSet.fromDist(triangular(${figures.join(', ')}))`)
  .join('\n')}
inMonth(m) = {
  adopted = SampleSet.map(ramp, {|r| min([1, m / r])})
  licence = seats * price * growth ^ m
  team = people * salary
  saved = adopted * hours * rate
  avoided = adopted * incidents * loss
  (saved + avoided - licence - team - infrastructure) * 1.1 ^ (-m / 12)
}
npv = List.reduce(List.upTo(1, ${months}), 0 - setup, {|sum, m| sum + inMonth(m)})
{ mean: mean(npv), p10: quantile(npv, 0.1), p50: quantile(npv, 0.5), p90: quantile(npv, 0.9) }
`;

/** The same in our formulas; of month 0 only the setup counts. */
function ours() {
  const { constant, difference, minimum, month, power, product, ratio, sum } = sources.operations;
  const of = Object.fromEntries(
    Object.keys(ranges).map((path) => [path, { kind: 'input', unit: '1', path, label: path }]),
  );
  const adopted = minimum(constant('1'), product(ratio(month, constant('1', 'month')), ratio(constant('1'), of.ramp)));
  const licence = product(of.seats, of.price, power(of.growth, month));
  const costs = sum(licence, product(of.people, of.salary), of.infrastructure);
  const benefits = sum(product(adopted, of.hours, of.rate), product(adopted, of.incidents, of.loss));
  const discount = power(constant('1.1'), product(month, constant('-0.08333333333333333')));
  const isRunning = minimum(constant('1'), ratio(month, constant('1', 'month')));
  const running = sources.total(product(isRunning, difference(benefits, costs), discount));
  const npv = difference(running, product(of.setup, constant('1', 'month')));
  const table = new Map(
    Object.entries(ranges).map(([path, [, likely]]) => [
      path,
      {
        label: path,
        unit: '1',
        unitInWords: '',
        value: new sources.Decimal(likely),
        likely: new sources.Decimal(likely),
        provenance: 'yours',
      },
    ]),
  );
  const wanted = [{ kind: 'figure', of: npv }];
  const batch = sources.batchReading(sources.planOf([npv], months), table, { varying: Object.keys(ranges), wanted });
  const chance = sources.sobol(1, { inputs: Object.keys(ranges) });
  const draws = Object.entries(ranges).map(([path, figures]) => {
    const column = new Float64Array(samples);
    chance.fill(path, 0, column);
    sources.triangular(...figures).fill(column, column);
    return column;
  });
  const column = new Float64Array(samples);
  batch.run(draws, samples, [column]);
  return [sources.moments(column).mean, ...sources.quantiles(column, shares)];
}

/** Of a smoke run there is our side alone: nothing is fetched for it. */
function told() {
  const [mean] = ours();
  console.log(`\nnot compared with Squiggle at this size: our mean is ${mean.toFixed(0)}`);
}

/** They agree within eight standard errors, or the comparison says nothing. */
function requireAlike(theirs, own) {
  const spread = (own[3] - own[1]) / 2.56;
  own.forEach((figure, place) => {
    const apart = Math.abs(figure - theirs[place]) / (spread / Math.sqrt(samples));
    if (!(apart < 8)) throw new Error(`Squiggle says ${theirs[place]}, we say ${figure}`);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
try {
  const squiggle = isSmallest ? told() : fetched();
  if (squiggle === undefined && !isSmallest)
    console.log('\nnot present: @quri/squiggle-lang, which npm could not fetch');
  if (squiggle !== undefined) await compare(await import(squiggle));
} finally {
  rmSync(folder, { recursive: true });
}

function fetched() {
  try {
    const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    execFileSync('npm', ['install', '--prefix', folder, ...quietly, '@quri/squiggle-lang@0.10.0'], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return pathToFileURL(join(folder, 'node_modules/@quri/squiggle-lang/dist/index.js')).href;
  } catch {
    return undefined;
  }
}

async function compare({ run }) {
  const times = { theirs: [], ours: [] };
  for (let round = 0; round < rounds; round++) {
    let output;
    let own;
    times.theirs.push(
      await timedAsync(async () => {
        output = await run(inSquiggle, { environment: { sampleCount: samples, xyPointLength: 1000 } });
      }),
    );
    times.ours.push(timed(() => (own = ours())));
    if (!output.result.ok) throw new Error(output.result.value.toString());
    const told = output.result.value.result.asJS().value;
    requireAlike([told.mean, told.p10, told.p50, told.p90], own);
  }
  const [theirs, own] = [times.theirs, times.ours].map(median);
  noted('Squiggle / ours', theirs / own);
  console.log(`\nsix lines, ${months} months, ${samples} samples`);
  console.log(
    `${'Squiggle / ours'.padEnd(25)}${(theirs / own).toFixed(0)} ×   (${theirs.toFixed(0)} ms, ${own.toFixed(1)} ms)`,
  );
}
