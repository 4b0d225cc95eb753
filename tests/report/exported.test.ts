import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/reading/explanation.js';
import { Decimal } from '../../src/decimal.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { markdownReport } from '../../src/report/markdown-report.js';
import type { Reported } from '../../src/report/page.js';
import { limitsOf } from '../../src/report/result/notices-and-limits.js';
import { smallResult } from './small-result.js';

const style = { locale: 'en' } as const;

const npv: Explanation = {
  root: 'npv',
  figures: [
    {
      kind: 'line',
      id: 'npv',
      label: 'Net present value',
      unit: 'money',
      isMoney: true,
      value: new Decimal(1400),
      per: 'once',
      formula: 'Benefits − Costs',
      numbers: '4800 − 3400',
      reads: ['a.b'],
    },
    {
      kind: 'input',
      id: 'a.b',
      label: 'an assumed amount',
      unit: 'money per month',
      value: new Decimal(80),
      provenance: 'assumption',
    },
  ],
};

const withoutLines = (markup: string): string => markup.replaceAll('\n', '');
const page = withoutLines(htmlReport(smallResult, [npv], style));
const hostile = '<img src=x onerror="alert(1)">&\'|*_`[a](javascript:x)';
const attacked: Reported = {
  ...smallResult,
  name: hostile,
  lines: smallResult.lines.map((line) => ({ ...line, label: hostile, group: hostile })),
  evidence: {
    ...smallResult.evidence,
    inputs: smallResult.evidence.inputs.map((input) => ({ ...input, label: hostile, path: `tools."><script>` })),
    doubt: { ...smallResult.evidence.doubt, toAnswer: [] },
  },
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

/** Names of elements in the order in which they open, and whether each is closed again. */
function elementsOf(markup: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, slash, name = '', , end] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (slash === '/') expect(open.pop(), markup).toBe(name);
    else {
      names.push(name);
      if (end !== '/' && !['meta', 'br'].includes(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the report in HTML', () => {
  test('is one file that runs nothing and asks nobody', () => {
    const names = new Set(elementsOf(page));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form']) expect(names.has(name), name).toBe(false);
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"');
    expect(page).not.toMatch(/\s(on[a-z]+|src|style)=|url\(|@import/);
  });

  test('says the answer before the money, and the statement to the same digits as the page of text', () => {
    const parts = ['Probably worth it', 'What decides it', 'The money', 'Costs and benefits by year'];
    const places = parts.map((part) => page.toLowerCase().indexOf(part.toLowerCase()));
    expect(places.filter((place) => place >= 0)).toEqual(
      places.filter((place) => place >= 0).toSorted((a, b) => a - b),
    );
    const net = /<th>Net<\/th>(.*?)<\/tr>/.exec(page)?.[1] ?? '';
    expect([...net.matchAll(/>([^<]+)</g)].map(([, cell]) => cell)).toEqual([
      '-1,000',
      '1,200',
      '1,200',
      '1,400',
      '1,400',
    ]);
  });

  test('opens a figure into its formula, and leads to the inputs that it reads', () => {
    expect(page).toMatch(/<details><summary>[^<]*<\/summary><p>= Benefits − Costs<\/p><p>= 4800 − 3400<\/p>/);
    expect(page).toContain('<a href="#input-a.b">an assumed amount</a>: $80');
    expect(page).toContain('id="input-a.b"');
  });

  test('folds in what to know and the limits, each as a list with how many there are', () => {
    const foldsOf = (markup: string): readonly (readonly [string, number])[] =>
      [...markup.matchAll(/<summary>([^<]* \(\d+\))<\/summary>\s*<ul>(.*?)<\/ul>/gs)].map(
        ([, title = '', list = '']) => [title, list.match(/<li>[^<]+<\/li>/g)?.length ?? 0],
      );
    const listed = foldsOf(page).filter(([title]) => /^(What to know|Limits) /.test(title));
    const limitCount = limitsOf(smallResult).length;
    expect(smallResult.notices.length).toBeGreaterThan(0);
    expect(listed).toEqual([
      [`What to know (${smallResult.notices.length})`, smallResult.notices.length],
      [`Limits (${limitCount})`, limitCount],
    ]);
    for (const limit of limitsOf(smallResult)) expect(page).toContain(escaped(limit));
    const untold = foldsOf(withoutLines(htmlReport({ ...smallResult, notices: [] }, [npv], style)));
    expect(untold.some(([title]) => title.startsWith('What to know'))).toBe(false);
  });

  test('draws both running totals, with what they end at for whoever does not see them', () => {
    expect(page).toContain(
      'aria-label="Running total of costs and benefits by month, before discounting: expected it ends at $1.4K, with cash benefits only at -$1.48K."',
    );
    expect(page.match(/<path class="line (net|cash)" d="M62 [\d.]+(L[\d.]+ [\d.]+){24}"/g)).toHaveLength(2);
  });

  test('writes the month of the payback beside its line where the edge of the chart is near', () => {
    const placeOf = (months: number): string | undefined => {
      const metrics = { ...smallResult.metrics, paybackMonths: new Decimal(months) };
      return /<text class="month ?([a-z]*)" x="[\d.]+" y="14">Paid/.exec(
        withoutLines(htmlReport({ ...smallResult, metrics }, [npv], style)),
      )?.[1];
    };
    expect([1, 12, 23].map(placeOf)).toEqual(['early', '', 'late']);
  });

  test('says nowhere more than its text what somebody wrote', () => {
    const names = elementsOf(htmlReport(attacked, [npv], style));
    expect(names).not.toContain('img');
    expect(names).not.toContain('script');
    expect(withoutLines(htmlReport(attacked, [npv], style))).toContain(
      '<h1>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;',
    );
  });
});

describe('the report in Markdown', () => {
  const text = markdownReport(smallResult, style);

  test('has the answer, the statement as a table, and what makes it reproducible', () => {
    expect(text).toMatch(/^# A small case\n\n/);
    expect(text).toContain(
      '**Probably worth it, by the ratio of benefits to costs.**\n\n- To break even, 26% of the freed',
    );
    expect(text).toContain('\n| **Net** | **-1,000** | **1,200** | **1,200** | **1,400** | **1,400** |\n');
    expect(text).toContain('input ab12');
    expect(text.indexOf('## What decides it')).toBeGreaterThan(0);
    expect(text.indexOf('## What decides it')).toBeLessThan(text.indexOf('## The money'));
  });

  test('tells once that more fails, and twelve signs of the input, enough to tell one from another', () => {
    const notices = [{ code: 'more-failures', before: new Decimal('33.6'), after: new Decimal('44.4') } as const];
    const manifest = { ...smallResult.manifest, inputHash: '0123456789abcdef' };
    const told = markdownReport({ ...smallResult, notices, manifest }, style);
    expect(told.match(/fail/g)).toHaveLength(1);
    expect(told).toContain('input 0123456789ab\n');
  });

  test('every row of a table has as many cells, whatever somebody wrote', () => {
    const tables = markdownReport(attacked, style)
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(tables.length).toBe(4);
    for (const table of tables) {
      const counts = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(counts).size, table).toBe(1);
    }
    expect(markdownReport(attacked, style)).not.toMatch(/(?<!\\)<img|(?<!\\)\[a\]/);
  });
});
