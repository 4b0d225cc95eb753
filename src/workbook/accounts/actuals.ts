import type { ActualsAgainstPlan, Completion } from '../../answer/accounts/actuals.js';
import type { Result } from '../../answer/result.js';
import { sumOf } from '../../decimal.js';
import type { Expression, Line } from '../../formula/expression.js';
import type { Returns } from '../../model/returns.js';
import { plainText } from '../../report/plain-text.js';
import { columnName, fixedCell, onSheet } from '../file/address.js';
import type { Cell, Row, Sheet, Validation } from '../file/sheet.js';
import { fixedColumn, headRows, monthRow, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { wholeFigure } from '../sheets/by-year.js';
import { headColours, type AddedChecks } from '../sheets/checks.js';
import { headOf } from '../sheets/head.js';
import { formats, formula, inCurrency, looks, textCell } from '../sheets/looks.js';
import { lineOf, metricAt } from '../sheets/metrics.js';
import { modelCell, modelMonths } from '../sheets/model.js';
import { sectionRow } from '../sheets/record-sheet.js';
import { columns, type ActualAmounts, type Block } from './actual-amounts.js';
import type { Extended } from './extended.js';

const width = 7;

interface Told {
  readonly result: Result;
  readonly extended: Extended;
  readonly amounts: ActualAmounts | undefined;
  readonly rows: ModelRows;
  readonly checks: AddedChecks;
}

/** What was paid and earned so far beside what was planned, and what the plan comes to with that put in. */
export function actualsSheet({ result, extended, amounts, rows, checks }: Told): Sheet | undefined {
  const { actuals, currency, horizonMonths } = result;
  const { forecast, made } = extended;
  if (actuals === undefined || amounts === undefined || forecast === undefined) return undefined;
  const plan = made.planned.model.returns.all;
  const { returns } = forecast;
  const single = (line: Line): string => modelCell(rows.at(line).row);
  const costs = amounts.blocks.filter(({ told }) => told.side === 'cost');
  const planned = actuals.plan.totalCost.plus(sumOf(costs.map(({ told }) => told.variance))).toNumber();
  const variances = costs.map(({ last }) => onSheet(sheetNames.actuals, fixedCell(columns.variance, last + 1)));
  const head = headOf(
    'Plan and actual: change what is yellow, and the forecast follows',
    ['Line', 'Unit', 'Actual, or forecast', 'Month', 'Plan', 'Actual less plan', 'Note'],
    checks.add('actuals', {
      label: 'Costs of the forecast: by months, and the plan with what was more or less',
      compared: () => ({
        one: single(returns.totalCost),
        other: [single(plan.totalCost), ...variances].join('+'),
        gross: `(ABS(${single(plan.totalCost)})+ABS(${single(returns.totalCost)}))`,
        values: [
          actuals.forecast.totalCost.toNumber(),
          planned,
          actuals.plan.totalCost.abs().plus(actuals.forecast.totalCost.abs()).toNumber(),
        ],
      }),
    }),
  );
  const known = amounts.blocks.flatMap((block) => blockRows(block, { rows, currency, horizonMonths }));
  return {
    name: sheetNames.actuals,
    widths: [52, 8, 18, 9, 18, 18, 60],
    rows: [
      ...head,
      ...known,
      sectionRow('What it comes to', width),
      ...completionRows({ actuals, currency, plan, returns, single }),
      sectionRow('Still to come, as planned', width),
      ...toComeRows({
        row: headRows + 1 + known.length + completions.length + 2,
        actuals,
        currency,
        plan,
        worth: forecast.worth,
        rows,
        horizonMonths,
        blocks: amounts.blocks,
      }),
    ],
    frozen: { rows: headRows, columns: 1 },
    validations: amounts.blocks.flatMap((block) => validationsOf(block, currency, horizonMonths)),
    coloured: headColours,
  };
}

function blockRows(
  { told, planned, first, last }: Block,
  { rows, currency, horizonMonths }: { rows: ModelRows; currency: string; horizonMonths: number },
): readonly Row[] {
  const at = rows.layout.rowOf(planned);
  const input = { font: 'input', fill: 'input', isUnlocked: true } as const;
  const money = (of: string, value: { toNumber: () => number }, isStrong = false): Cell =>
    formula(of, value.toNumber(), { format: formats.money, ...(isStrong ? looks.strong : {}) });
  const summed = (column: number): string => `SUM(${fixedCell(column, first)}:${fixedCell(column, last)})`;
  return [
    [textCell(plainText(told.label), looks.strong)],
    ...told.months.map(({ month, plan, actual, variance, note }, place): Row => {
      const row = first + place;
      const cell = (column: number): string => `${columnName(column)}${row}`;
      return [
        textCell(`Month ${month}`, looks.part),
        textCell(currency, looks.unit),
        { kind: 'number', value: actual.toNumber(), style: { ...input, format: formats.money } },
        { kind: 'number', value: month, style: { ...input, format: '0' } },
        money(`INDEX(${modelMonths(at.row, horizonMonths + 1)},1,${cell(columns.month)}+1)`, plan),
        money(`${cell(columns.actual)}-${cell(columns.plan)}`, variance),
        textCell(plainText(note ?? ''), looks.wrappedFaint),
      ];
    }),
    [
      textCell('Together', looks.part),
      textCell(currency, looks.unit),
      money(summed(columns.actual), told.actual, true),
      undefined,
      money(summed(columns.plan), told.plan, true),
      money(summed(columns.variance), told.variance, true),
    ],
  ];
}

const validationsOf = ({ first, last }: Block, currency: string, horizonMonths: number): readonly Validation[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place).flatMap((row) => [
    { cell: `${columnName(columns.actual)}${row}`, message: `An amount in ${currency}.` },
    {
      cell: `${columnName(columns.month)}${row}`,
      lowest: '0',
      highest: String(horizonMonths),
      isWhole: true,
      message: `A month of the plan, from 0 to ${horizonMonths}; each month once.`,
    },
  ]);

interface CompletionTold {
  readonly actuals: ActualsAgainstPlan;
  readonly currency: string;
  readonly plan: Returns;
  readonly returns: Returns;
  readonly single: (line: Line) => string;
}

/** What both are told of, in this order; the sheet of the metrics has their names. */
const completions = [
  'npv',
  'roi',
  'benefitCostRatio',
  'totalCost',
  'totalBenefit',
  'presentValueCost',
  'presentValueBenefit',
  'paybackMonths',
  'discountedPaybackMonths',
] as const satisfies readonly (keyof Completion)[];

function completionRows({ actuals, currency, plan, returns, single }: CompletionTold): readonly Row[] {
  return completions.map((key): Row => {
    const { label, unit, format } = metricAt(key);
    const none = unit === 'months' ? 'never' : 'none';
    const [before, after] = [actuals.plan[key]?.toNumber(), actuals.forecast[key]?.toNumber()];
    const [planned, foreseen] = [single(lineOf(plan, key)), single(lineOf(returns, key))];
    const figure = (of: string, value: number | undefined, otherwise: string): Cell =>
      formula(of, value ?? otherwise, { format, ...(value === undefined ? { aligned: 'right' as const } : {}) });
    const difference = before === undefined || after === undefined ? undefined : after - before;
    return [
      textCell(label, key === 'npv' ? looks.strong : looks.part),
      textCell(inCurrency(unit, currency), looks.unit),
      figure(foreseen, after, none),
      undefined,
      figure(planned, before, none),
      figure(`IFERROR(${foreseen}-${planned},"none")`, difference, 'none'),
    ];
  });
}

interface ToComeTold extends Pick<CompletionTold, 'actuals' | 'currency' | 'plan'> {
  /** The first of these rows. */
  readonly row: number;
  readonly worth: Expression;
  readonly rows: ModelRows;
  readonly horizonMonths: number;
  readonly blocks: readonly Block[];
}

/** What is past is not undone by stopping: the rest of the plan, worth in the last known month. */
function toComeRows({
  row: firstRow,
  actuals,
  currency,
  plan,
  worth,
  rows,
  horizonMonths,
  blocks,
}: ToComeTold): readonly Row[] {
  const count = horizonMonths + 1;
  const { layout } = rows;
  const months = (line: Expression): string => modelMonths(layout.rowOf(line).row, count);
  const last = fixedCell(fixedColumn, firstRow);
  const [from, to] = [blocks[0]?.first ?? 0, blocks.at(-1)?.last ?? 0];
  const after = (line: Expression): string => `SUMIF(${modelMonths(monthRow, count)},">"&${last},${months(line)})`;
  const row = (label: string, of: string, value: { toNumber: () => number }): Row => [
    textCell(label, looks.part),
    textCell(currency, looks.unit),
    formula(of, value.toNumber(), { format: formats.money }),
  ];
  const { cost, benefit, npv } = actuals.toCome;
  return [
    wholeFigure(
      'Last month that is known',
      'month',
      `MAX(${fixedCell(columns.month, from)}:${fixedCell(columns.month, to)})`,
      actuals.lastMonth,
      '0',
    ),
    row('Costs to come', after(plan.cost), cost),
    row('Benefits to come', after(plan.benefit), benefit),
    row(
      'Net value of the rest, in the last month that is known',
      `${after(worth)}/INDEX(${months(plan.discountFactor)},1,${last}+1)`,
      npv,
    ),
  ];
}
