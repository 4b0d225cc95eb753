import { mixedRows } from '../../answer/rows/mixed-rows.js';
import {
  addedMetrics,
  type CountedRow,
  counting,
  emptyPortfolio,
  groupOf,
  type Portfolio,
} from '../../answer/rows/portfolio.js';
import type { RowFigures, RowOutcome } from '../../answer/rows/row-block.js';
import { defaultCurrency } from '../../scenario/currency.js';
import { messageOf } from '../../scenario/message.js';
import { notInUtf8, textOf } from '../scenario-file.js';
import { ByteText } from './byte-text.js';
import { inSpellings, type ReadRow, readRows } from './read-rows.js';
import type { RowTask } from './row-task.js';
import { rowWriter, textIn } from './written-rows.js';

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
  /** What is to be written of them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
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
  const made = new ByteText();
  const placesOf = placesByNames(ids);
  const groupAt = lastKept(groupOf);

  return ({ bytes, firstRow }) => {
    const text = textOf(bytes);
    if (text === undefined) return { ...nothingDone, unreadable: notInUtf8 };
    const rows = readRows(text, firstRow, task);
    const outcomes = outcomesOf({
      count: rows.length,
      numberAt: (place) => rows[place]?.row ?? firstRow,
      namesAt: (place) => (rows[place]?.message === undefined ? rows[place]?.names : undefined),
      cellsAt: (place) => rows[place]?.cells ?? [],
    });
    const { count, portfolio } = counting();
    const wrong: WrongRow[] = [];
    let wrongCount = 0;
    for (const [place, read] of rows.entries()) {
      const { row, names, cells, message } = read;
      const outcome = outcomes[place] ?? noOutcome;
      const places = placesOf(names);
      const carried = places.carried.map((at) => cells[at]);
      const currency = wordIn(cells[places.currency], base.currency) ?? defaultCurrency;
      const id = carried.length === 1 ? textIn(carried[0]) : carried.map(textIn).join(' ');
      const messages = outcome.ok
        ? noMessages
        : [
            ...(message === undefined ? [] : [message]),
            ...outcome.issues.map((issue) => messageOf(inSpellings(issue, read))),
          ];
      if (outcome.ok) count(countedRow(read, { figures: outcome.figures, id, currency }));
      else {
        wrongCount += 1;
        if (wrong.length < mostTold) wrong.push({ row, id, messages });
      }
      const told = task.isCurrencyTold ? { currency } : {};
      written({ row, carried, ...told, figures: outcome.ok ? outcome.figures : noFigures, messages }, made);
    }
    return {
      bytes: made.taken(),
      count: rows.length,
      wrongCount,
      wrong,
      portfolio: portfolio(),
    };
  };

  function countedRow({ row, names, cells }: ReadRow, { figures, id, currency }: Counted): CountedRow {
    const of = (name: (typeof addedMetrics)[number]): number => Number(figures.at(metrics.indexOf(name)) ?? 0);
    const { industry, size } = placesOf(names);
    const verdict = metrics.includes('verdict') ? figures.at(metrics.indexOf('verdict')) : undefined;
    return {
      row,
      id,
      cells: () => Object.fromEntries(names.flatMap((name, at) => (ids.includes(name) ? [] : [[name, cells[at]]]))),
      npv: of('npv'),
      totalCost: of('totalCost'),
      totalBenefit: of('totalBenefit'),
      peakFunding: of('peakFunding'),
      currency,
      group: groupAt(wordIn(cells[industry], base.industry), wordIn(cells[size], base.size)),
      verdict: typeof verdict === 'string' ? verdict : undefined,
    };
  }
}

interface Counted {
  readonly figures: RowFigures;
  readonly id: string;
  readonly currency: string;
}

const wordIn = (cell: unknown, usual: string | undefined): string | undefined =>
  typeof cell === 'string' && cell.trim() !== '' ? cell : usual;

interface Places {
  readonly carried: readonly number[];
  readonly industry: number;
  readonly size: number;
  readonly currency: number;
}

/** Where some cells stand, looked up anew where a row has other names than the one before it. */
function placesByNames(ids: readonly string[]): (names: readonly string[]) => Places {
  return lastKept((names: readonly string[]) => ({
    carried: ids.map((id) => names.indexOf(id)),
    industry: placeIn(names, 'industry'),
    size: placeIn(names, 'size'),
    currency: placeIn(names, 'currency'),
  }));

  // What is handed on says nothing of the scenario.
  function placeIn(names: readonly string[], name: string): number {
    return ids.includes(name) ? -1 : names.indexOf(name);
  }
}

/** The same answer for the same question where that is asked several times in a row. */
function lastKept<Asked extends readonly unknown[], Answered>(
  answer: (...asked: Asked) => Answered,
): (...asked: Asked) => Answered {
  let last: { readonly asked: Asked; readonly answered: Answered } | undefined;
  return (...asked) => {
    if (last === undefined || asked.some((each, place) => each !== last?.asked[place]))
      last = { asked, answered: answer(...asked) };
    return last.answered;
  };
}

const noFigures: RowFigures = [];
const noMessages: readonly string[] = [];
const noOutcome: RowOutcome = { ok: false, issues: [] };

const nothingDone: RowsDone = {
  bytes: new Uint8Array(),
  count: 0,
  wrongCount: 0,
  wrong: [],
  portfolio: emptyPortfolio,
};
