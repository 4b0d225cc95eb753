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
import { written } from '../../src/reading/notation.js';
import { asSpreadsheet, asTeX, inWords } from '../../src/reading/notations.js';

const a = line('1', { id: 'a', label: 'A', formula: constant('1') });
const b = line('1', { id: 'b-one', label: 'B', formula: constant('2') });
const c = line('1', { id: 'c', label: 'C', formula: constant('3') });

interface Case {
  readonly formula: Expression;
  readonly words: string;
  readonly sheet: string;
}
const cases: readonly Case[] = [
  { formula: product(sum(a, b), c), words: '(A + B) × C', sheet: '(a+b_one)*c' },
  { formula: sum(product(a, b), c), words: 'A × B + C', sheet: 'a*b_one+c' },
  { formula: difference(a, difference(b, c)), words: 'A − (B − C)', sheet: 'a-(b_one-c)' },
  { formula: difference(difference(a, b), c), words: 'A − B − C', sheet: 'a-b_one-c' },
  { formula: difference(a, sum(b, c)), words: 'A − (B + C)', sheet: 'a-(b_one+c)' },
  { formula: ratio(a, product(b, c)), words: 'A ÷ (B × C)', sheet: 'a/(b_one*c)' },
  { formula: ratio(ratio(a, b), c), words: 'A ÷ B ÷ C', sheet: 'a/b_one/c' },
  { formula: ratio(a, ratio(b, c)), words: 'A ÷ (B ÷ C)', sheet: 'a/(b_one/c)' },
  { formula: product(a, ratio(b, c)), words: 'A × B ÷ C', sheet: 'a*b_one/c' },
  { formula: power(power(a, b), c), words: '(A ^ B) ^ C', sheet: '(a^b_one)^c' },
  // A spreadsheet reads 2^3^2 from the left and a page of mathematics from the right: neither is left to chance.
  { formula: power(a, power(b, c)), words: 'A ^ (B ^ C)', sheet: 'a^(b_one^c)' },
  // In a spreadsheet −2^2 is 4.
  { formula: power(constant('-2'), c), words: '(-2) ^ C', sheet: '(-2)^c' },
  { formula: ratio(a, b, c), words: 'A ÷ B', sheet: 'IF(b_one=0,c,a/b_one)' },
  { formula: minimum(a, sum(b, c)), words: 'smallest of (A; B + C)', sheet: 'MIN(a,b_one+c)' },
  { formula: exponential(a), words: 'e to the power of (A)', sheet: 'EXP(a)' },
  { formula: atLeast(a, b), words: '(1 if A ≥ B, else 0)', sheet: 'IF(a>=b_one,1,0)' },
  { formula: positivePart(a), words: 'positive part (A)', sheet: 'MAX(0,a)' },
  { formula: total(product(a, month)), words: 'total of (A × running month)', sheet: 'SUM(a*month)' },
];

test.each(cases)('in words: $words', ({ formula, words }) => {
  expect(written(formula, inWords())).toBe(words);
});

test.each(cases)('in a spreadsheet: $sheet', ({ formula, sheet }) => {
  expect(written(formula, asSpreadsheet)).toBe(sheet);
});

test('in TeX a fraction holds its parts together, and powers sit in braces', () => {
  expect(written(ratio(sum(a, b), c), asTeX)).toBe('\\frac{\\text{A} + \\text{B}}{\\text{C}}');
  expect(written(product(sum(a, b), power(c, sum(a, b))), asTeX)).toBe(
    '\\left(\\text{A} + \\text{B}\\right) \\cdot \\text{C}^{\\text{A} + \\text{B}}',
  );
});

test('a line is written as its formula, and appears by name in others', () => {
  const named = line('1', { id: 'd', label: 'D', formula: sum(a, b) });
  expect(written(named, inWords())).toBe('A + B');
  expect(written(product(named, c), inWords())).toBe('D × C');
});
