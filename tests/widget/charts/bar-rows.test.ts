import { expect, test } from 'vitest';
import { barRows, type BarRow, type RowBar } from '../../../widget/charts/bar-rows.js';
import { elementsOf, rendered } from './rendered.js';
import { viewOf } from './view.js';

const numbers = (each: Readonly<Record<string, string>> | undefined, names: readonly string[]): readonly number[] =>
  names.map((name) => Number(each?.[name]));
const box = ['x', 'y', 'width', 'height'];

const bar = (from: number, to: number, more: Partial<RowBar> = {}): RowBar => ({
  from,
  to,
  look: 'benefit',
  isHatched: false,
  ...more,
});
const row = (bars: readonly RowBar[], more: Partial<BarRow> = {}): BarRow => ({
  label: 'abcd',
  spoken: 'abcd: 1.',
  bars,
  ...more,
});
const bars = (markup: string) => elementsOf(markup.replace(/<defs>[\s\S]*?<\/defs>/, ''), /<rect class="(bar|hatched)/);

test.each(['ltr', 'rtl'] as const)(
  'bars that lie share a scale, beside their headings where there is room (%s)',
  (direction) => {
    // 0.34 of 1000 is more than the 300 that a heading takes at most; 12 and an edge of 1 on either side: bars have 313 to 999.
    const view = viewOf(1000, direction);
    const { drawing, height } = barRows(
      [row([bar(0, 100)]), row([bar(100, 50, { isHatched: true, look: 'cost' })])],
      view,
      { id: 'it' },
    );
    const markup = rendered(drawing);
    const at = (left: number, right: number): readonly number[] =>
      direction === 'ltr' ? [left, right - left] : [1000 - right, right - left];
    const drawn = bars(markup).map((each) => numbers(each, ['x', 'width']));
    const expected = [at(313, 999), at(656, 999)];
    drawn.forEach((each, place) =>
      each.forEach((figure, which) => expect(figure).toBeCloseTo(expected[place]?.[which] ?? NaN, 1)),
    );
    // Rows of 20 begin at 2, with 10 between them.
    expect(bars(markup).map((each) => numbers(each, ['y', 'height']))).toEqual([
      [2, 20],
      [32, 20],
    ]);
    // Below the last row 5 and 18 for the figure of nothing.
    expect(height).toBe(57 + 18);
    expect(bars(markup).map((each) => [each['class'], each['fill']])).toEqual([
      ['bar benefit', undefined],
      ['hatched cost', 'url(#it-cost)'],
    ]);
    expect(elementsOf(markup, /<pattern/).map(({ id }) => id)).toEqual(['it-cost']);
    // A finger has three pixels more above and below.
    expect(elementsOf(markup, /class="hit"/).map((each) => numbers(each, box))).toEqual([
      [0, -1, 1000, 26],
      [0, 29, 1000, 26],
    ]);
    const heading = elementsOf(markup, /<tspan/).map((each) => numbers(each, ['x', 'y']));
    expect(heading).toEqual([
      [direction === 'ltr' ? 0 : 1000, 16],
      [direction === 'ltr' ? 0 : 1000, 46],
    ]);
    expect(elementsOf(markup, /class="zero"/)).toHaveLength(1);
  },
);

test('on a narrow screen bars lie below their headings, and lines go where nothing is written', () => {
  const view = viewOf(400);
  const { drawing, height } = barRows([row([bar(0, 100)]), row([bar(100, 60)])], view, { id: 'it', isChained: true });
  const markup = rendered(drawing);
  // A line of 15 and 4, then a bar of 16: 35, and 10 between.
  expect(bars(markup).map((each) => numbers(each, ['y', 'height']))).toEqual([
    [21, 16],
    [66, 16],
  ]);
  expect(bars(markup).map((each) => numbers(each, ['x', 'width']).map(Math.round))).toEqual([
    [1, 398],
    [240, 159],
  ]);
  expect(height).toBe(87 + 18);
  expect(elementsOf(markup, /<tspan/).map((each) => numbers(each, ['y']))).toEqual([[14], [59]]);
  const [zero] = elementsOf(markup, /class="zero"/);
  expect(zero?.['d']).toBe('M1 18V40M1 63V85');
  // From the end of the first bar to two pixels above the heading of the second.
  expect(elementsOf(markup, /class="chain"/).map(({ d }) => d)).toEqual(['M399 37V45']);
  expect(elementsOf(markup, /<text class="small"/).map((each) => numbers(each, ['x', 'y']))).toEqual([[6.9, 100]]);
  const wide = rendered(
    barRows([row([bar(0, 100)]), row([bar(100, 60)])], viewOf(1000), { id: 'it', isChained: true }).drawing,
  );
  expect(elementsOf(wide, /class="chain"/).map(({ d }) => d)).toEqual(['M999 22V32']);
  expect(elementsOf(wide, /class="zero"/)[0]?.['d']).toBe('M313 2V57');
});

test('columns begin at a width of 520 pixels', () => {
  const top = (width: number): number =>
    Number(bars(rendered(barRows([row([bar(0, 1)])], viewOf(width), { id: 'it' }).drawing))[0]?.['y']);
  expect([top(519), top(520)]).toEqual([21, 2]);
});

test('halves of a row stand one above the other, and what is written at their ends has room there', () => {
  const halves = [bar(50, 100, { half: 'upper', text: 'abcd' }), bar(50, 0, { half: 'lower', text: 'abcd' })];
  const markup = rendered(barRows([row(halves)], viewOf(1000), { id: 'it' }).drawing);
  expect(bars(markup).map((each) => numbers(each, ['y', 'height']))).toEqual([
    [2, 13],
    [15, 13],
  ]);
  // Four letters and six are left free at both ends of the bars, 33.6: they go from 345.6 to 966.4.
  const [upper, lower] = bars(markup).map((each) => numbers(each, ['x', 'width']));
  expect([upper?.[0], upper?.[1], lower?.[0]].map((each) => Math.round(each ?? NaN))).toEqual([656, 310, 346]);
  const texts = elementsOf(markup, /<text class="small"[^>]*text-anchor="(start|end)"/);
  expect(texts.map((each) => [Math.round(Number(each['x'])), Number(each['y']), each['text-anchor']])).toEqual([
    [971, 12.5, 'start'],
    [341, 25.5, 'end'],
  ]);
});

test('a bar of nothing is a stroke of two pixels about its place', () => {
  const markup = rendered(barRows([row([bar(0, 100)]), row([bar(50, 50)])], viewOf(1000), { id: 'it' }).drawing);
  expect(bars(markup).map((each) => numbers(each, ['x', 'width']).map(Math.round))[1]).toEqual([655, 2]);
});

test('a scale without nothing has no line there, and a guide has its name above all rows', () => {
  const far = { at: 75, text: 'chance' };
  const markup = rendered(barRows([row([bar(50, 100)])], viewOf(1000), { id: 'it', guide: far }).drawing);
  expect(markup).not.toContain('class="zero"');
  const [guide] = elementsOf(markup, /class="guide"/);
  expect(guide?.['d']).toBe('M656 16v5M656 22V47');
  expect(elementsOf(markup, /<text class="small"/).map((each) => numbers(each, ['x', 'y']))).toEqual([[656, 12]]);
  // The guide is on the scale too.
  const beyond = rendered(
    barRows([row([bar(0, 50)])], viewOf(1000), { id: 'it', guide: { at: 100, text: 'chance' } }).drawing,
  );
  expect(elementsOf(beyond, /class="guide"/)[0]?.['d']).toContain('M999 16');
  for (const [from, to] of [
    [0, 5],
    [-5, 0],
  ] as const)
    expect(rendered(barRows([row([bar(from, to)])], viewOf(1000), { id: 'it' }).drawing)).toContain('class="zero"');
});

test('a value stands at the end of its row, with room for it in bold', () => {
  const markup = rendered(barRows([row([bar(0, 100)], { value: 'abcd' })], viewOf(1000), { id: 'it' }).drawing);
  // 27.6 × 1.1 + 12 = 42.36, and the edge.
  const [x = NaN, width = NaN] = numbers(bars(markup)[0], ['x', 'width']);
  expect(x + width).toBeCloseTo(1000 - 43.36, 1);
  const value = elementsOf(markup, /<text[^>]*text-anchor="end"/);
  expect(value.map((each) => numbers(each, ['x', 'y']))).toEqual([[1000, 16]]);
  const low = rendered(barRows([row([bar(0, 100)], { value: 'abcd' })], viewOf(400), { id: 'it' }).drawing);
  expect(elementsOf(low, /<text[^>]*text-anchor="end"/).map((each) => numbers(each, ['x', 'y']))).toEqual([[400, 14]]);
});

test('a long heading is broken and, where it is cut, told whole; the row grows with it', () => {
  const long = 'word '.repeat(40).trim();
  const markup = rendered(
    barRows([row([bar(0, 100)], { label: long }), row([bar(0, 1)], { label: 'word word' })], viewOf(600), { id: 'it' })
      .drawing,
  );
  // 0.34 of 600: 204 pixels, 29 letters, six words; three lines of 15.
  const lines = elementsOf(markup, /<tspan/).map((each) => numbers(each, ['y'])[0]);
  expect(lines).toEqual([13.5, 28.5, 43.5, 71]);
  expect(markup).toContain(`<title>${long}</title>`);
  expect(markup.match(/<title>/g)).toHaveLength(1);
  expect(bars(markup).map((each) => numbers(each, ['y', 'height']))).toEqual([
    [14.5, 20],
    [57, 20],
  ]);
  expect(barRows([], viewOf(600), { id: 'it' }).height).toBe(0);
});
