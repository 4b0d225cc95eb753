/**
 * Says an English text in the language of whoever reads it, with figures in place of its `{names}`. The English text is
 * itself the key by which a language finds its own, so that whatever the model declares is said in English at least.
 */
export type Say = (text: string, values?: Values) => string;

/** What stands in place of the `{names}` of a text. */
export type Values = Readonly<Record<string, string>>;

/** A text that is still to be said, with what its `{names}` stand for. */
export interface Saying {
  readonly text: string;
  readonly values?: Values;
}

/** What a language says in place of an English text; `undefined` leaves it as it is. */
export type Translation = Readonly<Record<string, string>>;

export const sayIn =
  (translation: Translation): Say =>
  (text, values = {}) =>
    (Object.hasOwn(translation, text) ? (translation[text] ?? text) : text).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );

export const inEnglish: Say = sayIn({});

/** Sentences one after the other. */
export const sayAll = (sayings: readonly Saying[], say: Say): string =>
  sayings.map(({ text, values }) => say(text, values)).join(' ');

const idForm = /^[a-z][a-z0-9-]*$/;

/** An id before other words, or after words that do not begin with one, is what somebody called a member. */
const isId = (part: string, place: number, parts: readonly string[]): boolean => {
  const isAtAnEnd = place === 0 || (place === parts.length - 1 && !idForm.test(parts[0] ?? ''));
  return parts.length > 1 && isAtAnEnd && idForm.test(part);
};

/**
 * A label that may name a member and count years, tiers or months: “mlflow: price in contract year 3”, “Licences:
 * mlflow”, “Year 2”. The parts between colons are said one by one, ids stay, and what counts is the `{number}`. A word
 * at the end may be an id or not: “Rework: hours” is said as a whole where the language has it.
 */
export function sayLabel(label: string, say: Say, values: Values = {}): string {
  const parts = label.split(': ');
  const whole = parts.some(isId) ? say(label, values) : label;
  if (whole !== label) return whole;
  return parts.map((part, place) => (isId(part, place, parts) ? part : sayCounted(part, say, values))).join(': ');
}

function sayCounted(part: string, say: Say, values: Values): string {
  const [number] = /(?<!\S)\d+(?!\S)/.exec(part) ?? [];
  return number === undefined ? say(part, values) : say(part.replace(number, '{number}'), { ...values, number });
}
