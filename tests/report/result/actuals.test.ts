import { expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { calculate } from '../../../src/index.js';
import { htmlReport } from '../../../src/report/html/html-report.js';
import { markdownReport } from '../../../src/report/markdown-report.js';
import { onePage } from '../../../src/report/one-page/one-page.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textWidth } from '../../../src/report/plain-text.js';
import { textReport } from '../../../src/report/result/text-report.js';
import { expectOnePage } from '../one-printed-page.js';

/** 100 a month are paid and 150 come in over a year, undiscounted; a fifth more was paid in months 1 to 3 and 5. */
const result = {
  ...calculate({
    horizonMonths: 12,
    discounting: { rate: 0 },
    customLines: [
      { id: 'team', label: 'The team', side: 'cost', monthly: 100 },
      { id: 'sales', label: 'Sales', side: 'benefit', monthly: 150 },
    ],
    actuals: [
      ...[1, 2, 3, 5].map((month) => ({ line: 'team', month, amount: 120 })),
      { metric: 'benefit', month: 2, amount: 150 },
    ],
  }),
  adoption: [],
};
const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('the section tells plan, actual and variance by line, the forecast, what is left, and the rule', () => {
  const text = textReport(result, { ...style, inputs: 'all', section: 'actuals' });
  expect(text).toMatch(/^ {2}The team +1–3, 5 +\$400 +\$480 +\$80 +worse +\$1,280$/m);
  expect(text).toMatch(/^ {2}All benefits +2 +\$150 +\$150 +\$0 +\$1,800$/m);
  expect(text).toMatch(/^Expected net value +\$600 +\$520 +-\$80$/m);
  expect(flat(text)).toContain(
    'Still to come in 7 months, as planned: $700 of costs and $1.05K of benefits, worth $350',
  );
  expect(flat(text)).toContain(
    'the answer is “probably worth it”, by the ratio of benefits to costs; the plan said “worth it”',
  );
  expect(flat(text)).toContain('every other month keeps its plan');
});

test('what came and what is missing of it make a hundred: 348 of 1,000 are 35% beside 65% less', () => {
  const actuals = result.actuals;
  if (actuals === undefined) throw new Error('its amounts are told');
  const rows = actuals.rows.map((row) =>
    row.side === 'benefit' ? { ...row, plan: new Decimal(1000), actual: new Decimal(348) } : row,
  );
  const page = flat(onePage({ ...result, actuals: { ...actuals, rows } }, style));
  expect(page).toContain('65% less');
  expect(page).toMatch(/need 67% of the \$1\.05K of benefits planned; so far 35% came\./);
});

test('it fits from 40 columns on', () => {
  for (const width of [40, 60, 80]) {
    const text = textReport(result, { ...style, width, inputs: 'all', section: 'actuals' });
    expect(Math.max(...text.split('\n').map(textWidth)), `${width}`).toBeLessThanOrEqual(width);
  }
});

test('the page has it in a few lines and stays one page; HTML and Markdown have it too', () => {
  const page = onePage(result, style);
  expectOnePage(page);
  expect(page).toMatch(/^UP TO MONTH 5 +plan +actual$/m);
  expect(page).toMatch(/^Reported costs +\$400 +\$480 {2}20% more, on 80% of what was due$/m);
  const all = {
    ...result,
    monthly: { ...result.monthly, cost: result.monthly.cost.map((month) => month.times('0.8')) },
  };
  expect(onePage(all, style)).toMatch(/^Costs so far +\$400 +\$480 {2}20% more$/m);
  expect(page).toMatch(/^Net value then +\$600 +\$520 {2}\$80 less, all else as planned$/m);
  expect(htmlReport(result, [], style)).toContain('Up to month 5: actual against plan');
  // What is known by now comes before what was planned.
  const known = 'With what is known the answer is';
  for (const [form, planned] of [
    [page, 'THE ANSWER OF THE PLAN'],
    [htmlReport(result, [], style), 'The answer of the plan'],
    [markdownReport(result, style), 'The answer of the plan:'],
  ] as const) {
    expect(form.split(known)).toHaveLength(2);
    expect(form.indexOf(known)).toBeLessThan(form.indexOf(planned));
  }
  expect(markdownReport(result, style)).toContain('| The team | 1–3, 5 | $400 | $480 | $80 | worse | $1,280 |');
});

test('of what nothing is known nothing is told', () => {
  const { actuals, ...bare } = result;
  expect(actuals).toBeDefined();
  expect(textReport(bare, { ...style, inputs: 'all' })).not.toContain('ACTUAL');
  expect(onePage(bare, style)).not.toContain('UP TO MONTH');
});
