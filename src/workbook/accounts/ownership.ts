import type { OwnedAmounts } from '../../answer/accounts/accounts.js';
import type { Comparison } from '../../answer/compare/comparison.js';
import type { PlannedModel } from '../../answer/planned-model.js';
import type { Result } from '../../answer/result.js';
import { ownershipLabels, type OwnershipCategory } from '../../model/ownership.js';
import { plainText } from '../../report/plain-text.js';
import { columnName, fixedCell, onSheet } from '../file/address.js';
import type { Cell, Row, Sheet } from '../file/sheet.js';
import { fixedColumn, headRows, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { headColours, type AddedChecks } from '../sheets/checks.js';
import { headOf } from '../sheets/head.js';
import { formats, formula, looks, number, textCell } from '../sheets/looks.js';
import type { MetricsSheet } from '../sheets/metrics.js';
import { modelCell } from '../sheets/model.js';
import { sectionRow } from '../sheets/record-sheet.js';
import type { StatementSheet } from '../sheets/statement.js';

interface Told {
  readonly result: Result;
  readonly planned: PlannedModel;
  readonly rows: ModelRows;
  readonly statement: StatementSheet;
  readonly metrics: MetricsSheet;
  readonly compared: Comparison | undefined;
  readonly checks: AddedChecks;
}

/** What an amount is for each of what it buys, by the key figure that tells it of all costs. */
const units = [
  { key: 'perModelYear', kpi: 'kpi.costPerModelYear', heading: 'For a model, a year' },
  { key: 'perDeployment', kpi: 'kpi.costPerDeployment', heading: 'For a deployment' },
  { key: 'perPerson', kpi: 'kpi.costPerPerson', heading: 'For a person of the roles' },
] as const satisfies readonly { key: keyof OwnedAmounts; kpi: string; heading: string }[];

const width = fixedColumn + 1 + units.length;

/** What the new practice costs whoever owns it, by what the money is for; nothing where it costs nothing. */
export function ownershipSheet(told: Told): Sheet | undefined {
  const { result, rows, planned, statement, metrics, compared, checks } = told;
  const { costOfOwnership, currency } = result;
  const { categories, total } = costOfOwnership;
  if (categories.length === 0) return undefined;
  const firstRow = headRows + 1;
  const totalRow = firstRow + categories.length;
  const amountColumn = columnName(fixedColumn);
  const totalCost = modelCell(rows.at(planned.model.returns.all.totalCost).row);
  const kpiCell = (id: string): string | undefined => {
    const kpi = planned.kpis.find(({ each: { line } }) => line.id === id);
    return kpi === undefined ? undefined : modelCell(rows.at(kpi.each.line).row);
  };
  const forEach = (row: number, amounts: OwnedAmounts, look: Cell['style']): readonly Cell[] =>
    units.map(({ key, kpi }): Cell => {
      const unit = kpiCell(kpi);
      const value = amounts[key]?.toNumber() ?? 'none';
      if (unit === undefined) return textCell('none', { ...look, aligned: 'right' });
      const style = { ...look, format: formats.money, ...(value === 'none' ? { aligned: 'right' as const } : {}) };
      return formula(`IFERROR($${amountColumn}${row}*${unit}/${totalCost},"none")`, value, style);
    });
  const row = (
    label: string,
    at: number,
    amounts: OwnedAmounts,
    of: readonly [string, string],
    look: Cell['style'],
  ): Row => [
    textCell(label, look ?? looks.part),
    textCell(currency, { ...look, font: 'faint' }),
    formula(of[0], amounts.amount.toNumber(), { ...look, format: formats.money }),
    formula(of[1], amounts.presentValue.toNumber(), { ...look, format: formats.money }),
    ...forEach(at, amounts, look),
  ];
  const tco = metrics.at('tco', 'all');
  const strong = { font: 'bold', fill: 'total' } as const;
  const above = (column: string): string => `SUM(${column}${firstRow}:${column}${totalRow - 1})`;
  const size = result.metrics.totalCost.abs().toNumber();
  return {
    name: sheetNames.ownership,
    widths: [52, 8, 18, 18, 20, 20, 24],
    rows: [
      ...headOf(
        'Cost of ownership: every cost but what learning loses',
        ['What it pays for', 'Unit', 'Total', 'Present value', ...units.map(({ heading }) => heading)],
        checks.add('ownership', {
          label: 'Cost of ownership: by what the money is for, and all costs less what learning loses',
          compared: () => ({
            one: onSheet(sheetNames.ownership, fixedCell(fixedColumn, totalRow)),
            other: tco.place,
            gross: `ABS(${totalCost})`,
            values: [total.amount.toNumber(), Number(tco.value), size],
          }),
        }),
      ),
      ...categories.map(({ label, ...amounts }, place) => {
        const at = firstRow + place;
        const sums = (column: 'total' | 'present value'): string => statement.costsOf(`$A${at}`, column);
        return row(label, at, amounts, [sums('total'), sums('present value')], undefined);
      }),
      row('Cost of ownership', totalRow, total, [above('C'), above('D')], strong),
      ...(compared === undefined ? [] : optionRows(compared, currency)),
    ],
    frozen: { rows: headRows, columns: 2 },
    coloured: headColours,
  };
}

/** The ways to go side by side, as they were worked out. */
function optionRows({ scenarios }: Comparison, currency: string): readonly Row[] {
  const every = Object.keys(ownershipLabels) as readonly OwnershipCategory[];
  const used = every.filter((category) =>
    scenarios.some(({ costOfOwnership }) => costOfOwnership.categories.some((each) => each.category === category)),
  );
  const cells = (amounts: readonly (number | undefined)[], font?: 'bold'): readonly (Cell | undefined)[] =>
    amounts.map((amount) => number(amount ?? 0, formats.money, font === undefined ? looks.label : { font }));
  return [
    [],
    sectionRow('Each option, in total, as it was when this was written', Math.max(width, 2 + scenarios.length)),
    [
      textCell(''),
      textCell(''),
      ...scenarios.map(({ name }) => textCell(plainText(name), { ...looks.strong, aligned: 'right' })),
    ],
    ...used.map((category): Row => [
      textCell(ownershipLabels[category], looks.part),
      textCell(currency, looks.unit),
      ...cells(
        scenarios.map(({ costOfOwnership }) =>
          costOfOwnership.categories.find((each) => each.category === category)?.amount.toNumber(),
        ),
      ),
    ]),
    [
      textCell('Cost of ownership', looks.strong),
      textCell(currency, looks.unit),
      ...cells(
        scenarios.map(({ costOfOwnership }) => costOfOwnership.total.amount.toNumber()),
        'bold',
      ),
    ],
  ];
}
