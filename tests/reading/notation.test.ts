import { expect, test } from 'vitest';
import { line } from '../../src/formula/line.js';
import {
  atLeast,
  constant,
  difference,
  exponential,
  minimum,
  month,
  power,
  product,
  ratio,
  sum,
} from '../../src/formula/operations.js';
import { total } from '../../src/formula/series.js';
import { positivePart } from '../../src/formula/vocabulary.js';
import type { Expression } from '../../src/formula/expression.js';
import { inWords, written } from '../../src/reading/notation.js';

const a = line('1', { id: 'a', label: 'A', formula: constant('1') });
const b = line('1', { id: 'b-one', label: 'B', formula: constant('2') });
const c = line('1', { id: 'c', label: 'C', formula: constant('3') });

interface Case {
  readonly formula: Expression;
  readonly words: string;
}
const cases: readonly Case[] = [
  { formula: product(sum(a, b), c), words: '(A + B) × C' },
  { formula: sum(product(a, b), c), words: 'A × B + C' },
  { formula: difference(a, difference(b, c)), words: 'A − (B − C)' },
  { formula: difference(difference(a, b), c), words: 'A − B − C' },
  { formula: difference(a, sum(b, c)), words: 'A − (B + C)' },
  { formula: ratio(a, product(b, c)), words: 'A ÷ (B × C)' },
  { formula: ratio(ratio(a, b), c), words: 'A ÷ B ÷ C' },
  { formula: ratio(a, ratio(b, c)), words: 'A ÷ (B ÷ C)' },
  { formula: product(a, ratio(b, c)), words: 'A × B ÷ C' },
  { formula: power(power(a, b), c), words: '(A ^ B) ^ C' },
  // A spreadsheet reads 2^3^2 from the left and a page of mathematics from the right: neither is left to chance.
  { formula: power(a, power(b, c)), words: 'A ^ (B ^ C)' },
  // A spreadsheet reads −2^2 as 4.
  { formula: power(constant('-2'), c), words: '(-2) ^ C' },
  { formula: ratio(a, b, c), words: 'A ÷ B' },
  { formula: minimum(a, sum(b, c)), words: 'smallest of (A; B + C)' },
  { formula: exponential(a), words: 'e to the power of (A)' },
  { formula: atLeast(a, b), words: '(1 if A ≥ B, else 0)' },
  { formula: positivePart(a), words: 'positive part (A)' },
  { formula: total(product(a, month)), words: 'total of (A × running month)' },
];

test.each(cases)('in words: $words', ({ formula, words }) => {
  expect(written(formula, inWords())).toBe(words);
});

test('a line is written as its formula, and appears by name in others', () => {
  const named = line('1', { id: 'd', label: 'D', formula: sum(a, b) });
  expect(written(named, inWords())).toBe('A + B');
  expect(written(product(named, c), inWords())).toBe('D × C');
});
