import { sayIn, type Say, type Translation } from 'mlops-roi';
import { Listeners } from './listeners.js';

const rightToLeft = /^(ar|he|fa|ur|ps|yi)\b/;

/** What another shadow tree is in stands outside of it. */
const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);

/** The value of an attribute on the nearest element that has it, through shadow trees. */
export function nearestAttribute(from: Element, name: string): string | undefined {
  for (let node: Node | null = from; node !== null; node = parentOf(node)) {
    const value = node instanceof Element ? node.getAttribute(name) : null;
    if (value !== null && value !== '') return value;
  }
  return undefined;
}

/** A language tag as it should be written; `undefined` where it is none. */
export function knownLocale(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

export const directionOf = (locale: string, dir: string | undefined): 'ltr' | 'rtl' =>
  dir === 'rtl' || dir === 'ltr' ? dir : rightToLeft.test(locale) ? 'rtl' : 'ltr';

/** The languages that a page has added, each by its tag; English is the text itself. */
class Languages {
  readonly #translations = new Map<string, Translation>();
  /** Hear of every language that is added later. */
  readonly onAdded = new Listeners();

  /** Grows with every language that is added. */
  get count(): number {
    return this.#translations.size;
  }

  add(tag: string, translation: Translation): void {
    this.#translations.set(tag.toLowerCase(), translation);
    this.onAdded.tell();
  }

  /** How to speak a language: its own texts, else those of the language without its country, else English. */
  sayIn(locale: string, words: Translation): Say {
    const own = this.#translations.get(locale.toLowerCase());
    const general = this.#translations.get(locale.toLowerCase().split('-')[0] ?? '');
    return sayIn({ ...general, ...own, ...words });
  }
}

/** Shared by all calculators of one copy of this module. */
export const languages = new Languages();

/** Adds a language to every calculator of this copy of the module: what stands for each English text. */
export const addLanguage = (tag: string, translation: Translation): void => languages.add(tag, translation);
