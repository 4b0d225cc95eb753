import { html, nothing } from 'lit';
import type { Say } from 'mlops-roi/first';
import type { View } from '../view.js';

/** `lang` of what says a declared text: English where the language of the reader has none of its own for it. */
export const langOf = (text: string, { isSaid }: View): 'en' | typeof nothing => (isSaid(text) ? nothing : 'en');

/** `lang` of what was said already. */
export const langOfSaid = (said: string, { isEnglish }: View): 'en' | typeof nothing =>
  isEnglish(said) ? 'en' : nothing;

/** A sentence of several texts with its `lang`: that of the text around the others, which is said last. */
export function saidWithLang(
  view: View,
  write: (say: Say) => string,
): { readonly text: string; readonly lang: 'en' | typeof nothing } {
  let around = '';
  const text = write((each, ...told) => {
    around = each;
    return view.say(each, ...told);
  });
  return { text, lang: langOf(around, view) };
}

/** What was said of several names, each of which has its own `lang`: a formula, or a title that tells of a figure. */
export function withLangs(said: string, names: readonly string[], { isEnglish }: View): unknown {
  const english = names.filter((name) => isEnglish(name)).sort((one, other) => other.length - one.length);
  if (english.length === 0) return said;
  // The longest first: one name may be the beginning of another.
  const apart = english.reduce<readonly string[]>(
    (parts, name) =>
      parts.flatMap((part) =>
        english.includes(part)
          ? [part]
          : part.split(name).flatMap((piece, place) => (place === 0 ? [piece] : [name, piece])),
      ),
    [said],
  );
  return apart.map((part) => (english.includes(part) ? html`<span lang="en">${part}</span>` : part));
}
