import { expect, test } from 'vitest';
import { annualChart } from '../../../widget/charts/annual-chart.js';
import { cumulativeChart } from '../../../widget/charts/cumulative-chart.js';
import { distributionChart } from '../../../widget/charts/distribution-chart.js';
import { flags } from '../../../widget/charts/flags.js';
import { waterfall } from '../../../widget/charts/waterfall.js';
import { elementsOf, marksOf, rendered } from './rendered.js';
import { distribution, period } from './samples.js';
import { viewOf } from './view.js';

const hits = (markup: string) =>
  elementsOf(markup, /class="hit"/).map(({ x, y, width, height }) => [x, y, width, height].map(Number));
const monthly = (length: number) => Array.from({ length }, (_, month) => 100 * month - 300);
const totals = { cashOnly: [], paybackMonths: null, cashOnlyPaybackMonths: null, npv: 1, cashOnlyNpv: 1 };

test.each([
  [300, 180],
  [450, 180],
  [600, 240],
  [800, 320],
  [2000, 320],
])('a running total %d pixels wide is %d high: four tenths, neither flat nor a tower', (width, high) => {
  const { drawing, height } = cumulativeChart({ ...totals, all: monthly(37) }, viewOf(width));
  const [[, top = NaN, , plot] = []] = hits(rendered(drawing));
  expect(plot).toBe(high);
  // Below it stand the months and what they count from.
  expect(height).toBe(top + high + 40);
});

test('months of a running total can be pointed at without a gap, and as many are named as have room', () => {
  const markup = rendered(cumulativeChart({ ...totals, all: monthly(37) }, viewOf(600)).drawing);
  const places = hits(markup);
  expect(places).toHaveLength(37);
  places.slice(2, -1).forEach(([x = NaN], place) => {
    const [before = NaN, , width = NaN] = places[place + 1] ?? [];
    expect(Math.abs(before + width - x)).toBeLessThan(0.3);
  });
  for (const [x = NaN, , width = NaN] of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(600);
  }
  const named = (width: number): readonly string[] =>
    [
      ...rendered(cumulativeChart({ ...totals, all: monthly(37) }, viewOf(width)).drawing).matchAll(
        /text-anchor="middle">(\d+)</g,
      ),
    ].map(([, text = '']) => text);
  // One in 70 pixels: eight in 600, so that every sixth of 36 is named; four in 300, so every twelfth.
  expect(named(600)).toEqual(['0', '6', '12', '18', '24', '30', '36']);
  expect(named(300)).toEqual(['0', '12', '24', '36']);
  expect(named(100)).toEqual(['0', '24']);
  expect(
    marksOf(rendered(cumulativeChart({ ...totals, all: monthly(61) }, viewOf(600)).drawing)).at(-1)?.['aria-label'],
  ).toContain('Month 60:');
});

test('signs of bands stand there while bands are computed, so that nothing moves; a payback has room of its own', () => {
  const of = (more: object) => cumulativeChart({ ...totals, all: monthly(13), ...more }, viewOf(600));
  const fan = monthly(13).map((p50) => ({ p5: p50, p10: p50 - 50, p50, p90: p50 + 50, p95: p50 }));
  const isSigned = (more: object): boolean => rendered(of(more).drawing).includes('80 of 100 cases');
  expect([isSigned({}), isSigned({ isComputing: true }), isSigned({ fan }), isSigned({ isComputing: false })]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(of({ isComputing: true }).height).toBe(of({ fan }).height);
  expect(of({ paybackMonths: 3 }).height - of({}).height).toBe(18);
  expect(rendered(of({ paybackMonths: 3.2 }).drawing)).toContain('Paid back: month 3');
  expect(of({ fan }).table.rows[2]).toEqual(['2', '-$100', '–', '-$150', '-$100', '-$50']);
  expect(of({}).table.rows[2]).toEqual(['2', '-$100', '–']);
  for (const more of [{ fan }, {}]) expect(of(more).table.columns).toHaveLength(of(more).table.rows[0]?.length ?? 0);
  expect(cumulativeChart({ ...totals, all: [] }, viewOf(600)).summary).toBe('There are no months to show.');
  expect(cumulativeChart({ ...totals, all: [0, 1] }, viewOf(600)).summary).toContain('within 1 month.');
});

const years = [period(300, 0), period(100, 200), period(100, 400)];
test('years stand beside one another, each with its costs before its benefits and its net between them', () => {
  const { drawing, height, table } = annualChart(years, viewOf(600));
  const markup = rendered(drawing);
  const places = hits(markup);
  const [[x0 = NaN, top = NaN, room = NaN, high = NaN] = []] = places;
  // 0.36 of 600.
  expect(high).toBe(216);
  expect(height).toBe(top + high + 24);
  places.forEach(([x], year) => expect(x).toBeCloseTo(x0 + year * room, 0));
  expect(x0 + 3 * room).toBeCloseTo(596, 0);
  const body = markup.slice(markup.indexOf('class="mark"'));
  const rects = (kind: RegExp) =>
    elementsOf(body, kind).map((each) => [each['x'], each['y'], each['width'], each['height']].map(Number));
  const costs = rects(/class="hatched cost"/);
  const benefits = rects(/class="bar benefit"/);
  const points = elementsOf(body, /class="point net"/).map(({ d = '' }) => Number(d.slice(1).split(' ')[0]));
  costs.forEach(([x = NaN, , width = NaN], year) => {
    const middle = x0 + (year + 0.5) * room;
    expect(points[year]).toBeCloseTo(middle, 0);
    // 60 wide at most, and a pixel between them.
    expect(width).toBe(59);
    expect(x + width).toBeCloseTo(middle - 1, 0);
    expect(benefits[year]?.[0]).toBeCloseTo(middle, 0);
  });
  // From −300 to 400 there are 216 pixels: bars of 300 and 400 stand on the same line.
  const [[, y = NaN, , paid = NaN] = []] = costs;
  const [, , [, z = NaN, , back = NaN] = []] = benefits;
  expect(y + paid).toBeCloseTo(z + back, 0);
  expect(back / paid).toBeCloseTo(4 / 3, 1);
  expect(table.rows).toEqual([
    ['Initial', '$300', '$0', '-$300'],
    ['Year 1', '$100', '$200', '$100'],
    ['Year 2', '$100', '$400', '$300'],
  ]);
});

test.each([
  [200, 170],
  [500, 180],
  [2000, 300],
])('years %d pixels wide are %d high', (width, high) => {
  expect(hits(rendered(annualChart(years, viewOf(width)).drawing))[0]?.[3]).toBe(high);
});

test('years in which benefits do not exceed costs are said to be none, and a year of nothing is none', () => {
  expect(annualChart([period(5, 5), period(5, 4)], viewOf(600)).summary).toContain('in no year do the benefits exceed');
  expect(annualChart([period(5, 5), period(5, 6)], viewOf(600)).summary).toContain('exceed its costs: Year 1.');
});

test('a narrow bar of a year is a third of its room, and every so many years are named', () => {
  const many = annualChart(
    Array.from({ length: 31 }, () => period(1, 2)),
    viewOf(300),
  );
  const markup = rendered(many.drawing);
  const named = [...markup.matchAll(/text-anchor="middle">(\d+)</g)].map(([, text]) => Number(text));
  const steps = new Set(named.slice(1).map((year, place) => year - (named[place] ?? NaN)));
  expect(steps.size).toBe(1);
  const [, , room = NaN] = hits(markup)[0] ?? [];
  // A number of a year needs 24 pixels.
  expect([...steps][0]).toBe(Math.ceil(24 / room));
});

test('cases stand in bars over one scale; the highest fills its room, and what lies beyond is in the table', () => {
  const simulated = distribution([20, 5, 45, 30], -200, 100);
  const { drawing, table, height } = distributionChart(
    { ...simulated, npv: { ...simulated.npv, histogram: { ...simulated.npv.histogram, before: 2, after: 3 } } },
    viewOf(900),
  );
  const markup = rendered(drawing);
  const places = hits(markup);
  const [[x0 = NaN, top = NaN, width = NaN, high = NaN] = []] = places;
  // 0.28 of 900 is more than 240, and six pixels are left free on either side.
  expect([x0, width, high]).toEqual([6, 222, 240]);
  expect(height).toBe(top + 240 + 24);
  const body = markup.slice(markup.indexOf('class="mark"'));
  const bars = elementsOf(body, /<rect class="(hatched|bar)/).map(({ y, height: tall, width: wide, class: look }) => [
    Number(tall),
    Number(y) + Number(tall),
    Number(wide),
    look,
  ]);
  expect(bars.map(([tall]) => tall)).toEqual([106.7, 26.7, 240, 160]);
  for (const [, foot, wide] of bars) expect([foot, wide]).toEqual([top + 240, 221]);
  expect(bars.map(([, , , look]) => look)).toEqual(['hatched bad', 'hatched bad', 'bar good', 'bar good']);
  expect(table.rows).toEqual([
    ['Below -$200', '2%'],
    ['-$200 to -$100', '20%'],
    ['-$100 to $0', '5%'],
    ['$0 to $100', '45%'],
    ['$100 to $200', '30%'],
    ['$200 and above', '3%'],
  ]);
  expect(markup).toMatch(/loss in 25% of the cases[\s\S]*gain in 75%/);
  expect(distributionChart(simulated, viewOf(900)).table.rows).toHaveLength(4);
  expect([300, 700].map((wide) => hits(rendered(distributionChart(simulated, viewOf(wide)).drawing))[0]?.[3])).toEqual([
    130, 196,
  ]);
});

test('a flag stands within the chart, and what is not on the scale has none', () => {
  const scale = { low: 0, high: 100, ticks: () => [], at: (value: number) => 2 * value };
  const drawn = (given: Parameters<typeof flags>[0], direction: 'ltr' | 'rtl' = 'ltr') => {
    const { bottom, drawn: draw } = flags(given, scale, viewOf(200, direction), 10);
    const markup = rendered(draw(100));
    return {
      bottom,
      xs: elementsOf(markup, /<text/).map(({ x }) => Number(x)),
      classes: elementsOf(markup, /<text/).map((each) => each['class']),
    };
  };
  // Beside its line by four; from the end of the chart as far as its ten small letters need: 69 × 0.92 + 4.
  expect(drawn([{ at: 10, text: 'ten letter' }]).xs).toEqual([24]);
  expect(drawn([{ at: 100, text: 'ten letter' }]).xs[0]).toBeCloseTo(200 - 67.48, 6);
  expect(drawn([{ at: 100, text: 'ten letter', isStrong: true }]).xs[0]).toBeCloseTo(200 - 73, 6);
  expect(drawn([{ at: 100, text: 'ten letter', isStrong: true }]).classes).toEqual(['small strong']);
  expect(drawn([{ at: 10, text: 'a'.repeat(60) }]).xs).toEqual([0]);
  expect(drawn([{ at: 90, text: 'ten letter' }], 'rtl').xs).toEqual([176]);
  expect(
    drawn([
      { at: null, text: 'a' },
      { at: -1, text: 'b' },
      { at: 101, text: 'c' },
    ]),
  ).toEqual({ bottom: 10, xs: [], classes: [] });
  expect(
    drawn([
      { at: 0, text: 'a' },
      { at: 100, text: 'b' },
    ]),
  ).toMatchObject({ bottom: 26 });
  expect(
    drawn([
      { at: 0, text: 'ten letter' },
      { at: 20, text: 'b' },
    ]).bottom,
  ).toBe(42);
});

test('levels begin at nothing where the steps between them are still to be seen, and else are strokes', () => {
  const view = viewOf(900);
  const bars = (from: number, step: number) =>
    waterfall(
      [
        { label: 'A', amount: from, isLevel: true },
        { label: 'B', amount: step },
        { label: 'C', amount: from + step, isLevel: true },
      ],
      view,
    ).map(({ bars: [bar] }) => [bar?.from, bar?.to, bar?.look, bar?.isHatched]);
  // 400 is four times the way from 300 to 400.
  expect(bars(300, 100)).toEqual([
    [0, 300, 'net', false],
    [300, 400, 'benefit', false],
    [0, 400, 'net', false],
  ]);
  expect(bars(301, 100)[0]).toEqual([301, 301, 'net', false]);
  expect(bars(400, -100)[1]).toEqual([400, 300, 'cost', true]);
  expect(bars(100, 0)[0]).toEqual([0, 100, 'net', false]);
  expect(bars(-400, 100)[0]).toEqual([0, -400, 'net', false]);
  expect(bars(-401, 100)[0]).toEqual([-401, -401, 'net', false]);
  expect(
    waterfall(
      [
        { label: 'A', amount: 5, isLevel: true },
        { label: 'B', amount: 5 },
      ],
      view,
    ).map(({ tone }) => tone),
  ).toEqual(['strong', undefined]);
});
