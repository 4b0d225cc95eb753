import type { Amounts } from './amounts.js';
import { linearFormsIn, type LinearForms, type Term } from './linear-form.js';
import {
  type Amount,
  idsOf,
  inOrder,
  type Linear,
  type Node,
  type NodeStore,
  type NonLinear,
  type Row,
  type Weights,
} from './node.js';

/** One number a sample and month. What is added up is kept in a linear form; what is not linear stands in it as a row. */
export interface Rows extends LinearForms {
  readonly multiplied: (factors: readonly Row[]) => Row;
  readonly bounded: (row: Row, bounds: Bounds) => Row;
  readonly extreme: (operator: 'minimum' | 'maximum', first: Row, other: Row) => Row;
  readonly powers: (base: Amount, exponents: Weights) => Row;
  readonly operated: (operator: NonLinear, operands: readonly Node[]) => Row;
  /** A row of which no more terms will be collected: what several of them are multiplied by comes out of the sum. */
  readonly settled: (row: Row) => Row;
  /** A row that more than one figure is made of: kept whole where working it out again would cost more than reading it. */
  readonly shared: (row: Row) => Row;
  /** Σ over the months: a total of sums is pushed through to the rows, of which lines share many. */
  readonly total: (row: Row) => Amount;
}

interface Bounds {
  readonly lowest?: Amount;
  readonly highest?: Amount;
}

export function rowsIn(store: NodeStore, amounts: Amounts, months: number): Rows {
  const { kept } = store;
  const zero = amounts.fixed(0);
  const one = amounts.fixed(1);

  const { weights, added } = linearFormsIn(store, amounts, months);
  const even = weights(new Float64Array(months).fill(1));

  /** The amounts of single terms come out of a product; a sum stays whole in it. */
  function multiplied(given: readonly Row[]): Row {
    const by: Amount[] = [];
    const values = new Float64Array(months).fill(1);
    const factors: Row[] = [];
    const multiply = (row: Row): void => {
      if (row.kind === 'weights') row.values.forEach((value, month) => (values[month]! *= value));
      else if (row.kind === 'rowProduct') row.factors.forEach(multiply);
      else if (row.kind === 'linear' && row.terms.size === 0) by.push(row.base);
      else if (row.kind === 'linear' && row.terms.size === 1 && row.base === zero) {
        for (const [only, amount] of row.terms) {
          by.push(amount);
          multiply(only);
        }
      } else factors.push(settled(row));
    };
    given.forEach(multiply);
    const weighed = weights(values);
    const ordered = weighed === even && factors.length > 0 ? inOrder(factors) : [weighed, ...inOrder(factors)];
    return added([[product(ordered), amounts.multiplied(by)]]);
  }

  function product(factors: readonly Row[]): Row {
    const [only] = factors;
    if (only !== undefined && factors.length === 1) return only;
    return kept(`rowProduct ${idsOf(factors)}`, (id) => ({ sort: 'row', kind: 'rowProduct', id, factors }));
  }

  function bounded(row: Row, bounds: Bounds): Row {
    const { lowest, highest } = bounds;
    if (row.kind === 'linear' && row.terms.size === 0) return added([[boundedAmount(row.base, bounds), one]]);
    // What lies below zero is the whole less what lies above it, which often is needed too.
    if (highest === zero && lowest === undefined) {
      return added([
        [row, one],
        [bounded(row, { lowest: zero }), amounts.fixed(-1)],
      ]);
    }
    // min(highest, max(lowest, row)) is one step; the other way round it is two.
    const isLowestOnly = row.kind === 'bounded' && row.highest === undefined && lowest === undefined;
    const of = isLowestOnly ? row.of : settled(row);
    const least = isLowestOnly ? row.lowest : lowest;
    return kept(`bounded ${idsOf([of, least, highest])}`, (id) => ({
      sort: 'row',
      kind: 'bounded',
      id,
      of,
      lowest: least,
      highest,
    }));
  }

  function boundedAmount(amount: Amount, { lowest, highest }: Bounds): Amount {
    const raised = lowest === undefined ? amount : amounts.operated('maximum', [lowest, amount]);
    return highest === undefined ? raised : amounts.operated('minimum', [highest, raised]);
  }

  /** Of a row and its opposite the larger one is the magnitude of both. */
  function extreme(operator: 'minimum' | 'maximum', first: Row, other: Row): Row {
    const together = added([
      [first, one],
      [other, one],
    ]);
    const isOpposite = together.kind === 'linear' && together.terms.size === 0 && together.base === zero;
    if (!isOpposite) return operated(operator, [first, other]);
    const magnitude = kept(
      `magnitude ${first.id}`,
      (id) => ({ sort: 'row', kind: 'magnitude', id, of: first }) as const,
    );
    return operator === 'maximum' ? magnitude : added([[magnitude, amounts.fixed(-1)]]);
  }

  function operated(operator: NonLinear, given: readonly Node[]): Row {
    const operands = given.map((node) => (node.sort === 'row' ? settled(node) : node));
    const key = `rows ${operator} ${idsOf(operands)}`;
    return kept(key, (id) => ({ sort: 'row', kind: 'operated', id, operator, operands }));
  }

  /** A · x · w + B · y · w + …  =  w · (A · x + B · y) + …  for the factor that most terms have. */
  function settled(row: Row): Row {
    if (row.kind !== 'linear') return row;
    const factor = commonFactor(row);
    if (factor === undefined) return row;
    const inside: Term[] = [];
    const outside: Term[] = [[row.base, one]];
    for (const [term, by] of row.terms) {
      const place = term.kind === 'rowProduct' ? term.factors.indexOf(factor) : -1;
      if (term === factor) inside.push([by, one]);
      else if (term.kind === 'rowProduct' && place >= 0) inside.push([product(term.factors.toSpliced(place, 1)), by]);
      else outside.push([term, by]);
    }
    return settled(added([...outside, [multiplied([factor, added(inside)]), one]]));
  }

  /** Σ weight · row. */
  function weighedTotal(by: Weights, row: Row): Amount {
    const sum = by.values.reduce((total, value) => total + value, 0);
    if (row.kind === 'weights')
      return amounts.fixed(by.values.reduce((all, value, m) => all + value * row.values[m]!, 0));
    if (row.kind === 'linear' && row.terms.size <= 1) {
      const parts = [...row.terms].map(
        ([term, amount]) => [amounts.multiplied([amount, weighedTotal(by, term)]), 1] as const,
      );
      return amounts.added([[row.base, sum], ...parts]);
    }
    if (row.kind !== 'rowProduct') return amounts.total(by, [settled(row)]);
    const [first, ...rest] = row.factors;
    if (first?.kind !== 'weights') return amounts.total(by, row.factors);
    const values = by.values.map((value, month) => value * first.values[month]!);
    return weighedTotal(weights(values), product(rest));
  }

  return Object.freeze({
    weights,
    added,
    multiplied,
    bounded,
    extreme,
    powers: (base: Amount, exponents: Weights) =>
      kept(
        `powers ${idsOf([base, exponents])}`,
        (id) => ({ sort: 'row', kind: 'powers', id, base, exponents }) as const,
      ),
    operated,
    settled,
    shared: (given: Row) => {
      const row = settled(given);
      if (row.kind !== 'linear') return row;
      const varying = [...row.terms.keys()].filter(({ kind }) => kind !== 'weights');
      if (varying.length < 2) return row;
      return kept(`shared ${row.id}`, (id) => ({ sort: 'row', kind: 'shared', id, of: row }) as const);
    },
    total: (row: Row) => weighedTotal(even, row),
  });
}

/** The row by which most terms are multiplied, if there are two at least. */
function commonFactor({ terms }: Linear): Row | undefined {
  const counts = new Map<Row, number>();
  for (const term of terms.keys()) {
    for (const factor of new Set(term.kind === 'rowProduct' ? term.factors : [term])) {
      counts.set(factor, (counts.get(factor) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] > 1 ? most[0] : undefined;
}
