import { ModelError } from '../../errors.js';
import {
  type Bounded,
  type Linear,
  type Node,
  type Operated,
  partsOf,
  type Powers,
  type Sum,
  type Weights,
} from '../batch/node.js';
import { type Dialect, floatLiteral } from './dialect.js';

/** How a node is written: what its parts are called, and which of them may be null. */
export interface Writing {
  readonly dialect: Dialect;
  readonly textOf: (part: Node) => string;
  /** Whether a figure may not exist: it is null then, and so is what rests on it. */
  readonly mayBeNull: (part: Node) => boolean;
}

/** What a node is made of in SQL; a total and a series are made of whole rows, and stand in `of-whole-rows.ts`. */
export function nodeText(node: Node, writing: Writing): string {
  const { dialect, textOf } = writing;
  switch (node.kind) {
    case 'fixed':
      return Number.isFinite(node.value) ? floatLiteral(dialect, node.value) : `cast(null as ${dialect.float})`;
    case 'sum':
      return sumText(node, writing);
    case 'product':
    case 'rowProduct':
      return node.factors.map(textOf).join(' * ');
    case 'linear':
      return linearText(node, writing);
    case 'shared':
      return textOf(node.of);
    case 'bounded':
      return boundedText(node, writing);
    case 'magnitude':
      return `abs(${textOf(node.of)})`;
    case 'powers':
      return powersText(node, writing);
    case 'operated':
      return operatedText(node, writing);
    case 'draw':
    case 'weights':
    case 'total':
    case 'series':
      throw new ModelError(`a ${node.kind} is a column, and is not written out`);
  }
}

/** Terms after one another: a weight of one is not written, one of less than nothing is taken away. */
function addedText(terms: readonly (readonly [weight: number, text: string])[], dialect: Dialect): string {
  const parts = terms.map(([weight, text], place) => {
    const size = Math.abs(weight);
    const weighed = size === 1 ? text : `${floatLiteral(dialect, size)}${text === '' ? '' : ` * ${text}`}`;
    const sign = weight < 0 ? '-' : '+';
    if (place > 0) return ` ${sign} ${weighed}`;
    return weight < 0 ? `-${weighed}` : weighed;
  });
  return `(${parts.join('')})`;
}

function sumText({ constant, terms }: Sum, { dialect, textOf }: Writing): string {
  const weighed = [...terms].map(([amount, weight]) => [weight, textOf(amount)] as const);
  const whole = constant === 0 ? [] : [[Math.sign(constant), floatLiteral(dialect, Math.abs(constant))] as const];
  return addedText([...whole, ...weighed], dialect);
}

function linearText({ base, terms }: Linear, { dialect, textOf }: Writing): string {
  const rows = [...terms].map(([row, by]) =>
    by.kind === 'fixed' ? ([by.value, textOf(row)] as const) : ([1, `${textOf(by)} * ${textOf(row)}`] as const),
  );
  const isNothing = base.kind === 'fixed' && base.value === 0;
  return addedText([...(isNothing && rows.length > 0 ? [] : [[1, textOf(base)] as const]), ...rows], dialect);
}

/**
 * The lesser or the greater of two. Some engines leave out what is null, and would take the other for it.
 */
function extremeText(
  name: 'least' | 'greatest',
  first: Node,
  second: Node,
  writing: Writing,
  ofSecond?: string,
): string {
  const { textOf, mayBeNull } = writing;
  const [one, other] = [textOf(first), ofSecond ?? textOf(second)];
  if (!mayBeNull(first) && !mayBeNull(second)) return `${name}(${one}, ${other})`;
  const [before, behind] = name === 'least' ? ['<', '>='] : ['>', '<='];
  return `(case when ${one} ${before} ${other} then ${one} when ${one} ${behind} ${other} then ${other} end)`;
}

/** min(highest, max(lowest, row)) */
function boundedText({ of, lowest, highest }: Bounded, writing: Writing): string {
  const raised = lowest === undefined ? writing.textOf(of) : extremeText('greatest', lowest, of, writing);
  return highest === undefined ? raised : extremeText('least', highest, of, writing, raised);
}

/** Nothing to the power of less than nothing is an error in some engines: here it is no figure. */
function powersText({ base, exponents }: Powers, { textOf }: Writing): string {
  const isEverBelow = exponents.values.some((exponent) => exponent < 0);
  return powerText(textOf(base), textOf(exponents), isEverBelow);
}

const powerText = (base: string, exponent: string, isEverBelow: boolean): string =>
  `power(${isEverBelow ? `nullif(${base}, 0)` : base}, ${exponent})`;

/**
 * e^x below this is nothing beside one, and some engines call what is too small for a float an error, be it the product
 * of two such.
 */
const leastExponent = -150;

function operatedText({ operator, operands }: Operated<'amount' | 'row'>, writing: Writing): string {
  const { dialect, textOf, mayBeNull } = writing;
  const [first, second, third] = operands;
  if (first === undefined) throw new ModelError(`a ${operator} of nothing`);
  const number = (value: number): string => floatLiteral(dialect, value);
  if (operator === 'exponential') return `exp(greatest(${number(leastExponent)}, ${textOf(first)}))`;
  if (second === undefined) throw new ModelError(`a ${operator} of one term`);
  switch (operator) {
    case 'minimum':
      return extremeText('least', first, second, writing);
    case 'maximum':
      return extremeText('greatest', first, second, writing);
    case 'power':
      return powerText(textOf(first), textOf(second), second.kind !== 'fixed' || second.value < 0);
    case 'atLeast':
      return mayBeNull(first) || mayBeNull(second)
        ? `(case when ${textOf(first)} >= ${textOf(second)} then ${number(1)} when ${textOf(first)} < ${textOf(second)} then ${number(0)} end)`
        : `(case when ${textOf(first)} >= ${textOf(second)} then ${number(1)} else ${number(0)} end)`;
    case 'ratio': {
      if (second.kind === 'fixed' && second.value !== 0) return `(${textOf(first)} / ${textOf(second)})`;
      const divided = `${textOf(first)} / nullif(${textOf(second)}, 0)`;
      if (third === undefined || (third.kind === 'fixed' && Number.isNaN(third.value))) return `(${divided})`;
      return mayBeNull(first) || mayBeNull(second)
        ? `(case when ${textOf(second)} = 0 then ${textOf(third)} else ${divided} end)`
        : `coalesce(${divided}, ${textOf(third)})`;
    }
  }
}

/** Whether the figure of a node may not exist by itself: a ratio to nothing without another figure. */
export function isNullable(node: Node): boolean {
  if (node.kind === 'fixed') return !Number.isFinite(node.value);
  if (node.kind === 'series') return node.measure !== 'lowest';
  if (node.kind === 'powers') return node.exponents.values.some((exponent) => exponent < 0);
  if (node.kind !== 'operated') return false;
  const [, second, third] = node.operands;
  if (node.operator === 'power') return second?.kind !== 'fixed' || second.value < 0;
  if (node.operator !== 'ratio' || (second?.kind === 'fixed' && second.value !== 0)) return false;
  return third === undefined || (third.kind === 'fixed' && Number.isNaN(third.value));
}

/** How often the text of a node says each of its parts. */
export function readCount(node: Node, mayBeNull: (part: Node) => boolean): number {
  if (node.kind === 'series') return 2;
  if (node.kind === 'total') return partsWritten(node).some(mayBeNull) ? 2 : 1;
  const isCompared =
    node.kind === 'bounded' ||
    (node.kind === 'operated' && node.operator !== 'power' && node.operator !== 'exponential');
  return isCompared && partsWritten(node).some(mayBeNull) ? 2 : 1;
}

/** What a node is written from: a total that counts each month as it is has no weights written. */
export const partsWritten = (node: Node): readonly Node[] =>
  node.kind === 'total' && node.factors.length > 0 && isAllOne(node.weights) ? node.factors : partsOf(node);

const isAllOne = ({ values }: Weights): boolean => values.every((value) => value === 1);
