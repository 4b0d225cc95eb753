/**
 * What generality costs where samples are many: the batch reading of a profile with all its ranges, against the same
 * model written down as one loop in floats. Ratios of medians, measured in turns within one run.
 */
import { execFileSync } from 'node:child_process';
import { floatLoop, leftOut } from './float-loop.mjs';
import { noted, sized } from './size.mjs';
import { sources } from './sources.mjs';
import { median, shown, timed } from './timing.mjs';

const {
  inputGroups,
  scenarioFor,
  plannedModelInSteps,
  withoutScatter,
  atOnce,
  basisOf,
  returnsOf,
  batchReading,
  valueIn,
  planOf,
  resolve,
} = sources;
const samples = sized(4096, 64);
const rounds = sized(60, 1);
const warmUps = sized(10, 0);
const metrics = { npv: 'npv', roi: 'roi', totalCost: 'totalCost', totalBenefit: 'totalBenefit', payback: 'payback' };

/** The statement that the loop has written down; a model that has grown is cut to it. */
const written = new Set([
  ...['setup', 'consulting', 'linkBuild', 'migration', 'contingencyHours', 'contingencyCash', 'trainingFees'],
  ...['trainingHours', 'awareness', 'learningLoss', 'licence.platform', 'platformInfrastructure', 'runTeam'],
  ...['linkUpkeep', 'deploymentLabour', 'incidentLabour', 'incidentLoss', 'freshness', 'earlierValue'],
]);

/** Uniform numbers from a fixed sequence, and the triangle of low, likely and high over them. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
function triangular({ low, likely, high }, uniform) {
  const [a, c, b] = [low, likely, high].map((figure) => figure.toNumber());
  const u = uniform();
  return u < (c - a) / (b - a) ? a + Math.sqrt(u * (b - a) * (c - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - c));
}

function compare(horizonMonths) {
  const { shape, table: expected } = resolve(
    scenarioFor('finance', {
      size: 'enterprise',
      horizonMonths,
      ...leftOut(inputGroups),
    }),
  );
  // As a simulation has them: the draws hold what scatters.
  const table = withoutScatter(expected);
  const { model } = atOnce(plannedModelInSteps(shape));
  const returns = returnsOf(
    'all',
    basisOf(shape),
    model.statement.filter(({ line }) => written.has(line.id)),
  );
  const varying = [...table].filter(([, { low }]) => low !== undefined);
  const paths = varying.map(([path]) => path);
  const uniform = sequence(1);
  const draws = varying.map(([, figure]) => Float64Array.from({ length: samples }, () => triangular(figure, uniform)));

  const wanted = Object.values(metrics).map((key) => ({ kind: 'figure', of: returns[key] }));
  const plan = planOf(
    wanted.map(({ of }) => of),
    horizonMonths,
  );
  const prepared = timed(() => batchReading(plan, table, { varying: paths, wanted }));
  const batch = batchReading(plan, table, { varying: paths, wanted });
  const fromBatch = wanted.map(() => new Float64Array(samples));
  const loop = floatLoop(valueIn(table), shape, new Map(paths.map((path, place) => [path, draws[place]])));
  const fromLoop = Object.fromEntries(Object.keys(metrics).map((key) => [key, new Float64Array(samples)]));

  const times = { batch: [], loop: [] };
  for (let round = 0; round < rounds + warmUps; round++) {
    const [batchTime, loopTime] = [
      timed(() => batch.run(draws, samples, fromBatch)),
      timed(() => loop(samples, fromLoop)),
    ];
    // The first rounds warm up.
    if (round >= warmUps) (times.batch.push(batchTime), times.loop.push(loopTime));
  }
  Object.keys(metrics).forEach((key, place) => requireAlike(key, fromBatch[place], fromLoop[key]));
  return {
    ratio: median(times.batch) / median(times.loop),
    nanoseconds: (median(times.batch) * 1e6) / samples,
    prepared,
    inputs: paths.length,
    instructions: batch.program.instructions.length,
  };
}

/** A comparison with another model would say nothing. */
function requireAlike(key, batch, loop) {
  const apart = batch.reduce((worst, figure, sample) => {
    const other = loop[sample];
    return figure === other ? worst : Math.max(worst, Math.abs(figure - other) / (1 + Math.abs(other)));
  }, 0);
  if (!(apart < 1e-8)) throw new Error(`the loop no longer says what the model says: ${key} is apart by ${apart}`);
}

// Each horizon in a process of its own: what the engine has learnt from one would be held against the other.
const [horizon] = process.argv.slice(2);
if (horizon === undefined) print(...[36, 60].map(sized(inProcess, compare)));
else console.log(JSON.stringify(compare(Number(horizon))));

function inProcess(months) {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, String(months)], { encoding: 'utf8' }));
}

function print(short, long) {
  console.log('\nenterprise profile       36 months  60 months');
  console.log('batch / loop of floats'.padEnd(25) + shown(short.ratio) + ' ×' + shown(long.ratio) + ' ×');
  noted('batch / loop of floats', short.ratio);
  console.log(
    `${short.inputs} inputs vary; ${short.instructions} instructions a block, prepared in ${short.prepared.toFixed(0)} ms; ` +
      `a sample took ${(short.nanoseconds / 1000).toFixed(1)} µs on this machine.`,
  );
}
