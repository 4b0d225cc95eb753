import {
  quantileShares,
  type QuantileName,
  type SimulatedFigure,
  type Simulation,
} from '../answer/simulate/simulation.js';
import { csvTable } from './csv-table.js';

const quantiles = Object.keys(quantileShares) as readonly QuantileName[];

/** Every simulated figure as CSV: one row each, money in the currency of its column. */
export function csvSimulation({ metrics, lines, riskAdjusted, currency }: Simulation): string {
  const heading = ['figure', 'currency', 'likely', 'mean', 'standardDeviation', 'standardError', ...quantiles, 'never'];
  const row = (name: string, figure: SimulatedFigure): readonly string[] => [
    name,
    currency,
    ...[figure.likely, figure.mean, figure.standardDeviation].map(cell),
    cell(figure.standardError.kind === 'known' ? figure.standardError.value : null),
    ...quantiles.map((quantile) => cell(figure.quantiles[quantile])),
    cell(figure.never),
  ];
  // What risk adjustments make of the likely figures is one figure, and is not simulated.
  const empty = heading.slice(3).map(() => '');
  return csvTable([
    heading,
    ...Object.entries(metrics).map(([name, figure]) => row(name, figure)),
    ...(riskAdjusted === null ? [] : [['npv, risk-adjusted', currency, cell(riskAdjusted.npv), ...empty]]),
    ...Object.entries(lines).map(([id, figure]) => row(`line ${id}`, figure)),
  ]);
}

const cell = (value: { readonly toString: () => string } | null): string => (value === null ? '' : value.toString());
