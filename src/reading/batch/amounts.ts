import { exponential, power } from '../elementary.js';
import { quotient, reached } from '../of-two-floats.js';
import {
  type Amount,
  idsOf,
  inOrder,
  type NodeStore,
  type NonLinear,
  type Row,
  type SeriesFigure,
  type Total,
  type Weights,
} from './node.js';

/** One number a sample: what varies by sample and not by month is worked out here, once a sample. */
export interface Amounts {
  readonly fixed: (value: number) => Amount;
  readonly draw: (place: number) => Amount;
  /** Σ weight · amount, like amounts collected. */
  readonly added: (terms: Iterable<readonly [Amount, number]>) => Amount;
  readonly multiplied: (factors: readonly Amount[]) => Amount;
  readonly operated: (operator: NonLinear, operands: readonly Amount[]) => Amount;
  /** 1 ÷ amount; `whenZero` where it is zero. */
  readonly reciprocal: (under: Amount, whenZero: number) => Amount;
  /** 1 where the amount is zero, else 0. */
  readonly isZero: (amount: Amount) => Amount;
  readonly total: (weights: Weights, factors: readonly Row[]) => Total;
  readonly series: (measure: SeriesFigure['measure'], rows: readonly Row[]) => SeriesFigure;
}

export function amountsIn({ kept }: NodeStore): Amounts {
  const fixed = (value: number): Amount =>
    kept(`fixed ${value}`, (id) => ({ sort: 'amount', kind: 'fixed', id, value }));
  const one = fixed(1);

  function added(given: Iterable<readonly [Amount, number]>): Amount {
    let constant = 0;
    const weights = new Map<Amount, number>();
    const add = (amount: Amount, weight: number): void => {
      if (amount.kind === 'fixed') constant += weight * amount.value;
      else if (amount.kind === 'sum') {
        constant += weight * amount.constant;
        for (const [term, inner] of amount.terms) add(term, weight * inner);
      } else weights.set(amount, (weights.get(amount) ?? 0) + weight);
    };
    for (const [amount, weight] of given) add(amount, weight);

    const ordered = inOrder(weights.keys()).filter((amount) => weights.get(amount) !== 0);
    const terms = new Map(ordered.map((amount) => [amount, weights.get(amount) ?? 0]));
    const [only] = ordered;
    if (only === undefined) return fixed(constant);
    if (ordered.length === 1 && constant === 0 && terms.get(only) === 1) return only;
    const key = `sum ${constant} ${ordered.map((amount) => `${amount.id}:${terms.get(amount) ?? 0}`).join(' ')}`;
    return kept(key, (id) => ({ sort: 'amount', kind: 'sum', id, constant, terms }));
  }

  const weighed = (amount: Amount, weight: number): Amount => (weight === 1 ? amount : added([[amount, weight]]));

  function multiplied(given: readonly Amount[]): Amount {
    // Most of what is multiplied is multiplied by one.
    const others = given.filter((factor) => factor !== one);
    if (others.length < 2) return others[0] ?? one;
    let weight = 1;
    const factors: Amount[] = [];
    for (const factor of others) {
      const scaled = asScaled(factor);
      weight *= scaled.weight;
      if (scaled.amount !== undefined) factors.push(scaled.amount);
    }
    const ordered = inOrder(factors);
    const [only] = ordered;
    if (only === undefined) return fixed(weight);
    if (ordered.length === 1) return weighed(only, weight);
    const key = `product ${idsOf(ordered)}`;
    const product = kept(key, (id) => ({ sort: 'amount', kind: 'product', id, factors: ordered }) as const);
    return weighed(product, weight);
  }

  function operated(operator: NonLinear, operands: readonly Amount[]): Amount {
    const values = operands.flatMap((operand) => (operand.kind === 'fixed' ? [operand.value] : []));
    if (values.length === operands.length) return fixed(figureOf(operator, values));
    return kept(`${operator} ${idsOf(operands)}`, (id) => ({
      sort: 'amount',
      kind: 'operated',
      id,
      operator,
      operands,
    }));
  }

  return Object.freeze({
    fixed,
    draw: (place: number) => kept(`draw ${place}`, (id) => ({ sort: 'amount', kind: 'draw', id, place }) as const),
    added,
    multiplied,
    operated,
    reciprocal: (under: Amount, whenZero: number) => operated('ratio', [fixed(1), under, fixed(whenZero)]),
    isZero: (amount: Amount) => operated('ratio', [fixed(0), amount, fixed(1)]),
    total: (weights: Weights, factors: readonly Row[]) =>
      kept(`total ${idsOf([weights, ...factors])}`, (id) => ({ sort: 'amount', kind: 'total', id, weights, factors })),
    series: (measure: SeriesFigure['measure'], rows: readonly Row[]) =>
      kept(`${measure} ${idsOf(rows)}`, (id) => ({ sort: 'amount', kind: 'series', id, measure, rows })),
  });
}

/** An amount as a weight and what is weighed; nothing is weighed where it is fixed. */
function asScaled(amount: Amount): { readonly weight: number; readonly amount?: Amount } {
  if (amount.kind === 'fixed') return { weight: amount.value };
  if (amount.kind !== 'sum' || amount.constant !== 0 || amount.terms.size !== 1) return { weight: 1, amount };
  const [[only, weight] = [amount, 1]] = amount.terms;
  return { weight, amount: only };
}

function figureOf(operator: NonLinear, [first = 0, second = 0, third = 0]: readonly number[]): number {
  switch (operator) {
    case 'ratio':
      return quotient(first, second, third);
    case 'minimum':
      return Math.min(first, second);
    case 'maximum':
      return Math.max(first, second);
    case 'power':
      return power(first, second);
    case 'exponential':
      return exponential(first);
    case 'atLeast':
      return reached(first, second);
  }
}
