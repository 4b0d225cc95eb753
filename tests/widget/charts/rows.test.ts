import { expect, test } from 'vitest';
import { bridgeChart } from '../../../widget/charts/bridge-chart.js';
import { comparisonBridgeChart } from '../../../widget/charts/comparison-bridge-chart.js';
import { distributionChart } from '../../../widget/charts/distribution-chart.js';
import { measureFirstChart } from '../../../widget/charts/measure-first-chart.js';
import { tornadoChart } from '../../../widget/charts/tornado-chart.js';
import { gathered } from '../../../widget/charts/waterfall.js';
import { elementsOf, marksOf, rendered } from './rendered.js';
import { bridge, contribution, decimal, distribution, line, noise, swing } from './samples.js';
import { viewOf } from './view.js';

const view = viewOf(900);
const edgesOf = (bar: Readonly<Record<string, string>> | undefined) => ({
  left: Number(bar?.['x']),
  right: Number(bar?.['x']) + Number(bar?.['width']),
});

test('the bridge foots: each bar begins where the one before ends, and the last ends where it should', () => {
  const lines = [line('cost', 'Licences', 300), line('cost', 'Training', 100), line('benefit', 'Labour', 650)];
  const chart = bridgeChart({ lines, npv: 250 }, view);
  const bars = elementsOf(
    rendered(chart.drawing).replace(/<defs>[\s\S]*?<\/defs>/, ''),
    /<rect class="(bar|hatched)/,
  ).map(edgesOf);
  expect(bars).toHaveLength(4);
  const [licences, training, labour, net] = bars;
  expect(training?.right).toBeCloseTo(licences?.left ?? NaN, 0);
  expect(labour?.left).toBeCloseTo(training?.left ?? NaN, 0);
  expect(net?.left).toBeCloseTo(licences?.right ?? NaN, 0);
  expect(net?.right).toBeCloseTo(labour?.right ?? NaN, 0);
  expect(chart.summary).toBe('In present values, costs of $400 and benefits of $650 make a net value of $250.');
});

test('small lines are gathered and nothing is lost', () => {
  const steps = [5, 400, -30, 7, 300].map((amount, place) => ({ label: String(place), amount }));
  const shown = gathered(steps, 2, 'Other');
  expect(shown.map(({ amount }) => amount)).toEqual([400, 300, -18]);
  expect(gathered(steps.slice(0, 3), 2, 'Other')).toHaveLength(3);
});

test('a bar of a line names it, and the bars that stand for no line do not', () => {
  const lines = Array.from({ length: 12 }, (_, place) => line('cost', `Line ${String(place)}`, 100 + place));
  const picked: string[] = [];
  const chart = bridgeChart({ lines, npv: -1266, onLine: (id) => picked.push(id) }, view);
  const marks = marksOf(rendered(chart.drawing));
  expect(marks[0]).toMatchObject({ 'data-line': 'id of Line 11', role: 'button' });
  expect(marks.slice(7).map((mark) => [mark['data-line'], mark['role']])).toEqual([
    [undefined, 'img'],
    [undefined, 'img'],
  ]);
  expect(chart.table.rows).toHaveLength(13);
});

test('the comparison goes from one value to the other over its causes', () => {
  const names = { from: { name: 'A', npv: decimal(100) }, to: { name: 'B', npv: decimal(160) } };
  const chart = comparisonBridgeChart({ bridge: bridge({ Models: 90, Tools: -30 }), ...names }, view);
  expect(marksOf(rendered(chart.drawing)).map((mark) => mark['aria-label'])).toEqual([
    'A: $100.',
    'Models: $90, which makes $190.',
    'Tools: -$30, which makes $160.',
    'B: $160.',
  ]);
  expect(chart.summary).toBe(
    'The net present value goes from $100 in “A” to $160 in “B”; what matters most is Models with $90.',
  );
});

test('scenarios between which nothing differs are said to be worth the same', () => {
  const names = { from: { name: 'A', npv: decimal(100) }, to: { name: 'B', npv: decimal(100) } };
  expect(comparisonBridgeChart({ bridge: bridge({ Models: 0 }), ...names }, view).summary).toBe(
    'Nothing makes a difference between “A” and “B”: both have a net present value of $100.',
  );
});

test('small causes between large values are still to be seen', () => {
  const names = { from: { name: 'A', npv: decimal(1e6) }, to: { name: 'B', npv: decimal(1e6 + 100) } };
  const markup = rendered(comparisonBridgeChart({ bridge: bridge({ Models: 100 }), ...names }, view).drawing);
  const [, models] = elementsOf(markup, /<rect class="bar/);
  expect(Number(models?.['width'])).toBeGreaterThan(300);
});

test('the widest swing is first, whatever comes first', () => {
  const chart = tornadoChart(
    {
      baseCase: 'expected',
      expected: 0,
      swings: [swing('Narrow', -5, 5), swing('Wide', 80, -20), swing('Still', 0, 0)],
    },
    view,
  );
  expect(chart.table.rows.map(([label]) => label)).toEqual(['Wide', 'Narrow']);
  expect(chart.summary).toBe(
    'Wide: from 10 to 40 the net present value goes from $80 to -$20. Every other input moves it less.',
  );
  const markup = rendered(chart.drawing);
  expect(markup).toContain('low $80');
  expect(markup).toContain('high -$20');
  // What is low stands after the middle and is hatched, what is high before it.
  const [low, high] = elementsOf(markup.slice(markup.indexOf('class="mark"')), /<rect class="(bar|hatched)/);
  expect(low?.['class']).toContain('hatched');
  expect(edgesOf(low).left).toBeCloseTo(edgesOf(high).right, 0);
});

test('ends on the same side do not hide one another', () => {
  const markup = rendered(
    tornadoChart({ baseCase: 'expected', expected: 0, swings: [swing('Turns', 40, 80)] }, view).drawing,
  );
  const [low, high] = elementsOf(markup.slice(markup.indexOf('class="mark"')), /<rect class="(bar|hatched)/);
  expect(Number(low?.['y']) + Number(low?.['height'])).toBeLessThanOrEqual(Number(high?.['y']));
});

test('an end at which there is no figure is a dash', () => {
  const chart = tornadoChart({ baseCase: 'expected', expected: 0, swings: [swing('Half', null, 80)] }, view);
  expect(chart.table.rows[0]?.at(5)).toBe('–');
});

test('what shows no more than chance is said to be noise', () => {
  const chart = measureFirstChart(
    { contributions: [contribution('A', 20), contribution('B', 500)], noise: noise(100) },
    view,
  );
  // In the order in which they were given: what decides comes first.
  const [first, second] = marksOf(rendered(chart.drawing)).map((mark) => mark['aria-label']);
  expect(first).toBe('A: $20, no more than chance alone would show.');
  expect(second).toBe('B: to know it exactly would be worth $500.');
  expect(chart.table.rows.map((row) => row.at(-1))).toEqual(['no', 'yes']);
  expect(chart.summary).toMatch(/^B first: to know it exactly/);
});

test('where nothing stands out from chance, measuring more would not pay', () => {
  const below = measureFirstChart({ contributions: [contribution('A', 20)], noise: noise(100) }, view);
  expect(below.summary).toMatch(/^Measuring more would not pay/);
  const worthless = measureFirstChart({ contributions: [contribution('A', 0)], noise: noise(0) }, view);
  expect(worthless.summary).toBe(below.summary);
  expect([worthless.height, worthless.table.rows.length]).toEqual([0, 1]);
  expect(measureFirstChart({ contributions: [], noise: noise(0) }, view).summary).toMatch(/^No input is in doubt/);
});

test('the distribution hatches the losses and has a mark for each bin', () => {
  const chart = distributionChart(distribution([10, 20, 40, 30], -200, 100), view);
  const bars = elementsOf(rendered(chart.drawing), /<rect class="(hatched bad|bar good)"/).slice(2);
  expect(bars.map((bar) => bar['class'])).toEqual(['hatched bad', 'hatched bad', 'bar good', 'bar good']);
  // A loss is seen without colours too.
  expect(bars.map(({ fill = '' }) => fill.startsWith('url(#'))).toEqual([true, true, false, false]);
  expect(Number(bars[2]?.['height']) / Number(bars[1]?.['height'])).toBeCloseTo(2, 1);
  expect(marksOf(rendered(chart.drawing))[2]?.['aria-label']).toBe('$0 to $100: 40% of the cases.');
  expect(chart.summary).toBe(
    'The chance of a loss is 25%. One case in ten lies below -$100, one in ten above $100, half of them above $0.',
  );
});
