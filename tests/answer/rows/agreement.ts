import { batch, type Row, type RowResult } from '../../../src/answer/rows/batch.js';
import { isClose, isFigure, rowMetrics, type RowMetric } from '../../../src/answer/rows/figures.js';
import { ScenarioError } from '../../../src/errors.js';
import type { Scenario } from '../../../src/scenario/scenario.js';

export const figureMetrics = rowMetrics.filter(isFigure);

export async function resultsOf(rows: AsyncIterable<RowResult>): Promise<readonly RowResult[]> {
  const results: RowResult[] = [];
  for await (const result of rows) results.push(result);
  return results;
}

interface Compared {
  readonly differences: readonly string[];
  readonly rightCount: number;
  /** Of those, rows of which some figure has other last digits: they were worked out in floats. */
  readonly floatCount: number;
}

const numberOf = (figure: unknown): number | null => (figure === null || figure === undefined ? null : Number(figure));

/** Rows worked out together beside each by itself: everything in which they differ. */
export async function compared(
  base: Scenario,
  rows: readonly Row[],
  metrics: readonly RowMetric[] = figureMetrics,
): Promise<Compared> {
  const quick = await resultsOf(batch(base, rows, { metrics })).catch((error: unknown) => {
    if (error instanceof ScenarioError) return undefined;
    throw error;
  });
  if (quick === undefined) return { differences: [], rightCount: 0, floatCount: 0 };
  const exact = await resultsOf(batch(base, rows, { metrics, exact: true }));
  const differences: string[] = [];
  let rightCount = 0;
  let floatCount = 0;
  quick.forEach((one, place) => {
    const other = exact[place];
    const at = `row ${one.row} ${JSON.stringify(rows[place])}`;
    if (!one.ok || other?.ok !== true) {
      if (JSON.stringify(one) !== JSON.stringify(other))
        differences.push(`${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
      return;
    }
    rightCount += 1;
    const gross = Math.abs(Number(other.figures.totalCost)) + Math.abs(Number(other.figures.totalBenefit));
    const figures = metrics.filter(isFigure);
    if (figures.some((metric) => numberOf(one.figures[metric]) !== numberOf(other.figures[metric]))) floatCount += 1;
    if (one.figures.verdict !== other.figures.verdict)
      differences.push(`${at}: ${String(one.figures.verdict)} and ${String(other.figures.verdict)}`);
    for (const metric of figures) {
      const [float, decimal] = [numberOf(one.figures[metric]), numberOf(other.figures[metric])];
      if (!isClose(metric, float, decimal, gross))
        differences.push(`${at}: ${metric} ${String(float)} and ${String(decimal)}`);
    }
  });
  return { differences, rightCount, floatCount };
}
