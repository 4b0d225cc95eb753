import { Decimal, frozen } from '../decimal.js';
import type { Table } from '../formula/table.js';
import { isOn, type Shape } from '../model/shape.js';
import { text } from '../say.js';
import { distributionOf } from '../uncertainty/distributions/distribution-for.js';
import { scatterOfProduct } from '../uncertainty/distributions/scatter.js';
import type { BaseCase } from './base-case.js';
import { declarations } from './declarations.js';

/** An input that stands for the doubt of others. */
interface Scattering {
  readonly path: string;
  readonly of: readonly string[];
}

export const scatterings: readonly Scattering[] = declarations.flatMap(({ key, fields }) =>
  Object.entries(fields).flatMap(([field, declared]) =>
    declared.kind === 'number' && declared.scatterOf !== undefined
      ? [{ path: `${key}.${field}`, of: declared.scatterOf }]
      : [],
  ),
);

/** The inputs that stand for the doubt of others. */
export const scatterPaths: readonly string[] = scatterings.map(({ path }) => path);

/** What a scatter follows from, beside the inputs themselves. */
interface Told {
  readonly shape: Shape;
  readonly baseCase: BaseCase;
  /** Inputs that are taken as certain, whatever their range. */
  readonly sure?: readonly string[];
}

/** The figures with the scatter that follows from the ranges of others, where nobody told it; in the likely case none. */
export function withScatter(table: Table, { shape, baseCase, sure = [] }: Told): Table {
  if (baseCase === 'likely') return table;
  const found = new Map(table);
  for (const { path, of } of scatterings) {
    const untold = table.get(path);
    if (untold?.isNotUsed !== true) continue;
    const doubtful = of.flatMap((each) => {
      const { spread, bounds, label = each } = table.get(each) ?? {};
      const isRead = isOn(shape, groupOf(each)) && !sure.includes(each);
      if (!isRead || spread === undefined || bounds === undefined) return [];
      return [{ label, distribution: distributionOf({ spread, bounds }) }];
    });
    const value = frozen(new Decimal(scatterOfProduct(doubtful.map(({ distribution }) => distribution))));
    const inputs = doubtful.map(({ label }) => label).join(', ');
    const notes = [{ text: text('Follows from the ranges of: {inputs}.'), values: { inputs } }];
    const told = doubtful.length === 0 ? {} : { notes };
    found.set(path, Object.freeze({ ...untold, value, likely: value, ...told }));
  }
  return found;
}

const groupOf = (path: string): string => path.slice(0, path.indexOf('.'));
