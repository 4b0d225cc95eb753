import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/answer/result.js';
import { Decimal } from '../../src/decimal.js';
import { withoutColours } from '../../src/report/palette.js';
import { textReport, type TextReportStyle } from '../../src/report/text-report.js';
import { textWidth } from '../../src/report/text-width.js';
import { multiplied } from './multiplied.js';
import { smallResult } from './small-result.js';

const style: TextReportStyle = { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' };

describe('80 columns', () => {
  const widest = (text: string): number => Math.max(...text.split('\n').map(textWidth));
  const long: Result = {
    ...smallResult,
    name: 'A name that goes on '.repeat(20),
    lines: smallResult.lines.map((each) => ({
      ...each,
      label: `${each.label} ${'unbrokenword'.repeat(12)} 日本語の名前`,
    })),
  };

  test.each(['en', 'de', 'fr', 'ja', 'ar', 'ar-EG', 'hi', 'sv'])('every line fits in %s', (locale) => {
    for (const factor of ['0', '0.000001', '1', '-1', '123456789', '1e12', '1e30']) {
      for (const currency of ['USD', 'JPY', 'KWD', 'IDR']) {
        const text = textReport(multiplied({ ...long, currency }, factor), { ...style, locale, inputs: 'all' });
        expect(widest(text)).toBeLessThanOrEqual(80);
      }
    }
  });

  test('a horizon of fifty years goes into blocks', () => {
    const periods = Array.from({ length: 51 }, (_, year) => (year === 0 ? 'Initial' : `Year ${year}`));
    const fifty: Result = {
      ...smallResult,
      horizonMonths: 600,
      annual: periods.map((period) => ({ period, cost: new Decimal(1), benefit: new Decimal(2), net: new Decimal(1) })),
      lines: smallResult.lines.map((each) => ({ ...each, annual: periods.map(() => new Decimal(1)) })),
    };
    const text = textReport(fifty, style);
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(text.match(/Total costs/g)?.length).toBeGreaterThan(5);
  });
});
