import { ModelError } from '../../errors.js';
import type { Memory } from './memory.js';
import type { Amount, Bounded, Linear, Node, Product, Row, RowProduct, Sum, Total } from './node.js';
import { climbsEvenly, isAmountOverRow, productParts, quotientIn, spikeIn, weighedProduct } from './node.js';
import type { Instruction, KernelName, Place } from './program.js';

/** What the program has so far. */
export interface Surroundings {
  readonly memory: Memory;
  readonly placeOf: (node: Node) => Place;
  readonly instructions: Instruction[];
}

/** Adds what works out a node, from parts that have their places, and returns the place of the node. */
export function instructionsFor(node: Node, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const out = (): Place => (node.sort === 'row' ? memory.row() : memory.amount());
  const simple = (kernel: KernelName, from: readonly Place[]): Place =>
    written(surroundings, { kernel, out: out(), from });
  switch (node.kind) {
    case 'fixed':
      return memory.fixed(node.value);
    case 'weights':
      return memory.weights(node.values, node.values.at(-1) ?? 0);
    case 'draw':
      throw new ModelError('a draw is no instruction: it is there beforehand');
    case 'sum':
      return sumWritten(node, surroundings);
    case 'product':
      return productWritten(node, 1, surroundings);
    case 'rowProduct':
      return rowProductWritten(node, surroundings);
    case 'operated':
      return isAmountOverRow(node)
        ? simple('amountOverRow', [memory.fixed(Infinity), ...node.operands.map(placeOf)])
        : simple(node.operator, node.operands.map(placeOf));
    case 'total':
      return totalWritten(node, surroundings);
    case 'series': {
      if (node.measure === 'total') throw new ModelError('a total is a node of its own');
      return simple(node.measure, node.rows.map(placeOf));
    }
    case 'linear':
      return linearWritten(linearPlaces(node, surroundings), plain, surroundings);
    case 'bounded':
      return boundedWritten(node, surroundings);
    case 'shared':
      return linearWritten(linearPlaces(node.of, surroundings), plain, surroundings);
    case 'magnitude':
      return magnitudeWritten(placesIn(node.of, surroundings), surroundings);
    case 'powers':
      return simple(climbsEvenly(node.exponents.values) ? 'geometric' : 'powers', [
        placeOf(node.base),
        placeOf(node.exponents),
      ]);
  }
}

function written(
  { instructions }: Surroundings,
  { kernel, out, from, numbers = [] }: Omit<Instruction, 'numbers'> & Partial<Pick<Instruction, 'numbers'>>,
): Place {
  instructions.push({ kernel, out, from, numbers });
  return out;
}

/** A product of many rows, two at a time. */
function chained([first, ...rest]: readonly Place[], out: Place, surroundings: Surroundings): Place {
  let made = first ?? surroundings.memory.fixed(1);
  for (const factor of rest) made = written(surroundings, { kernel: 'rowProduct', out, from: [made, factor] });
  return made;
}

const sumKernels = ['weightedSum1', 'weightedSum2', 'weightedSum3', 'weightedSum4'] as const;
const productKernels = ['product2', 'product3', 'product4'] as const;

/** A weighted sum, up to four amounts at a time; what is added so far is one of them. */
function sumWritten(node: Sum, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const product = weighedProduct(node);
  if (product !== undefined) return productWritten(product.product, product.weight, surroundings);
  const out = memory.amount();
  let pending = [...node.terms].map(([amount, weight]) => ({ place: placeOf(amount), weight }));
  let base = node.constant;
  while (pending.length > 0) {
    const taken = pending.slice(0, sumKernels.length);
    const kernel = sumKernels[taken.length - 1] ?? 'weightedSum1';
    written(surroundings, {
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
function productWritten({ factors }: Product, weight: number, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const out = memory.amount();
  let pending = factors.map(placeOf);
  let by = weight;
  while (pending.length > 1) {
    const taken = pending.slice(0, productKernels.length + 1);
    const kernel = productKernels[taken.length - 2] ?? 'product2';
    written(surroundings, { kernel, out, from: taken, numbers: [by] });
    const rest = pending.slice(taken.length);
    pending = rest.length > 0 ? [out, ...rest] : [];
    by = 1;
  }
  return out;
}

/** A total over months that has weights, and one row or two: of more rows all but the last are multiplied first. */
function totalWritten({ weights, factors }: Total, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const places = factors.map(placeOf);
  // Behind the last month nothing counts.
  const weighed = memory.weights(weights.values, 0);
  const [first = weighed, second, ...more] = places;
  if (second === undefined)
    return written(surroundings, { kernel: 'total1', out: memory.amount(), from: [weighed, first] });
  if (more.length === 0) {
    return written(surroundings, { kernel: 'total2', out: memory.amount(), from: [weighed, first, second] });
  }
  const product = chained(places.slice(0, -1), memory.row(), surroundings);
  const from = [weighed, product, places.at(-1) ?? weighed];
  const out = written(surroundings, { kernel: 'total2', out: memory.amount(), from });
  memory.free(product);
  return out;
}

interface LinearPlaces {
  readonly base: Place;
  readonly terms: readonly (readonly [amount: Place, row: Place])[];
}

const linearPlaces = ({ base, terms }: Pick<Linear, 'base' | 'terms'>, { placeOf }: Surroundings): LinearPlaces => ({
  base: placeOf(base),
  terms: [...terms].map(([row, amount]) => [placeOf(amount), placeOf(row)]),
});

/** Any row as a linear form. */
function placesIn(row: Row, surroundings: Surroundings): LinearPlaces {
  const { memory, placeOf } = surroundings;
  if (row.kind === 'linear') return linearPlaces(row, surroundings);
  return { base: memory.fixed(0), terms: [[memory.fixed(1), placeOf(row)]] };
}

function boundedWritten(node: Bounded, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const quotient = quotientIn(node);
  if (quotient !== undefined && node.highest !== undefined) {
    const from = [node.highest, ...quotient].map(placeOf);
    return written(surroundings, { kernel: 'amountOverRow', out: memory.row(), from });
  }
  const spike = spikeIn(node);
  if (spike === undefined)
    return linearWritten(placesIn(node.of, surroundings), boundsOf(node, surroundings), surroundings);
  const from = [spike.base, spike.inner, spike.by, spike.climbing].map(placeOf);
  return written(surroundings, { kernel: 'spike', out: memory.row(), from });
}

/** The magnitude of a form of one term takes one pass. */
function magnitudeWritten(places: LinearPlaces, surroundings: Surroundings): Place {
  const { memory } = surroundings;
  const [only, ...more] = places.terms;
  if (only !== undefined && more.length === 0) {
    return written(surroundings, { kernel: 'magnitude', out: memory.row(), from: [places.base, ...only] });
  }
  const out = linearWritten(places, plain, surroundings);
  return written(surroundings, { kernel: 'magnitude', out, from: [memory.fixed(0), memory.fixed(1), out] });
}

/** A number that is part of the formula, and so small that what is near it keeps its digits. */
const isSmall = (amount: Amount): boolean => amount.kind === 'fixed' && Math.abs(amount.value) <= 1000;

function boundsOf({ lowest, highest }: Bounded, { memory, placeOf }: Surroundings): Finish {
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

function rowProductWritten(node: RowProduct, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const { form, rows } = productParts(node);
  const [first, ...more] = rows.map(placeOf);
  if (form === undefined || first === undefined) return chained(rows.map(placeOf), memory.row(), surroundings);
  const made = linearWritten(linearPlaces(form, surroundings), { kind: 'times', from: [first] }, surroundings);
  return chained([made, ...more], made, surroundings);
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
function linearWritten({ base, terms }: LinearPlaces, finish: Finish, surroundings: Surroundings): Place {
  const { memory } = surroundings;
  const { kind } = finish;
  const out = memory.row();
  let pending = terms;
  let start = base;
  while (pending.length > kernelsByTerms[kind].length - 1) {
    const taken = pending.slice(0, kernelsByTerms.linear.length - 1);
    written(surroundings, { kernel: `linear4`, out, from: [start, ...taken.flat()] });
    pending = [[memory.fixed(1), out], ...pending.slice(taken.length)];
    start = memory.fixed(0);
  }
  const kernel = kernelsByTerms[kind][pending.length];
  if (kernel === undefined) throw new ModelError('no kernel has that many terms');
  return written(surroundings, { kernel, out, from: [...finish.from, start, ...pending.flat()] });
}
