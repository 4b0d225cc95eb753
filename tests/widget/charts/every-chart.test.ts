import { expect, test } from 'vitest';
import { chartFigure } from '../../../widget/charts/chart.js';
import { elementsOf, marksOf, placesAcross, rendered } from './rendered.js';
import { chartsOf } from './samples.js';
import { viewOf } from './view.js';

const usual = [-40_000, -120_000, 30_000, 250_000, -1_250_000, 900_000];
const strange: Readonly<Record<string, readonly number[]>> = {
  'no figure': [],
  'one figure': [1234],
  'nothing but zeros': [0, 0, 0],
  'what is no number': [NaN, 5, Infinity, -Infinity],
  'huge figures': [1e30, -1e30],
  'tiny figures': [1e-12, -1e-12],
};

test.each(Object.entries(strange))('%s gives charts without a place that is no number', (_, figures) => {
  for (const chart of chartsOf(figures, 'Line', viewOf(360))) {
    const markup = rendered(chart.drawing);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    expect(`${chart.summary} ${JSON.stringify(chart.table)}`).not.toMatch(/NaN|∞|Infinity|undefined/);
    expect(Number.isFinite(chart.height)).toBe(true);
  }
});

test.each([
  [280, 'ltr'],
  [280, 'rtl'],
  [1600, 'ltr'],
  [1600, 'rtl'],
] as const)('at a width of %i pixels (%s) everything is drawn within it', (width, direction) => {
  for (const chart of chartsOf(
    usual,
    'A line with a rather long heading that has to be broken',
    viewOf(width, direction),
  ))
    for (const place of placesAcross(rendered(chart.drawing))) {
      expect(place, chart.id).toBeGreaterThanOrEqual(-1);
      expect(place, chart.id).toBeLessThanOrEqual(width + 1);
    }
});

test('of the marks of a chart the first alone is a stop of the tab key, and each says its value', () => {
  for (const chart of chartsOf(usual, 'Line', viewOf(600))) {
    const marks = marksOf(rendered(chart.drawing));
    expect(marks.map(({ tabindex }) => tabindex)).toEqual(marks.map((_, place) => (place === 0 ? '0' : '-1')));
    for (const mark of marks) {
      expect(mark['role']).toBe('img');
      expect(mark['aria-label']).toMatch(/\d.*\.$/);
    }
  }
});

test('the table has a heading for every cell', () => {
  for (const { table, id } of chartsOf(usual, 'Line', viewOf(600))) {
    expect(table.rows.length, id).toBeGreaterThan(0);
    for (const row of table.rows) expect(row, id).toHaveLength(table.columns.length);
  }
});

test('markup in a label stays text', () => {
  const hostile = '"><script>alert(1)</script>{label}';
  for (const chart of chartsOf(usual, hostile, viewOf(900))) {
    const figure = chartFigure(chart, { view: viewOf(900), isTableOpen: true, onToggle: () => undefined });
    expect(elementsOf(rendered(figure), /^<script/)).toEqual([]);
  }
});

test('nothing is styled where a strict policy forbids it', () => {
  for (const chart of chartsOf(usual, 'Line', viewOf(900))) {
    const figure = chartFigure(chart, { view: viewOf(900), isTableOpen: false, onToggle: () => undefined });
    expect(rendered(figure)).not.toMatch(/\sstyle=/);
  }
});

test('the figure tells whether its table is shown, which is there in any case', () => {
  const [chart] = chartsOf(usual, 'Line', viewOf(900));
  if (chart === undefined) throw new Error('there are charts');
  const figureOf = (isTableOpen: boolean): string =>
    rendered(chartFigure(chart, { view: viewOf(900), isTableOpen, onToggle: () => undefined }));
  expect(elementsOf(figureOf(true), /<button/)[0]).toMatchObject({ 'aria-expanded': 'true' });
  expect(elementsOf(figureOf(false), /<button/)[0]).toMatchObject({ 'aria-expanded': 'false' });
  for (const markup of [figureOf(true), figureOf(false)]) {
    const [button] = elementsOf(markup, /<button/);
    expect(elementsOf(markup, /<div/)[0]?.['id']).toBe(button?.['aria-controls']);
    expect(elementsOf(markup, /<th scope="row"/)).toHaveLength(usual.length);
  }
});
