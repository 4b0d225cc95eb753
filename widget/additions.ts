import type { CatalogueEntry } from 'mlops-roi';
import { addCatalogue as addToLibrary, sayIn, type Say, type Translation } from 'mlops-roi/page';

/** Who wants to hear of something that has happened. */
class Listeners {
  readonly #all = new Set<() => void>();

  /** @returns what ends it */
  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(): void {
    for (const listener of this.#all) listener();
  }
}

/** Hear of every catalogue that is added later: a scenario may name tools that were not known when it was given. */
export const onNewTools = new Listeners();

/** Lets scenarios name these tools, with their prices; those that were given already, too. */
export function addCatalogue(entries: readonly CatalogueEntry[]): void {
  addToLibrary(entries);
  onNewTools.tell();
}

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
  speech(locale: string, words: Translation): { readonly say: Say; readonly isSaid: (text: string) => boolean } {
    const own = this.#translations.get(locale.toLowerCase());
    const general = this.#translations.get(locale.toLowerCase().split('-')[0] ?? '');
    const translation = { ...general, ...own, ...words };
    const rules = new Intl.PluralRules(locale);
    const isEnglish = /^en\b/i.test(locale);
    return {
      say: sayIn(translation, (count) => rules.select(count)),
      isSaid: (text) => isEnglish || Object.hasOwn(translation, text),
    };
  }
}

/** Shared by all calculators of one copy of this module. */
export const languages = new Languages();

/** Adds a language to every calculator of this copy of the module: what stands for each English text. */
export const addLanguage = (tag: string, translation: Translation): void => languages.add(tag, translation);
