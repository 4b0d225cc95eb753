import type { Node } from 'oxc-parser';
import { expect, test } from 'vitest';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { eachNode, lineOf, type SourceTree, sourceTrees, written } from '../source-tree.js';

const groups: readonly (Group | List)[] = inputGroups;
const fieldsByKey = new Map(groups.map(({ key, fields }) => [key, new Set(Object.keys(fields))]));
const keys = new Set(groups.flatMap(({ fields }) => Object.keys(fields)));

interface Literal {
  readonly text: string;
  readonly node: Node;
  readonly parent: Node | undefined;
  readonly source: SourceTree;
  readonly place: string;
}

/** What a node writes between quotes, or how the template begins that it is. */
const quoted = (node: Node): string | undefined => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateLiteral' || node.type === 'TSTemplateLiteralType'
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
};

function literalsIn(source: SourceTree): readonly Literal[] {
  const found: Literal[] = [];
  eachNode(source.program, (node, parent) => {
    const text = quoted(node);
    if (text === undefined || parent?.type === 'ImportDeclaration') return;
    found.push({ text, node, parent, source, place: `${source.file}:${String(lineOf(source, node))}: ${text}` });
  });
  return found;
}

/** `models.count`, `tools.mlflow.seats`, and the beginning of either: `roles.`. */
function isPath({ text }: Literal): boolean {
  const [group = '', ...rest] = text.split('.');
  const fields = fieldsByKey.get(group);
  return fields !== undefined && rest.length > 0 && (rest.at(-1) === '' || rest.some((key) => fields.has(key)));
}

/** `values['curve']`. */
const isAccess = ({ text, node, parent }: Literal): boolean =>
  parent?.type === 'MemberExpression' && parent.property === node && keys.has(text);

/** `declared.kind === 'count'` tells one case of a union from another, and says nothing of an input. */
const isKind = ({ source, parent }: Literal): boolean =>
  (parent?.type === 'BinaryExpression' && written(source, parent.left).endsWith('.kind')) ||
  (parent?.type === 'Property' && /^\w*kind\b/.test(written(source, parent)));

const isModel = (file: string): boolean => file.startsWith('src/model/');
/** Records and assumptions are data: they may say which input they fill. */
const isData = (file: string): boolean => /^src\/evidence\/(records|assumptions)\//.test(file);
/** An older format has names of its own, which no declaration of today tells. */
const isOlderFormat = (file: string): boolean => file.startsWith('src/scenario/migrations/');
/** What languages say of a text has the text itself for a key. */
const isTranslation = (file: string): boolean => file.startsWith('widget/text/');

const files = [...sourceTrees('src'), ...sourceTrees('widget')].filter(
  ({ file }) => !isModel(file) && !isData(file) && !isTranslation(file) && !isOlderFormat(file),
);

test('no path of an input is typed outside the model: it is taken from the declaration', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(
    files
      .flatMap(literalsIn)
      .filter(isPath)
      .map(({ place }) => place),
  ).toEqual([]);
});

test('no value is looked up by the key of an input: what a rule needs is declared', () => {
  const found = files
    .filter(({ file }) => file.startsWith('src/'))
    .flatMap(literalsIn)
    .filter(isAccess);
  expect(found.map(({ place }) => place)).toEqual([]);
});

const general = files.filter(({ file }) =>
  /^src\/scenario\/(rules\/.*|filling|filled-table|shared-wholes|missing-inputs|scenario-parts|scenario-shape)\.ts$/.test(
    file,
  ),
);

test('the rules between inputs, and what fills them, know no input by name', () => {
  expect(general.length).toBeGreaterThan(5);
  const named = general
    .flatMap(literalsIn)
    .filter((literal) => !isKind(literal) && (fieldsByKey.has(literal.text) || keys.has(literal.text)));
  expect(named.map(({ place }) => place)).toEqual([]);
});

test('every path that a declaration names is that of an input', () => {
  const known = new Set(groups.flatMap(({ key, fields }) => Object.keys(fields).map((field) => `${key}.${field}`)));
  const named = groups.flatMap((declared) => {
    const within = (input: string): string => (input.includes('.') ? input : `${declared.key}.${input}`);
    const ofFields = Object.values(declared.fields).flatMap((field): readonly (string | undefined)[] => {
      if (field.kind !== 'number' && field.kind !== 'numbers' && field.kind !== 'choice') return [];
      const { excludes = [], neededWith, contradicts = [] } = field;
      const ofRelations = [
        ...excludes,
        typeof neededWith === 'string' ? neededWith : neededWith?.key,
        ...contradicts.flatMap(({ when }) => Object.keys(when)),
      ];
      if (field.kind !== 'number') return ofRelations;
      const { sharesWhole, containedIn, raisedBy, billedAt } = field;
      const whole = sharesWhole === undefined || sharesWhole.whole === 'one' ? [] : sharesWhole.whole;
      return [
        ...ofRelations,
        ...whole,
        ...(sharesWhole?.parts.flat() ?? []),
        sharesWhole?.unless,
        containedIn?.input,
        raisedBy?.input,
        billedAt,
      ];
    });
    const ofWhole = declared.kind === 'group' ? [declared.impliedBy] : (declared.needsOneOf?.keys ?? []);
    return [...ofFields, ...ofWhole].flatMap((input) => (input === undefined ? [] : [within(input)]));
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((input) => !known.has(input))).toEqual([]);
});

test('every list, and every group of another one, that a declaration names is there', () => {
  const named = groups.flatMap((declared) =>
    declared.kind === 'group' ? [...(declared.replaces ?? []), declared.isFilledWith ?? []].flat() : [],
  );
  expect(named.filter((key) => !fieldsByKey.has(key))).toEqual([]);
});
