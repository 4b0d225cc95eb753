import { mixedRows } from '../../answer/rows/mixed-rows.js';
import {
  addedMetrics,
  type CountedRow,
  emptyPortfolio,
  groupOf,
  type Portfolio,
  portfolioOf,
} from '../../answer/rows/portfolio.js';
import type { RowIssue } from '../../answer/rows/calculated-row.js';
import type { RowFigure, RowOutcome } from '../../answer/rows/row-block.js';
import { defaultCurrency } from '../../scenario/currency.js';
import { messageOf } from '../../scenario/message.js';
import { notInUtf8, textOf } from '../scenario-file.js';
import { type ReadRow, readRows } from './read-rows.js';
import type { RowTask } from './row-task.js';
import { type ResultRow, rowWriter, textIn } from './written-rows.js';

/** Some rows of the file, as they were read. */
export interface RowsGiven {
  readonly bytes: Uint8Array;
  /** Number of the first of them, as the file counts. */
  readonly firstRow: number;
}

/** A row that could not be worked out, in words. */
export interface WrongRow {
  readonly row: number;
  readonly id: string;
  readonly messages: readonly string[];
}

export interface RowsDone {
  readonly text: string;
  readonly count: number;
  readonly wrongCount: number;
  /** The first of them. */
  readonly wrong: readonly WrongRow[];
  readonly portfolio: Portfolio;
  /** What stands in the way of all of them. */
  readonly unreadable?: string;
}

export const mostTold = 100;

/** Works out rows as text, and gives what comes of them as text: in this thread or in another, it is the same. */
export function rowWork(task: RowTask): (given: RowsGiven) => RowsDone {
  const { base, ids } = task;
  const metrics = [...new Set([...task.metrics, ...addedMetrics])];
  const outcomesOf = mixedRows(base, { metrics, exact: task.exact, carried: ids });
  const written = rowWriter(task);

  return ({ bytes, firstRow }) => {
    const text = textOf(bytes);
    if (text === undefined) return { ...nothingDone, unreadable: notInUtf8 };
    const rows = readRows(text, firstRow, task);
    const outcomes = outcomesOf(rows.map((read) => (read.message === undefined ? read : undefined)));
    const wrong: WrongRow[] = [];
    const counted: CountedRow[] = [];
    let wrongCount = 0;
    const results = rows.map((read, place): ResultRow => {
      const { row, names, cells, message } = read;
      const outcome = outcomes[place] ?? { ok: false, issues: [] };
      const carried = ids.map((id) => cells[names.indexOf(id)]);
      const id = carried.map(textIn).join(' ');
      const messages = outcome.ok ? [] : [...(message === undefined ? [] : [message]), ...outcome.issues.map(told)];
      if (outcome.ok) counted.push(countedRow(read, outcome, id));
      else {
        wrongCount += 1;
        if (wrong.length < mostTold) wrong.push({ row, id, messages });
      }
      return {
        row,
        carried,
        figures: outcome.ok ? outcome.figures.slice(0, task.metrics.length) : noFigures,
        messages,
      };
    });
    return { text: written(results), count: rows.length, wrongCount, wrong, portfolio: portfolioOf(counted) };
  };

  function countedRow(
    { row, names, cells }: ReadRow,
    { figures }: Extract<RowOutcome, { ok: true }>,
    id: string,
  ): CountedRow {
    const of = (name: (typeof addedMetrics)[number]): number => Number(figures[metrics.indexOf(name)] ?? 0);
    const wordAt = (name: 'industry' | 'size' | 'currency'): string | undefined => {
      const cell = cells[names.indexOf(name)];
      return typeof cell === 'string' && cell.trim() !== '' ? cell : base[name];
    };
    const verdict = figures[metrics.indexOf('verdict')];
    return {
      row,
      id,
      cells: () => Object.fromEntries(names.flatMap((name, at) => (ids.includes(name) ? [] : [[name, cells[at]]]))),
      npv: of('npv'),
      totalCost: of('totalCost'),
      totalBenefit: of('totalBenefit'),
      peakFunding: of('peakFunding'),
      currency: wordAt('currency') ?? defaultCurrency,
      group: groupOf(wordAt('industry'), wordAt('size')),
      ...(typeof verdict === 'string' ? { verdict } : {}),
    };
  }
}

const told = ({ issue }: RowIssue): string => messageOf(issue);

const noFigures: readonly RowFigure[] = [];

const nothingDone: RowsDone = { text: '', count: 0, wrongCount: 0, wrong: [], portfolio: emptyPortfolio };
