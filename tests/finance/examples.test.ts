import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as finance from '../../src/finance/index.js';

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly result: string;
}

const folder = new URL('../../src/finance/', import.meta.url);

const examples = readdirSync(folder).flatMap((file): readonly Example[] =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/@example (.+?) {2}\/\/ (.+)/g)].map(
    ([, expression = '', result = '']) => ({ file, expression, result }),
  ),
);

/** Figures are decimals, which JSON writes as strings; an example writes them as numbers. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
};

test('every public function of finance has an example', () => {
  const functions = Object.keys(finance).filter((name) => name !== 'FormulaError');
  expect(functions.filter((name) => !examples.some(({ expression }) => expression.startsWith(`${name}(`)))).toEqual([]);
});

for (const { file, expression, result } of examples) {
  test(`the example in ${file} is true: ${expression}`, () => {
    const figure: unknown = JSON.parse(JSON.stringify(runInNewContext(expression, { ...finance })));
    expect(figure).toEqual(plain(JSON.parse(JSON.stringify(runInNewContext(`(${result})`)))));
  });
}
