import { expect, test } from 'vitest';
import { annualChart } from '../../../widget/charts/annual-chart.js';
import { cumulativeChart } from '../../../widget/charts/cumulative-chart.js';
import { elementsOf, marksOf, rendered } from './rendered.js';
import { period } from './samples.js';
import { viewOf } from './view.js';

const view = viewOf(600);
const all = [-100_000, -60_000, -20_000, 20_000, 60_000];
const cashOnly = [-100_000, -110_000, -120_000, -130_000, -140_000];
const data = {
  all,
  cashOnly,
  paybackMonths: 2.5,
  cashOnlyPaybackMonths: null,
  npv: 41_000,
  cashOnlyNpv: -133_000,
};

test('the running total says when it is paid back and where it ends', () => {
  expect(cumulativeChart(data, view).summary).toBe(
    'Counting all benefits, the outlay is back in month 3. ' +
      'The total ends at $60K. Money that comes later counts less: today that is worth the $41K of the answer. ' +
      'With cash benefits only it is not back: it ends at -$140K, -$130K today.',
  );
  expect(cumulativeChart({ ...data, paybackMonths: null }, view).summary).toContain('is not back within 4 months');
});

test('the running total has a mark a month, and at most sixty', () => {
  const labels = marksOf(rendered(cumulativeChart(data, view).drawing)).map((mark) => mark['aria-label']);
  expect(labels).toHaveLength(5);
  expect(labels[1]).toBe('Month 1: running total -$60K, cash benefits only -$110K.');
  const long = Array.from({ length: 361 }, (_, month) => month);
  const chart = cumulativeChart({ ...data, all: long, cashOnly: long, paybackMonths: null }, view);
  const marks = marksOf(rendered(chart.drawing));
  expect(marks.length).toBeLessThanOrEqual(60);
  expect(marks.at(-1)?.['aria-label']).toContain('Month 360:');
  expect(chart.table.rows).toHaveLength(361);
});

test('a fan of doubt is told, drawn, and faint while it is being computed', () => {
  const fan = all.map((p50) => ({ p5: p50 - 50_000, p10: p50 - 30_000, p50, p90: p50 + 30_000, p95: p50 + 50_000 }));
  const chart = cumulativeChart({ ...data, fan }, view);
  const [, , month2] = marksOf(rendered(chart.drawing));
  expect(month2?.['aria-label']).toContain('80 of 100 cases lie between -$50K and $10K.');
  expect(cumulativeChart({ ...data, fan: [...fan, ...fan] }, view).drawing).toEqual(
    cumulativeChart({ ...data, fan }, view).drawing,
  );
  const fansOf = (isComputing: boolean) =>
    elementsOf(rendered(cumulativeChart({ ...data, fan, isComputing }, view).drawing), /class="fan computing"/);
  expect(fansOf(true)).toHaveLength(1);
  expect(fansOf(false)).toHaveLength(0);
});

test('time runs from right to left where the text does', () => {
  const marksIn = (direction: 'ltr' | 'rtl'): readonly number[] =>
    elementsOf(rendered(cumulativeChart(data, viewOf(600, direction)).drawing), /class="dot net"/).map(({ cx }) =>
      Number(cx),
    );
  const mirrored = marksIn('ltr').map((place) => 600 - place);
  marksIn('rtl').forEach((place, month) => expect(place).toBeCloseTo(mirrored[month] ?? NaN, 0));
});

test('the payback is marked on the line of nothing, where the running total crosses it', () => {
  const markup = rendered(cumulativeChart(data, view).drawing);
  const [point] = elementsOf(markup, /class="point net"/);
  const [x = NaN] = (point?.['d'] ?? '').slice(1).split(' ').map(Number);
  const [, , before, after] = elementsOf(markup, /class="dot net"/);
  // From −20,000 in month 2 to 20,000 in month 3.
  expect(x).toBeCloseTo((Number(before?.['cx']) + Number(after?.['cx'])) / 2, 0);
});

test('costs and benefits stand on the line of nothing, as high as they are large', () => {
  const chart = annualChart([period(50_000, 0), period(100_000, 25_000), period(0, 200_000)], view);
  const markup = rendered(chart.drawing);
  const heights = (kind: RegExp) =>
    elementsOf(markup.replace(/^[\s\S]*?class="hit"/, ''), kind).map((bar) => Number(bar['height']));
  const costs = heights(/class="hatched cost"/);
  const benefits = heights(/class="bar benefit"/);
  expect((costs[1] ?? NaN) / (costs[0] ?? NaN)).toBeCloseTo(2, 1);
  expect((benefits[2] ?? NaN) / (costs[1] ?? NaN)).toBeCloseTo(2, 1);
  expect(marksOf(markup)[1]?.['aria-label']).toBe('Year 1: costs $100,000, benefits $25,000, net -$75,000.');
  expect(chart.summary).toBe(
    'Costs of $150,000 stand against benefits of $225,000 in all; the first period whose benefits exceed its costs: Year 2.',
  );
});

test('years without room for their names go by their numbers', () => {
  const years = Array.from({ length: 16 }, () => period(1000, 2000));
  expect(rendered(annualChart(years, viewOf(280)).drawing)).not.toContain('Year 5</text>');
  expect(rendered(annualChart(years, viewOf(1600)).drawing)).toContain('Year 5</text>');
});
