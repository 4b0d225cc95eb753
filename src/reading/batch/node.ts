import type { Measure, Operator } from '../../formula/expression.js';

/**
 * What a batch works out, as a graph in which every figure stands once. There are two sorts of figures: an amount is
 * one number for each sample, a row has one for each sample and month.
 */
export type Node = Amount | Row;

export type Amount = Fixed | Draw | Sum | Product | Operated<'amount'> | Total | SeriesFigure;
export type Row = Weights | Linear | Shared | Bounded | Magnitude | RowProduct | Powers | Operated<'row'>;

interface Numbered<Sort extends 'amount' | 'row'> {
  readonly sort: Sort;
  /** In the order in which they were made: what a node is made of has a smaller number. */
  readonly id: number;
}

/** The same in all samples. */
interface Fixed extends Numbered<'amount'> {
  readonly kind: 'fixed';
  readonly value: number;
}

/** An input that varies; `place` counts them. */
interface Draw extends Numbered<'amount'> {
  readonly kind: 'draw';
  readonly place: number;
}

/** constant + Σ weight · amount */
export interface Sum extends Numbered<'amount'> {
  readonly kind: 'sum';
  readonly constant: number;
  readonly terms: ReadonlyMap<Amount, number>;
}

export interface Product extends Numbered<'amount'> {
  readonly kind: 'product';
  readonly factors: readonly Amount[];
}

/** Σ over all months: weight · each of the factors. */
export interface Total extends Numbered<'amount'> {
  readonly kind: 'total';
  readonly weights: Weights;
  readonly factors: readonly Row[];
}

/** A whole-horizon figure that is not a plain total. */
export interface SeriesFigure extends Numbered<'amount'> {
  readonly kind: 'series';
  readonly measure: Measure;
  readonly rows: readonly Row[];
}

/** The same row in all samples. */
export interface Weights extends Numbered<'row'> {
  readonly kind: 'weights';
  readonly values: Float64Array;
}

/** base + Σ amount · row: the normal form of whatever is added up, each row once. */
export interface Linear extends Numbered<'row'> {
  readonly kind: 'linear';
  readonly base: Amount;
  readonly terms: ReadonlyMap<Row, Amount>;
}

/** A linear form that stays whole, because more than one figure is made of it. */
interface Shared extends Numbered<'row'> {
  readonly kind: 'shared';
  readonly of: Linear;
}

/** min(highest, max(lowest, row)), either of them if there. */
export interface Bounded extends Numbered<'row'> {
  readonly kind: 'bounded';
  readonly of: Row;
  readonly lowest: Amount | undefined;
  readonly highest: Amount | undefined;
}

/** The row without its signs. */
export interface Magnitude extends Numbered<'row'> {
  readonly kind: 'magnitude';
  readonly of: Row;
}

/** Rows multiplied month by month; at most the first is made of weights. */
export interface RowProduct extends Numbered<'row'> {
  readonly kind: 'rowProduct';
  readonly factors: readonly Row[];
}

/** An amount raised to an exponent of its own in each month. */
export interface Powers extends Numbered<'row'> {
  readonly kind: 'powers';
  readonly base: Amount;
  readonly exponents: Weights;
}

/** Whatever has no simpler form. A ratio has three operands: the last is its figure where the second is zero. */
export interface Operated<Sort extends 'amount' | 'row'> extends Numbered<Sort> {
  readonly kind: 'operated';
  readonly operator: NonLinear;
  readonly operands: readonly (Sort extends 'amount' ? Amount : Node)[];
}

export type NonLinear = Exclude<Operator, 'sum' | 'difference' | 'product'>;

/** What a node is made of directly. A reading that writes several nodes as one says for itself what that is made of. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'fixed':
    case 'draw':
    case 'weights':
      return [];
    case 'sum':
      return [...node.terms.keys()];
    case 'product':
    case 'rowProduct':
      return node.factors;
    case 'linear':
      return [node.base, ...[...node.terms].flatMap(([row, by]) => [by, row])];
    case 'shared':
    case 'magnitude':
      return [node.of];
    case 'bounded':
      return [node.of, node.lowest, node.highest].filter((part) => part !== undefined);
    case 'powers':
      return [node.base, node.exponents];
    case 'operated':
      return node.operands;
    case 'total':
      return [node.weights, ...node.factors];
    case 'series':
      return node.rows;
  }
}

/** All that is behind some nodes and they themselves, each once, parts first. */
export function inOrderOfUse(
  nodes: readonly Node[],
  partsIn: (node: Node) => readonly Node[] = partsOf,
): readonly Node[] {
  const ordered = new Set<Node>();
  const visit = (node: Node): void => {
    if (ordered.has(node)) return;
    partsIn(node).forEach(visit);
    ordered.add(node);
  };
  nodes.forEach(visit);
  return [...ordered];
}

/** Nodes by what they are made of, so that what is worked out twice in the model is worked out once. */
export interface NodeStore {
  /** The node of a key, made where there is none yet. Nodes of the same key are the same; a key begins with the kind. */
  readonly kept: <N extends Node>(key: string, make: (id: number) => N) => N;
}

export function nodeStore(): NodeStore {
  const nodes = new Map<string, Node>();
  return Object.freeze({
    kept: <N extends Node>(key: string, make: (id: number) => N): N => {
      const known = nodes.get(key);
      // A key begins with the kind, and each kind is made in one place.
      if (known !== undefined) return known as N;
      const made = make(nodes.size);
      nodes.set(key, made);
      return made;
    },
  });
}

/** Numbers of nodes, for keys. */
export const idsOf = (nodes: readonly (Node | undefined)[]): string => nodes.map((node) => node?.id ?? '').join(' ');

/** In one order, however they were written. */
export const inOrder = <N extends Node>(nodes: Iterable<N>): N[] => [...nodes].sort((a, b) => a.id - b.id);
