import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inMarkdown, inMdx, inWordPress, tagsOf } from '../../report/embed/stays-whole.js';

const folder = 'widget/embed';
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const blocksIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```html\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

const byHand = [...blocksIn(textOf('README.md')), ...blocksIn(readFileSync('README.md', 'utf8'))];

test('there are a tag and an iframe, and the tag of the front page', () => {
  expect(byHand.map((block) => /<(mlops-roi-calculator|iframe)/.exec(block)?.[1])).toEqual([
    ...['mlops-roi-calculator', 'iframe', 'mlops-roi-calculator'],
  ]);
});

describe.each(byHand)('a snippet for other pages: %s', (block) => {
  test('goes through Markdown as it is', () => {
    expect(inMarkdown(block)).toBe(`<p>Before.</p>\n${block}<p>After.</p>\n`);
  });

  test('goes through MDX with all its tags and nothing else', () => {
    const { tags, others } = inMdx(block);
    expect(others).toEqual([]);
    expect(tags).toEqual(tagsOf(block));
  });

  test('leaves something to read where WordPress takes tags away', () => {
    expect(inWordPress(block)).toMatch(/<div>[^]*[a-z]{4}[^]*<\/div>/);
    expect(inWordPress(block)).not.toMatch(/<(script|iframe|link|mlops)/);
  });
});

test('the recipes name files that there are', () => {
  const links = [...textOf('recipes.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
});
