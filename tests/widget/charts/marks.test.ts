import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveMarks, moveAmongMarks, showMark } from '../../../widget/charts/marks.js';

/** As much of an element as marks need. */
class FakeElement {
  readonly attributes: Record<string, string>;
  readonly seen: string[] = [];
  textContent = '';
  isFocused = false;
  chart: FakeChart | undefined;
  constructor(attributes: Record<string, string> = {}) {
    this.attributes = attributes;
  }
  setAttribute = (name: string, value: string): void => void (this.attributes[name] = value);
  getAttribute = (name: string): string | null => this.attributes[name] ?? null;
  closest = (): FakeElement | null => ('aria-label' in this.attributes ? this : null);
  dispatchEvent = ({ type }: Event): void => void this.seen.push(type);
  focus = (): void => {
    for (const mark of this.chart?.marks ?? []) mark.isFocused = mark === this;
  };
}
class FakeChart extends FakeElement {
  readonly told = new FakeElement();
  readonly marks: readonly FakeElement[];
  constructor(marks: readonly FakeElement[]) {
    super();
    this.marks = marks;
    for (const mark of marks) mark.chart = this;
  }
  querySelectorAll = (): readonly FakeElement[] => this.marks;
  querySelector = (selector: string): FakeElement | null =>
    selector === '.told' ? this.told : (this.marks.find(({ isFocused }) => isFocused) ?? null);
  contains = (other: FakeElement): boolean => this.marks.includes(other);
}

let direction = 'ltr';
beforeEach(() => {
  direction = 'ltr';
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('MouseEvent', Event);
  vi.stubGlobal('getComputedStyle', () => ({ direction }));
});
afterEach(() => void vi.unstubAllGlobals());

const chartOf = (...roles: readonly string[]): FakeChart =>
  new FakeChart(roles.map((role, place) => new FakeElement({ 'aria-label': `mark ${String(place)}`, role })));

function press(chart: FakeChart, from: number, key: string, held: object = {}) {
  const prevented = vi.fn();
  const event = { currentTarget: chart, target: chart.marks[from] ?? chart, key, preventDefault: prevented, ...held };
  moveAmongMarks(event as unknown as KeyboardEvent);
  return [chart.marks.findIndex(({ isFocused }) => isFocused), prevented.mock.calls.length];
}
const three = (): FakeChart => chartOf('img', 'img', 'img');

test.each([
  ['ltr', 'ArrowRight', 1, 2],
  ['ltr', 'ArrowLeft', 1, 0],
  ['rtl', 'ArrowRight', 1, 0],
  ['rtl', 'ArrowLeft', 1, 2],
  ['ltr', 'ArrowDown', 1, 2],
  ['ltr', 'ArrowUp', 1, 0],
  ['ltr', 'Home', 2, 0],
  ['ltr', 'End', 0, 2],
  ['ltr', 'ArrowRight', 2, 2],
  ['ltr', 'ArrowLeft', 0, 0],
])('in text that runs %s the key %s goes from mark %d to mark %d', (runs, key, from, to) => {
  direction = runs;
  expect(press(three(), from, key)).toEqual([to, 1]);
});

test('other keys, keys that are held with others, and keys beside the marks go nowhere', () => {
  expect(press(three(), 1, 'a')).toEqual([-1, 0]);
  for (const held of ['altKey', 'ctrlKey', 'metaKey'])
    expect(press(three(), 1, 'End', { [held]: true })).toEqual([-1, 0]);
  expect(press(three(), 5, 'End')).toEqual([-1, 0]);
});

test('Enter and the space bar pick what can be picked', () => {
  for (const key of ['Enter', ' ']) {
    const chart = chartOf('button', 'img');
    expect(press(chart, 0, key)).toEqual([-1, 1]);
    expect(press(chart, 1, key)).toEqual([-1, 0]);
    expect(chart.marks.map(({ seen }) => seen)).toEqual([['click'], []]);
  }
});

test('a mark that is pointed at is told, one in focus becomes the stop of the tab key, and who leaves begins anew', () => {
  const chart = three();
  const told = (): string => chart.told.textContent;
  const stops = (): readonly (string | null)[] => chart.marks.map((mark) => mark.getAttribute('tabindex'));
  showMark({ type: 'pointerover', currentTarget: chart, target: chart.marks[1] } as unknown as Event);
  expect([told(), stops()]).toEqual(['mark 1', [null, null, null]]);
  chart.marks[2]?.focus();
  showMark({ type: 'focusin', currentTarget: chart, target: chart.marks[2] } as unknown as Event);
  expect([told(), stops()]).toEqual(['mark 2', ['-1', '-1', '0']]);
  // Beside the marks that in focus is told.
  showMark({ type: 'pointerover', currentTarget: chart, target: new FakeElement() } as unknown as Event);
  expect(told()).toBe('mark 2');
  const leave = (type: string, relatedTarget: FakeElement | null): void =>
    leaveMarks({ type, currentTarget: chart, relatedTarget } as unknown as FocusEvent);
  leave('pointerleave', null);
  expect(told()).toBe('mark 2');
  leave('focusout', chart.marks[0] ?? null);
  expect([told(), stops()]).toEqual(['mark 2', ['-1', '-1', '0']]);
  leave('focusout', three().marks[0] ?? null);
  expect([told(), stops()]).toEqual(['', ['0', '-1', '-1']]);
});
