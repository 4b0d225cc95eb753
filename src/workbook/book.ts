import type { Calculated } from '../answer/calculated-scenario.js';
import type { Comparison } from '../answer/compare/comparison.js';
import type { Sensitivity } from '../answer/sensitivity/sensitivity.js';
import type { Line } from '../formula/expression.js';
import { constant } from '../formula/operations.js';
import { views } from '../model/returns.js';
import { nameOf } from '../report/one-page/question.js';
import { resultSheet, type Reported, type ResultPage } from '../report/page.js';
import { withoutColours } from '../report/palette.js';
import { accountSheets } from './accounts/account-sheets.js';
import type { Asked } from './asked.js';
import type { Book } from './file/sheet.js';
import { laidOut } from './laid-out.js';
import type { ModelRows } from './monthly/model-rows.js';
import type { FigureRow } from './monthly/row-list.js';
import { addedChecks, checksSheet, type CheckId, type Compared } from './sheets/checks.js';
import type { InputsSheet } from './sheets/inputs.js';
import { metricsSheet, type MetricsSheet } from './sheets/metrics.js';
import { modelCell, modelMonths, modelSheet } from './sheets/model.js';
import { questionsSheet } from './sheets/questions.js';
import { manifestSheet } from './sheets/manifest.js';
import { assumptionsSheet, sensitivitySheet, sourcesSheet } from './sheets/records.js';
import { scenariosSheet } from './sheets/scenarios.js';
import { planStatement, type StatementSheet } from './sheets/statement.js';
import { summarySheet } from './sheets/summary.js';

/** What a workbook is made from: one scenario that it recalculates, and what was found out of it besides. */
export interface Told {
  readonly made: Calculated;
  readonly result: Reported;
  readonly sensitivity: Sensitivity;
  /** Where several scenarios were asked for. */
  readonly compared: Comparison | undefined;
  readonly asked: Pick<Asked, 'scenarios' | 'simulation'>;
}

/** Part of what is added up by which two ways to one figure may differ. */
const rounding = constant('1e-9', '1', 'Part of what is added up that is a rounding');

export function bookOf({ made, result, sensitivity, compared, asked }: Told): Book {
  const { resolved, planned } = made;
  const { table, shape, scenario } = resolved;
  const { currency, horizonMonths } = result;
  const page: ResultPage = {
    ...resultSheet({ locale: 'en', width: 80, palette: withoutColours }, result),
    result,
  };
  const { model, inputs, rows, amounts } = laidOut(made, result);
  const metrics = metricsSheet({ result, planned, rows });
  const statement = planStatement(result, { model: planned.model, rows });
  const added = addedChecks();
  const accounts = accountSheets({
    result,
    extended: model,
    rows,
    inputs,
    amounts,
    statement,
    metrics,
    compared,
    checks: added,
  });
  const summary = summarySheet({
    page,
    swings: sensitivity.swings,
    inputs,
    metrics,
    statement,
    model: rows,
    returns: planned.model.returns,
    npvAfterTax: accounts.npvAfterTax,
  });
  const compareds = comparedIn({ made, result, rows, metrics, statement, summaryNet: summary.net, inputs });
  const checks = checksSheet(compareds, added.all, { place: inputs.placeOfConstant(rounding), value: 1e-9 });
  const monthly = modelSheet({
    model: rows,
    horizonMonths,
    currency,
    start: scenario.start,
    inputs,
    emphasisOf: emphasisIn(made),
  });
  const sheets = [
    summary.sheet,
    // Every formula is written: the numbers that they ask for are known.
    inputs.sheet(),
    questionsSheet({ inputs, table, currency, horizonMonths }),
    monthly,
    statement.sheet,
    ...accounts.sheets,
    metrics.sheet,
    scenariosSheet({ result, metrics, compared }),
    sensitivitySheet(sensitivity, currency),
    assumptionsSheet({ page, table, inputs }),
    sourcesSheet(result, table, inputs.isRead),
    checks,
    manifestSheet(result, scenario, { words: shape.words, asked }),
  ];
  return { title: nameOf(page), sheets, names: [...inputs.names, ...metrics.names] };
}

/** Lines of the statement, and what they are added up to. */
function emphasisIn({ planned: { model } }: Calculated): (row: FigureRow) => 'strong' | 'plain' {
  const strong = new Set<unknown>([
    ...model.statement.map(({ line }) => line),
    ...Object.values(model.returns).flatMap(({ cost, benefit, net, npv }) => [cost, benefit, net, npv]),
    model.peakFunding,
  ]);
  return ({ line }) => (strong.has(line) ? 'strong' : 'plain');
}

interface Sheets extends Pick<Told, 'made' | 'result'> {
  readonly rows: ModelRows;
  readonly metrics: MetricsSheet;
  readonly statement: StatementSheet;
  readonly summaryNet: string;
  readonly inputs: InputsSheet;
}

function comparedIn({
  made,
  result,
  rows,
  metrics,
  statement,
  summaryNet,
  inputs,
}: Sheets): Readonly<Record<CheckId, Compared>> {
  const { model } = made.planned;
  const { all } = model.returns;
  const count = result.horizonMonths + 1;
  const single = (line: Line): string => modelCell(rows.at(line).row);
  const months = (line: Line): string => modelMonths(rows.at(line).row, count);
  const { npv, totalCost, totalBenefit, presentValueCost, presentValueBenefit } = result.metrics;
  const numbers = (...values: readonly { toNumber: () => number }[]): readonly number[] =>
    values.map((value) => value.toNumber());
  const [value = 0, costs = 0, benefits = 0, presentCosts = 0, presentBenefits = 0] = numbers(
    npv,
    totalCost,
    totalBenefit,
    presentValueCost,
    presentValueBenefit,
  );
  const gross = `(ABS(${single(all.presentValueCost)})+ABS(${single(all.presentValueBenefit)}))`;
  const size = Math.abs(presentCosts) + Math.abs(presentBenefits);
  const total = `(ABS(${single(all.totalCost)})+ABS(${single(all.totalBenefit)}))`;
  const totalSize = Math.abs(costs) + Math.abs(benefits);
  const { units, figures, count: inputCount } = inputs.columns();
  const isMonthly = rows.at(all.net).isMonthly;
  const viewed = (key: 'npv' | 'presentValueCost' | 'presentValueBenefit'): readonly string[] =>
    views.map((view) => metrics.at(key, view).place);
  const viewSum = views.reduce((sum, view) => sum + Number(metrics.at('npv', view).value), 0);
  return {
    inputs: {
      one: `COUNTA(${units})`,
      other: `COUNT(${figures})`,
      gross: '0',
      values: [inputCount, inputCount, 0],
    },
    value: {
      one: single(all.npv),
      other: isMonthly ? `SUMPRODUCT(${months(all.net)},${months(all.discountFactor)})` : single(all.npv),
      gross,
      values: [value, value, size],
    },
    total: {
      one: isMonthly ? `SUM(${months(all.net)})` : `${single(all.totalBenefit)}-${single(all.totalCost)}`,
      other: `${single(all.totalBenefit)}-${single(all.totalCost)}`,
      gross: total,
      values: [benefits - costs, benefits - costs, totalSize],
    },
    costs: {
      one: statement.cell(statement.cost.total, 'total'),
      other: single(all.totalCost),
      gross: total,
      values: [costs, costs, totalSize],
    },
    benefits: {
      one: statement.cell(statement.benefit.total, 'total'),
      other: single(all.totalBenefit),
      gross: total,
      values: [benefits, benefits, totalSize],
    },
    parts: {
      one: statement.cell(statement.net, 'present value'),
      other: single(all.npv),
      gross,
      values: [value, value, size],
    },
    views: {
      one: viewed('presentValueBenefit')
        .map((benefit, place) => `${benefit}-${viewed('presentValueCost')[place] ?? ''}`)
        .join('+'),
      other: viewed('npv').join('+'),
      gross,
      values: [viewSum, viewSum, size],
    },
    table: {
      one: summaryNet,
      other: metrics.at('npv', 'all').place,
      gross,
      values: [value, value, size],
    },
  };
}
