import { expect, test } from 'vitest';
import { attributeNames, reflectAttributes, reflectingProperties, takeOver } from '../../widget/attributes.js';

class FakeElement {
  readonly written = new Map<string, string>();
  getAttribute = (name: string): string | null => this.written.get(name) ?? null;
  setAttribute = (name: string, value: unknown): void => void this.written.set(name, String(value));
  removeAttribute = (name: string): void => void this.written.delete(name);
}
reflectAttributes(FakeElement.prototype as unknown as HTMLElement);
type Properties = Readonly<Record<string, unknown>>;
const elementOf = (): FakeElement & Record<string, unknown> =>
  new FakeElement() as FakeElement & Record<string, unknown>;

test('a property of each attribute is written to it and read from it, and taken away by nothing', () => {
  expect(reflectingProperties.map((each) => each.toLowerCase())).toEqual(
    attributeNames.map((each) => each.replace('-', '')),
  );
  reflectingProperties.forEach((property, place) => {
    const name = attributeNames[place] ?? '';
    const isFlag = ['share', 'disabled', 'readOnly'].includes(property);
    const element = elementOf();
    expect(element[property], property).toBe(isFlag ? false : undefined);
    element[property] = isFlag ? true : '24';
    expect(element.written.get(name), property).toBe(isFlag ? '' : '24');
    expect(element[property], property).toBe(isFlag ? true : property === 'horizon' ? 24 : '24');
    for (const none of isFlag ? [false, null, undefined] : [null, undefined]) {
      element[property] = isFlag ? true : '24';
      element[property] = none;
      expect(element.written.has(name), property).toBe(false);
    }
  });
  const element = elementOf();
  element.setAttribute('horizon', 'long');
  expect(element['horizon']).toBe('long');
  expect(Object.keys(FakeElement.prototype)).toEqual(expect.arrayContaining(reflectingProperties));
});

test('what a page set before there was a class is taken over, and what it did not set is left alone', () => {
  const element = elementOf();
  Object.defineProperty(element, 'size', { value: 'small', configurable: true, enumerable: true, writable: true });
  takeOver(element as unknown as HTMLElement, ['size', 'industry']);
  expect([...element.written]).toEqual([['size', 'small']]);
  expect((element as Properties)['size']).toBe('small');
});
