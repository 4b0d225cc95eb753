import { nothing, type TemplateResult } from 'lit';

/** What a template of lit would write, without a document: listeners are left out, text and attributes are escaped. */
export function rendered(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(rendered).join('');
  return isTemplate(value) ? fromTemplate(value) : escaped(textOf(value));
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

const textOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`no text: ${typeof value}`);
};

/** The markup read so far ends within the value of an attribute. */
const unquoted = /\s([@\w:-]+)=$/;
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
    return name.startsWith('@') || value === nothing ? without : `${read}"${escaped(textOf(value))}"`;
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
