import { ModelError } from '../../errors.js';
import type { Amount, Bounded, Linear, Magnitude, Row, RowProduct } from './node.js';
import type { Place } from './program.js';
import { productParts, quotientIn, spikeIn } from './single-pass.js';
import { written, type Writing } from './writing.js';

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

export const linearWritten = (form: Linear, writing: Writing): Place =>
  formWritten(linearPlaces(form, writing), plain, writing);

export function boundedWritten(node: Bounded, writing: Writing): Place {
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
export function magnitudeWritten({ of }: Magnitude, writing: Writing): Place {
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

export function rowProductWritten(node: RowProduct, writing: Writing): Place {
  const { memory, placeOf } = writing;
  const { form, rows } = productParts(node);
  const [first, ...more] = rows.map(placeOf);
  if (form === undefined || first === undefined) return rowsMultiplied(rows.map(placeOf), memory.row(), writing);
  const made = formWritten(linearPlaces(form, writing), { kind: 'times', from: [first] }, writing);
  return rowsMultiplied([made, ...more], made, writing);
}

/** A product of many rows, two at a time. */
export function rowsMultiplied([first, ...rest]: readonly Place[], out: Place, writing: Writing): Place {
  let made = first ?? writing.memory.fixed(1);
  for (const factor of rest) made = written(writing, { kernel: 'rowProduct', out, from: [made, factor] });
  return made;
}
