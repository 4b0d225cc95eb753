import { fiscalCalendar } from '../../answer/accounts/fiscal-years.js';
import type { Result } from '../../answer/result.js';
import { constant } from '../../formula/operations.js';
import type { Model } from '../../model/model.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Sheet } from '../file/sheet.js';
import { monthPlace } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import type { Placed } from '../monthly/row-list.js';
import type { AddedCheck, AddedChecks } from '../sheets/checks.js';
import { modelCell } from '../sheets/model.js';
import { statementSheet } from '../sheets/statement.js';
import { cashBy } from '../sheets/year-amounts.js';

const monthsPerYear = constant('12', 'month/year', 'Months in a year');

/** The row of the model that tells the fiscal year of each month, 1 for that of approval; none where it is not told. */
export function fiscalYearRow(
  scenario: Scenario,
  { layout, head }: ModelRows,
  horizonMonths: number,
): Placed | undefined {
  const calendar = fiscalCalendar(scenario, horizonMonths);
  if (calendar === undefined) return undefined;
  const { start, fiscalYearStart } = scenario;
  const begun = (Number(start?.split('-')[1]) - Number(fiscalYearStart) + 12) % 12;
  const over = layout.placeOfConstant(
    constant(String(begun), 'month', 'Months of the fiscal year that are over at approval'),
  );
  head('Fiscal years');
  return layout.put({
    label: 'Fiscal year, 1 is that of approval',
    unit: 'year',
    isMonthly: true,
    // Month 0 is the moment of approval, in the year of the first month.
    formula: `1+ROUNDDOWN((MAX(0,${monthPlace()}-1)+${over})/${layout.placeOfConstant(monthsPerYear)},0)`,
    values: calendar.yearOf.map((year) => year + 1),
  });
}

interface Told {
  readonly result: Result;
  readonly model: Model;
  readonly rows: ModelRows;
  readonly fiscalYear: Placed | undefined;
  readonly checks: AddedChecks;
}

/** The statement by the years of the organisation, where the scenario says when they begin. */
export function fiscalSheet({ result, model, rows, fiscalYear, checks }: Told): Sheet | undefined {
  const { fiscal, lines, metrics, horizonMonths, currency } = result;
  if (fiscal === undefined || fiscalYear === undefined) return undefined;
  const annualOf = new Map(fiscal.lines.map(({ id, annual }) => [id, annual]));
  const { all } = model.returns;
  const total = (line: typeof all.totalCost): string => modelCell(rows.at(line).row);
  const [cost, benefit] = [metrics.totalCost.toNumber(), metrics.totalBenefit.toNumber()];
  const check = (side: 'cost' | 'benefit'): Omit<AddedCheck, 'sheet'> => {
    const [label, value, line] =
      side === 'cost' ? (['Costs', cost, all.totalCost] as const) : (['Benefits', benefit, all.totalBenefit] as const);
    return {
      label: `${label}: the fiscal years added up, and the months`,
      compared: () => ({
        one: statement.cell(statement[side].total, 'total'),
        other: total(line),
        gross: `(ABS(${total(all.totalCost)})+ABS(${total(all.totalBenefit)}))`,
        values: [value, value, Math.abs(cost) + Math.abs(benefit)],
      }),
    };
  };
  const statement = statementSheet({
    model,
    rows,
    horizonMonths,
    currency,
    periods: fiscal.years.map(({ period }) => period),
    lines: lines.map((line) => ({ ...line, annual: annualOf.get(line.id) ?? [] })),
    cash: cashBy(fiscal.years, result),
    periodRow: fiscalYear.row,
    firstPeriod: 1,
    sheet: 'fiscal',
    title: 'Statement by fiscal year',
    checks: checks.add('fiscal', check('cost'), check('benefit')),
  });
  return statement.sheet;
}
