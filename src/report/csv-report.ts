import type { MonthlyLine } from '../answer/monthly-lines.js';
import type { Result } from '../answer/result.js';
import {
  quantileShares,
  type QuantileName,
  type SimulatedFigure,
  type SimulatedMetric,
  type Simulation,
} from '../answer/simulate/simulation.js';
import { csvTable, figureCell, moneyCell, type CsvCell, type CsvForm } from './csv.js';
import { plainText } from './plain-text.js';
import { metricNames } from './metric-figures.js';

/** The statement as CSV: one row a line, one column a period. */
export function csvReport(result: Result, form?: CsvForm): string {
  const periods = result.annual.map(({ period }) => period);
  const heading = [...lineHeading, ...periods, 'total', 'presentValue'];
  const rows = result.lines.map((line) => [
    ...lineCells(line, result.currency),
    ...[...line.annual, line.total, line.presentValue].map(moneyCell(result.currency)),
  ]);
  return csvTable([heading, ...rows], form);
}

/** The same by month: one column a month, from month 0 to the horizon. */
export function csvMonths(lines: readonly MonthlyLine[], currency: string, form?: CsvForm): string {
  const months = lines[0]?.monthly.map((_, month) => `Month ${month}`) ?? [];
  const rows = lines.map((line) => [...lineCells(line, currency), ...line.monthly.map(moneyCell(currency))]);
  return csvTable([[...lineHeading, ...months], ...rows], form);
}

const lineHeading = ['id', 'label', 'group', 'side', 'kind', 'currency'];

type Line = Pick<Result['lines'][number], 'id' | 'label' | 'group' | 'side' | 'kind'>;

const lineCells = ({ id, label, group, side, kind }: Line, currency: string): readonly string[] =>
  [id, label, group, side, kind, currency].map(plainText);

const quantiles = Object.keys(quantileShares) as readonly QuantileName[];

/** Every simulated figure as CSV: one row each, money in the currency of its column. */
export function csvSimulation({ metrics, lines, currency }: Simulation, form?: CsvForm): string {
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
  const money = moneyCell(currency);
  const row = (name: string, figure: SimulatedFigure, cell: typeof money): readonly CsvCell[] => [
    name,
    currency,
    ...[figure.expected, figure.mean, figure.standardDeviation].map(cell),
    cell(figure.standardError.kind === 'known' ? figure.standardError.value : null),
    ...quantiles.map((quantile) => cell(figure.quantiles[quantile])),
    figureCell(figure.never),
  ];
  const metricCell = (name: SimulatedMetric): typeof money => (metricNames[name].kind === 'money' ? money : figureCell);
  return csvTable(
    [
      heading,
      // Its keys are just these names.
      ...(Object.keys(metrics) as SimulatedMetric[]).map((name) => row(name, metrics[name], metricCell(name))),
      ...Object.entries(lines).map(([id, figure]) => row(`line ${id}`, figure, money)),
    ],
    form,
  );
}
