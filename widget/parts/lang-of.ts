import { nothing } from 'lit';
import type { Say } from 'mlops-roi/page';
import type { View } from '../view.js';

/** `lang` of what says a declared text: English where the language of the reader has none of its own for it. */
export const langOf = (text: string, { isSaid }: View): 'en' | typeof nothing => (isSaid(text) ? nothing : 'en');

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
