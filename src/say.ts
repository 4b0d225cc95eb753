/**
 * Says an English text in the language of whoever reads it, with figures in place of its `{names}`. The English text is
 * itself the key by which a language finds its own, so that whatever the model declares is said in English at least.
 */
export type Say = (text: string, values?: Readonly<Record<string, string>>) => string;

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
