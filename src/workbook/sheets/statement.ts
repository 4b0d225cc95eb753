import type { Result, ResultLine } from '../../answer/result.js';
import { customHeading } from '../../model/custom-lines.js';
import type { Model } from '../../model/model.js';
import { ownershipLabels } from '../../model/ownership.js';
import { cashLabel } from '../../report/result/statement-rows.js';
import { columnName, onSheet } from '../file/address.js';
import type { Row, Run, Sheet, Value } from '../file/sheet.js';
import type { Style } from '../file/style.js';
import { firstMonthColumn, fixedColumn, headRows, periodRow, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { checkCells, headColours } from './checks.js';
import { headOf, type CheckCells } from './head.js';
import { periodIndex } from './by-year.js';
import { filled, formats, formula, looks, textCell } from './looks.js';
import { modelCell, modelMonths } from './model.js';
import { cashBy, less, sum, sumOf, type Amounts } from './year-amounts.js';

/** A row of the statement that other sheets show, with its figures: by period, in total and in present value. */
export interface StatementRow extends Amounts {
  readonly label: string;
  readonly row: number;
}

export interface StatementSheet {
  readonly sheet: Sheet;
  /** The themes of each side, and its total. */
  readonly cost: StatementSide;
  readonly benefit: StatementSide;
  readonly net: StatementRow;
  /** Cash in less cash out, where that is another flow than the net one. */
  readonly cash: StatementRow | undefined;
  /** What is paid for one thing, whose name a cell holds. */
  readonly costsOf: (category: string, column: 'total' | 'present value') => string;
  /** A cell of a row: the total, a period, or the present value. */
  readonly cell: (row: StatementRow, column: 'total' | 'present value' | number) => string;
}

interface StatementSide {
  readonly groups: readonly StatementRow[];
  readonly total: StatementRow;
}

interface Told {
  readonly model: Model;
  readonly rows: ModelRows;
  readonly horizonMonths: number;
  readonly currency: string;
  /** The years, and what each line comes to in them. */
  readonly periods: readonly string[];
  readonly lines: readonly ResultLine[];
  /** Cash in less cash out of each of the years, and what that is worth; none where the net flow is the same. */
  readonly cash: Pick<Amounts, 'annual' | 'presentValue'> | undefined;
  /** The row of the model that tells the period of each month, and the first period in it. */
  readonly periodRow: number;
  readonly firstPeriod: 0 | 1;
  readonly sheet: 'statement' | 'fiscal';
  readonly title: string;
  readonly checks: CheckCells;
}

/** By the years of the plan. */
export const planStatement = (result: Result, told: Pick<Told, 'model' | 'rows'>): StatementSheet => {
  const { annual, lines, horizonMonths, currency } = result;
  return statementSheet({
    ...told,
    lines,
    horizonMonths,
    currency,
    cash: cashBy(annual, result),
    periods: annual.map(({ period }) => period),
    periodRow,
    firstPeriod: 0,
    sheet: 'statement',
    title: 'Statement by year',
    checks: checkCells('statement'),
  });
};

const roundingNote =
  'Amounts are shown rounded, each by itself, and added up unrounded: a sum may be one off what is shown. Present value: at the discount rate, before tax. The printed page is rounded so that its columns add up.';

/** Every line by year, added up by theme and side; years are the months of the model added up. */
export function statementSheet(told: Told): StatementSheet {
  const { model, rows: placed, horizonMonths, currency, periods, lines, firstPeriod } = told;
  const periodsOfMonths = modelMonths(told.periodRow, horizonMonths + 1);
  const periodCount = periods.length;
  const first = columnName(firstMonthColumn);
  const last = columnName(firstMonthColumn + periodCount - 1);
  const presentColumn = firstMonthColumn + periodCount;
  const periodPlace = `${first}$${headRows + 1}`;
  const lineById = new Map(model.statement.map((each) => [each.line.id, each]));
  const rows: Row[] = [
    ...headOf(
      told.title,
      ['Line', 'Unit', 'Total', ...periods, 'Present value', 'Kind of money', 'What it pays for'],
      told.checks,
    ),
    periodIndex(periodCount, firstPeriod),
  ];

  interface Formulas {
    readonly run: string;
    readonly present: string;
  }
  function put(
    label: string,
    amounts: Amounts,
    { run, present }: Formulas,
    looksLike: { label: Style; figures: Style; kind?: string; owned?: string },
  ): StatementRow {
    const row = rows.length + 1;
    const format = { ...looksLike.figures, format: formats.money };
    const figures: Run = {
      kind: 'run',
      formula: run,
      values: amounts.annual satisfies readonly Value[],
      style: format,
    };
    rows.push([
      textCell(label, looksLike.label),
      textCell(currency, { ...looksLike.figures, font: 'faint' }),
      formula(`SUM($${first}${row}:$${last}${row})`, amounts.total, format),
      figures,
      formula(present, amounts.presentValue, format),
      textCell(looksLike.kind ?? '', looks.beside),
      textCell(looksLike.owned ?? '', looks.beside),
    ]);
    return { label, row, ...amounts };
  }

  const present = (row: number): string => `${columnName(presentColumn)}${row}`;
  const across = (of: (column: string) => string): Formulas => ({
    run: of(first),
    present: of(columnName(presentColumn)),
  });
  const part = { label: looks.part, figures: {} };
  const group = { label: { font: 'bold' }, figures: { font: 'bold', line: 'above' } } as const;
  const total = {
    label: { font: 'bold', fill: 'total' },
    figures: { font: 'bold', fill: 'total', line: 'above' },
  } as const;
  const grand = {
    label: { font: 'bold', fill: 'total' },
    figures: { font: 'bold', fill: 'total', line: 'both' },
  } as const;

  /** A row of the model, added up by the years of its months. */
  const byPeriod = (row: ReturnType<ModelRows['at']> | undefined): string =>
    row?.isMonthly === true
      ? `SUMIF(${periodsOfMonths},${periodPlace},${modelMonths(row.row, horizonMonths + 1)})`
      : `COUNTIF(${periodsOfMonths},${periodPlace})*${modelCell(row?.row ?? 0)}`;

  function lineRow(line: ResultLine): StatementRow {
    const statementLine = lineById.get(line.id);
    const valued = model.presentValues.get(line.id);
    const row = statementLine === undefined ? undefined : placed.at(statementLine.line);
    const amounts = {
      annual: line.annual.map((amount) => amount.toNumber()),
      total: line.total.toNumber(),
      presentValue: line.presentValue.toNumber(),
    };
    const category = statementLine?.ownership;
    return put(
      line.label,
      amounts,
      { run: byPeriod(row), present: valued === undefined ? '0' : modelCell(placed.at(valued).row) },
      { ...part, kind: line.kind, owned: category === undefined ? '' : ownershipLabels[category] },
    );
  }

  function sideOf(side: 'cost' | 'benefit', heading: string, totalLabel: string): StatementSide {
    const ofSide = lines.filter((line) => line.side === side);
    rows.push([textCell(heading, looks.section), ...filled(5 + periodCount, looks.section)]);
    const groups = [...new Set(ofSide.map((line) => line.group))].map((label) => {
      rows.push([textCell(label, looks.strong)]);
      const parts = ofSide.filter((line) => line.group === label).map(lineRow);
      const [from, to] = [parts[0]?.row ?? 0, parts.at(-1)?.row ?? 0];
      const added = across((column) => `SUM(${column}${from}:${column}${to})`);
      const together = put(`${label}, together`, sumOf(parts, periodCount), added, group);
      // What somebody adds has names of its own.
      return { together, themes: label === customHeading ? parts : [{ ...together, label }] };
    });
    const added = across((column) => groups.map(({ together }) => `${column}${together.row}`).join('+') || '0');
    const all = groups.map(({ together }) => together);
    return {
      groups: groups.flatMap(({ themes }) => themes),
      total: put(totalLabel, sumOf(all, periodCount), added, total),
    };
  }

  const cost = sideOf('cost', 'Costs', 'Total costs');
  const benefit = sideOf('benefit', 'Benefits', 'Total benefits');
  const net = put(
    'Net',
    less(benefit.total, cost.total),
    across((column) => `${column}${benefit.total.row}-${column}${cost.total.row}`),
    grand,
  );
  let running = 0;
  rows.push([
    textCell('Running total', looks.label),
    textCell(currency, looks.unit),
    undefined,
    {
      kind: 'run',
      formula: `SUM($${first}${net.row}:${first}${net.row})`,
      values: net.annual.map((value) => (running += value)),
      style: { format: formats.money },
    },
  ]);
  const { treasury } = model.returns;
  const cash =
    told.cash === undefined
      ? undefined
      : put(
          cashLabel,
          { ...told.cash, total: sum(told.cash.annual) },
          { run: byPeriod(placed.at(treasury.net)), present: modelCell(placed.at(treasury.npv).row) },
          total,
        );
  rows.push([], [textCell(roundingNote, looks.faint)]);
  const owned = columnName(presentColumn + 2);
  return {
    cost,
    benefit,
    net,
    cash,
    costsOf: (category, column) => {
      const [from, to] = [headRows + 2, cost.total.row];
      const range = (letter: string): string => onSheet(sheetNames[told.sheet], `$${letter}$${from}:$${letter}$${to}`);
      return `SUMIF(${range(owned)},${category},${range(columnName(column === 'total' ? fixedColumn : presentColumn))})`;
    },
    cell: ({ row }, column) =>
      onSheet(
        sheetNames[told.sheet],
        column === 'present value'
          ? present(row)
          : `${columnName(column === 'total' ? fixedColumn : firstMonthColumn + column)}${row}`,
      ),
    sheet: {
      name: sheetNames[told.sheet],
      widths: [52, 8, 15, ...periods.map(() => 14), 15, 17, 26],
      rows,
      frozen: { rows: headRows + 1, columns: fixedColumn },
      coloured: headColours,
    },
  };
}
