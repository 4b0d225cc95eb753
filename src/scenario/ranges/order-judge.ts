import type { Decimal } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import type { Finding } from '../finding.js';
import type { NumberPart } from './range-form.js';

/** A part of a range that is a number. */
export interface PartValue {
  readonly part: NumberPart;
  readonly value: Decimal;
}

const endsAndLikely: readonly NumberPart[] = ['low', 'likely', 'high'];
const quantiles: readonly NumberPart[] = ['p10', 'p50', 'p90'];

/** Parts that stand upside down, or touch where a distance is needed. In decimals: a float would not see every digit. */
export function orderFindings(values: readonly PartValue[], allowed: Allowed): readonly Finding[] {
  const among = (parts: readonly NumberPart[]): readonly PartValue[] =>
    values.filter(({ part }) => parts.includes(part));
  return [
    ...upsideDown(among(endsAndLikely), allowed),
    ...upsideDown(among(quantiles), allowed),
    ...touching(among(quantiles)),
  ];
}

function upsideDown(values: readonly PartValue[], allowed: Allowed): readonly Finding[] {
  const isAscending = values.every(({ value }, index) => index === 0 || value.gte(values[index - 1]?.value ?? value));
  return isAscending ? [] : [{ at: [], told: { code: 'range-upside-down', received: inWords(values), allowed } }];
}

/** Quantiles that are all the same are a number without doubt. */
function touching(values: readonly PartValue[]): readonly Finding[] {
  const [first] = values;
  const areAllSame = values.every(({ value }) => first?.value.eq(value) === true);
  const isTouching = values.some(({ value }, index) => values[index - 1]?.value.eq(value) === true);
  if (areAllSame || !isTouching) return [];
  return [{ at: [], told: { code: 'inconsistent', rule: apart, received: inWords(values) } }];
}

export const apart = 'p10, p50 and p90 lie apart, or are all the same';

const inWords = (values: readonly PartValue[]): string =>
  values.map(({ part, value }) => `${part} ${value.toString()}`).join(', ');
