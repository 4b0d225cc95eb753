import { ModelError } from '../../errors.js';
import { isOperation, operandsOf, type Expression, type Operation } from '../../formula/expression.js';
import { inFloats, monthsOf, nameOf, type Layout } from './row-list.js';
import { runningTotal } from './flow-rows.js';

/**
 * An area is written month by month in the tree, and found in a running total on a sheet, as far as its months stand there:
 * one that reaches beyond a short horizon is a sum like any other.
 */
export const isArea = (expression: Expression, monthCount: number): expression is Operation =>
  isOperation(expression) && expression.idiom?.name === 'area until' && operandsOf(expression).length < monthCount;

/** What a formula of a sheet is made of directly. */
export const partsOf = (expression: Expression, monthCount: number): readonly Expression[] =>
  isArea(expression, monthCount) ? (expression.idiom?.terms ?? []) : operandsOf(expression);

/** The running total of the curve up to whole months, and of the month that follows as large a part as has passed. */
export function areaFormula(area: Operation, layout: Layout): string {
  const [curve, moment] = partsOf(area, layout.monthCount);
  if (curve === undefined || moment === undefined) throw new ModelError('an area is that of a curve, up to a moment');
  const { monthCount, reading } = layout;
  const means = layout.rowOf(curve);
  const until = layout.rowOf(moment);
  const total = runningTotal({ at: means, amounts: reading.row(curve) }, layout);
  const count = `COUNT(${monthsOf(means, monthCount)})`;
  const whole = layout.put({
    label: `Whole months in row ${until.row}, from none to the horizon`,
    unit: 'month',
    isMonthly: true,
    formula: `MAX(0,MIN(${count}-1,ROUNDDOWN(${nameOf(until)},0)))`,
    values: inFloats(reading.row(moment)).map((at) => Math.max(0, Math.min(monthCount - 1, Math.trunc(at)))),
  });
  const next = `MIN(${count},${nameOf(whole)}+1+1)`;
  const part = `MAX(0,MIN(1,${nameOf(until)}-${nameOf(whole)}))`;
  const at = (row: string, place: string): string => `INDEX(${row},1,${place})`;
  return `${at(monthsOf(total.at, monthCount), `${nameOf(whole)}+1`)}+${part}*${at(monthsOf(means, monthCount), next)}`;
}
