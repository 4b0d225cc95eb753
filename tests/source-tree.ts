import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, type Node, parseSync, type Program, visitorKeys } from 'oxc-parser';

/** A file of sources, read as a tree: for tests of what is written, where the others are of what it does. */
export interface SourceTree {
  readonly file: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

export function sourceTree(file: string): SourceTree {
  const text = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, text, { preserveParens: false });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  return { file, text, program, comments };
}

/** Every source of a folder, in the order of the alphabet. */
export const sourceTrees = (folder: string): readonly SourceTree[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => sourceTree(join(folder, file).replaceAll('\\', '/')));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every node, in the order in which they are written, with the one that it is a part of. */
export function eachNode(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  const parts = node as unknown as Readonly<Record<string, unknown>>;
  for (const key of visitorKeys[node.type] ?? []) {
    const part = parts[key];
    for (const each of Array.isArray(part) ? (part as readonly unknown[]) : [part]) {
      if (isNode(each)) eachNode(each, visit, node);
    }
  }
}

/** The text as it is written. */
export const written = ({ text }: SourceTree, { start, end }: Node): string => text.slice(start, end);

export const lineOf = ({ text }: SourceTree, { start }: Node): number => text.slice(0, start).split('\n').length;
