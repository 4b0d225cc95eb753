import { inEnglish, sayLabel, type Say } from '../say.js';
import type { Notation } from './notation.js';

const shortened = (value: string): string => (value.length > 12 ? String(Number(Number(value).toPrecision(6))) : value);

/** As a person says it: “models × releases per model ÷ 12”. */
export const inWords = (say: Say = inEnglish): Notation => ({
  number: shortened,
  name: ({ label }) => sayLabel(label, say),
  month: say('running month'),
  year: say('running year'),
  parentheses: (inner) => `(${inner})`,
  sum: (terms) => terms.join(' + '),
  difference: (from, take) => `${from} − ${take}`,
  product: (factors) => factors.join(' × '),
  ratio: {
    holds: false,
    write: (over, under) => `${over} ÷ ${under}`,
  },
  power: (base, exponent) => `${base} ^ ${exponent}`,
  call: (name, terms) => {
    const words = say(wordsFor[name] ?? name);
    return terms.length === 0 ? words : `${words} (${terms.join('; ')})`;
  },
  atLeast: (quantity, threshold) => say('(1 if {quantity} ≥ {threshold}, else 0)', { quantity, threshold }),
  idioms: 'named',
});

const wordsFor: Readonly<Record<string, string>> = {
  minimum: 'smallest of',
  maximum: 'largest of',
  exponential: 'e to the power of',
  total: 'total of',
  lowest: 'lowest running total of',
  monthOfLowest: 'month of the lowest running total of',
  internalRate: 'internal rate of',
  modifiedInternalRate: 'modified internal rate of',
  payback: 'months until recovered of',
  remainder: 'what is left after',
};

/** As the cell of a spreadsheet: names for inputs and lines, `MIN`, `MAX`, `EXP`, `IF`. */
export const asSpreadsheet: Notation = {
  number: (value) => value,
  name: (named) => spreadsheetName(named.kind === 'input' ? named.path : named.id),
  month: 'month',
  year: 'year',
  parentheses: (inner) => `(${inner})`,
  sum: (terms) => terms.join('+'),
  difference: (from, take) => `${from}-${take}`,
  product: (factors) => factors.join('*'),
  ratio: {
    holds: false,
    write: (over, under, whenZero) =>
      whenZero === undefined ? `${over}/${under}` : `IF(${under}=0,${whenZero},${over}/${under})`,
  },
  power: (base, exponent) => `${base}^${exponent}`,
  call: (name, terms) => `${functionFor[name] ?? name.toUpperCase()}(${terms.join(',')})`,
  atLeast: (quantity, threshold) => `IF(${quantity}>=${threshold},1,0)`,
  idioms: 'written-out',
};

const functionFor: Readonly<Record<string, string>> = {
  minimum: 'MIN',
  maximum: 'MAX',
  exponential: 'EXP',
  total: 'SUM',
};

/** A defined name holds letters, digits, dots and underscores; a hyphen would subtract. */
export const spreadsheetName = (path: string): string => path.replaceAll('-', '_');

/** For a page of mathematics. */
export const asTeX: Notation = {
  number: shortened,
  name: ({ label }) => `\\text{${label.replaceAll(/[%&#_$]/g, '\\$&')}}`,
  month: '\\text{month}',
  year: '\\text{year}',
  parentheses: (inner) => `\\left(${inner}\\right)`,
  sum: (terms) => terms.join(' + '),
  difference: (from, take) => `${from} - ${take}`,
  product: (factors) => factors.join(' \\cdot '),
  ratio: { holds: true, write: (over, under) => `\\frac{${over}}{${under}}` },
  power: (base, exponent) => `${base}^{${exponent}}`,
  call: (name, terms) =>
    `\\operatorname{${texFor[name] ?? name.replaceAll(' ', '\\ ')}}\\left(${terms.join(', ')}\\right)`,
  atLeast: (quantity, threshold) => `\\left[${quantity} \\ge ${threshold}\\right]`,
  idioms: 'named',
};

const texFor: Readonly<Record<string, string>> = { minimum: 'min', maximum: 'max', exponential: 'exp', total: 'sum' };
