import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// After npm run build.
const told = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Readonly<Record<string, string>>;
const files = readdirSync('dist').filter((name) => /^mlops-roi-.*\.js$/.test(name));

test('every file for a script tag has its integrity told, and no other', () => {
  expect(Object.keys(told).sort()).toEqual(files.sort());
  expect(Object.keys(told)).toContain('mlops-roi-calculator.min.js');
});

test.each(files)('%s is what its integrity says', (name) => {
  expect(told[name]).toBe(
    `sha384-${createHash('sha384')
      .update(readFileSync(`dist/${name}`))
      .digest('base64')}`,
  );
});

test('every language that has texts has its file', () => {
  const texts = existsSync('widget/text') ? readdirSync('widget/text') : [];
  const tags = texts.flatMap((name) => /^(..)\.ts$/.exec(name)?.[1] ?? []);
  expect(files).toEqual(expect.arrayContaining(tags.map((tag) => `mlops-roi-calculator.${tag}.js`)));
});
