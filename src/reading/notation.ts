import { inEnglish, sayLabel, text, type Say } from '../say.js';
import type { Expression, Operation, Series } from '../formula/expression.js';

/** How a formula is written. One printer walks the tree; a notation is a table of how each thing looks. */
export interface Notation {
  readonly number: (value: string) => string;
  readonly name: (named: Extract<Expression, { readonly kind: 'input' | 'line' }>) => string;
  readonly month: string;
  readonly year: string;
  readonly parentheses: (inner: string) => string;
  readonly sum: (terms: readonly string[]) => string;
  readonly difference: (from: string, take: string) => string;
  readonly product: (factors: readonly string[]) => string;
  readonly ratio: (over: string, under: string) => string;
  readonly power: (base: string, exponent: string) => string;
  /** Functions by name: minimum, maximum, exponential, the measures of whole rows, and idioms. */
  readonly call: (name: string, terms: readonly string[]) => string;
  readonly atLeast: (quantity: string, threshold: string) => string;
}

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
  ratio: (over, under) => `${over} ÷ ${under}`,
  power: (base, exponent) => `${base} ^ ${exponent}`,
  call: (name, terms) => {
    const words = say(wordsFor[name] ?? name);
    return terms.length === 0 ? words : `${words} (${terms.join('; ')})`;
  },
  atLeast: (quantity, threshold) => say('(1 if {quantity} ≥ {threshold}, else 0)', { quantity, threshold }),
});

const wordsFor: Readonly<Record<string, string>> = {
  minimum: text('smallest of'),
  maximum: text('largest of'),
  exponential: text('e to the power of'),
  total: text('total of'),
  lowest: text('lowest running total of'),
  monthOfLowest: text('month of the lowest running total of'),
  internalRate: text('internal rate of'),
  modifiedInternalRate: text('modified internal rate of'),
  payback: text('months until recovered of'),
  remainder: text('what is left after'),
};

/** How tightly the outermost operation binds: what is looser than its surroundings goes into parentheses. */
type Strength = 0 | 1 | 2 | 3 | 4;
const sumStrength = 1;
const productStrength = 2;
const powerStrength = 3;
const atomStrength = 4;

interface Written {
  readonly text: string;
  readonly strength: Strength;
}

/** The formula behind a line, or any expression, in a notation. Lines and inputs appear by name. */
export const written = (expression: Expression, notation: Notation): string =>
  write(expression.kind === 'line' ? expression.formula : expression, notation).text;

function write(expression: Expression, notation: Notation): Written {
  switch (expression.kind) {
    case 'constant':
      return expression.value.startsWith('-')
        ? { text: notation.number(expression.value), strength: sumStrength }
        : atom(notation.number(expression.value));
    case 'input':
    case 'line':
      return atom(notation.name(expression));
    case 'month':
      return atom(notation.month);
    case 'year':
      return atom(notation.year);
    case 'series':
      return atom(notation.call(expression.measure, texts(expression, notation)));
    default:
      return writeOperation(expression, notation);
  }
}

const atom = (text: string): Written => ({ text, strength: atomStrength });

const texts = ({ terms }: Operation | Series, notation: Notation): readonly string[] =>
  terms.map((term) => write(term, notation).text);

function writeOperation(operation: Operation, notation: Notation): Written {
  const { idiom, kind, terms } = operation;
  if (idiom !== undefined) {
    return atom(
      notation.call(
        idiom.name,
        idiom.terms.map((term) => write(term, notation).text),
      ),
    );
  }
  const held = (weakest: Strength): readonly string[] => terms.map((term) => enclosed(term, weakest, notation));
  switch (kind) {
    case 'sum':
      return { text: notation.sum(held(sumStrength)), strength: sumStrength };
    case 'difference': {
      const from = enclosedAt(terms, 0, sumStrength, notation);
      return {
        text: notation.difference(from, enclosedAt(terms, 1, productStrength, notation)),
        strength: sumStrength,
      };
    }
    case 'product':
      return writeProduct(operation, notation);
    case 'ratio':
      return writeRatio(operation, notation);
    case 'power':
      return {
        text: notation.power(
          enclosedAt(terms, 0, atomStrength, notation),
          enclosedAt(terms, 1, atomStrength, notation),
        ),
        strength: powerStrength,
      };
    case 'atLeast':
      return atom(
        notation.atLeast(enclosedAt(terms, 0, sumStrength, notation), enclosedAt(terms, 1, sumStrength, notation)),
      );
    case 'minimum':
    case 'maximum':
    case 'exponential':
      return atom(notation.call(kind, texts(operation, notation)));
  }
}

/** A factor of one only carries a unit: “1 link per tool”. Readers see the units elsewhere. */
const isOne = (term: Expression): boolean => term.kind === 'constant' && term.value === '1';

function writeProduct({ terms }: Operation, notation: Notation): Written {
  const factors = terms.filter((term) => !isOne(term));
  const [only] = factors;
  if (factors.length < 2) return only === undefined ? atom(notation.number('1')) : write(only, notation);
  const text = notation.product(factors.map((factor) => enclosed(factor, productStrength, notation)));
  return { text, strength: productStrength };
}

function writeRatio({ terms }: Operation, notation: Notation): Written {
  const [whole, divisor] = terms;
  if (whole !== undefined && divisor !== undefined && isOne(divisor)) return write(whole, notation);
  const over = enclosedAt(terms, 0, productStrength, notation);
  return {
    text: notation.ratio(over, enclosedAt(terms, 1, powerStrength, notation)),
    strength: productStrength,
  };
}

function enclosed(term: Expression, weakest: Strength, notation: Notation): string {
  const { text, strength } = write(term, notation);
  return strength < weakest ? notation.parentheses(text) : text;
}

const enclosedAt = (terms: readonly Expression[], place: number, weakest: Strength, notation: Notation): string => {
  const term = terms[place];
  return term === undefined ? '' : enclosed(term, weakest, notation);
};
