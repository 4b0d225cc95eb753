import { nothing, type TemplateResult } from 'lit';

/** What a template of lit would write, without a document: listeners are left out, text and attributes are escaped. */
export function rendered(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(rendered).join('');
  if (isOfDirective(value)) return rendered(writtenBy(value));
  return isTemplate(value) ? fromTemplate(value) : escaped(textOf(value));
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

interface OfDirective {
  readonly _$litDirective$: { readonly prototype: { readonly render: (...values: readonly unknown[]) => unknown } };
  readonly values: readonly unknown[];
}

const isOfDirective = (value: unknown): value is OfDirective =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

/** What a directive would put there first: without an element it has nothing to be beside. */
const writtenBy = ({ _$litDirective$: { prototype }, values }: OfDirective): unknown =>
  prototype.render.call(Object.create(prototype), ...values);

const textOf = (value: unknown): string => {
  if (isOfDirective(value)) return textOf(writtenBy(value));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`no text: ${typeof value}`);
};

/** The markup read so far ends within the value of an attribute. */
const unquoted = /\s([@.?]?[\w:-]+)=$/;
const quoted = /\s[\w:-]+="[^"]*$/;

function fromTemplate({ strings, values }: TemplateResult): string {
  return strings.reduce((before, string, place) => {
    const read = before + string;
    if (place === values.length) return read;
    const value = values[place];
    const [whole, name] = unquoted.exec(read) ?? [];
    if (whole === undefined || name === undefined)
      return read + (quoted.test(read) ? escaped(textOf(value)) : rendered(value));
    const without = read.slice(0, -whole.length);
    if (name.startsWith('@') || value === nothing || (name.startsWith('?') && value !== true)) return without;
    return `${without} ${name.replace(/^[.?]/, '')}="${escaped(textOf(value))}"`;
  }, '');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The attributes of each element of a kind, in order. */
export const elementsOf = (markup: string, kind: RegExp): readonly Readonly<Record<string, string>>[] =>
  [...markup.matchAll(/<([a-z]\w*)((?:\s+[\w:-]+="[^"]*"|\s+[\w:-]+)*)\s*\/?>/g)]
    .filter(([element]) => kind.test(element))
    .map(([, name = '', attributes = '']) => ({
      name,
      ...Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }));

export const marksOf = (markup: string): readonly Readonly<Record<string, string>>[] =>
  elementsOf(markup, /class="mark"/);

/** Every place across that is drawn: edges of rectangles, centres, texts and corners of paths. */
export function placesAcross(markup: string): readonly number[] {
  const ofPath = (d: string): readonly number[] => {
    let here = 0;
    return [...d.matchAll(/([MLhlvVHz])([^MLhlvVHz]*)/gi)].flatMap(([, command = '', rest = '']) => {
      const [x = 0] = rest.trim().split(/\s+/).map(Number);
      if (command === 'M' || command === 'L' || command === 'H') here = x;
      if (command === 'h' || command === 'l') here += x;
      return [here];
    });
  };
  const withoutPatterns = markup.replace(/<pattern[\s\S]*?<\/pattern>/g, '');
  return elementsOf(withoutPatterns, /<(rect|circle|text|tspan|path)/).flatMap(({ x, width, cx, d }) => [
    ...(x === undefined ? [] : [Number(x), Number(x) + Number(width ?? 0)]),
    ...(cx === undefined ? [] : [Number(cx)]),
    ...(d === undefined ? [] : ofPath(d)),
  ]);
}

interface Heard {
  readonly event: string;
  /** The element that listens, as far as it is written before the listener. */
  readonly element: string;
  readonly listener: (event: unknown) => void;
}

/** What listens in a template, in the order in which it is written. */
export function heardIn(value: unknown): readonly Heard[] {
  if (Array.isArray(value)) return value.flatMap(heardIn);
  if (isOfDirective(value)) return heardIn(writtenBy(value));
  if (!isTemplate(value)) return [];
  let read = '';
  return value.values.flatMap((each, place) => {
    read += value.strings[place] ?? '';
    const [whole, event] = /\s@(\w+)=$/.exec(read) ?? [];
    if (whole !== undefined && event !== undefined) {
      read = read.slice(0, -whole.length);
      if (typeof each !== 'function') return [];
      const element = read.slice(read.lastIndexOf('<'));
      return [{ event, element, listener: each as Heard['listener'] }];
    }
    const inside = quoted.test(read) || unquoted.test(read) ? [] : heardIn(each);
    const before = unquoted.exec(read);
    if (before === null) read += quoted.test(read) ? escaped(textOf(each)) : ' ';
    else read += `"${each === nothing || typeof each === 'function' ? '' : escaped(textOf(each ?? ''))}"`;
    return inside;
  });
}

/** What is written, without signs that hold words together or turn them, and with a hyphen for a minus. */
export const plain = (text: string): string => text.replace(/[\u2060\u2066-\u2069]/g, '').replaceAll('−', '-');

/** What the cells of each row of a table say. */
export const cellsOf = (markup: string): readonly (readonly string[])[] =>
  [...markup.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      plain(
        cell
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    ),
  );
