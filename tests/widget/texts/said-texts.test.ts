import type { CallExpression, Node } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { eachNode, lineOf, sourceTrees, written } from '../../source-tree.js';

interface Said {
  readonly where: string;
  readonly first: Node;
  readonly said: string;
  /** Whether it is told how many there are, so that a language can choose its form. */
  readonly isCounted: boolean;
}

const isSay = ({ callee }: CallExpression): boolean =>
  (callee.type === 'Identifier' && callee.name === 'say') ||
  (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'say');

const trees = ['src', 'widget'].flatMap(sourceTrees).filter(({ file }) => !file.startsWith('widget/text/'));
const everySaid = trees.flatMap((tree): readonly Said[] => {
  const found: Said[] = [];
  eachNode(tree.program, (node) => {
    if (node.type !== 'CallExpression' || !isSay(node)) return;
    const [first, , counted] = node.arguments;
    if (first === undefined) return;
    const where = `${tree.file}:${lineOf(tree, node)}`;
    found.push({ where, first, said: written(tree, first), isCounted: counted !== undefined });
  });
  return found;
});

/** Written out where it is said: whole, in two halves, or one of two. */
const isWrittenOut = (node: Node): boolean => {
  if (node.type === 'Literal') return true;
  if (node.type === 'BinaryExpression') return isWrittenOut(node.left) && isWrittenOut(node.right);
  return node.type === 'ConditionalExpression' && isWrittenOut(node.consequent) && isWrittenOut(node.alternate);
};

/** What declarations, issues and results hold, in words: all of it marked where it is declared. */
const marked =
  /^(\w+\.)*(label|note|unit|text|rule|reason|reasoning|received|expected|phrase|hint)(\.toLowerCase\(\))?$/;
/** A table of words by a key of a program, each with its mark. */
const ofTable = /^(answers|words|names|provenances|wordsFor)\[\w+\]( \?\? \w+)?$/;
/** A part of what is marked whole; a unit by its number; a size, or a word of a choice, which is a word by itself. */
const others = ['label', 'part', "part.replace(number, '{number}')", 'unitOfSeveral(words)', 'unitOfSeveral(unit)'];
const words = ['notice.size', 'each', 'cost', 'group', 'reason'];

describe('what is said', () => {
  test('is written out, or waits for it with a mark', () => {
    expect(everySaid.length).toBeGreaterThan(300);
    const unmarked = everySaid.filter(
      ({ first, said }) =>
        !isWrittenOut(first) && !marked.test(said) && !ofTable.test(said) && ![...others, ...words].includes(said),
    );
    expect(unmarked.map(({ where, said }) => `${where} says ${said}`)).toEqual([]);
  });

  /** Where there is never one: one rate is no case of several, a table has two steps at least. */
  const several = /^'The flows change sign more than once|^'a table has 2 to/;
  const counts =
    /\{\w+\}(?<! of \{\w+\})\s(?:freed )?(?:months|hours|days|weeks|years|seats|people|models|releases|inputs|samples|figures)\b/;

  test('has a form for one, where a figure stands before what it counts', () => {
    const inOneForm = everySaid.filter(({ said, isCounted }) => counts.test(said) && !isCounted && !several.test(said));
    expect(inOneForm.map(({ where, said }) => `${where} says ${said}`)).toEqual([]);
  });
});

test('a report that counts says “1 month”: a figure before what it counts is written by countOf', () => {
  const printed = trees.filter(({ file }) => /^src\/(report|cli)\//.test(file));
  const found = printed.flatMap((tree) => {
    const places: string[] = [];
    eachNode(tree.program, (node) => {
      if (node.type !== 'TemplateLiteral') return;
      const isCounting = node.quasis.slice(1).some(({ value }) => /^ (months|years|hours)\b/.test(value.raw));
      if (isCounting) places.push(`${tree.file}:${lineOf(tree, node)} ${written(tree, node)}`);
    });
    return places;
  });
  expect(printed.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
