import { ModelError } from '../../errors.js';
import type { Memory } from './memory.js';
import type { Bounded, Linear, Node, Row, Sum, Total } from './node.js';
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
  const simple = (kernel: KernelName, from: readonly Place[]): Place => written(surroundings, { kernel, out: out(), from });
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
      return chained('product', node.factors.map(placeOf), memory.amount(), surroundings);
    case 'rowProduct':
      return chained('rowProduct', node.factors.map(placeOf), memory.row(), surroundings);
    case 'operated':
      return simple(node.operator, node.operands.map(placeOf));
    case 'total':
      return totalWritten(node, surroundings);
    case 'series': {
      if (node.measure === 'total') throw new ModelError('a total is a node of its own');
      return simple(node.measure, node.rows.map(placeOf));
    }
    case 'linear':
      return linearWritten(linearPlaces(node, surroundings), [], surroundings);
    case 'bounded':
      return linearWritten(placesIn(node.of, surroundings), boundsOf(node, surroundings), surroundings);
    case 'shared':
      return linearWritten(linearPlaces(node.of, surroundings), [], surroundings);
    case 'magnitude':
      return magnitudeWritten(placesIn(node.of, surroundings), surroundings);
    case 'powers':
      return simple('powers', [placeOf(node.base), placeOf(node.exponents)]);
  }
}

function written(
  { instructions }: Surroundings,
  { kernel, out, from, numbers = [] }: Omit<Instruction, 'numbers'> & Partial<Pick<Instruction, 'numbers'>>,
): Place {
  instructions.push({ kernel, out, from, numbers });
  return out;
}

/** A product of many factors, two at a time. */
function chained(
  kernel: 'product' | 'rowProduct',
  [first, ...rest]: readonly Place[],
  out: Place,
  surroundings: Surroundings,
): Place {
  let made = first ?? surroundings.memory.fixed(1);
  for (const factor of rest) made = written(surroundings, { kernel, out, from: [made, factor] });
  return made;
}

/** A weighted sum, two amounts at a time or four; what is added so far is one of them. */
function sumWritten({ constant, terms }: Sum, surroundings: Surroundings): Place {
  const { memory, placeOf } = surroundings;
  const out = memory.amount();
  const nothing = { place: memory.fixed(0), weight: 0 };
  let pending = [...terms].map(([amount, weight]) => ({ place: placeOf(amount), weight }));
  let base = constant;
  while (pending.length > 0) {
    const count = pending.length > 2 ? 4 : 2;
    const taken = [...pending.slice(0, count), ...new Array<typeof nothing>(count).fill(nothing)].slice(0, count);
    written(surroundings, {
      kernel: `weightedSum${count}`,
      out,
      from: taken.map(({ place }) => place),
      numbers: [base, ...taken.map(({ weight }) => weight)],
    });
    pending = pending.length > count ? [{ place: out, weight: 1 }, ...pending.slice(count)] : [];
    base = 0;
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
  if (second === undefined) return written(surroundings, { kernel: 'total1', out: memory.amount(), from: [weighed, first] });
  if (more.length === 0) {
    return written(surroundings, { kernel: 'total2', out: memory.amount(), from: [weighed, first, second] });
  }
  const product = chained('rowProduct', places.slice(0, -1), memory.row(), surroundings);
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

/** The magnitude of a form of one term takes one pass. */
function magnitudeWritten(places: LinearPlaces, surroundings: Surroundings): Place {
  const { memory } = surroundings;
  const [only, ...more] = places.terms;
  if (only !== undefined && more.length === 0) {
    return written(surroundings, { kernel: 'magnitude', out: memory.row(), from: [places.base, ...only] });
  }
  const out = linearWritten(places, [], surroundings);
  return written(surroundings, { kernel: 'magnitude', out, from: [memory.fixed(0), memory.fixed(1), out] });
}

const boundsOf = ({ lowest, highest }: Bounded, { memory, placeOf }: Surroundings): readonly Place[] => [
  lowest === undefined ? memory.fixed(-Infinity) : placeOf(lowest),
  highest === undefined ? memory.fixed(Infinity) : placeOf(highest),
];

const kernelsByTerms = {
  linear: ['linear0', 'linear1', 'linear2', 'linear3', 'linear4'],
  bounded: ['bounded0', 'bounded1', 'bounded2', 'bounded3'],
} as const;

/** Base and terms in as many passes as it takes; the last one holds the sum within its bounds, if there are any. */
function linearWritten({ base, terms }: LinearPlaces, bounds: readonly Place[], surroundings: Surroundings): Place {
  const { memory } = surroundings;
  const out = memory.row();
  const kind = bounds.length > 0 ? 'bounded' : 'linear';
  let pending = terms;
  let start = base;
  while (pending.length > kernelsByTerms[kind].length - 1) {
    const taken = pending.slice(0, kernelsByTerms.linear.length - 1);
    written(surroundings, { kernel: `linear4`, out, from: [start, ...taken.flat()] });
    pending = [[memory.fixed(1), out], ...pending.slice(taken.length)];
    start = memory.fixed(0);
  }
  const kernel = kernelsByTerms[kind][pending.length];
  if (kernel === undefined) throw new ModelError('too many terms are left for one pass');
  return written(surroundings, { kernel, out, from: [...bounds, start, ...pending.flat()] });
}
