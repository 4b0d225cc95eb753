import type { ComparedScenario } from '../../answer/compare/comparison.js';
import type { Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { deliveryMetrics } from '../result/delivery.js';
import { columnTable, type TableColumn } from '../table.js';
import { missing, moneyFor, plainRow, scenarioColumns } from './scenarios.js';

const headings = { cost: 'Costs', benefit: 'Benefits' } as const;

/** The present value of every line, over all scenarios. */
export function linesTable(page: ScenariosPage): Section {
  const { comparison, palette, width } = page;
  const money = moneyFor(
    page,
    comparison.lines.flatMap(({ presentValues }) => presentValues.filter((value) => value !== null)),
  );
  const written = (value: Decimal | null | undefined): string =>
    value === null || value === undefined ? missing : money(value);
  const sides = (['cost', 'benefit'] as const).flatMap((side) => {
    const lines = comparison.lines.filter((line) => line.side === side);
    return lines.length === 0 ? [] : [{ heading: headings[side], lines }];
  });
  if (sides.length === 0) return [];
  const table = {
    rows: sides.flatMap(({ heading, lines }) => [
      plainRow(heading, palette.heading),
      ...lines.map(({ label }) => ({ ...plainRow(plainText(label)), mark: '  ' })),
    ]),
    columns: scenarioColumns(page, (_, place) =>
      sides.flatMap(({ lines }) => ['', ...lines.map(({ presentValues }) => written(presentValues[place]))]),
    ),
    paintHeading: palette.heading,
  };
  return [palette.heading('LINES, IN PRESENT VALUES'), ...columnTable(table, width)];
}

/** How models would be delivered under each, beside how they are today under the base. */
export function deliveryTable(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { scenarios } = comparison;
  const isBase = ({ name }: ComparedScenario): boolean => name === comparison.base;
  const baseFirst = scenarios.toSorted((left, right) => Number(isBase(right)) - Number(isBase(left)));
  const today = (key: DeliveryKey): Decimal | undefined =>
    baseFirst.map(({ delivery }) => delivery.before[key]).find((value) => value !== undefined);
  const isTold = (key: DeliveryKey): boolean => scenarios.some(({ delivery }) => delivery.after[key] !== undefined);
  const keys = deliveryKeys.filter(isTold);
  if (keys.length === 0) return [];
  const cell = (key: DeliveryKey, value: Decimal | undefined): string =>
    value === undefined ? missing : deliveryMetrics[key].write(value, figures);
  const before: TableColumn = { heading: 'today', cells: keys.map((key) => cell(key, today(key))), aligned: 'right' };
  const after = scenarioColumns(page, ({ delivery }) => keys.map((key) => cell(key, delivery.after[key])));
  const rows = keys.map((key) => plainRow(deliveryMetrics[key].label));
  return [
    palette.heading('DELIVERY'),
    ...columnTable({ rows, columns: [before, ...after], paintHeading: palette.heading }, width),
  ];
}
