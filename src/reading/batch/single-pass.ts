import {
  type Amount,
  type Bounded,
  type Linear,
  type Node,
  type Operated,
  partsOf,
  type Product,
  type Row,
  type RowProduct,
  type Sum,
  type Weights,
} from './node.js';

/** Nodes that one kernel works out together with what they are made of, so that this is never written down. */

/** A product as the linear form in it that is multiplied without being written down first, and the other rows. */
export function productParts({ factors }: RowProduct): { readonly form?: Linear; readonly rows: readonly Row[] } {
  // A form may stand twice in a product: its square.
  const place = factors.findIndex(({ kind }) => kind === 'linear');
  const form = factors[place];
  return form?.kind === 'linear' ? { form, rows: factors.toSpliced(place, 1) } : { rows: factors };
}

/** A sum that is one product with a weight takes one pass. */
export function weighedProduct({
  constant,
  terms,
}: Sum): { readonly product: Product; readonly weight: number } | undefined {
  const [only] = terms;
  if (only === undefined || terms.size > 1 || constant !== 0) return undefined;
  const [product, weight] = only;
  return product.kind === 'product' ? { product, weight } : undefined;
}

interface Spike {
  readonly base: Amount;
  readonly inner: Amount;
  readonly by: Amount;
  readonly climbing: Weights;
}

/** max(0, base − |inner + by · climbing|), where a bounded row is just that, of weights that climb evenly. */
export function spikeIn({ of, lowest, highest }: Bounded): Spike | undefined {
  if (lowest?.kind !== 'fixed' || lowest.value !== 0 || highest !== undefined) return undefined;
  const magnitude = onlyTerm(of);
  if (magnitude?.row.kind !== 'magnitude' || magnitude.by.kind !== 'fixed' || magnitude.by.value !== -1)
    return undefined;
  const climbing = onlyTerm(magnitude.row.of);
  if (climbing?.by.kind !== 'fixed') return undefined;
  if (climbing.row.kind !== 'weights' || !climbsEvenly(climbing.row.values)) return undefined;
  return { base: magnitude.base, inner: climbing.base, by: climbing.by, climbing: climbing.row };
}

/** An amount, a row that divides it, and an amount where that is zero: a ratio that is bounded above only. */
export function quotientIn({ of, lowest }: Bounded): readonly Node[] | undefined {
  return lowest === undefined && of.kind === 'operated' && isAmountOverRow(of) ? of.operands : undefined;
}

export function isAmountOverRow({ operator, operands }: Operated<'amount' | 'row'>): boolean {
  const sorts = operands.map(({ sort }) => sort).join(' ');
  return operator === 'ratio' && sorts === 'amount row amount';
}

interface OnlyTerm {
  readonly base: Amount;
  readonly by: Amount;
  readonly row: Row;
}

function onlyTerm(row: Row): OnlyTerm | undefined {
  if (row.kind !== 'linear' || row.terms.size !== 1) return undefined;
  const [[term, by] = []] = row.terms;
  return term === undefined || by === undefined ? undefined : { base: row.base, by, row: term };
}

export const climbsEvenly = ([first = 0, second = 0, ...rest]: Float64Array): boolean =>
  second > first && rest.every((value, place) => value === first + (place + 2) * (second - first));

/** What the kernels of a node read: where one of them works out several nodes, what these are made of. */
export function partsRead(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'sum':
      return weighedProduct(node)?.product.factors ?? partsOf(node);
    case 'rowProduct': {
      const { form, rows } = productParts(node);
      return form === undefined ? rows : [...partsRead(form), ...rows];
    }
    case 'shared':
      return partsRead(node.of);
    case 'magnitude':
      return inlined(node.of);
    case 'bounded': {
      const bounds = [node.lowest, node.highest].filter((bound) => bound !== undefined);
      const quotient = quotientIn(node);
      if (quotient !== undefined) return [...quotient, ...bounds];
      const spike = spikeIn(node);
      return spike === undefined
        ? [...inlined(node.of), ...bounds]
        : [spike.base, spike.inner, spike.by, spike.climbing];
    }
    case 'total':
      // Its weights go into the program as numbers.
      return node.factors;
    default:
      return partsOf(node);
  }
}

/** A linear form is worked out within the step that needs it. */
const inlined = (row: Row): readonly Node[] => (row.kind === 'linear' ? partsRead(row) : [row]);
