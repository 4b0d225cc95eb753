import { sumOf, type Decimal } from '../../decimal.js';
import type { ResultPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
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
import { benefitNotes, cashNote, failuresNote, rateNote } from './theme-notes.js';

/** The two totals, the net flow, and cash where that is another one. */
const fixedRowsOf = ({ cash }: StatementRows): number => (cash === undefined ? 3 : 4);
/** Of themes three a side, before anything is noted on a benefit; two a side before anything is noted at all. */
const enoughThemes = 6;
const fewestThemes = 4;

/**
 * Costs and benefits by year and theme, as the table of a Total Economic Impact study has them; every column adds up
 * as it is shown.
 *
 * @param room  lines that are left for it; what does not fit is added up
 */
export function themesSection(page: ResultPage, room: number): Section {
  const { palette, width } = page;
  const statement = statementOf(page);
  const laidOutIn = (rows: number, notesIn: (scale: Scale) => readonly string[]): Section => {
    const { scale, table, layout } = laidOut(page, statement, rows);
    const notes = notesIn(scale).flatMap((note) => wrapped(note, width));
    return [...printed(table, page, layout), ...notes.map(palette.faint)];
  };
  const fixedRows = fixedRowsOf(statement.rows);
  // Rather a theme than a note on one, but for what goes wrong.
  const told = [
    { themes: enoughThemes, notesIn: (scale: Scale) => notesOf(page, scale) },
    { themes: fewestThemes, notesIn: (scale: Scale) => [moneyNote(page, scale), ...failuresNote(page)] },
    { themes: fewestThemes, notesIn: (scale: Scale) => [moneyNote(page, scale)] },
  ];
  for (const { themes, notesIn } of told) {
    for (let rows = room; rows >= fixedRows + themes; rows -= 1) {
      const lines = laidOutIn(rows, notesIn);
      if (lines.length <= room) return lines;
    }
  }
  for (let rows = room; ; rows -= 1) {
    const lines = laidOutIn(rows, (scale) => [unitNote(page, scale)]);
    if (lines.length <= room || rows <= fixedRows) return lines;
  }
}

const notesOf = (page: ResultPage, scale: Scale): readonly string[] => [moneyNote(page, scale), ...benefitNotes(page)];

const moneyNote = (page: ResultPage, scale: Scale): string => [unitNote(page, scale), ...cashNote(page)].join(' ');

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
interface Statement {
  readonly rows: StatementRows;
  readonly periodCount: number;
  /** Whole figures that add up take their time: once for each unit. */
  readonly figuresIn: (scale: Scale) => FiguresOf;
}

function statementOf({ result }: ResultPage): Statement {
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

interface Theme {
  readonly label: string;
  readonly amounts: Amounts;
}

/** Groups of lines; where there is one alone, its lines, unless that is one as well, which is the total. */
function partsOf({ groups }: StatementSide): readonly Theme[] {
  const [only] = groups;
  if (groups.length !== 1 || only === undefined) return groups.map((group) => ({ label: group.label, amounts: group }));
  return only.lines.length === 1 ? [] : only.lines.map((line) => ({ label: line.label, amounts: line }));
}

/** One theme of all that there is would be the total again, and has no row. */
const rowsFor = (count: number, parts: number): number => (count === 1 && parts > 1 ? 0 : count);

const bySize = (one: Theme, other: Theme): number =>
  other.amounts.presentValue.abs().cmp(one.amounts.presentValue.abs());

/** How many rows each side may have: cut first where what is added up stays smaller. */
function themeCounts(
  { cost, benefit }: StatementRows,
  room: number,
): { readonly cost: number; readonly benefit: number } {
  const cuttable = (side: StatementSide) => {
    const sizes = partsOf(side)
      .toSorted(bySize)
      .map(({ amounts }) => amounts.presentValue.abs());
    // With one row less, what stands in the last of them.
    return { sizes, count: sizes.length, added: (count: number) => sumOf(sizes.slice(Math.max(0, count - 2))) };
  };
  const [costs, benefits] = [cuttable(cost), cuttable(benefit)];
  const rows = (): number => [costs, benefits].reduce((sum, { count, sizes }) => sum + rowsFor(count, sizes.length), 0);
  while (rows() > room) {
    const [least] = [costs, benefits]
      .filter(({ count }) => count > 1)
      .toSorted((one, other) => one.added(one.count).cmp(other.added(other.count)));
    if (least === undefined) break;
    least.count -= 1;
  }
  return { cost: costs.count, benefit: benefits.count };
}

interface ShownTheme {
  readonly label: string;
  readonly longLabel?: string;
  readonly figures: readonly Decimal[];
}

/** Themes in the order of the statement; beyond `most` the smallest are added up in one, and named where there is room. */
function themesOf(side: StatementSide, most: number, figuresOf: FiguresOf): readonly ShownTheme[] {
  const parts = partsOf(side);
  if (rowsFor(most, parts.length) === 0) return [];
  const large = new Set(parts.length <= most ? parts : parts.toSorted(bySize).slice(0, most - 1));
  const small = parts.filter((part) => !large.has(part));
  const rows = small.map(({ amounts }) => figuresOf(amounts));
  const others = {
    label: `${small.length} others`,
    longLabel: small.map(({ label }) => plainText(label)).join(', '),
    figures: (rows[0] ?? []).map((_, place) => sumOf(rows.flatMap((row) => row[place] ?? []))),
  };
  return [
    ...parts
      .filter((part) => large.has(part))
      .map(({ label, amounts }) => ({ label: plainText(label), figures: figuresOf(amounts) })),
    ...(small.length === 0 ? [] : [others]),
  ];
}
