import type { Scenario } from '../../scenario/scenario.js';
import { resultOf } from '../calculate.js';
import type { Verdict } from '../judgement.js';
import { calculatedRow } from './calculated-row.js';
import { columnsOf } from './columns.js';
import type { Extreme } from './portfolio.js';

/** One of the best or worst rows, with what its answer hangs on. */
export interface JudgedExtreme extends Extreme {
  readonly verdict: Verdict;
}

/** Each calculated by itself: there are few. */
export const judged = (base: Scenario, extremes: readonly Extreme[]): readonly JudgedExtreme[] =>
  extremes.flatMap((extreme): readonly JudgedExtreme[] => {
    const { columns } = columnsOf(base, Object.keys(extreme.cells));
    const row = calculatedRow(base, columns, Object.values(extreme.cells));
    return row.ok ? [{ ...extreme, verdict: resultOf(row.made).verdict }] : [];
  });
