import type { Scenario } from '../../scenario/scenario.js';
import { factsOf } from '../facts.js';
import type { Verdict } from '../judgement.js';
import { answerOf } from '../verdict.js';
import { calculatedRow } from './calculated-row.js';
import { columnsOf } from './columns.js';
import type { Extreme } from './portfolio.js';

/** One of the best or worst rows, with what its answer hangs on. */
export interface JudgedExtreme extends Extreme {
  readonly verdict: Pick<Verdict, 'answer' | 'hinges'>;
}

/** Each calculated by itself: there are few. */
export const judged = (base: Scenario, extremes: readonly Extreme[]): readonly JudgedExtreme[] =>
  extremes.flatMap((extreme): readonly JudgedExtreme[] => {
    const { columns } = columnsOf(base, Object.keys(extreme.cells));
    const row = calculatedRow(base, columns, Object.values(extreme.cells));
    if (!row.ok) return [];
    const answer = answerOf(row.made);
    // No more of the verdict than is told: the rates alone take as long.
    const hinges = answer === 'nothing-to-judge' ? [] : factsOf(row.made).hinges;
    return [{ ...extreme, verdict: { answer, hinges } }];
  });
