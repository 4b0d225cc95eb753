import { readFileSync } from 'node:fs';
import { parseSync, visitorKeys } from 'oxc-parser';

const operators = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
]);

/** Calls that have a neighbour of the same form, both ways. */
const neighbours = new Map(
  [
    ['lt', 'lte'],
    ['gt', 'gte'],
    ['plus', 'minus'],
    ['times', 'div'],
    ['max', 'min'],
    ['every', 'some'],
    ['floor', 'ceil'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** Words of a formula that say the same without one of what they take, if two are left or more. */
const ofMany = new Set(['sum', 'product', 'minimum', 'maximum', 'all', 'any']);

const isTextual = ({ type, value, left, right }) =>
  type === 'TemplateLiteral' ||
  (type === 'Literal' && typeof value === 'string') ||
  (type === 'BinaryExpression' && (isTextual(left) || isTextual(right)));

/** What a change writes in place of a node, given the text of any node within it. */
const changes = {
  BinaryExpression: ({ operator, left, right }, text) => {
    if (operator === '+') return isTextual(left) || isTextual(right) ? [] : [`${text(left)} - ${text(right)}`];
    const other = operators.get(operator);
    return other === undefined ? [] : [`${text(left)} ${other} ${text(right)}`];
  },
  LogicalExpression: ({ operator, left, right }, text) =>
    operator === '??' ? [text(right)] : [`${text(left)} ${operator === '&&' ? '||' : '&&'} ${text(right)}`, text(left)],
  ConditionalExpression: ({ consequent, alternate }, text) => [text(consequent), text(alternate)],
  UnaryExpression: ({ operator, argument }, text) => (operator === '!' || operator === '-' ? [text(argument)] : []),
  Literal: ({ value }) => {
    if (typeof value === 'boolean') return [String(!value)];
    return typeof value === 'number' ? [String(value + 1)] : [];
  },
  CallExpression: (node, text) => {
    const { callee, arguments: given } = node;
    if (callee.type === 'Identifier') {
      if (!ofMany.has(callee.name) || given.length < 2) return [];
      return given.map(
        (_, left) =>
          `${text(callee)}(${given
            .filter((__, at) => at !== left)
            .map(text)
            .join(', ')})`,
      );
    }
    if (callee.type !== 'MemberExpression' || callee.computed) return [];
    if (callee.property.name === 'filter') return [text(callee.object)];
    const other = neighbours.get(callee.property.name);
    return other === undefined ? [] : [`${text(callee.object)}.${other}(${given.map(text).join(', ')})`];
  },
};

const isNode = (value) => typeof value === 'object' && value !== null && typeof value.type === 'string';

/** Types do nothing, and what is imported or thrown is looked at by the compiler or read by people. */
const isLeftAlone = ({ type }) =>
  type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type)
    ? true
    : ['ImportDeclaration', 'ThrowStatement'].includes(type);

/**
 * Every small change of a file that leaves a program: a comparison, a sign, a constant, a term that is missing, a condition
 * that always holds or never.
 */
export function mutationsOf(file) {
  const source = readFileSync(file, 'utf8');
  const { program } = parseSync(file, source, { preserveParens: false });
  const text = ({ start, end }) => source.slice(start, end);
  const found = [];
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    for (const written of changes[node.type]?.(node, text) ?? []) {
      const { start, end } = node;
      const line = source.slice(0, start).split('\n').length;
      found.push({ file, line, start, end, was: text(node), becomes: `(${written})` });
    }
    for (const key of visitorKeys[node.type] ?? []) {
      for (const part of [node[key]].flat()) if (isNode(part)) visit(part);
    }
  };
  visit(program);
  return found.filter((mutation) => parseSync(file, mutated(source, mutation)).errors.length === 0);
}

export const mutated = (source, { start, end, becomes }) => source.slice(0, start) + becomes + source.slice(end);
