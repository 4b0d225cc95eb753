import { expect, test } from 'vitest';
import { glossary } from '../../src/report/glossary.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { answerFacts } from '../../src/report/one-page/answer.js';
import { moneyFacts } from '../../src/report/one-page/money.js';
import { resultSheet } from '../../src/report/page.js';
import { withoutColours } from '../../src/report/palette.js';
import { textReport } from '../../src/report/result/text-report.js';
import { smallResult } from './small-result.js';

const style = { locale: 'en', width: 80, palette: withoutColours } as const;

test('every figure above the statement has its word in the glossary', () => {
  const page = { result: smallResult, ...resultSheet(style, smallResult) };
  for (const { label } of [...answerFacts(page), ...moneyFacts(page)])
    expect(glossary.some(({ term }) => term.startsWith(label))).toBe(true);
});

test('the glossary is a section of the full report, each word with two lines or a few, and a fold of the page', () => {
  const text = textReport(smallResult, { ...style, inputs: 'most-important', section: 'glossary' });
  const markup = htmlReport(smallResult, [], { locale: 'en' }).replace(/\n/g, '');
  for (const { term, meaning } of glossary) {
    expect(text).toContain(`\n${term}\n  ${meaning.slice(0, 20)}`);
    expect(markup).toContain(`<dt>${term}</dt><dd>${meaning.slice(0, 20)}`);
  }
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
