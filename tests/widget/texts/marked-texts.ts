import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

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
function textsOf(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join('')];
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsOf);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return textsOf(node.expression);
  }
  // The forms of a text that counts something: it goes by the last of them.
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) && each.name.getText() === 'other' ? textsOf(each.initializer) : [],
    );
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.QuestionQuestionToken) return [...textsOf(node.left), ...textsOf(node.right)];
    if (kind !== ts.SyntaxKind.PlusToken) return [];
    const ends = textsOf(node.right);
    return textsOf(node.left).flatMap((start) => ends.map((end) => start + end));
  }
  return [];
}

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';

interface SourceFile {
  readonly file: string;
  readonly source: ts.SourceFile;
}

const sourcesIn = (folder: string): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((file) => ({
      file,
      source: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    }));

type Places = ReadonlyMap<string, ReadonlySet<number>>;

/** Of each function the places of its parameters that have such a name. */
function namedParameters(sources: readonly SourceFile[]): Places {
  const places = new Map<string, Set<number>>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const named =
        node.name ??
        (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
      node.parameters.forEach(({ name }, place) => {
        if (named === undefined || !ts.isIdentifier(name) || !names.has(name.text)) return;
        const key = named.getText();
        places.set(key, (places.get(key) ?? new Set()).add(place));
      });
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(({ source }) => visit(source));
  return places;
}

/** Every text of a folder at its mark. */
export function markedTexts(folders: readonly string[]): readonly MarkedText[] {
  const sources = folders.flatMap(sourcesIn);
  const places = namedParameters(sources.filter(({ file }) => isOfModel(file)));
  const markedBy = (node: ts.Node, file: string): readonly (ts.Node | undefined)[] => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      if (calls.has(name)) return [node.arguments[0]];
      return isOfModel(file) ? [...(places.get(name) ?? [])].map((place) => node.arguments[place]) : [];
    }
    if (isAssumed(file) && ts.isPropertyAssignment(node) && node.name.getText() === 'reasoning')
      return [node.initializer];
    if (
      isOfModel(file) &&
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      ts.isIdentifier(node.name)
    ) {
      return names.has(node.name.text) || sentences.has(node.name.text) ? [node.initializer] : [];
    }
    return [];
  };
  return sources.flatMap(({ file, source }) => {
    const found = new Map<string, boolean>();
    const visit = (node: ts.Node): void => {
      const isSaid = !isOfModel(file) || (ts.isPropertyAssignment(node) && sentences.has(node.name.getText()));
      for (const marked of markedBy(node, file)) textsOf(marked).forEach((text) => found.set(text, isSaid));
      ts.forEachChild(node, visit);
    };
    visit(source);
    const isInWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(hole, ''));
    return [...found].flatMap(([text, isSaid]) => (isInWords(text) ? [{ text, file, isSaid }] : []));
  });
}
