import { readdirSync } from 'node:fs';
import { format } from 'oxfmt';
import { describe, expect, test } from 'vitest';
import type { Reported } from '../../../src/report/page.js';
import { briefOf } from '../../../src/report/embed/brief.js';
import { inert } from '../../../src/report/embed/inert.js';
import {
  blockSnippet,
  frameSnippet,
  profileAttributes,
  tagSnippet,
  translated,
  type Embedded,
} from '../../../src/report/embed/snippet.js';
import { smallResult } from '../small-result.js';
import { inMarkdown, inMdx, inWordPress, tagsOf, withThreeDigits } from './stays-whole.js';

const hostile = '"><script>alert(1)</script> {x} {{y}} *z* [a](b) [mlops] `c` $d$ <!-- - 1. e --> ~~f~~ __g__';

const embeddedOf = (result: Reported): Embedded => ({
  brief: briefOf(result, { locale: 'en', date: '2026-11-29' }),
  files: 'https://host.example/',
  attributes: [
    ['industry', 'finance'],
    ['exchange-rate', '0.92'],
    ['locale', 'de'],
  ],
  fragment: 'mlops-roi=1.a-_--b',
});
const embedded = embeddedOf(smallResult);
const attacked = embeddedOf({ ...smallResult, name: hostile });
const forms = { tagSnippet, frameSnippet, blockSnippet };

/** As a browser reads it. */
const textIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();

describe.each(Object.entries(forms))('what %s writes', (_, form) => {
  const snippets = [form(embedded), form(attacked)];

  test('tells the question, the answer, three figures and the day, and leads to the calculator', () => {
    const [snippet = ''] = snippets;
    const text = textIn(snippet);
    for (const told of [
      'A small case: Is what is planned here worth its cost over 24 months?',
      'Probably worth it, by the ratio of benefits to costs. But to break even, 26%',
      'Expected net value: $1.4K.',
      'Cash alone, after all costs: -$1.48K.',
      'Paid back: in month 10.',
      'As of November 29, 2026. Open the calculator',
    ]) {
      expect(text).toContain(told);
    }
    expect(snippet).toContain(
      '<a href="https://host.example/embed.html?industry=finance&amp;exchange-rate=0.92&amp;locale=de&amp;share#mlops-roi=1.a-_--b">',
    );
  });

  test('is text where somebody wrote text, and has no tag more by it', () => {
    const [snippet = '', worse = ''] = snippets;
    expect(tagsOf(worse)).toEqual(tagsOf(snippet));
    expect(textIn(worse)).toContain(hostile);
    expect(worse).not.toMatch(/[{}]{2}|[`*~[\]]/);
  });

  test('goes through Markdown as it is', () => {
    for (const snippet of snippets) {
      expect(inMarkdown(snippet)).toBe(`<p>Before.</p>\n${snippet}<p>After.</p>\n`);
    }
  });
});

describe.each(Object.entries({ tagSnippet, frameSnippet }))('in MDX, what %s writes', (_, form) => {
  test.each([embedded, attacked])('has its tags and text, and nothing else', (each) => {
    const { tags, others } = inMdx(form(each));
    expect(others).toEqual([]);
    expect(tags).toEqual(tagsOf(form(each)));
  });

  test('has them too after a formatter', async () => {
    const { code } = await format('post.mdx', `Before.\n\n${form(attacked)}\nAfter.\n`);
    const { tags } = inMdx(code);
    const words = (list: readonly string[]): readonly string[] =>
      list.map((tag) => tag.replace(/\s+/g, ' ').replace(' >', '>'));
    expect(words(tags)).toEqual(words(tagsOf(form(attacked))));
  });
});

test('nothing of the tag is refused by React, which takes no style and no class as text', () => {
  expect(tagSnippet(embedded)).not.toMatch(/\s(style|class|on\w+|frameborder)=/);
});

describe('among authors of WordPress', () => {
  test('the block stays as it is, but for how references to characters are written', () => {
    for (const each of [embedded, attacked])
      expect(inWordPress(blockSnippet(each))).toBe(withThreeDigits(blockSnippet(each)));
  });

  test.each([
    ['tagSnippet', tagSnippet, ['div', 'strong', 'a']],
    ['frameSnippet', frameSnippet, ['div', 'strong', 'a', 'details', 'summary']],
  ] as const)('of %s the answer and the link stay', (_, form, tags) => {
    const left = inWordPress(form(attacked));
    expect(textIn(left)).toBe(textIn(form(attacked)));
    expect(new Set(tagsOf(left).map((tag) => /[a-z]+/.exec(tag)?.[0]))).toEqual(new Set(tags));
  });

  test('the comment of a block cannot be ended by what stands in it', () => {
    const [first = ''] = blockSnippet({ ...embedded, attributes: [['currency', '--><script>&']] }).split('\n');
    expect(first.match(/--/g)).toHaveLength(2);
    expect(JSON.parse(/\{.*\}/.exec(first)?.[0] ?? '')).toEqual({
      currency: '--><script>&',
      scenario: 'mlops-roi=1.a-_--b',
    });
  });
});

test('a list, a number or a heading that a formatter moves to the beginning of a line stays text', () => {
  for (const text of ['- a', '+ a', '1. a', '12) a', '# a', '> a', '--- a', 'a - b', 'costs -$5']) {
    for (const line of inert(text)
      .markup.split(' ')
      .map((_, place, words) => words.slice(place).join(' '))) {
      expect(inMarkdown(line), text).toMatch(/^<p>Before.<\/p>\n<p>[^<]*\nAfter.<\/p>\n?$/);
    }
  }
});

test('a scenario that says no more than a profile is told in attributes', () => {
  const profile = { schemaVersion: 2, industry: 'finance', size: 'small', horizonMonths: 24 } as const;
  expect(profileAttributes(profile)).toEqual([
    ['industry', 'finance'],
    ['size', 'small'],
    ['horizon', '24'],
  ]);
  expect(profileAttributes({ ...profile, currency: 'EUR', exchangeRates: { USD: '0.92' } })).toContainEqual([
    'exchange-rate',
    '0.92',
  ]);
  expect(profileAttributes({ ...profile, exchangeRates: { GBP: 2 } })).toBeUndefined();
  expect(profileAttributes({ ...profile, name: 'Ours' })).toBeUndefined();
  expect(profileAttributes({ size: 'small' })).toBeUndefined();
});

test('the languages that have a file are those of the calculator', () => {
  const files = readdirSync('widget/text').flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? []);
  expect(translated).toEqual(files.toSorted());
});
