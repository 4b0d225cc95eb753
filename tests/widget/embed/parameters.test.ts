import { describe, expect, test } from 'vitest';
import { isHeightMessage, isSightMessage } from '../../../widget/embed/messages.js';
import { attributesIn, receiverOf } from '../../../widget/embed/parameters.js';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

describe('what the query of an embedded page says', () => {
  test('becomes attributes, and nothing else of it does', () => {
    const given = attributesIn(query('industry=finance&size=small&horizon=24&theme=dark&onclick=x&id=first&currency='));
    expect(given).toEqual([
      ['industry', 'finance'],
      ['size', 'small'],
      ['horizon', '24'],
      ['theme', 'dark'],
    ]);
  });

  test('a currency comes with what a dollar costs in it', () => {
    expect(attributesIn(query('currency=EUR&exchange-rate=0.92'))).toEqual([
      ['currency', 'EUR'],
      ['exchange-rate', '0.92'],
    ]);
  });

  test('share and compact are told by their name alone', () => {
    expect(attributesIn(query('share&compact'))).toEqual([
      ['variant', 'compact'],
      ['share', ''],
    ]);
    expect(attributesIn(query('share=false&compact=0'))).toEqual([]);
    expect(attributesIn(query('variant=compact'))).toEqual([['variant', 'compact']]);
    expect(attributesIn(query('compact&variant=whole'))).toEqual([['variant', 'whole']]);
  });

  test('a scenario in the fragment is opened, and any other fragment is none of ours', () => {
    expect(attributesIn(query('theme=dark'), '#mlops-roi=1.q1bK')).toEqual([
      ['theme', 'dark'],
      ['share', ''],
    ]);
    expect(attributesIn(query(''), '#?secret=abc')).toEqual([]);
  });

  test('lang is another word for locale, which goes before it', () => {
    expect(attributesIn(query('lang=de-CH'))).toEqual([['locale', 'de-CH']]);
    expect(attributesIn(query('lang=fr&locale=de'))).toEqual([['locale', 'de']]);
  });
});

describe('who is told the height', () => {
  test.each([
    ['origin=https%3A%2F%2Fhost.example', 'https://other.example/page', 'https://host.example'],
    ['origin=https%3A%2F%2Fhost.example%2Fa%2Fpage', '', 'https://host.example'],
    ['', 'https://other.example/page?a=b', 'https://other.example'],
    ['origin=nonsense', 'https://other.example/', 'https://other.example'],
    // An origin that is none, as of a file or of data, can be nobody’s address.
    ['origin=data%3A%2Cx', 'https://other.example/', 'https://other.example'],
    ['', '', '*'],
  ])('?%s from “%s”: %s', (written, referrer, receiver) => {
    expect(receiverOf(query(written), referrer)).toBe(receiver);
  });
});

test.each([
  [{ type: 'mlops-roi-height', id: '', height: 812 }, true],
  [{ type: 'mlops-roi-height', id: '', height: '812' }, false],
  [{ type: 'mlops-roi-height', id: '', height: Number.NaN }, false],
  [{ type: 'mlops-roi-height', id: '', height: 0 }, false],
  [{ type: 'mlops-roi-height', id: '', height: 1e9 }, false],
  [{ type: 'resize', height: 812 }, false],
  ['mlops-roi-height', false],
  [null, false],
])('%j is a height: %s', (data, is) => {
  expect(isHeightMessage(data)).toBe(is);
});

test.each([
  [{ type: 'mlops-roi-sight', top: 0, mayDownload: true, scheme: 'auto' }, true],
  [{ type: 'mlops-roi-sight', top: 1500.5, mayDownload: false, scheme: 'dark' }, true],
  [{ type: 'mlops-roi-sight', top: -1, mayDownload: true, scheme: 'auto' }, false],
  [{ type: 'mlops-roi-sight', top: '0;color:red', mayDownload: true, scheme: 'auto' }, false],
  [{ type: 'mlops-roi-sight', top: Number.NaN, mayDownload: true, scheme: 'auto' }, false],
  [{ type: 'mlops-roi-sight', top: 0, scheme: 'auto' }, false],
  [{ type: 'mlops-roi-sight', top: 0, mayDownload: true, scheme: 'red' }, false],
  [{ type: 'mlops-roi-height', top: 0, mayDownload: true, scheme: 'auto' }, false],
  ['mlops-roi-sight', false],
  [null, false],
])('%j tells what is in sight: %s', (data, is) => {
  expect(isSightMessage(data)).toBe(is);
});
