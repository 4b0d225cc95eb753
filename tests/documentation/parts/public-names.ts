import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  BindingIdentifier,
  ExportNamedDeclaration,
  ModuleExportName,
  Node,
  ParamPattern,
  Statement,
} from 'oxc-parser';
import { type SourceTree, sourceTree } from '../../source-tree.js';
import { code, page } from './markdown.js';

interface Entry {
  /** As it is imported: `mlops-roi/finance`. */
  readonly name: string;
  readonly source: string;
}

/** What the package lets others import, by package.json. */
function entries(): readonly Entry[] {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.entries(exports).flatMap(([key, target]) => {
    if (typeof target === 'string' || key.includes('*')) return [];
    const entry = target.types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '');
    const source = [`${entry}.ts`, `src/${entry}.ts`, `src/${entry}/index.ts`].find((file) => existsSync(file));
    return source === undefined ? [] : [{ name: `${name}${key.slice(1)}`, source }];
  });
}

interface PublicName {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'class' | 'type';
  readonly parameters: readonly string[];
  /** The first sentence of its docstring. */
  readonly sentence: string;
}

/** A form in which a name is declared, and the statement that its docstring stands above. */
interface Declared {
  readonly source: SourceTree;
  readonly statement: Statement;
  readonly declaration: Node;
}

const wordOf = (name: ModuleExportName | BindingIdentifier): string =>
  name.type === 'Literal' ? name.value : name.name;

/** What a statement declares under this name. */
function declaredIn(statement: Statement, name: string): Node | undefined {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  switch (declaration?.type) {
    case 'VariableDeclaration':
      return declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return declaration.id?.name === name ? declaration : undefined;
    default:
      return undefined;
  }
}

/** Where a file has a name from: another file, in which it may be called otherwise. */
function origin({ file, program }: SourceTree, name: string): { readonly source: SourceTree; readonly name: string } {
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ImportDeclaration') continue;
    for (const each of statement.specifiers) {
      const isExport = each.type === 'ExportSpecifier';
      if (statement.source === null || wordOf(isExport ? each.exported : each.local) !== name) continue;
      const from = join(dirname(file), statement.source.value.replace(/\.js$/, '.ts'));
      const called = isExport ? each.local : each.type === 'ImportSpecifier' ? each.imported : each.local;
      return { source: sourceTree(from), name: wordOf(called) };
    }
  }
  throw new Error(`${file} declares no ${name}`);
}

function declarationsOf(source: SourceTree, name: string): readonly Declared[] {
  const here = source.program.body.flatMap((statement) => {
    const declaration = declaredIn(statement, name);
    return declaration === undefined ? [] : [{ source, statement, declaration }];
  });
  if (here.length > 0) return here;
  const from = origin(source, name);
  return declarationsOf(from.source, from.name);
}

/** The names that an entry exports, in the order of the alphabet, with what their docstrings say. */
export function publicNames(file: string): readonly PublicName[] {
  const source = sourceTree(file);
  return source.program.body
    .flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration'
        ? namesIn(statement).map((name) => ({ name, isType: statement.exportKind === 'type' }))
        : [],
    )
    .map(({ name, isType }) => {
      const declared = declarationsOf(source, name);
      const kind = kindOf(declared);
      // What is a value where it is declared may be handed on as its type alone.
      const told = isType ? ({ ...kind, kind: 'type' } as const) : kind;
      return { name, sentence: firstSentence(declared.map(docstring).join('\n\n')), ...told };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const namesIn = ({ specifiers, declaration }: ExportNamedDeclaration): readonly string[] => {
  if (declaration === null) return specifiers.map(({ exported }) => wordOf(exported));
  const declared = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
  return declared.flatMap(({ id }) => (id?.type === 'Identifier' ? [id.name] : []));
};

/** The comment above a statement, without its stars and without what it says of parameters. */
function docstring({ source, statement }: Declared): string {
  const above = source.comments.findLast(({ end }) => end <= statement.start);
  if (above === undefined || !above.value.startsWith('*')) return '';
  if (source.text.slice(above.end, statement.start).trim() !== '') return '';
  const lines = above.value.split('\n').map((line) => line.replace(/^\s*\*+ ?/, ''));
  const tags = lines.findIndex((line) => line.trimStart().startsWith('@'));
  return (tags === -1 ? lines : lines.slice(0, tags)).join('\n').trim();
}

/** Of an overloaded function, its first form tells the parameters. */
function kindOf([declared]: readonly Declared[]): Pick<PublicName, 'kind' | 'parameters'> {
  const declaration = declared?.declaration;
  const made = declaration?.type === 'VariableDeclarator' ? declaration.init : declaration;
  switch (made?.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ArrowFunctionExpression':
      return { kind: 'function', parameters: made.params.map(parameterName) };
    case 'ClassDeclaration':
      return { kind: 'class', parameters: [] };
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return { kind: 'type', parameters: [] };
    default:
      return { kind: 'value', parameters: [] };
  }
}

function parameterName(parameter: ParamPattern): string {
  const isGiven = parameter.type === 'AssignmentPattern';
  const pattern = isGiven ? parameter.left : parameter.type === 'RestElement' ? parameter.argument : parameter;
  const word = pattern.type === 'Identifier' ? pattern.name : 'options';
  return isGiven || ('optional' in parameter && parameter.optional) ? `${word}?` : word;
}

const firstSentence = (text: string): string => {
  const paragraph = text.split(/\n\s*\n/)[0] ?? '';
  const words = paragraph.replace(/\s+/g, ' ').trim();
  return /^.*?[.!?](?= |$)/.exec(words)?.[0] ?? words;
};

/** The names of an entry, for its README. */
export function namesOf(entry: string): string {
  const found = entries().find(({ name }) => name === entry);
  if (found === undefined) throw new Error(`package.json exports no ${entry}`);
  const names = publicNames(found.source);
  const ofTypes = (isType: boolean): string =>
    names
      .filter(({ kind }) => (kind === 'type') === isType)
      .map((each) => `- ${code(asCalled(each))}${each.sentence === '' ? '' : `: ${escaped(each.sentence)}`}`)
      .join('\n');
  return page(`## What \`${entry}\` exports`, ofTypes(false), '### Types', ofTypes(true));
}

const asCalled = ({ kind, name, parameters }: PublicName): string =>
  kind === 'function' ? `${name}(${parameters.join(', ')})` : name;

const escaped = (sentence: string): string => sentence.replace(/[<>*_]/g, '\\$&');
