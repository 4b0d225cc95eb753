import type { Allowed } from '../errors.js';

/** JSON Schema as plain data; a key that begins with `x-` is an annotation of ours. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const numeral: JsonSchema = {
  description: 'A decimal numeral as text, which keeps every digit.',
  type: 'string',
  pattern: '^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$',
  maxLength: 100,
};

const bounds = ({ lowest, highest, above }: Allowed): JsonSchema => ({
  ...(lowest === undefined ? {} : { minimum: Number(lowest) }),
  ...(highest === undefined ? {} : { maximum: Number(highest) }),
  ...(above === undefined ? {} : { exclusiveMinimum: Number(above) }),
});

/** A number within bounds, or a numeral. */
export const numberOf = (allowed: Allowed): JsonSchema => ({
  anyOf: [{ type: allowed.isWhole === true ? 'integer' : 'number', ...bounds(allowed) }, { $ref: '#/$defs/numeral' }],
});

/** `number-from-0-to-1`: what has the same bounds shares one definition. */
export const nameByBounds = (kind: 'number' | 'value', { lowest, highest, isWhole }: Allowed): string =>
  [
    isWhole === true ? `whole-${kind}` : kind,
    ...(lowest === undefined ? [] : ['from', lowest]),
    ...(highest === undefined ? [] : ['to', highest]),
  ].join('-');
