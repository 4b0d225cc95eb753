import type { CatalogueEntry } from 'mlops-roi';
import { addCatalogue as addToLibrary, sayIn, type Say, type Translation } from 'mlops-roi/first';

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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAmount = (written: unknown): boolean =>
  typeof written === 'string' && /^\d/.test(written) && Number(written) < Infinity;

/** What a catalogue gives is no scenario, and is judged here alone. */
const isPrice = (value: unknown): boolean => {
  const { likely, low = likely, high = likely } = isObject(value) ? value : {};
  return [likely, low, high].every(isAmount);
};

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  isObject(value['record']) &&
  isObject(value['record']['source']) &&
  isObject(value['inputs']) &&
  Object.values(value['inputs']).every(isPrice);

/**
 * Lets scenarios name these tools, with their prices; those that were given already, too.
 *
 * @throws {TypeError} where it is given something else
 */
export function addCatalogue(entries: readonly CatalogueEntry[]): void {
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw new TypeError('addCatalogue takes a list of tools, each with its id, record and prices, as in `catalogue`.');
  addToLibrary(entries);
  onNewTools.tell();
}

/** Fetches what a calculator says only once all of it is there. */
type RestOfTexts = () => Promise<Translation>;

/** The languages that a page has added or that are fetched for it, each by its tag; English is the text itself. */
class Languages {
  readonly #translations = new Map<string, Translation>();
  readonly #rests = new Map<string, RestOfTexts>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #offers = new Map<string, () => Promise<unknown>>();
  readonly #visits = new Map<string, Promise<unknown>>();
  #isWholeAsked = false;
  /** Hear of every language that is added later, and of texts that come later. */
  readonly onAdded = new Listeners();
  /** Grows with everything that is added. */
  count = 0;

  add(tag: string, translation: Translation, rest?: RestOfTexts): void {
    const key = tag.toLowerCase();
    if (rest === undefined) {
      this.#take(key, translation);
      return;
    }
    this.#rests.set(key, rest);
    // Where everything is there already, the language comes as a whole, and not mixed with English.
    if (this.#isWholeAsked) void this.#fetch(key, translation);
    else this.#take(key, translation);
  }

  /** Lets a language be fetched, by what adds it, once a calculator is to speak it. */
  offer(tag: string, fetch: () => Promise<unknown>): void {
    this.#offers.set(tag.toLowerCase(), fetch);
  }

  /** A language that is offered has been added, or could not be had: nothing is thrown, as English stays. */
  async there(locale: string): Promise<void> {
    for (const key of tagsOf(locale)) await this.#visit(key);
  }

  async #visit(key: string): Promise<void> {
    const offer = this.#translations.has(key) ? undefined : this.#offers.get(key);
    if (offer !== undefined && !this.#visits.has(key))
      this.#visits.set(
        key,
        offer().catch(() => undefined),
      );
    await this.#visits.get(key);
  }

  /** All texts of a language, where a page has some of it: nothing is thrown, as the rest can be said in English. */
  async whole(locale: string): Promise<void> {
    this.#isWholeAsked = true;
    await Promise.all(tagsOf(locale).map((key) => this.#fetch(key, this.#translations.get(key) ?? {})));
  }

  async #fetch(key: string, first: Translation): Promise<void> {
    const rest = this.#rests.get(key);
    if (rest !== undefined) {
      this.#rests.delete(key);
      const taken = (async () => rest())().then(
        (texts) => this.#take(key, { ...first, ...texts }),
        () => this.#take(key, first),
      );
      this.#underWay.set(key, taken);
    }
    await this.#underWay.get(key);
  }

  #take(key: string, translation: Translation): void {
    this.#translations.set(key, translation);
    this.count++;
    this.onAdded.tell();
  }

  /** How to speak a language: its own texts, else those of the language without its country, else English. */
  speech(locale: string, words: Translation): { readonly say: Say; readonly isSaid: (text: string) => boolean } {
    void this.there(locale);
    if (this.#isWholeAsked) void this.whole(locale);
    const [own, general] = tagsOf(locale).map((key) => this.#translations.get(key));
    const translation = { ...general, ...own, ...words };
    const rules = new Intl.PluralRules(locale);
    const isEnglish = /^en\b/i.test(locale);
    return {
      say: sayIn(translation, (count) => rules.select(count)),
      isSaid: (text) => isEnglish || Object.hasOwn(translation, text),
    };
  }
}

/** Of the language as it is told, and of the language without its country. */
function tagsOf(locale: string): readonly [own: string, general: string] {
  const own = locale.toLowerCase();
  return [own, own.replace(/-.*/, '')];
}

/** Shared by all calculators of one copy of this module. */
export const languages = new Languages();

/**
 * Adds a language to every calculator of this copy of the module: what stands for each English text.
 *
 * @param rest  fetches what is said only once the whole calculator is there
 * @throws {TypeError} where it is given something else
 */
export function addLanguage(tag: string, translation: Translation, rest?: RestOfTexts): void {
  if (typeof tag !== 'string' || !isObject(translation) || !['function', 'undefined'].includes(typeof rest))
    throw new TypeError('addLanguage takes the tag of a language, as `de`, and its texts, each under the English one.');
  languages.add(tag, translation, rest);
}
