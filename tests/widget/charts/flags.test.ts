import { expect, test } from 'vitest';
import { flags } from '../../../widget/charts/flags.js';
import { elementsOf, rendered } from './rendered.js';
import { viewOf } from './view.js';

const scale = { low: 0, high: 100, ticks: () => [], at: (value: number) => 9 * value };

test('a name stands beside the beginning of its line, below those that it would touch and above the foot', () => {
  const given = [20, 21, 22, 80].map((at) => ({ at, text: `a name at ${at}` }));
  const { bottom, drawn } = flags(given, scale, viewOf(900), 5);
  const markup = rendered(drawn(200));
  const lines = elementsOf(markup, /<path/).map(({ d = '' }) => /^M(\d+) (\d+)V(\d+)$/.exec(d)?.slice(1).map(Number));
  const names = elementsOf(markup, /<text/).map(({ x, y }) => ({ x: Number(x), y: Number(y) }));
  expect(lines.map((line) => line?.[0])).toEqual([180, 189, 198, 720]);
  expect(new Set(names.slice(0, 3).map(({ y }) => y)).size).toBe(3);
  expect(names[3]?.y).toBe(names[0]?.y);
  names.forEach(({ y }, place) => {
    const [, from = NaN, to] = lines[place] ?? [];
    expect(to).toBe(200);
    // Letters stand on their line: that is a little below where the line of the figure begins, and above the next row.
    expect(y - from).toBeGreaterThan(5);
    expect(y - from).toBeLessThan(15);
    expect(y).toBeLessThan(bottom);
    expect(y).toBeGreaterThan(5);
  });
});
