import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Surroundings } from '../../../widget/controllers/surroundings.js';

class FakeElement {
  parentNode: FakeElement | null = null;
  assignedSlot: FakeElement | null = null;
  readonly attributes: Record<string, string>;
  constructor(attributes: Record<string, string> = {}) {
    this.attributes = attributes;
  }
  getAttribute = (name: string): string | null => this.attributes[name] ?? null;
}
class FakeShadowRoot {
  readonly host: FakeElement;
  constructor(host: FakeElement) {
    this.host = host;
  }
}
type Seen = (entries: readonly unknown[]) => void;
let seen: Seen = () => undefined;
const observed: unknown[] = [];

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('ShadowRoot', FakeShadowRoot);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: Seen) {
        seen = told;
      }
      observe = (target: unknown): void => void observed.push(target);
      unobserve = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

function surroundingsIn(parent: FakeElement | FakeShadowRoot | null, { own = {}, width = 655 } = {}) {
  const answer = new FakeElement();
  const drawn = vi.fn();
  const host = Object.assign(new FakeElement(own), {
    addController: () => undefined,
    requestUpdate: drawn,
    isConnected: true,
    renderRoot: { querySelector: () => answer },
    getBoundingClientRect: () => ({ width }),
    parentNode: parent,
  });
  const surroundings = new Surroundings(host as unknown as ConstructorParameters<typeof Surroundings>[0]);
  return { surroundings, host, answer, drawn };
}

test.each([
  ['de', {}, 'de', 'ltr'],
  ['de_DE.UTF-8', {}, 'de-DE', 'ltr'],
  ['no language', { lang: 'fr' }, 'fr', 'ltr'],
  [undefined, { lang: 'ar' }, 'ar', 'rtl'],
  [undefined, { lang: 'he-IL' }, 'he-IL', 'rtl'],
  [undefined, { lang: 'ar', dir: 'ltr' }, 'ar', 'ltr'],
  [undefined, { lang: 'de', dir: 'rtl' }, 'de', 'rtl'],
  [undefined, { lang: 'de', dir: 'auto' }, 'de', 'ltr'],
  ['en-GB', { lang: 'ar', dir: 'rtl' }, 'en-GB', 'ltr'],
  ['ar', { lang: 'en', dir: 'ltr' }, 'ar', 'rtl'],
  [undefined, { lang: '' }, 'en', 'ltr'],
  [undefined, {}, 'en', 'ltr'],
])('told %s on a page of %j it speaks %s, %s', (told, page, locale, direction) => {
  const { surroundings } = surroundingsIn(new FakeElement(page));
  expect(surroundings.look(told)).toBe(locale);
  expect([surroundings.locale, surroundings.direction]).toEqual([locale, direction]);
});

test('the nearest element that says its language counts, through shadow trees and slots', () => {
  const page = new FakeElement({ lang: 'fr' });
  const around = Object.assign(new FakeElement(), { parentNode: page });
  expect(surroundingsIn(new FakeShadowRoot(around)).surroundings.look(undefined)).toBe('fr');
  expect(surroundingsIn(page, { own: { lang: 'es' } }).surroundings.look(undefined)).toBe('es');
  const { surroundings, host } = surroundingsIn(page);
  host.assignedSlot = new FakeElement({ lang: 'de' });
  expect(surroundings.look(undefined)).toBe('de');
});

test('it is as wide as the element, in steps of twenty pixels, and of no width stays as it was', () => {
  const widthOf = (width: number): number => {
    const { surroundings } = surroundingsIn(null, { width });
    surroundings.look(undefined);
    return surroundings.width;
  };
  expect([655, 660, 679.9, 719, 720, 0, 19].map(widthOf)).toEqual([640, 660, 660, 700, 720, 640, 640]);
});

test('the answer is out of sight once it is above what is seen, and not while it is below it', () => {
  const { surroundings, host, answer, drawn } = surroundingsIn(null);
  surroundings.hostUpdated();
  expect(observed.at(-1)).toBe(answer);
  const count = observed.length;
  surroundings.hostUpdated();
  expect(observed).toHaveLength(count);
  const scrolled = (bottom: number, top: number): boolean => {
    seen([{ target: answer, isIntersecting: false, boundingClientRect: { bottom }, intersectionRect: { top: 0 } }]);
    expect(observed.at(-1)).toBe(host);
    seen([{ target: host, isIntersecting: true, boundingClientRect: {}, intersectionRect: { top } }]);
    return surroundings.isAnswerPassed;
  };
  expect(scrolled(-5, 0)).toBe(true);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(scrolled(0, 0)).toBe(true);
  // Nothing is drawn anew where nothing has changed.
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(scrolled(900, 0)).toBe(false);
  expect(scrolled(-5, 0)).toBe(true);
  seen([{ target: answer, isIntersecting: true, boundingClientRect: { bottom: 5 }, intersectionRect: { top: 0 } }]);
  expect(surroundings.isAnswerPassed).toBe(false);
  scrolled(-5, 0);
  seen([{ target: host, isIntersecting: false, boundingClientRect: {}, intersectionRect: { top: 0 } }]);
  expect(surroundings.isAnswerPassed).toBe(false);
});
