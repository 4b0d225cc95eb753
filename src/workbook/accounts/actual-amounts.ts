import type { ActualsAgainstPlan, ActualsRow } from '../../answer/accounts/actuals.js';
import type { Line } from '../../formula/expression.js';
import { fixedCell, onSheet } from '../file/address.js';
import { fixedColumn, headRows, monthPlace, sheetNames } from '../monthly/frame.js';
import type { OwnFormula } from '../monthly/model-rows.js';
import type { Extended } from './extended.js';

/** Of the sheet on which they are typed. */
export const columns = { actual: fixedColumn, month: 4, plan: 5, variance: 6 } as const;
/** Where the amounts of one line stand: a row for its name, one for each month, one for them together. */
export interface Block {
  readonly told: ActualsRow;
  readonly planned: Line;
  readonly difference: Line;
  readonly first: number;
  readonly last: number;
}

export interface ActualAmounts {
  readonly blocks: readonly Block[];
  /** Puts the amounts that stand on the sheet in place of what was planned. */
  readonly formulas: ReadonlyMap<Line, OwnFormula>;
}

/** Where actual amounts are typed, and how the model reads them; nothing where none are known. */
export function actualAmounts(
  { forecast }: Extended,
  actuals: ActualsAgainstPlan | undefined,
): ActualAmounts | undefined {
  if (forecast === undefined || actuals === undefined) return undefined;
  let row = headRows + 1;
  const blocks = forecast.known.flatMap(({ known: { planned }, difference }, place): readonly Block[] => {
    const told = actuals.rows[place];
    if (told === undefined) return [];
    const first = row + 1;
    row = first + told.months.length + 1;
    return [{ told, planned, difference, first, last: first + told.months.length - 1 }];
  });
  const formulas = blocks.map(({ planned, difference, ...block }): readonly [Line, OwnFormula] => {
    const [months, amounts] = [rangeOf(block, columns.month), rangeOf(block, columns.actual)];
    return [
      difference,
      (nameIn) =>
        `IF(COUNTIF(${months},${monthPlace()})>0,SUMIF(${months},${monthPlace()},${amounts})-${nameIn(planned)},0)`,
    ];
  });
  return { blocks, formulas: new Map(formulas) };
}

const rangeOf = ({ first, last }: Pick<Block, 'first' | 'last'>, column: number): string =>
  onSheet(sheetNames.actuals, `${fixedCell(column, first)}:${fixedCell(column, last)}`);
