import type { Amounts } from './amounts.js';
import { type Amount, inOrder, type Linear, type Node, type NodeStore, type Row, type Weights } from './node.js';

/**
 * Rows added up: base + Σ amount · row, each row once. Like rows of different lines are collected, and what varies by
 * sample only is multiplied once a sample.
 */
export interface LinearForms {
  readonly weights: (values: Float64Array) => Weights;
  /** Σ amount · node, where a node may be an amount itself. */
  readonly added: (terms: readonly Term[]) => Row;
}

export type Term = readonly [node: Node, by: Amount];

export function linearFormsIn({ kept }: NodeStore, amounts: Amounts, months: number): LinearForms {
  const zero = amounts.fixed(0);
  const one = amounts.fixed(1);

  const weights = (values: Float64Array): Weights =>
    kept(`weights ${values.join(' ')}`, (id) => ({ sort: 'row', kind: 'weights', id, values }));

  function added(given: readonly Term[]): Row {
    const [[only, times] = []] = given;
    if (given.length === 1 && times === one && only?.sort === 'row' && only.kind !== 'weights') return only;
    const base: [Amount, number][] = [];
    const coefficients = new Map<Row, Amount>();
    for (const [node, by] of given) {
      const { base: inner, terms } = asLinear(node);
      base.push([amounts.multiplied([by, inner]), 1]);
      for (const [row, amount] of terms) {
        const more = amounts.multiplied([by, amount]);
        const known = coefficients.get(row);
        coefficients.set(row, known === undefined ? more : bothAdded(known, more));
      }
    }
    return linear(amounts.added(base), withOneRowOfWeights(coefficients));
  }

  const bothAdded = (first: Amount, second: Amount): Amount =>
    amounts.added([
      [first, 1],
      [second, 1],
    ]);

  /** Weights that no sample changes are added up beforehand. */
  function withOneRowOfWeights(coefficients: ReadonlyMap<Row, Amount>): ReadonlyMap<Row, Amount> {
    const values = new Float64Array(months);
    const rest = new Map<Row, Amount>();
    for (const [row, by] of coefficients) {
      if (by.kind === 'fixed' && by.value === 0) continue;
      if (row.kind === 'weights' && by.kind === 'fixed')
        row.values.forEach((value, month) => (values[month]! += by.value * value));
      else rest.set(row, by);
    }
    if (values.every((value) => value === 0)) return rest;
    const row = weights(values);
    const known = rest.get(row);
    return rest.set(row, known === undefined ? one : bothAdded(known, one));
  }

  function linear(base: Amount, terms: ReadonlyMap<Row, Amount>): Row {
    const ordered = inOrder(terms.keys());
    const [only] = ordered;
    if (only !== undefined && ordered.length === 1 && terms.get(only) === one) {
      if (base === zero) return only;
      if (only.kind === 'weights' && base.kind === 'fixed')
        return weights(only.values.map((value) => value + base.value));
    }
    const inKey = ordered.map((row) => `${row.id}:${terms.get(row)?.id ?? ''}`).join(' ');
    const sorted = new Map(ordered.map((row) => [row, terms.get(row) ?? zero]));
    return kept(`linear ${base.id} ${inKey}`, (id) => ({ sort: 'row', kind: 'linear', id, base, terms: sorted }));
  }

  function asLinear(node: Node): Pick<Linear, 'base' | 'terms'> {
    if (node.sort === 'amount') return { base: node, terms: new Map() };
    return node.kind === 'linear' ? node : { base: zero, terms: new Map([[node, one]]) };
  }

  return Object.freeze({ weights, added });
}
