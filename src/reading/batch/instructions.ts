import { ModelError } from '../../errors.js';
import type { Memory } from './memory.js';
import type { Amount, Bounded, Linear, Magnitude, Node, Product, Row, RowProduct, Sum, Total } from './node.js';
import type { Instruction, KernelName, Place } from './program.js';
import { climbsEvenly, isAmountOverRow, productParts, quotientIn, spikeIn, weighedProduct } from './single-pass.js';

/** Adds what works out a node, from parts that have their places, and returns the place of the node. */
export function instructionsFor(node: Node, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const out = (): Place => (node.sort === 'row' ? memory.row() : memory.amount());
  const simple = (kernel: KernelName, from: readonly Place[]): Place => written(writing, { kernel, out: out(), from });
  switch (node.kind) {
    case 'fixed':
      return memory.fixed(node.value);
    case 'weights':
      return memory.weights(node.values, node.values.at(-1) ?? 0);
    case 'draw':
      throw new ModelError('a draw is no instruction: it is there beforehand');
    case 'sum':
      return sumWritten(node, writing);
    case 'product':
      return productWritten(node, 1, writing);
    case 'rowProduct':
      return rowProductWritten(node, writing);
    case 'operated':
      return isAmountOverRow(node)
        ? simple('amountOverRow', [memory.fixed(Infinity), ...node.operands.map(placeOf)])
        : simple(node.operator, node.operands.map(placeOf));
    case 'total':
      return totalWritten(node, writing);
    case 'series': {
      if (node.measure === 'total') throw new ModelError('a total is a node of its own');
      return simple(node.measure, node.rows.map(placeOf));
    }
    case 'linear':
      return linearWritten(node, writing);
    case 'bounded':
      return boundedWritten(node, writing);
    case 'shared':
      return linearWritten(node.of, writing);
    case 'magnitude':
      return magnitudeWritten(node, writing);
    case 'powers':
      return simple(climbsEvenly(node.exponents.values) ? 'geometric' : 'powers', [
        placeOf(node.base),
        placeOf(node.exponents),
      ]);
  }
}

const sumKernels = ['weightedSum1', 'weightedSum2', 'weightedSum3', 'weightedSum4'] as const;
const productKernels = ['product2', 'product3', 'product4'] as const;

/** A weighted sum, up to four amounts at a time; what is added so far is one of them. */
function sumWritten(node: Sum, writing: Writing): Place {
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
function productWritten({ factors }: Product, weight: number, writing: Writing): Place {
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
function totalWritten({ weights, factors }: Total, writing: Writing): Place {
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

/** By the number of terms; without any there is nothing to bound or to multiply. */
const kernelsByTerms = {
  linear: ['linear0', 'linear1', 'linear2', 'linear3', 'linear4'],
  times: [undefined, 'times1', 'times2', 'times3', 'times4'],
  positive: [undefined, 'positive1', 'positive2', 'positive3'],
  share: [undefined, 'share1', 'share2', 'share3'],
  bounded: [undefined, 'bounded1', 'bounded2', 'bounded3'],
} as const;

interface Finish {
  readonly kind: keyof typeof kernelsByTerms;
  readonly from: readonly Place[];
}

const plain: Finish = { kind: 'linear', from: [] };

/** Base and terms in as many passes as it takes; the last one bounds the sum, or multiplies it by a row. */
function formWritten({ base, terms }: LinearPlaces, finish: Finish, writing: Writing): Place {
  const { memory } = writing;
  const { kind } = finish;
  const out = memory.row();
  let pending = terms;
  let start = base;
  while (pending.length > kernelsByTerms[kind].length - 1) {
    const taken = pending.slice(0, kernelsByTerms.linear.length - 1);
    written(writing, { kernel: `linear4`, out, from: [start, ...taken.flat()] });
    pending = [[memory.fixed(1), out], ...pending.slice(taken.length)];
    start = memory.fixed(0);
  }
  const kernel = kernelsByTerms[kind][pending.length];
  if (kernel === undefined) throw new ModelError('no kernel has that many terms');
  return written(writing, { kernel, out, from: [...finish.from, start, ...pending.flat()] });
}

interface LinearPlaces {
  readonly base: Place;
  readonly terms: readonly (readonly [amount: Place, row: Place])[];
}

const linearPlaces = ({ base, terms }: Pick<Linear, 'base' | 'terms'>, { placeOf }: Writing): LinearPlaces => ({
  base: placeOf(base),
  terms: [...terms].map(([row, amount]) => [placeOf(amount), placeOf(row)]),
});

/** Any row as a linear form. */
function placesIn(row: Row, writing: Writing): LinearPlaces {
  const { memory, placeOf } = writing;
  if (row.kind === 'linear') return linearPlaces(row, writing);
  return { base: memory.fixed(0), terms: [[memory.fixed(1), placeOf(row)]] };
}

const linearWritten = (form: Linear, writing: Writing): Place =>
  formWritten(linearPlaces(form, writing), plain, writing);

function boundedWritten(node: Bounded, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const quotient = quotientIn(node);
  if (quotient !== undefined && node.highest !== undefined) {
    const from = [node.highest, ...quotient].map(placeOf);
    return written(writing, { kernel: 'amountOverRow', out: memory.row(), from });
  }
  const spike = spikeIn(node);
  if (spike === undefined) return formWritten(placesIn(node.of, writing), boundsOf(node, writing), writing);
  const from = [spike.base, spike.inner, spike.by, spike.climbing].map(placeOf);
  return written(writing, { kernel: 'spike', out: memory.row(), from });
}

/** The magnitude of a form of one term takes one pass. */
function magnitudeWritten({ of }: Magnitude, writing: Writing): Place {
  const { memory } = writing;
  const places = placesIn(of, writing);
  const [only, ...more] = places.terms;
  if (only !== undefined && more.length === 0) {
    return written(writing, { kernel: 'magnitude', out: memory.row(), from: [places.base, ...only] });
  }
  const out = formWritten(places, plain, writing);
  return written(writing, { kernel: 'magnitude', out, from: [memory.fixed(0), memory.fixed(1), out] });
}

/** A number that is part of the formula, and so small that what is near it keeps its digits. */
const isSmall = (amount: Amount): boolean => amount.kind === 'fixed' && Math.abs(amount.value) <= 1000;

function boundsOf({ lowest, highest }: Bounded, { memory, placeOf }: Writing): Finish {
  const isAboveNothing = lowest?.kind === 'fixed' && lowest.value === 0;
  if (isAboveNothing && highest === undefined) return { kind: 'positive', from: [] };
  if (isAboveNothing && highest !== undefined && isSmall(highest)) return { kind: 'share', from: [placeOf(highest)] };
  return {
    kind: 'bounded',
    from: [
      lowest === undefined ? memory.fixed(-Infinity) : placeOf(lowest),
      highest === undefined ? memory.fixed(Infinity) : placeOf(highest),
    ],
  };
}

function rowProductWritten(node: RowProduct, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const { form, rows } = productParts(node);
  const [first, ...more] = rows.map(placeOf);
  if (form === undefined || first === undefined) return rowsMultiplied(rows.map(placeOf), memory.row(), writing);
  const made = formWritten(linearPlaces(form, writing), { kind: 'times', from: [first] }, writing);
  return rowsMultiplied([made, ...more], made, writing);
}

/** A product of many rows, two at a time. */
function rowsMultiplied([first, ...rest]: readonly Place[], out: Place, writing: Writing): Place {
  let made = first ?? writing.memory.fixed(1);
  for (const factor of rest) made = written(writing, { kernel: 'rowProduct', out, from: [made, factor] });
  return made;
}

/** What the program has so far. */
interface Writing {
  readonly memory: Memory;
  readonly placeOf: (node: Node) => Place;
  readonly instructions: Instruction[];
}

/** Adds an instruction and returns the place where it leaves its figures. */
function written(
  { instructions }: Writing,
  { kernel, out, from, numbers = [] }: Omit<Instruction, 'numbers'> & Partial<Pick<Instruction, 'numbers'>>,
): Place {
  instructions.push({ kernel, out, from, numbers });
  return out;
}
