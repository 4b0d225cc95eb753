import type { Result } from '../../answer/result.js';
import { sumOf, type Decimal } from '../../decimal.js';
import { valueGroup, valueHeading } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import type { ResultPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import {
  rowsOf,
  shownFigures,
  type Amounts,
  type FiguresOf,
  type StatementRows,
  type StatementSide,
} from '../result/statement-rows.js';
import { scientificScale, wholeScales, type Scale } from '../result/statement-scale.js';
import { evenLayout, printed, type Layout, type Table } from '../table.js';

/** The two totals and the net flow. */
const fixedRows = 3;
/** Of themes two a side, and what is fixed. */
const fewestRows = fixedRows + 4;

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
  for (let rows = room; rows >= fewestRows; rows -= 1) {
    const lines = laidOutIn(rows, (scale) => notesOf(page, scale));
    if (lines.length <= room) return lines;
  }
  // Rather a theme than a note on it.
  for (let rows = room; ; rows -= 1) {
    const lines = laidOutIn(rows, (scale) => [unitNote(page, scale)]);
    if (lines.length <= room || rows <= fixedRows) return lines;
  }
}

const notesOf = (page: ResultPage, scale: Scale): readonly string[] => [
  unitNote(page, scale),
  ...prepaidNote(page.result),
  ...benefitNotes(page),
];

/** Why a cost that is billed in advance falls in the last year. */
export const prepaidNote = ({ prepaid, horizonMonths }: Pick<Result, 'prepaid' | 'horizonMonths'>): readonly string[] =>
  prepaid.gt(0) ? [`Bills in advance count up to month ${horizonMonths}, so the last year has less of them.`] : [];

/** What is to be known of the benefits, wherever they stand by theme. */
export const benefitNotes = (page: ResultPage): readonly string[] => [...largestNote(page), ...valueNote(page)];

const byWorth = (one: { readonly presentValue: Decimal }, other: { readonly presentValue: Decimal }): number =>
  other.presentValue.cmp(one.presentValue);

/** Of what the largest benefit consists, where one of several lines is more than half of it. */
function largestNote({ result, figures }: ResultPage): readonly string[] {
  const [largest] = rowsOf(result).benefit.groups.toSorted(byWorth);
  const [line, ...others] = (largest?.lines ?? []).toSorted(byWorth);
  if (largest === undefined || line === undefined || others.length === 0 || largest.presentValue.lte(0)) return [];
  const part = line.presentValue.div(largest.presentValue);
  if (part.lte('0.5')) return [];
  const label = plainText(line.label);
  const what = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  const share = part.gte('0.995') ? 'nearly all' : figures.aboutShare(part);
  return [`${plainText(largest.label)}, the largest benefit: ${share} is ${what}.`];
}

/** Nobody shall take what the practice adds for all that models are worth, or multiply in vain. */
function valueNote({ result, figures }: ResultPage): readonly string[] {
  const inputAt = (path: string): Decimal | undefined =>
    result.evidence.inputs.find((each) => each.path === path)?.value;
  const [count, each] = [inputAt(modelsGroup.paths.count), inputAt(valueGroup.paths.perModelYear)];
  const lines = result.lines.filter(({ group }) => group === valueHeading);
  const year = result.annual.length - 1;
  if (count === undefined || each === undefined || lines.length === 0 || count.isZero() || each.isZero()) return [];
  const added = sumOf(lines.flatMap(({ annual }) => annual.slice(-1)));
  const part = figures.share(added.div(count.times(each)));
  const models = `${figures.whole(count)} × ${figures.shortMoney(each)}`;
  return [`${valueHeading}: what you gain beyond today’s ${models} a year: ${part} in year ${year}.`];
}

const unitNote = ({ result: { currency, discounting }, figures }: ResultPage, { words }: Scale): string =>
  `In ${words}${currency}, before tax. PV: present value, at ${figures.share(discounting.rate)} a year, ${discounting.timing}.`;

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
  const counts = themeCounts(rows, room - fixedRows);
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

/** How many themes each side may have, the longer one cut first. */
function themeCounts(
  { cost, benefit }: StatementRows,
  room: number,
): { readonly cost: number; readonly benefit: number } {
  const [ofCosts, ofBenefits] = [cost, benefit].map((side) => partsOf(side).length) as [number, number];
  let [costs, benefits] = [ofCosts, ofBenefits];
  const rows = (): number => rowsFor(costs, ofCosts) + rowsFor(benefits, ofBenefits);
  while (rows() > room && Math.max(costs, benefits) > 1) {
    if (costs >= benefits) costs -= 1;
    else benefits -= 1;
  }
  return { cost: costs, benefit: benefits };
}

interface ShownTheme {
  readonly label: string;
  readonly longLabel?: string;
  readonly figures: readonly Decimal[];
}

/** Themes in the order of the statement; beyond `most` the smallest are added up in one, and named where there is room. */
function themesOf(side: StatementSide, most: number, figuresOf: FiguresOf): readonly ShownTheme[] {
  const parts = partsOf(side);
  const bySize = parts.toSorted((one, other) => other.amounts.presentValue.abs().cmp(one.amounts.presentValue.abs()));
  if (rowsFor(most, parts.length) === 0) return [];
  const large = new Set(parts.length <= most ? parts : bySize.slice(0, most - 1));
  const small = parts.filter((part) => !large.has(part));
  const rows = small.map(({ amounts }) => figuresOf(amounts));
  const others = {
    label: `${small.length} others (--full)`,
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
