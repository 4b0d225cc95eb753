import type { Product, Sum, Total } from './node.js';
import type { Place } from './program.js';
import { rowsMultiplied } from './row-instructions.js';
import { weighedProduct } from './single-pass.js';
import { written, type Writing } from './writing.js';

const sumKernels = ['weightedSum1', 'weightedSum2', 'weightedSum3', 'weightedSum4'] as const;
const productKernels = ['product2', 'product3', 'product4'] as const;

/** A weighted sum, up to four amounts at a time; what is added so far is one of them. */
export function sumWritten(node: Sum, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const product = weighedProduct(node);
  if (product !== undefined) return productWritten(product.product, product.weight, writing);
  const out = memory.amount();
  let pending = [...node.terms].map(([amount, weight]) => ({ place: placeOf(amount), weight }));
  let base = node.constant;
  while (pending.length > 0) {
    const taken = pending.slice(0, sumKernels.length);
    const kernel = sumKernels[taken.length - 1] ?? 'weightedSum1';
    written(writing, {
      kernel,
      out,
      from: taken.map(({ place }) => place),
      numbers: [base, ...taken.map(({ weight }) => weight)],
    });
    const rest = pending.slice(taken.length);
    pending = rest.length > 0 ? [{ place: out, weight: 1 }, ...rest] : [];
    base = 0;
  }
  return out;
}

/** A product, up to four amounts at a time. */
export function productWritten({ factors }: Product, weight: number, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const out = memory.amount();
  let pending = factors.map(placeOf);
  let by = weight;
  while (pending.length > 1) {
    const taken = pending.slice(0, productKernels.length + 1);
    const kernel = productKernels[taken.length - 2] ?? 'product2';
    written(writing, { kernel, out, from: taken, numbers: [by] });
    const rest = pending.slice(taken.length);
    pending = rest.length > 0 ? [out, ...rest] : [];
    by = 1;
  }
  return out;
}

/** A total over months that has weights, and one row or two: of more rows all but the last are multiplied first. */
export function totalWritten({ weights, factors }: Total, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const places = factors.map(placeOf);
  // Behind the last month nothing counts.
  const weighed = memory.weights(weights.values, 0);
  const [first = weighed, second, ...more] = places;
  if (second === undefined) return written(writing, { kernel: 'total1', out: memory.amount(), from: [weighed, first] });
  if (more.length === 0) {
    return written(writing, { kernel: 'total2', out: memory.amount(), from: [weighed, first, second] });
  }
  const product = rowsMultiplied(places.slice(0, -1), memory.row(), writing);
  const from = [weighed, product, places.at(-1) ?? weighed];
  const out = written(writing, { kernel: 'total2', out: memory.amount(), from });
  memory.free(product);
  return out;
}
