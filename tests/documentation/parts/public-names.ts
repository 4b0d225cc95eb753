import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
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
    const file = target.types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '.ts');
    const source = existsSync(file) ? file : `src/${file}`;
    return [{ name: `${name}${key.slice(1)}`, source }];
  });
}

interface PublicName {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'class' | 'type';
  readonly parameters: readonly string[];
  /** The first sentence of its docstring. */
  readonly sentence: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noLib: true,
  types: [],
};

/** The names that an entry exports, in the order of the alphabet, with what their docstrings say. */
export function publicNames(source: string): readonly PublicName[] {
  const program = ts.createProgram([source], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${source} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      return { name: exported.name, sentence: firstSentence(text), ...kindOf(symbol) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function kindOf(symbol: ts.Symbol): Pick<PublicName, 'kind' | 'parameters'> {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return { kind: 'value', parameters: [] };
  const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (made !== undefined && (ts.isFunctionDeclaration(made) || ts.isArrowFunction(made)))
    return { kind: 'function', parameters: parametersOf(symbol) };
  if (ts.isClassDeclaration(declaration)) return { kind: 'class', parameters: [] };
  const isType = ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
  return { kind: isType ? 'type' : 'value', parameters: [] };
}

/** Of an overloaded function, those of its first form. */
function parametersOf({ declarations = [] }: ts.Symbol): readonly string[] {
  const [declaration] = declarations;
  const made =
    declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (made === undefined || !(ts.isFunctionDeclaration(made) || ts.isArrowFunction(made))) return [];
  return made.parameters.map(({ name, initializer, questionToken }) => {
    const word = ts.isIdentifier(name) ? name.text : 'options';
    return initializer === undefined && questionToken === undefined ? word : `${word}?`;
  });
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
