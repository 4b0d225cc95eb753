import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the benchmarks take from the sources, because the package does not export it. */
const contents = `
  export { Decimal } from './src/decimal.ts';
  export { scenarioFor } from './src/index.ts';
  export { calculated } from './src/answer/calculated-scenario.ts';
  export { withoutScatter } from './src/answer/risk-adjustment.ts';
  export { plannedModelInSteps } from './src/answer/planned-model.ts';
  export { metricLines } from './src/answer/metrics.ts';
  export { sqlOf } from './src/answer/sql.ts';
  export { settingsOf } from './src/answer/simulate/options.ts';
  export { drawingOf } from './src/answer/simulate/drawing.ts';
  export { simulatedMetrics } from './src/answer/simulate/simulation.ts';
  export * as operations from './src/formula/operations.ts';
  export { total } from './src/formula/series.ts';
  export { basisOf } from './src/model/basis.ts';
  export { inputGroups } from './src/model/order.ts';
  export { returnsOf } from './src/model/returns.ts';
  export { batchReading } from './src/reading/batch/batch.ts';
  export { inOrderOfUse, partsOf } from './src/reading/batch/node.ts';
  export { normalForm } from './src/reading/batch/normal-form.ts';
  export { climbsEvenly } from './src/reading/batch/single-pass.ts';
  export { valueIn } from './src/reading/float.ts';
  export { planOf } from './src/reading/plan.ts';
  export { atOnce } from './src/steps.ts';
  export { resolve } from './src/scenario/resolve.ts';
  export { triangular } from './src/uncertainty/distributions/triangular.ts';
  export { sobol } from './src/uncertainty/sampling/sobol.ts';
  export { moments } from './src/uncertainty/summary/moments.ts';
  export { quantiles } from './src/uncertainty/summary/quantiles.ts';`;

// A file, not an address that holds the code: an error would print all of it.
const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
const outfile = join(folder, 'sources.mjs');
await build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'esm', outfile });
export const sources = await import(outfile);
rmSync(folder, { recursive: true });
