import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// After npm run build.
const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(`dist/${file}`, 'utf8') }));

/** What is looked at of a node of a syntax tree. */
interface Tree {
  readonly type: string;
  readonly start: number;
  readonly key?: { readonly type: string };
  readonly accessibility?: string | null;
}

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null && 'type' in node;

const members = ['TSPropertySignature', 'TSMethodSignature', 'PropertyDefinition', 'MethodDefinition'];

/** A value is data and tells itself, a parameter stands with its function, and what is private is nobody’s. */
const isOwnAffair = ({ type, key, accessibility }: Tree): boolean =>
  ['VariableDeclaration', 'TSDeclareFunction'].includes(type) ||
  key?.type === 'PrivateIdentifier' ||
  accessibility === 'private';

/** Where the members of types and classes stand. */
function membersIn(node: unknown): readonly number[] {
  if (Array.isArray(node)) return node.flatMap(membersIn);
  if (typeof node !== 'object' || node === null || (isTree(node) && isOwnAffair(node))) return [];
  const own = isTree(node) && members.includes(node.type) ? [node.start] : [];
  return [...own, ...Object.values(node).flatMap(membersIn)];
}

test('every member of what is published has words that an editor shows', () => {
  const silent: string[] = [];
  let count = 0;
  for (const { file, text } of declarations) {
    const places = membersIn(parseSync(file, text).program);
    count += places.length;
    for (const place of places)
      if (!text.slice(0, place).trimEnd().endsWith('*/')) silent.push(`${file}: ${text.slice(place, place + 50)}`);
  }
  expect(count).toBeGreaterThan(1200);
  const hint = 'say it above the member, or where the name means the same everywhere in widget/build/member-words.yaml';
  expect(silent, hint).toEqual([]);
});

test('no words of a name are left that nothing says', () => {
  const words = Object.entries(parse(readFileSync('widget/build/member-words.yaml', 'utf8')) as Record<string, string>);
  const said = declarations.map(({ text }) => text).join('\n');
  expect(words.filter(([, told]) => !said.includes(`/** ${told} */`)).map(([name]) => name)).toEqual([]);
});
