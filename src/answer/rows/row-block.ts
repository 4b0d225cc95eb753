import type { Decimal } from '../../decimal.js';
import { ModelError, type Issue } from '../../errors.js';
import { none } from '../../reading/float-series.js';
import type { Scenario } from '../../scenario/scenario.js';
import { LatestCache } from '../../cache.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Answer } from '../judgement.js';
import type { AskedMetric } from '../metrics.js';
import { type CalculatedRow, calculatedRow, type RowIssue } from './calculated-row.js';
import { columnsOf } from './columns.js';
import { exactFigure, isClose, isFigure, type RowMetric, verdictOf } from './figures.js';
import { type Pattern, type PatternFigures, patternOf } from './pattern.js';
import { quickCells } from './quick-cells.js';
import { type Cell, isBlank } from './row-scenario.js';

/**
 * Rows are worked out in blocks of so many, counted from the first: in which way a row is worked out depends on its block
 * and on nothing else, so that whoever works out a block comes to the same digits.
 */
export const rowsPerBlock = 4096;

/** In a block so many rows of one pattern are worth a program; fewer are worked out one by one. */
const worthProgram = 8;

export type RowFigure = number | Decimal | Answer | null;

/** The figures of a row by the places of its metrics: a list, or where they stand among those of other rows. */
export interface RowFigures {
  readonly at: (place: number) => RowFigure | undefined;
}

export type RowOutcome =
  | { readonly ok: true; readonly figures: RowFigures }
  | { readonly ok: false; readonly issues: readonly RowIssue[] };

/** Works out rows of the same columns over one base. */
export interface RowReader {
  /** What is wrong with the names of the columns; then no row can be read. */
  readonly issues: readonly Issue[];
  /** The outcomes of rows, in their order. */
  readonly block: (rows: RowsOfColumns) => readonly RowOutcome[];
}

/** Rows with a cell for each column, by their places. */
interface RowsOfColumns {
  readonly count: number;
  /** For messages. */
  readonly numberAt: (place: number) => number;
  readonly cellsAt: (place: number) => readonly Cell[];
}

interface Asked {
  readonly metrics: readonly RowMetric[];
  /** Every row by itself, in decimals. */
  readonly exact: boolean;
}

export function rowReader(base: Scenario, names: readonly string[], { metrics, exact }: Asked): RowReader {
  const { columns, issues } = columnsOf(base, names);
  const asked: readonly AskedMetric[] = metrics.filter(isFigure);
  const ratePlace = asked.indexOf('irr');
  const isJudged = metrics.includes('verdict');
  const placesOfAsked = metrics.map((metric) => (isFigure(metric) ? asked.indexOf(metric) : -1));
  const quick = quickCells(columns);
  const patterns = new LatestCache<Pattern>(128);

  const exactOutcome = (made: Calculated): RowOutcome => ({
    ok: true,
    figures: metrics.map((metric) => {
      if (!isFigure(metric)) return verdictOf(made);
      const figure = exactFigure(made, metric);
      return exact ? figure : (figure?.toNumber() ?? null);
    }),
  });
  const exactly = (cells: readonly Cell[]): RowOutcome => {
    const found = calculatedRow(base, columns, cells);
    return found.ok ? exactOutcome(found.made) : found;
  };

  return {
    issues,
    block: (rows) => {
      const outcomes = exact ? [] : quickOutcomes(rows);
      return Array.from({ length: rows.count }, (_, place) => outcomes[place] ?? exactly(rows.cellsAt(place)));
    },
  };

  /** The outcomes of those rows that are sure to come out the same in floats. */
  function quickOutcomes({ count, numberAt, cellsAt }: RowsOfColumns): readonly (RowOutcome | undefined)[] {
    const outcomes = new Array<RowOutcome | undefined>(count).fill(undefined);
    const width = columns.length;
    const numbers = new Float64Array(count * width);
    const placesByPattern = new Map<string, number[]>();
    const held = new Set<number>();
    for (let place = 0; place < count; place++) {
      const key = quick.patternOf(cellsAt(place), numbers, place * width);
      if (key === undefined) continue;
      const places = placesByPattern.get(key);
      if (places === undefined) placesByPattern.set(key, [place]);
      else places.push(place);
    }
    for (const [key, places] of placesByPattern) {
      if (places.length < worthProgram) continue;
      const pattern = patterns.get(key) ?? newPattern(key, places);
      if (pattern !== undefined) work(pattern, places);
    }
    // Which row it is does not matter; that there is one in every block does.
    if (held.size === 0) {
      let sampled = (numberAt(0) * 31) % count;
      for (let left = count; left > 0 && outcomes[sampled]?.ok !== true; left--) sampled = (sampled + 1) % count;
      hold(outcomes[sampled], () => calculatedRow(base, columns, cellsAt(sampled)), numberAt(sampled));
    }
    return outcomes;

    function newPattern(key: string, places: readonly number[]): Pattern | undefined {
      for (const place of places) {
        const cells = cellsAt(place);
        const found = calculatedRow(base, columns, cells);
        // Where something is wrong each row has its own words for it.
        if (!found.ok) {
          outcomes[place] = found;
          continue;
        }
        const pattern = patternOf(found.made, {
          columns,
          numberColumns: quick.numberColumns.filter((column) => !isBlank(cells[column])),
          numbers: numbers.slice(place * width, (place + 1) * width),
          metrics: asked,
          isJudged,
        });
        patterns.set(key, pattern);
        work(pattern, [place]);
        hold(outcomes[place], () => found, numberAt(place));
        if (outcomes[place]?.ok === true) held.add(place);
        return pattern;
      }
      return undefined;
    }

    function work(pattern: Pattern, places: readonly number[]): void {
      const draws = Array.from({ length: pattern.drawCount }, () => new Float64Array(places.length));
      const drawn: number[] = [];
      for (const place of places) {
        if (outcomes[place] === undefined && pattern.draw(numbers, place * width, draws, drawn.length))
          drawn.push(place);
      }
      const found = pattern.run(draws, drawn.length);
      const foundColumns = columnsIn(found);
      for (let row = 0; row < drawn.length; row++)
        if (isSettled(found, row)) outcomes[drawn[row] ?? -1] = new FloatRow(foundColumns, row);
    }
  }

  /** The figures in the order in which they were asked for, the answers among them. */
  function columnsIn({ figures, answers = [] }: PatternFigures): FigureColumns {
    return placesOfAsked.map((place) => figures[place] ?? answers);
  }

  /** Not where a figure does not exist for a reason that only decimals tell for sure. */
  function isSettled({ figures, answers, signChangesOf }: PatternFigures, row: number): boolean {
    if (isJudged && answers?.[row] === undefined) return false;
    for (const column of figures) {
      const figure = column[row];
      if (figure === undefined || Number.isNaN(figure)) return false;
    }
    return signChangesOf === undefined || (signChangesOf(row) === 1 && Number.isFinite(figures[ratePlace]?.[row]));
  }

  /** Holds what came out in floats, if anything did, to what is exact. */
  function hold(outcome: RowOutcome | undefined, calculate: () => CalculatedRow, row: number): void {
    if (outcome?.ok !== true) return;
    const exactRow = calculate();
    if (!exactRow.ok) throw new ModelError(`row ${row} has figures in floats, and in decimals it has issues`);
    const { made } = exactRow;
    const gross = weighed.reduce((sum, metric) => sum + Math.abs(exactFigure(made, metric)?.toNumber() ?? 0), 0);
    metrics.forEach((metric, place) => {
      const float = outcome.figures.at(place);
      const exactly = isFigure(metric) ? exactFigure(made, metric) : verdictOf(made);
      const isSame =
        !isFigure(metric) || typeof exactly === 'string'
          ? float === exactly
          : isClose(metric, typeof float === 'number' ? float : null, exactly?.toNumber() ?? null, gross);
      if (isSame) return;
      throw new ModelError(`row ${row}: ${metric} is ${String(float)} in floats, and ${String(exactly)} in decimals`);
    });
  }
}

/** A row whose figures stay among those of the others: a list for each of a million would take longer than they do. */
class FloatRow implements RowFigures {
  readonly ok = true;
  private readonly columns: FigureColumns;
  private readonly row: number;

  constructor(columns: FigureColumns, row: number) {
    this.columns = columns;
    this.row = row;
  }

  get figures(): RowFigures {
    return this;
  }

  at(place: number): RowFigure | undefined {
    const figure = this.columns[place]?.[this.row];
    return figure === none ? null : figure;
  }
}

/** By metric, as it was asked for. */
type FigureColumns = readonly (Float64Array | readonly (Answer | undefined)[])[];

/** What floats are held against: what is added up in them. */
const weighed = ['totalCost', 'totalBenefit'] as const;
