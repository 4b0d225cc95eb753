/**
 * Says an English text in the language of whoever reads it, with figures in place of its `{names}`. The English text is
 * itself the key by which a language finds its own, so that whatever the model declares is said in English at least.
 */
export type Say = (text: string, values?: Values, counted?: Counted) => string;

/** What stands in place of the `{names}` of a text. */
export type Values = Readonly<Record<string, string>>;

/** What a text counts: “{months} months” of 1 is “{months} month”. */
interface Counted {
  /** As it is shown. */
  readonly count: number;
  /** The English text for one, where it is another. */
  readonly one?: string;
}

/**
 * Marks an English text where it stands, to be said later. Whoever translates finds texts by this mark, by `say('…')`,
 * and in the model by the fields that declare one: `label`, `note`, `unitInWords`, `heading`.
 */
export const text = <const T extends string>(english: T): T => english;

/** A text that is still to be said, with what its `{names}` stand for. */
export interface Saying {
  readonly text: string;
  readonly values?: Values;
}

/** What a language says in place of an English text; `undefined` leaves it as it is. */
export type Translation = Readonly<Record<string, string | Forms>>;

/**
 * A text that counts something, in the forms of its language: `other` stands for those that are not given, `alone` where
 * nothing is counted, as in a heading.
 */
export type Forms = Readonly<Partial<Record<PluralForm | 'alone', string>>> & { readonly other: string };

/** The forms that languages tell apart; which of them a number takes is known to `Intl.PluralRules`. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

const englishForm = (count: number): PluralForm => (count === 1 ? 'one' : 'other');

/**
 * What a page gives as a text and is none is said in English, and only what was given for it stands in place of a name.
 *
 * @param formOf  which form a number takes in the language of the translation
 */
export const sayIn =
  (translation: Translation, formOf: (count: number) => PluralForm = englishForm): Say =>
  (text, values = {}, counted) => {
    const own = Object.hasOwn(translation, text) ? inForm(translation[text], counted, formOf) : undefined;
    const said = own ?? (counted?.count === 1 ? (counted.one ?? text) : text);
    return said.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
  };

function inForm(
  said: string | Partial<Forms> | undefined | null,
  counted: Counted | undefined,
  formOf: (count: number) => PluralForm,
): string | undefined {
  const forms =
    typeof said === 'string' ? [said] : [said?.[counted === undefined ? 'alone' : formOf(counted.count)], said?.other];
  return forms.find((form) => typeof form === 'string');
}

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
export function sayLabel(label: string, say: Say, values?: Values): string {
  // None of ours has names without what they stand for: somebody called it so.
  if (values === undefined && label.includes('{')) return label;
  const parts = label.split(': ');
  const whole = parts.some(isId) ? say(label, values) : label;
  if (whole !== label) return whole;
  return parts.map((part, place) => (isId(part, place, parts) ? part : sayCounted(part, say, values))).join(': ');
}

function sayCounted(part: string, say: Say, values?: Values): string {
  const [number] = /(?<!\S)\d+(?!\S)/.exec(part) ?? [];
  if (number === undefined) return say(part, values);
  return say(part.replace(number, '{number}'), { ...values, number }, { count: Number(number) });
}
