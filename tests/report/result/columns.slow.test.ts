import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import type { Reported } from '../../../src/report/page.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textReport, type TextReportStyle } from '../../../src/report/result/text-report.js';
import { textWidth } from '../../../src/report/plain-text.js';
import { currenciesAt, multiplied } from '../multiplied.js';
import { smallResult } from '../small-result.js';

const style: TextReportStyle = { locale: 'en', width: 80, palette: withoutColours, inputs: 'most-important' };

describe('columns', () => {
  const widest = (text: string): number => Math.max(...text.split('\n').map(textWidth));
  const lengthened = (label: string): string => `${label} ${'unbrokenword'.repeat(12)} 日本語の名前`;
  const long: Reported = {
    ...smallResult,
    name: 'A name that goes on '.repeat(20),
    lines: smallResult.lines.map((each) => ({
      ...each,
      label: lengthened(each.label),
    })),
    kpis: smallResult.kpis.map((each) => ({ ...each, label: lengthened(each.label), group: lengthened(each.group) })),
    freedHours: smallResult.freedHours.map((each) => ({ ...each, role: lengthened(each.role) })),
  };

  test.each(['en', 'de', 'fr', 'ja', 'ar', 'ar-EG', 'hi', 'sv'])('every line fits in %s', (locale) => {
    for (const [place, factor] of ['0', '0.000001', '1', '-1', '123456789', '1e12', '1e30'].entries()) {
      for (const currency of currenciesAt(factor, place)) {
        for (const width of [40, 80]) {
          const text = textReport(multiplied({ ...long, currency }, factor), {
            ...style,
            locale,
            width,
            inputs: 'all',
          });
          expect(widest(text), `${currency} ${factor} ${width}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test.each([40, 50, 60, 70, 100, 120, 160, 200])('every line fits in a width of %i', (width) => {
    for (const factor of ['1', '-1e6', '1e12', '1e30']) {
      expect(widest(textReport(multiplied(long, factor), { ...style, width, inputs: 'all' }))).toBeLessThanOrEqual(
        width,
      );
    }
  });

  test.each([40, 80, 200])('a horizon of fifty years goes into blocks of %i columns', (width) => {
    const periods = Array.from({ length: 51 }, (_, year) => (year === 0 ? 'Initial' : `Year ${year}`));
    const fifty: Reported = {
      ...smallResult,
      horizonMonths: 600,
      annual: periods.map((period) => ({
        period,
        cost: new Decimal(1),
        benefit: new Decimal(2),
        net: new Decimal(1),
        treasury: new Decimal(1),
      })),
      lines: smallResult.lines.map((each) => ({ ...each, annual: periods.map(() => new Decimal(1)) })),
      freedHours: [
        { role: 'engineer', freed: periods.map(() => new Decimal(1)), cut: periods.map(() => new Decimal(0)) },
      ],
    };
    const text = textReport(fifty, { ...style, width });
    expect(widest(text)).toBeLessThanOrEqual(width);
    expect(text.match(/Total costs/g)?.length).toBeGreaterThan(5);
  });
});
