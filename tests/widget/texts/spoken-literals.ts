import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Functions whose arguments are said to a reader, or kept to be said. */
const saying = new Set(['say', 'aboutNumber', 'broken', 'told', 'wrongType', 'noFigure', 'ratioOf', 'split']);

/** What a text is called while it waits to be said. */
const waiting =
  /^(text|rule|rules|\w+Rule|reason|reasoning|explanations?|expected|sentences?|contradiction|apart|words(For)?|(word|side)Labels|provenances|nothing\w+)$/;

/** Functions that answer in words. */
const describing = new Set(['described', 'expectedAt']);

/** Codes and keys are for programs. */
const isForReaders = (text: string): boolean => /^[^-]*$|\s/.test(text) && !/^(|removed: true)$/.test(text);

/** The texts that an expression may come to, of those that are written out. */
function textsOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return textsOf(node.expression);
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? textsOf(each.initializer) : []));
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const ends = textsOf(node.right);
    return textsOf(node.left).flatMap((start) => ends.map((end) => start + end));
  }
  return [];
}

function returnedBy(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isReturnStatement(each) && each.expression !== undefined) found.push(...textsOf(each.expression));
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** `say(…)` as well as `view.say(…)`. */
const isSaid = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression)
    ? expression.name.text === 'say'
    : ts.isIdentifier(expression) && saying.has(expression.text);

function textsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isSaid(node)) {
      // After the text comes what stands in it.
      const saysAtOnce = !ts.isIdentifier(node.expression) || node.expression.text === 'say';
      found.push(...node.arguments.slice(0, saysAtOnce ? 1 : undefined).flatMap(textsOf));
    }
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (isNamed && ts.isIdentifier(node.name) && waiting.test(node.name.text) && node.initializer !== undefined) {
      found.push(...textsOf(node.initializer));
    }
    if (ts.isFunctionDeclaration(node) && describing.has(node.name?.text ?? '')) found.push(...returnedBy(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Texts of the library that stand in its source as they are said, in the order of the files. */
export const spokenLiterals = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => textsIn(join(folder, file)))
    .filter(isForReaders);
