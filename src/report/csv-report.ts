import type { Result } from '../answer/result.js';
import {
  quantileShares,
  type QuantileName,
  type SimulatedFigure,
  type Simulation,
} from '../answer/simulate/simulation.js';
import { allDigits, csvTable, csvWords } from './table.js';

/** The statement as CSV: one row a line, one column a period, figures with all their digits. */
export function csvReport(result: Result): string {
  const periods = result.annual.map(({ period }) => period);
  const heading = ['id', 'label', 'group', 'side', 'kind', 'currency', ...periods, 'total', 'presentValue'];
  const rows = result.lines.map(({ id, label, group, side, kind, annual, total, presentValue }) => [
    ...[id, label, group, side, kind, result.currency].map(csvWords),
    ...[...annual, total, presentValue].map(String),
  ]);
  return csvTable([heading, ...rows]);
}

const quantiles = Object.keys(quantileShares) as readonly QuantileName[];

/** Every simulated figure as CSV: one row each, money in the currency of its column. */
export function csvSimulation({ metrics, lines, riskAdjusted, currency }: Simulation): string {
  const heading = [
    'figure',
    'currency',
    'expected',
    'mean',
    'standardDeviation',
    'standardError',
    ...quantiles,
    'never',
  ];
  const row = (name: string, figure: SimulatedFigure): readonly string[] => [
    name,
    currency,
    ...[figure.expected, figure.mean, figure.standardDeviation].map(allDigits),
    allDigits(figure.standardError.kind === 'known' ? figure.standardError.value : null),
    ...quantiles.map((quantile) => allDigits(figure.quantiles[quantile])),
    allDigits(figure.never),
  ];
  // What risk adjustments make of the exact figures is one figure, and is not simulated.
  const empty = heading.slice(3).map(() => '');
  return csvTable([
    heading,
    ...Object.entries(metrics).map(([name, figure]) => row(name, figure)),
    ...(riskAdjusted === null ? [] : [['npv, risk-adjusted', currency, allDigits(riskAdjusted.npv), ...empty]]),
    ...Object.entries(lines).map(([id, figure]) => row(`line ${id}`, figure)),
  ]);
}
