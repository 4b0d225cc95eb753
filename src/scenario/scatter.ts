import { Decimal, frozen, zero } from '../decimal.js';
import type { Figure, Table } from '../formula/table.js';
import { isOn, type Shape } from '../model/shape.js';
import { text } from '../say.js';
import { distributionOf } from '../uncertainty/distributions/distribution-for.js';
import type { BaseCase } from './base-case.js';
import { declarations } from './declarations.js';

/** An input that stands for the doubt of others. */
interface Scattering {
  readonly path: string;
  readonly of: readonly string[];
}

const scatterings: readonly Scattering[] = declarations.flatMap(({ key, fields }) =>
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

/**
 * The figures with the scatter that follows from the ranges of others, where nobody told it: of a product of independent
 * inputs
 *
 *     1 + scatter² = Π (1 + (deviation ÷ mean)²)      in the likely case nothing
 */
export function withScatter(table: Table, { shape, baseCase, sure = [] }: Told): Table {
  if (baseCase === 'likely') return table;
  return scatterings.reduce<Table>((found, { path, of }) => {
    const untold = table.get(path);
    if (untold?.isNotUsed !== true) return found;
    const doubtful = of.flatMap((each) => {
      const figure = isOn(shape, groupOf(each)) && !sure.includes(each) ? table.get(each) : undefined;
      const variance = figure === undefined ? 0 : relativeVariance(figure);
      return figure === undefined || variance === 0 ? [] : [{ label: figure.label, variance }];
    });
    const product = doubtful.reduce((spread, { variance }) => spread * (1 + variance), 1);
    const value = product === 1 ? zero : frozen(new Decimal(Math.sqrt(product - 1).toFixed(places)));
    const inputs = doubtful.map(({ label }) => label).join(', ');
    const notes =
      product === 1 ? untold.notes : [{ text: text('Follows from the ranges of: {inputs}.'), values: { inputs } }];
    return new Map([...found, [path, Object.freeze({ ...untold, value, likely: value, ...(notes && { notes }) })]]);
  }, table);
}

/** More would say that it is known well. */
const places = 3;

const groupOf = (path: string): string => path.slice(0, path.indexOf('.'));

function relativeVariance({ spread, bounds }: Figure): number {
  if (spread === undefined || bounds === undefined) return 0;
  const { mean, variance } = distributionOf({ spread, bounds });
  return mean === 0 ? 0 : variance / (mean * mean);
}
