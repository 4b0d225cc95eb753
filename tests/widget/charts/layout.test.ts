import { expect, test } from 'vitest';
import {
  amountAxis,
  baseAxis,
  keptWithin,
  monthStep,
  roomForAmounts,
  ticksWithRoom,
} from '../../../widget/charts/axis.js';
import { legend } from '../../../widget/charts/legend.js';
import { markOf } from '../../../widget/charts/marks.js';
import { between, sidesOf, within } from '../../../widget/charts/sides.js';
import { boldRoomFor, linesIn, roomFor, roomForAll } from '../../../widget/charts/text-room.js';
import { elementsOf, heardIn, marksOf, rendered } from './rendered.js';
import { viewOf } from './view.js';

const numbers = (each: Readonly<Record<string, string>> | undefined, names: readonly string[]): readonly number[] =>
  names.map((name) => Number(each?.[name]));
const box = ['x', 'y', 'width', 'height'];

// A letter of 12 pixels is taken to be 6.9 wide, an East Asian one as wide as it is high.
test('a text has the room of its letters', () => {
  expect(roomFor('')).toBe(0);
  expect(roomFor('abcd')).toBeCloseTo(27.6, 9);
  expect(roomFor('費用ab')).toBeCloseTo(37.8, 9);
  expect(boldRoomFor('abcd')).toBeCloseTo(30.912, 9);
  expect(roomForAll(['ab', 'abcd', 'abc'])).toBe(roomFor('abcd'));
  expect(roomForAll([])).toBe(0);
});

test.each([
  // Ten letters have room in 69 pixels.
  [69, 'ten letter', 3, ['ten letter']],
  [68, 'ten letter', 3, ['ten', 'letter']],
  [69, 'one two three four five six', 3, ['one two', 'three four', 'five six']],
  [69, 'one two three four five six', 2, ['one two', 'three fou…']],
  [69, 'one two three four five six', 1, ['one two t…']],
  [69, 'incomprehensible', 3, ['incompreh…']],
  [69, '  ', 3, []],
  [1, 'ab', 1, ['a…']],
])('in %d pixels “%s” takes at most %d lines', (room, text, most, lines) => {
  expect(linesIn(room, text, most)).toEqual(lines);
});

test('a text stays within the chart and else in the middle of what it names', () => {
  const view = viewOf(200);
  expect(keptWithin(100, 40, view)).toBe(100);
  expect(keptWithin(5, 40, view)).toBe(20);
  expect(keptWithin(195, 40, view)).toBe(180);
  expect(keptWithin(20, 40, view)).toBe(20);
  // One that is wider than the chart begins where that does.
  expect(keptWithin(0, 400, view)).toBe(100);
});

test.each([
  [12, 12, 1],
  [13, 12, 2],
  [36, 12, 3],
  [36, 7, 6],
  [60, 5, 12],
  [120, 5, 24],
  [240, 4, 60],
  [2000, 2, 1000],
  [0, 5, 1],
])('of %d months at most %d are named: every %d', (months, most, step) => {
  expect(monthStep(months, most)).toBe(step);
});

const line = {
  low: 0,
  high: 100,
  ticks: (count: number) => Array.from({ length: count + 1 }, (_, at) => (100 * at) / count),
  at: (value: number) => 2 * value,
};

test('as many figures are named as have room, with ten pixels between them', () => {
  // Four letters are 27.6 wide: 37.6 pixels each, so that 200 pixels hold the ends of five parts and not of six.
  const ticks = ticksWithRoom(line, 12, () => 'abcd');
  expect(ticks.map(({ at }) => at)).toEqual([0, 40, 80, 120, 160, 200]);
  expect(ticksWithRoom(line, 3, () => 'abcd')).toHaveLength(4);
  expect(ticksWithRoom(line, 12, () => 'a'.repeat(40))).toHaveLength(2);
});

test.each([
  ['ltr', 40, 34],
  ['rtl', 160, 166],
] as const)('amounts stand beside their lines, before the plot (%s)', (direction, start, label) => {
  const view = viewOf(200, direction);
  const across = within(sidesOf(view), 40, 10);
  expect([across.start, across.end]).toEqual(direction === 'ltr' ? [40, 190] : [160, 10]);
  expect(start).toBe(across.start);
  const markup = rendered(
    amountAxis({ ...line, at: (value) => 100 - value }, [0, 50], { across, top: 0, bottom: 100 }, view),
  );
  const left = direction === 'ltr' ? 40 : 10;
  expect(elementsOf(markup, /<path/)).toEqual([
    { name: 'path', class: 'zero', d: `M${String(left)} 100h150` },
    { name: 'path', class: 'grid', d: `M${String(left)} 50h150` },
  ]);
  // Half the height of a letter below its line.
  expect(elementsOf(markup, /<text/).map((each) => numbers(each, ['x', 'y']))).toEqual([
    [label, 104],
    [label, 54],
  ]);
  expect(roomForAmounts([0, 1000], view)).toBeCloseTo(roomFor('$1K') + 8, 9);
});

test('ticks hang below the plot, with their names under them and a title at the end', () => {
  const view = viewOf(200);
  const plot = { across: sidesOf(view), top: 0, bottom: 100 };
  const markup = rendered(
    baseAxis(
      [
        { at: 0, text: 'ab' },
        { at: 100, text: 'cd' },
      ],
      plot,
      view,
      'Months',
    ),
  );
  expect(elementsOf(markup, /<path/).map(({ d }) => d)).toEqual(['M0 100v4', 'M100 100v4']);
  expect(elementsOf(markup, /<text/).map((each) => numbers(each, ['x', 'y']))).toEqual([
    [6.9, 117],
    [100, 117],
    [200, 133],
  ]);
  expect(rendered(baseAxis([], plot, view))).not.toContain('<text');
});

test('what lies between two places has its left edge and its width, whichever comes first', () => {
  expect(between(30, 10)).toEqual({ x: 10, width: 20 });
  expect(between(10, 30)).toEqual({ x: 10, width: 20 });
});

test('signs stand in a row as long as there is room, each with its text six pixels behind it', () => {
  const items = ['abcd', 'abcd', 'abcd'].map((text) => ({
    text,
    swatch: ({ x, y }: { x: number; y: number }) => markOf({ spoken: '', x, y, width: 1, height: 1 }, 0),
  }));
  // A sign of 18, six, four letters of 6.9 and 14: 65.6 pixels each.
  const drawn = (width: number, direction: 'ltr' | 'rtl' = 'ltr') => {
    const { drawing, height } = legend(items, viewOf(width, direction));
    const markup = rendered(drawing);
    return {
      height,
      signs: elementsOf(markup, /<rect/).map((each) => numbers(each, ['x', 'y'])),
      texts: elementsOf(markup, /<text/).map((each) => numbers(each, ['x', 'y'])),
    };
  };
  expect(drawn(200)).toEqual({
    height: 20,
    signs: [
      [0, 3],
      [65.6, 3],
      [131.2, 3],
    ],
    texts: [
      [24, 12],
      [89.6, 12],
      [155.2, 12],
    ],
  });
  expect(drawn(140)).toEqual({
    height: 40,
    signs: [
      [0, 3],
      [65.6, 3],
      [0, 23],
    ],
    texts: [
      [24, 12],
      [89.6, 12],
      [24, 32],
    ],
  });
  expect(drawn(10).height).toBe(60);
  expect(drawn(200, 'rtl').signs).toEqual([
    [182, 3],
    [116.4, 3],
    [50.8, 3],
  ]);
  expect(drawn(200, 'rtl').texts).toEqual([
    [176, 12],
    [110.4, 12],
    [44.8, 12],
  ]);
  expect(legend([], viewOf(200)).height).toBe(0);
});

test('a mark that can be picked is a button and says of which line it is', () => {
  const picked: string[] = [];
  const at = { spoken: 'Licences: $1.', x: 1, y: 2, width: 3, height: 4 };
  const mark = markOf({ ...at, line: 'licences', onPick: () => picked.push('licences') }, 1);
  expect(marksOf(rendered(mark))).toMatchObject([
    { role: 'button', tabindex: '-1', 'data-line': 'licences', 'aria-label': 'Licences: $1.' },
  ]);
  expect(numbers(elementsOf(rendered(mark), /class="hit"/)[0], box)).toEqual([1, 2, 3, 4]);
  heardIn(mark).forEach(({ listener }) => listener({}));
  expect(picked).toEqual(['licences']);
  expect(heardIn(markOf(at, 0))).toEqual([]);
  expect(marksOf(rendered(markOf(at, 0)))[0]).toMatchObject({ role: 'img', tabindex: '0' });
});
