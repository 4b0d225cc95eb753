import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const recipes = readFileSync('widget/frameworks.md', 'utf8');

/** The example of each recipe, by its heading. A test of the page drives them. */
const examples = {
  React: 'react/main.tsx',
  Vue: 'vue/calculator-page.vue',
  Svelte: 'svelte/calculator-page.svelte',
  Lit: 'lit/main.ts',
  Plain: 'plain/main.ts',
};

/** The lines of a source, however far in they stand and whether or not they end a statement. */
const linesOf = (source: string): readonly string[] =>
  source
    .split('\n')
    .map((line) => line.trim().replace(/;$/, ''))
    .filter((line) => line !== '');

describe('every line of a recipe stands in the example that is run', () => {
  test.each(Object.entries(examples))('%s', (heading, file) => {
    const [, block = ''] = new RegExp(`## ${heading}\n\n\`\`\`\\w+\n([^]*?)\`\`\``).exec(recipes) ?? [];
    const example = linesOf(readFileSync(`examples/frameworks/${file}`, 'utf8'));
    const lines = linesOf(block);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !example.includes(line))).toEqual([]);
  });
});
