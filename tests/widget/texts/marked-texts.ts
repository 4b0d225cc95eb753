import type { CallExpression, Node, ParamPattern } from 'oxc-parser';
import { eachNode, type SourceTree, sourceTrees } from '../../source-tree.js';

/** A text at its mark. Between its parts stands what the program puts in: a template literal with a place in it. */
export interface MarkedText {
  readonly text: string;
  readonly file: string;
  /** Or it may be a part of what is said: a label of the model. */
  readonly isSaid: boolean;
}

/** What stands in a template literal in place of an expression. */
export const hole = '\u0001';

/** A text is marked where it is said, or by `text('…')` where it waits to be said. */
const calls = new Set(['say', 'text']);
/** In the model, what is declared is marked by its field, or by the parameter of that name. */
const names = new Set(['label', 'note', 'unitInWords', 'heading', 'group', 'choices', 'phrase']);
/** Said as they are declared, where the others may be part of what is said. */
const sentences = new Set(['rule', 'reason', 'sentence', 'reasoning']);
const isOfModel = (file: string): boolean => file.startsWith('src/model/');
/** Why something is assumed is told beside the assumption. */
const isAssumed = (file: string): boolean => file.startsWith('src/evidence/assumptions/');

/** What an expression may come to, of that which is written out. */
function textsOf(node: Node | null | undefined): readonly string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [node.quasis.map(({ value }) => value.cooked ?? '').join(hole)];
    case 'ArrayExpression':
      return node.elements.flatMap(textsOf);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textsOf(node.expression);
    // The forms of a text that counts something: it goes by the last of them.
    case 'ObjectExpression':
      return node.properties.flatMap((each) => (nameOf(each) === 'other' ? textsOf(assigned(each)) : []));
    case 'LogicalExpression':
      return node.operator === '??' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
    case 'BinaryExpression': {
      if (node.operator !== '+') return [];
      const ends = textsOf(node.right);
      return textsOf(node.left).flatMap((start) => ends.map((end) => start + end));
    }
    default:
      return [];
  }
}

/** The name of what is declared, if it is a word. */
function nameOf(node: Node | undefined): string | undefined {
  switch (node?.type) {
    case 'Property':
    case 'MethodDefinition':
    case 'TSMethodSignature':
      return node.key.type === 'Identifier' ? node.key.name : undefined;
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return node.id?.type === 'Identifier' ? node.id.name : undefined;
    default:
      return undefined;
  }
}

/** What a property or a variable is declared to be. */
const assigned = (node: Node): Node | null | undefined => {
  if (node.type === 'VariableDeclarator') return node.init;
  return node.type === 'Property' && !node.method && !node.shorthand ? node.value : undefined;
};

const calledName = ({ callee }: CallExpression): string => {
  if (callee.type === 'MemberExpression' && !callee.computed) return callee.property.name;
  return callee.type === 'Identifier' ? callee.name : '';
};

const parameterName = (parameter: ParamPattern): string | undefined => {
  const named = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return named.type === 'Identifier' ? named.name : undefined;
};

type Places = ReadonlyMap<string, ReadonlySet<number>>;

/** Of each function the places of its parameters that have such a name. */
function namedParameters(sources: readonly SourceTree[]): Places {
  const places = new Map<string, Set<number>>();
  const visit = (node: Node, parent: Node | undefined): void => {
    if (!('params' in node) || !Array.isArray(node.params)) return;
    const key = nameOf(node) ?? nameOf(parent);
    node.params.forEach((parameter, place) => {
      const name = parameterName(parameter as ParamPattern);
      if (key === undefined || name === undefined || !names.has(name)) return;
      places.set(key, (places.get(key) ?? new Set()).add(place));
    });
  };
  sources.forEach(({ program }) => {
    eachNode(program, visit);
  });
  return places;
}

/** Every text of a folder at its mark. */
export function markedTexts(folders: readonly string[]): readonly MarkedText[] {
  const sources = folders.flatMap(sourceTrees);
  const places = namedParameters(sources.filter(({ file }) => isOfModel(file)));
  const markedBy = (node: Node, file: string): readonly (Node | null | undefined)[] => {
    if (node.type === 'CallExpression') {
      const name = calledName(node);
      if (calls.has(name)) return [node.arguments[0]];
      return isOfModel(file) ? [...(places.get(name) ?? [])].map((place) => node.arguments[place]) : [];
    }
    const name = nameOf(node);
    if (name === undefined) return [];
    const isMarked =
      (isAssumed(file) && node.type === 'Property' && name === 'reasoning') ||
      (isOfModel(file) && (names.has(name) || sentences.has(name)));
    return isMarked ? [assigned(node)] : [];
  };
  return sources.flatMap(({ file, program }) => {
    const found = new Map<string, boolean>();
    eachNode(program, (node) => {
      const isSaid = !isOfModel(file) || (node.type === 'Property' && sentences.has(nameOf(node) ?? ''));
      for (const marked of markedBy(node, file)) textsOf(marked).forEach((text) => found.set(text, isSaid));
    });
    const isInWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(hole, ''));
    return [...found].flatMap(([text, isSaid]) => (isInWords(text) ? [{ text, file, isSaid }] : []));
  });
}
