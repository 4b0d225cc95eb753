/**
 * The simulation against the same formulas in C and in NumPy: the enterprise profile of a bank at 36 months with every
 * default range, from the shares to mean, P10, P50 and P90 of all metrics. Both programs are written from the normal form
 * of the model, so they are spared what the tree takes; ours carries the same form out.
 *
 * node tests/bench/languages.bench.mjs [samples]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cProgram } from './c-program.mjs';
import { numpyProgram } from './numpy-program.mjs';
import { noted, sized } from './size.mjs';
import { sources } from './sources.mjs';
import { median } from './timing.mjs';

const samples = Number(process.argv[2] ?? sized(100_000, 256));
const rounds = sized(3, 1);
const steps = 1024;
const chunk = 512;

const scenario = sources.scenarioFor('finance', { size: 'enterprise', horizonMonths: 36 });
const settings = { ...sources.settingsOf(scenario), samples };
const calculated = sources.calculated(scenario);
const { simulator } = sources.atOnce(sources.drawingOf(calculated, { settings, lines: [] }));
const { plan, model } = calculated.planned;
const { inputs } = simulator;
const wanted = sources.simulatedMetrics.map((metric) => sources.metricLines(model)[metric]);

/** Our samples and their summary. */
function ours() {
  const columns = wanted.map(() => new Float64Array(samples));
  const start = performance.now();
  simulator.run(0, samples, columns);
  const figures = columns.map((column) => [
    sources.moments(column).mean,
    ...sources.quantiles(column, [0.1, 0.5, 0.9]),
  ]);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, figures };
}

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
try {
  const contenders = { ours, ...inOtherLanguages() };
  const seconds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  const figures = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const came = run();
      seconds[name].push(came.seconds);
      figures[name] = came.figures;
    }
  }
  const taken = Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, median(all)]));
  console.log(`\n${samples} samples of ${wanted.length} metrics, ${inputs.length} inputs drawn, one thread`);
  for (const [name, time] of Object.entries(taken)) {
    if (name !== 'ours') {
      requireAlike(name, figures[name], figures.ours);
      noted(`ours / ${name}`, taken.ours / time);
    }
    const each = `${((time * 1e6) / samples).toFixed(2)} µs a sample`;
    console.log(
      name.padEnd(25) + each + (name === 'ours' ? '' : `   ours / ${name} ${(taken.ours / time).toFixed(2)} ×`),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function inOtherLanguages() {
  const form = sources.normalForm(plan, {
    figureOf: sources.valueIn(sources.withoutScatter(calculated.resolved.table)),
    varying: inputs.map(({ path }) => path),
  });
  const model = {
    wanted: wanted.map((of) => form.nodeOf(plan.stepOf(of))),
    months: plan.horizonMonths + 1,
    inputCount: inputs.length,
    steps,
    climbsEvenly: sources.climbsEvenly,
  };
  const tables = join(folder, 'quantiles');
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  writeFileSync(
    tables,
    Float64Array.from(inputs.flatMap(({ distribution }) => shares.map((share) => distribution.quantile(share)))),
  );
  const [c, binary, numpy] = ['model.c', 'model', 'model.py'].map((name) => join(folder, name));
  writeFileSync(c, cProgram(model));
  writeFileSync(numpy, numpyProgram(model));
  const oneThread = { ...process.env, OPENBLAS_NUM_THREADS: '1' };
  const told = (command, given) =>
    JSON.parse(execFileSync(command, given, { encoding: 'utf8', env: oneThread, maxBuffer: 1e9 }));
  const python = ['python3', '/usr/bin/python3'].find((name) => isThere(name, ['-c', 'import numpy']));
  const hasCompiler = isThere('gcc', ['--version']);
  if (!hasCompiler) console.log('not present: gcc');
  if (python === undefined) console.log('not present: python3 with numpy');
  if (hasCompiler)
    execFileSync('gcc', [sized('-O3', '-O0'), '-march=native', '-w', '-Wno-psabi', c, '-o', binary, '-lm']);
  return {
    ...(hasCompiler ? { C: () => told(binary, [samples, tables]) } : {}),
    ...(python === undefined ? {} : { NumPy: () => told(python, [numpy, samples, chunk, tables]) }),
  };
}

function isThere(command, given) {
  try {
    execFileSync(command, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A comparison with another model would say nothing. Eight standard errors: those of a P10 are twice those of a mean. */
function requireAlike(language, theirs, own) {
  theirs.forEach((row, metric) => {
    const spread = Math.abs(own[metric][3] - own[metric][1]) / 2.56;
    row.forEach((figure, place) => {
      const mine = own[metric][place];
      if (figure === null || !Number.isFinite(mine)) return;
      const apart = Math.abs(figure - mine) / (spread / Math.sqrt(samples));
      if (apart > 8) throw new Error(`${language} says ${figure}, we say ${mine}: metric ${metric}, figure ${place}`);
    });
  });
}
