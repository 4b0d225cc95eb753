import type { Decimal } from '../decimal.js';
import type { Table } from '../formula/table.js';
import type { Resolved } from '../scenario/resolve.js';
import { scatterings, scatterPaths, withScatter } from '../scenario/scatter.js';

/** How far what stands for doubt still scatters beside inputs that are told for sure: by path, one after the other. */
type ScatterLeft = (sure: readonly string[]) => readonly number[];

/** The inputs that stand for the doubt of others, and what is left of them where some of those are moved. */
export function scatterBeside(resolved: Resolved): {
  readonly paths: readonly string[];
  readonly left: ScatterLeft;
} {
  const paths = scatterPaths.filter((path) => resolved.table.has(path));
  const known = new Map<string, readonly number[]>();
  const left: ScatterLeft = (sure) => {
    const concerned = sure.filter(isScatteredWith);
    const key = concerned.join(' ');
    const found = known.get(key) ?? scatterIn(tableBeside(resolved, concerned), paths);
    known.set(key, found);
    return found;
  };
  return { paths, left };
}

/** Whether the doubt of others, for which an input stands, is the doubt of this one too. */
const isScatteredWith = (path: string): boolean => scatterings.some(({ of }) => of.includes(path));

function tableBeside({ table, shape, baseCase }: Resolved, sure: readonly string[]): Table {
  const concerned = sure.filter(isScatteredWith);
  return concerned.length === 0 ? table : withScatter(table, { shape, baseCase, sure: concerned });
}

const scatterIn = (table: Table, paths: readonly string[]): readonly number[] =>
  paths.map((path) => table.get(path)?.value.toNumber() ?? 0);

/** A scenario in which some inputs are no longer in doubt: what stands for their doubt scatters less. */
export const besideSure = <Of extends Resolved>(resolved: Of, sure: readonly string[]): Of => ({
  ...resolved,
  table: tableBeside(resolved, sure),
});

/** The figures with one of them told for sure. */
export function toldForSure(resolved: Resolved, path: string, value: Decimal): Table {
  const { table } = besideSure(resolved, [path]);
  const figure = table.get(path);
  return figure === undefined ? table : new Map([...table, [path, Object.freeze({ ...figure, value })]]);
}
