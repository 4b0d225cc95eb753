import type { ComparedScenario, Comparison } from '../../answer/compare/comparison.js';
import type { OutlookInput } from '../../answer/compare/outlooks.js';
import type { Decimal } from '../../decimal.js';
import type { TableColumn, TableRow } from '../column-table.js';
import { fittedMoney } from '../fitted-money.js';
import type { Page } from '../page.js';
import { plainText } from '../plain-text.js';

/** What every section of a comparison of scenarios is written from and for. */
export interface ScenariosPage extends Omit<Page, 'result'> {
  readonly comparison: Comparison;
  /** Of outlooks on one scenario: the inputs that were moved. */
  readonly inputs: readonly OutlookInput[];
}

/** What stands where there is no figure. */
export const missing = '–';

const moneyColumns = 12;

/** The letter by which the tables call a scenario: A is the first. */
export const letterOf = ({ scenarios }: Comparison, name: string): string =>
  String.fromCharCode('A'.charCodeAt(0) + scenarios.findIndex((scenario) => scenario.name === name));

/** “B, Buy”. */
export const calledIn = (comparison: Comparison, name: string): string =>
  `${letterOf(comparison, name)}, ${plainText(name)}`;

/** Money as it fits a column, wherever one of the values stands. */
export const moneyFor = ({ figures }: ScenariosPage, values: readonly Decimal[]): ((value: Decimal) => string) =>
  fittedMoney(figures, values, moneyColumns);

/** A column for each scenario, under its letter. */
export const scenarioColumns = (
  { comparison }: ScenariosPage,
  cellsOf: (scenario: ComparedScenario, place: number) => readonly string[],
): readonly TableColumn[] =>
  comparison.scenarios.map((scenario, place) => ({
    heading: letterOf(comparison, scenario.name),
    cells: cellsOf(scenario, place),
    aligned: 'right',
  }));

const asItIs = (text: string): string => text;

export const plainRow = (label: string, paint = asItIs): TableRow => ({ mark: '', label, paint });
