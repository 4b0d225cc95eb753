import { Decimal, inShownDigits } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import { inputRecord } from '../../evidence/ground.js';
import { industries, type Industry } from '../../evidence/industry.js';
import type { Grade } from '../../evidence/record.js';
import type { Size } from '../../evidence/size.js';
import type { Figure, Provenance, Table } from '../../formula/table.js';
import { fieldAt } from '../../scenario/declarations.js';
import { scenarioFor } from '../../scenario/parse-scenario.js';
import { withScatter } from '../../scenario/scatter.js';
import { calculated, type Calculated } from '../calculated-scenario.js';

/** What profiles fill in differently by industry, and how far that moves the answer. */
export interface IndustryDifferences {
  readonly size: Size;
  /** The industry in the middle by net present value, under which each figure is replaced by those of the others. */
  readonly reference: Industry;
  /** Those that move the net present value furthest first. */
  readonly inputs: readonly DifferingInput[];
}

/** An input that the industries have in different figures. */
export interface DifferingInput {
  /** `cohorts.leavers` for an input of every cohort. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** In the order of `industries`. */
  readonly figures: readonly FigureOfIndustry[];
  /** How far apart the net present values are with the lowest and with the highest figure, all else as it is. */
  readonly moves: Decimal;
}

/** What a profile of one industry takes for an input, and its source. */
export interface FigureOfIndustry {
  readonly industry: Industry;
  readonly likely: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** `industry`: its own; `cross-industry`: that of all, for want of its own; `assumption`: nobody’s. */
  readonly provenance: Provenance;
  readonly grade: Grade;
  /** A record, or an assumption. */
  readonly record?: string;
}

/** What is known to differ between the industries, each figure with its source, and which of it moves the answer. */
export function industryDifferences(size: Size = 'medium'): IndustryDifferences {
  const profiles = industries.map((industry) => ({ industry, made: calculated(scenarioFor(industry, { size })) }));
  const sorted = [...profiles].sort((left, right) => npvOf(left.made).cmp(npvOf(right.made)));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new ModelError('there is no industry to compare');
  const tables = profiles.map(({ industry, made }) => ({ industry, table: made.resolved.table }));
  const inputs = [...groupedPaths(middle.made.resolved.table)].flatMap(([path, paths]) => {
    const found = differing(path, paths, tables);
    return found === undefined
      ? []
      : [Object.freeze({ ...found, moves: movedBy(paths, found.figures, middle.made, tables) })];
  });
  return Object.freeze({
    size,
    reference: middle.industry,
    inputs: Object.freeze(inputs.sort((left, right) => right.moves.cmp(left.moves))),
  });
}

interface TableOfIndustry {
  readonly industry: Industry;
  readonly table: Table;
}

const npvOf = ({ planned, reading }: Calculated): Decimal => reading.figure(planned.model.returns.all.npv);

/** How far other inputs scatter is known by those, and differs where they do. */
function followsFromOthers(path: string): boolean {
  const field = fieldAt(path);
  return field?.kind === 'number' && field.scatterOf !== undefined;
}

/** An input of every member of a list counts once: `cohorts.leavers`. */
function groupedPaths(table: Table): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const path of table.keys()) {
    if (followsFromOthers(path)) continue;
    const [group = '', , field] = path.split('.');
    const name = field === undefined ? path : `${group}.${field}`;
    grouped.set(name, [...(grouped.get(name) ?? []), path]);
  }
  return grouped;
}

function differing(
  path: string,
  paths: readonly string[],
  tables: readonly TableOfIndustry[],
): Omit<DifferingInput, 'moves'> | undefined {
  const alike = (left: Figure, right: Figure): boolean =>
    ends(left).every((end, index) => isSame(end, ends(right)[index]));
  for (const each of paths) {
    const found = tables.flatMap(({ industry, table }) => {
      const figure = table.get(each);
      return figure === undefined ? [] : [{ industry, figure }];
    });
    const [first] = found;
    if (first === undefined || found.every(({ figure }) => alike(figure, first.figure))) continue;
    const { label, unitInWords } = first.figure;
    return {
      path,
      label: path === each ? label : label.replace(/^[\w-]+: /, ''),
      unit: unitInWords,
      figures: Object.freeze(found.map(({ industry, figure }) => figureOf(industry, figure))),
    };
  }
  return undefined;
}

const ends = ({ low, likely, high }: Figure): readonly (Decimal | undefined)[] => [low, likely, high];

const isSame = (left: Decimal | undefined, right: Decimal | undefined): boolean =>
  left === undefined || right === undefined ? left === right : left.eq(right);

const figureOf = (industry: Industry, { low, likely, high, provenance, record }: Figure): FigureOfIndustry =>
  Object.freeze({
    industry,
    ...(low === undefined ? {} : { low }),
    likely,
    ...(high === undefined ? {} : { high }),
    provenance,
    grade: (record === undefined ? undefined : inputRecord(record)?.grade) ?? 'D',
    ...(record === undefined ? {} : { record }),
  });

function movedBy(
  paths: readonly string[],
  figures: readonly FigureOfIndustry[],
  { planned, resolved, reading }: Calculated,
  tables: readonly TableOfIndustry[],
): Decimal {
  const byFigure = [...figures].sort((left, right) => left.likely.cmp(right.likely));
  const worths = [byFigure[0], byFigure.at(-1)].flatMap((figure) => {
    const other = tables.find(({ industry }) => industry === figure?.industry)?.table;
    if (other === undefined) return [];
    const moved = new Map(resolved.table);
    for (const path of paths) {
      const there = other.get(path);
      if (there !== undefined) moved.set(path, there);
    }
    return [reading.withTable(withScatter(moved, resolved)).figure(planned.model.returns.all.npv)];
  });
  return inShownDigits(Decimal.max(...worths).minus(Decimal.min(...worths)));
}
