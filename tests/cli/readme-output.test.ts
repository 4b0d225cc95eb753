import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command } from './command.js';

const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```text\n\$ npx mlops-roi (.*)\n([\s\S]*?)```/g)];

test('the README shows what some commands print', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(3);
});

test.each(blocks.map(([, words = '', shown = '']) => [words, shown] as const))(
  'every line that the README shows of “%s” is printed',
  async (words, shown) => {
    const { stdout, status } = await command(words.split(' '));
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(shown.trimEnd().split('\n')));
  },
);
