import type { ComparedLine, ComparedScenario } from '../../answer/compare/comparison.js';
import type { Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import { orMissing } from '../figures.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { deliveryMetrics } from '../result/delivery.js';
import { printed, right, tableOf, type Table } from '../table.js';
import { moneyFor, scenarioColumns } from './scenarios.js';

const headings = { cost: 'Costs', benefit: 'Benefits' } as const;

/** The present value of every line, over all scenarios. */
export function linesSection(page: ScenariosPage): Section {
  const { lines } = page.comparison;
  if (lines.length === 0) return [];
  const money = moneyFor(
    page,
    lines.flatMap(({ presentValues }) => presentValues.filter((value) => value !== null)),
  );
  const columns = scenarioColumns<ComparedLine>(page, ({ presentValues }, _, place) =>
    orMissing(presentValues[place], money),
  );
  const rowsOf = (side: ComparedLine['side']): Table['rows'] => {
    const ofSide = lines.filter((line) => line.side === side);
    const { rows } = tableOf(ofSide, ({ label }) => ({ label: plainText(label), mark: '  ' }), columns);
    return rows.length === 0 ? [] : [{ label: headings[side], cells: [], isStrong: true }, ...rows];
  };
  return printed(
    { heading: 'LINES, IN PRESENT VALUES', columns, rows: [...rowsOf('cost'), ...rowsOf('benefit')] },
    page,
  );
}

/** How models would be delivered under each, beside how they are today under the base. */
export function deliverySection(page: ScenariosPage): Section {
  const { comparison, figures } = page;
  const { scenarios } = comparison;
  const isBase = ({ name }: ComparedScenario): boolean => name === comparison.base;
  const baseFirst = scenarios.toSorted((left, right) => Number(isBase(right)) - Number(isBase(left)));
  const today = (key: DeliveryKey): Decimal | undefined =>
    baseFirst.map(({ delivery }) => delivery.before[key]).find((value) => value !== undefined);
  const keys = deliveryKeys.filter((key) => scenarios.some(({ delivery }) => delivery.after[key] !== undefined));
  if (keys.length === 0) return [];
  const cell = (key: DeliveryKey, value: Decimal | undefined): string =>
    orMissing(value, (known) => deliveryMetrics[key].write(known, figures));
  const table = tableOf(keys, (key) => ({ label: deliveryMetrics[key].label }), [
    right('today', (key) => cell(key, today(key))),
    ...scenarioColumns<DeliveryKey>(page, (key, { delivery }) => cell(key, delivery.after[key])),
  ]);
  return printed({ heading: 'DELIVERY', ...table }, page);
}
