import { textOfData, withAttributes, type Attributes } from '../given.js';

/** What the page gives: a scenario, and the attributes for what that leaves open. */
export class Offered {
  readonly #host: Attributes;
  #scenario: unknown;
  /** The same as a text. */
  #text = textOfData(undefined);
  #isTaken = false;
  #takenWith: string | undefined;

  constructor(host: Attributes) {
    this.#host = host;
  }

  get #attributes(): Attributes {
    const { industry, size, currency, exchangeRate, horizon } = this.#host;
    return { industry, size, currency, exchangeRate, horizon };
  }

  /**
   * A page that draws itself again sets what it has set before, or what it was told by an event: that is nothing new.
   *
   * @returns whether it is
   */
  set(scenario: unknown, present: unknown): boolean {
    const text = textOfData(scenario);
    const isKnown = text !== undefined && (text === this.#text || text === textOfData(present));
    this.#text = text;
    this.#scenario = scenario;
    if (!isKnown) this.#isTaken = false;
    return !isKnown;
  }

  /** Takes a scenario of a link in place of the page’s, which may still set its own again. */
  open(scenario: unknown): void {
    this.#scenario = scenario;
    this.#isTaken = false;
  }

  /** The scenario with the attributes, unjudged. */
  get whole(): unknown {
    return withAttributes(this.#attributes, this.#scenario);
  }

  /** Whether anything of it has not been taken yet. */
  get isNew(): boolean {
    return !this.#isTaken || this.#takenWith !== textOfData(this.#attributes);
  }

  /** @returns all of it, which is nothing new from now on */
  take(): unknown {
    this.#isTaken = true;
    this.#takenWith = textOfData(this.#attributes);
    return this.whole;
  }
}
