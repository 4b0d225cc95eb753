import { expect, test } from 'vitest';
import { marked, textWidth, wrapped } from '../../src/report/plain-text.js';

test('words are set into lines no wider than asked for', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
});

test('a word that is too long is cut', () => {
  expect(wrapped('a unbreakable', 5)).toEqual(['a', 'unbre', 'akabl', 'e']);
});

test.each([
  ['a letter', 'a', 1],
  ['a kanji takes two columns', '漢', 2],
  ['a full-width yen sign takes two', '￥', 2],
  ['a mark of direction takes none', '\u200f', 0],
  ['an accent on a letter takes none', 'e\u0301', 1],
  ['a place where a word may be broken takes none', 'a\u00adb', 2],
  ['dashes, bars and signs of Latin pages take one each', '– █│ 5 € ×', 10],
])('the width of %s', (_, text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([0, -7])('a width of %s is one column: no text goes on for ever', (width) => {
  expect(wrapped('two 9', width)).toEqual(['t', 'w', 'o', '9']);
  expect(marked('- ', 'ab', width)).toEqual(['- a', '  b']);
});
