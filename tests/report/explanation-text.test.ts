import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { ExplainedFigure, Explanation } from '../../src/reading/explanation.js';
import { explanationText, type ExplanationStyle } from '../../src/report/explanation-text.js';
import { withoutColours } from '../../src/report/palette.js';
import { textWidth } from '../../src/report/plain-text.js';

const line = (id: string, value: string, reads: readonly string[]): ExplainedFigure => ({
  kind: 'line',
  id,
  label: `The ${id}`,
  unit: 'money',
  isMoney: true,
  value: new Decimal(value),
  per: 'once',
  formula: reads.length === 0 ? 'nothing' : reads.join(' × '),
  reads,
});

/** net = gain − loss, and both read the same price. */
const explanation: Explanation = {
  root: 'net',
  figures: [
    line('net', '30', ['gain', 'loss']),
    line('gain', '50', ['tools.x.price']),
    {
      kind: 'input',
      id: 'tools.x.price',
      label: 'x: price',
      unit: 'money per seat and month',
      value: new Decimal('10'),
      low: new Decimal('8'),
      high: new Decimal('12'),
      provenance: 'industry',
      record: 'wage-us-factor-finance-2023',
    },
    line('loss', '20', ['tools.x.price']),
  ],
};

const style: ExplanationStyle = { locale: 'en', currency: 'EUR', width: 80, palette: withoutColours };
const text = explanationText(explanation, style);
const lines = text.split('\n');

test('a figure opens into its formula and what that reads, one step further in', () => {
  expect(lines[0]).toBe('The net: €30  [net]');
  expect(lines[1]).toBe('  = gain × loss');
  expect(lines[2]).toBe('  The gain: €50  [gain]');
});

describe('an input', () => {
  test('comes with range, unit, provenance, grade and address', () => {
    expect(text).toContain('x: price: €10 per seat and month (€8 to €12)  [tools.x.price]');
    expect(text.replace(/\s+/g, ' ')).toContain('evidence of the industry: wage-us-factor-finance-2023, grade ');
    expect(text).toContain('https://');
  });

  test('is shown once; later mentions refer back', () => {
    expect(text.match(/\[tools\.x\.price\]/g)).toHaveLength(1);
    expect(text).toContain('x: price: €10 per seat and month (€8 to €12) (above)');
  });
});

test('fits 80 columns, addresses apart', () => {
  const words = lines.filter((each) => !each.includes('https://'));
  expect(Math.max(...words.map(textWidth))).toBeLessThanOrEqual(80);
});

test('a payback that never comes says why', () => {
  const never: Explanation = {
    root: 'paybackMonths',
    figures: [
      {
        kind: 'line',
        id: 'paybackMonths',
        label: 'Payback',
        unit: 'month',
        value: null,
        isMoney: false,
        reason: 'The running total stays below zero.',
        per: 'once',
        formula: 'payback of the net flow',
        reads: [],
      },
    ],
  };
  expect(explanationText(never, style)).toContain('Payback: none (The running total stays below zero.)');
});

test('opened no deeper than asked, and says how many figures are left closed and how to go on', () => {
  const shallow = explanationText(explanation, { ...style, depth: 0, opening: (depth) => `Deeper: ${depth}.` });
  expect(shallow.split('\n').length).toBeLessThan(text.split('\n').length);
  expect(shallow.replace(/\s+/g, ' ')).toContain(
    'Not opened: one figure. Deeper: 1. Or explain one of them by the name in brackets behind it, in place of net.',
  );
});
