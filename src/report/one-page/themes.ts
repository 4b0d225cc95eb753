import { sumOf, type Decimal } from '../../decimal.js';
import type { ResultPage, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import {
  cashLabel,
  rowsOf,
  shownFigures,
  type Amounts,
  type FiguresOf,
  type StatementRows,
  type StatementSide,
} from '../result/statement-rows.js';
import { scientificScale, wholeScales, type Scale } from '../result/statement-scale.js';
import { evenLayout, printed, type Layout, type Table } from '../table.js';
import { themeCounts, themesOf, mostNamed, wellNamed, type Named } from './theme-rows.js';
import { areBillsMuch, benefitNotes, billsNote, cashNote, failuresNote, rateNote } from './theme-notes.js';

/** The two totals, the net flow, and cash where that is another one. */
const fixedRowsOf = ({ cash }: StatementRows): number => (cash === undefined ? 3 : 4);

/** A section with how well its rows are named. */
export interface NamedSection {
  readonly lines: Section;
  readonly named: Named;
}

/**
 * Costs and benefits by year and theme, as the table of a Total Economic Impact study has them; every column adds up
 * as it is shown.
 *
 * @param room  lines that are left for it; what does not fit is added up
 */
export function themesSection(page: ResultPage, room: number, statement: Statement = statementOf(page)): NamedSection {
  const { palette, width } = page;
  const linesOf = (notes: readonly string[]): Section => notes.flatMap((note) => wrapped(note, width));
  const laidOutIn = (rows: number, notesIn: NotesIn): Section => {
    const { scale, table, layout } = laidOut(page, statement, rows);
    return [...printed(table, page, layout), ...linesOf(notesIn(scale)).map(palette.faint)];
  };
  const usual = laidOut(page, statement, room).scale;
  /** Beside its headings and what is noted below. */
  const roomWith = (notesIn: NotesIn): number => room - 1 - linesOf(notesIn(usual)).length;
  const fixedRows = fixedRowsOf(statement.rows);
  const namedIn = (rows: number): Named => themeCounts(statement.rows, rows - fixedRows).named;
  const bare: NotesIn = (scale) => [[unitNote(page, scale), ...billsNote(page)].join(' ')];
  const least: NotesIn = areBillsMuch(page.result) ? bare : (scale) => [unitNote(page, scale)];
  // Rather a theme than a note on one, but for what goes wrong; and rather that than themes of which most is added up.
  const notes: readonly NotesIn[] = [
    (scale) => notesOf(page, scale),
    (scale) => [...bare(scale), ...failuresNote(page)],
    bare,
    least,
  ];
  for (const named of [wellNamed, mostNamed]) {
    for (const notesIn of notes) {
      // In fewer rows less has a name.
      for (let rows = roomWith(notesIn); rows >= fixedRows && namedIn(rows) >= named; rows -= 1) {
        const lines = laidOutIn(rows, notesIn);
        if (lines.length <= room) return { lines, named };
      }
    }
  }
  for (let rows = roomWith(least); ; rows -= 1) {
    const lines = laidOutIn(rows, least);
    if (lines.length <= room || rows <= fixedRows) return { lines, named: namedIn(rows) };
  }
}

type NotesIn = (scale: Scale) => readonly string[];

const notesOf = (page: ResultPage, scale: Scale): readonly string[] => [
  [unitNote(page, scale), ...cashNote(page)].join(' '),
  ...benefitNotes(page),
];

const unitNote = (page: ResultPage, { words }: Scale): string =>
  `In ${words}${page.result.currency}, before tax, rounded to add up. PV: ${rateNote(page)}.`;

/** All themes and all years, for a page that is as wide as it takes. */
export function themesTable(page: ResultPage): Table {
  const [scale = scientificScale(page.figures)] = wholeScales(page.result, page.figures);
  const table = tableIn({ scale, years: Infinity, room: Infinity }, statementOf(page));
  return { ...table, notes: notesOf(page, scale) };
}

interface LaidOut {
  readonly scale: Scale;
  readonly table: Table;
  readonly layout: Layout;
}

const comfortableLabel = 22;
/** Years that have a column of their own; the others are added up in one. */
const yearsApart = [5, 4, 3, 2, 1] as const;

/** So many years apart tell more than a finer unit would; below that a coarser unit is the lesser loss. */
const enoughYears = 3;

/**
 * In the finest unit in which the first years stand beside one another, as many of them apart as that leaves room for: of
 * ten years in millions nothing would be seen but noughts.
 */
function laidOut({ result, figures, width }: ResultPage, statement: Statement, room: number): LaidOut {
  const tried = (scale: Scale, years: number): LaidOut => {
    const table = { title: 'YEAR BY YEAR', ...tableIn({ scale, years, room }, statement) };
    return { scale, table, layout: evenLayout(table, { width, columnCount: table.columns.length }) };
  };
  const scales = [...wholeScales(result, figures), scientificScale(figures)];
  const isEnough = (years: number): boolean => years >= enoughYears;
  const few = yearsApart.filter((years) => !isEnough(years));
  const ways = [
    ...scales.flatMap((scale) => yearsApart.filter(isEnough).map((years) => ({ scale, years }))),
    ...few.flatMap((years) => scales.map((scale) => ({ scale, years }))),
  ];
  for (const { scale, years } of ways) {
    const made = tried(scale, years);
    if ((made.layout.labelWidths[0] ?? 0) >= comfortableLabel) return made;
  }
  return tried(scientificScale(figures), 1);
}

interface Way {
  readonly scale: Scale;
  readonly years: number;
  readonly room: number;
}

/** What the table is made of, however it is laid out. */
export interface Statement {
  readonly rows: StatementRows;
  readonly periodCount: number;
  /** Whole figures that add up take their time: once for each unit. */
  readonly figuresIn: (scale: Scale) => FiguresOf;
}

export function statementOf({ result }: Pick<ResultPage, 'result'>): Statement {
  const rows = rowsOf(result);
  const known = new Map<string, FiguresOf>();
  return {
    rows,
    periodCount: result.annual.length,
    figuresIn: ({ divisor }) => {
      const key = String(divisor);
      const made = known.get(key) ?? shownFigures(rows, divisor);
      known.set(key, made);
      return made;
    },
  };
}

function tableIn({ scale, years, room }: Way, { rows, periodCount, figuresIn }: Statement): Table {
  const figuresOf = figuresIn(scale);
  const merged = mergedYears(periodCount, years);
  const counts = themeCounts(rows, room - fixedRowsOf(rows));
  const row = (
    label: string,
    of: readonly Decimal[],
  ): { readonly label: string; readonly cells: readonly string[] } => ({
    label,
    cells: merged.of(of).map(scale.write),
  });
  const total = (label: string, amounts: Amounts) => ({ ...row(label, figuresOf(amounts)), isStrong: true });
  const themes = (side: StatementSide, most: number) =>
    themesOf(side, most, figuresOf).map(({ figures, ...labels }) => ({
      ...labels,
      ...row(labels.label, figures),
      mark: '  ',
    }));
  return {
    columns: merged.headings.map((heading) => ({ heading, aligned: 'right' })),
    rows: [
      ...themes(rows.cost, counts.cost),
      total('Costs', rows.cost),
      ...themes(rows.benefit, counts.benefit),
      total('Benefits', rows.benefit),
      total('Net', rows.net),
      ...(rows.cash === undefined ? [] : [total(cashLabel, rows.cash)]),
    ],
  };
}

/** The columns: the start, some years, the others in one, the total and the present value. */
function mergedYears(
  periodCount: number,
  apart: number,
): { readonly headings: readonly string[]; readonly of: (row: readonly Decimal[]) => readonly Decimal[] } {
  const yearCount = periodCount - 1;
  // One year alone takes no more room than the column that would stand for it.
  const shown = yearCount <= apart + 1 ? yearCount : apart;
  const years = Array.from({ length: shown }, (_, year) => `Year ${year + 1}`);
  const others = yearCount > shown ? [`Years ${shown + 1}–${yearCount}`] : [];
  return {
    headings: ['Initial', ...years, ...others, 'Total', 'PV'],
    of: (row) => [
      ...row.slice(0, shown + 1),
      ...(others.length === 0 ? [] : [sumOf(row.slice(shown + 1, periodCount))]),
      ...row.slice(periodCount),
    ],
  };
}
