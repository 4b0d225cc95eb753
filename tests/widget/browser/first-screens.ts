import { html, LitElement, type TemplateResult } from 'lit';
import { industries, sizes, type Industry, type Size } from 'mlops-roi';
import { loadBareProfile } from 'mlops-roi/first';
import { languages } from '../../../widget/additions.js';
import type { Actions } from '../../../widget/calculator.js';
import type { FirstFacts } from '../../../widget/first-screen/facts.js';
import { firstScreenOf } from '../../../widget/first-screen/first-screen-of.js';
import { bareFacts } from '../../../widget/first-screen/recipe-facts.js';
import { calculatorPart } from '../../../widget/parts/calculator.js';
import { firstStyle } from '../../../widget/style/calculator.js';
import { viewFor } from '../../../widget/view.js';
import { there } from './assert.js';

/** The first screen as the element draws it before anything else is there: of any profile in a few milliseconds. */
export class FirstScreenAlone extends LitElement {
  static override readonly styles = firstStyle;
  #facts: FirstFacts | undefined;

  async show(facts: FirstFacts, language: string): Promise<void> {
    this.#facts = facts;
    this.lang = language;
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    if (this.#facts === undefined) return html``;
    const reader = {
      ...languages.speech(this.lang, {}),
      locale: this.lang,
      direction: this.lang === 'ar' ? 'rtl' : 'ltr',
      width: 343,
      currency: 'USD',
    } as const;
    const view = viewFor(reader);
    const state = {
      isCompact: false,
      isSharing: false,
      lock: undefined,
      first: firstScreenOf(this.#facts, view),
      messages: [],
      open: new Set<string>(),
      isPrinting: false,
      isAnswerPassed: false,
    };
    // Nobody does anything here.
    return calculatorPart({ view, state, actions: {} as Actions, rest: undefined });
  }
}
customElements.define('first-screen-alone', FirstScreenAlone);

/** What is known of every profile when the page comes. */
export async function everyProfile(): Promise<
  readonly (FirstFacts & { readonly industry: Industry; readonly size: Size })[]
> {
  const profiles = sizes.flatMap((size) => industries.map((industry) => ({ industry, size })));
  return Promise.all(
    profiles.map(async ({ industry, size }) => {
      const bare = there(await loadBareProfile(industry, size, 36), `${industry}, ${size}`);
      const profile = { industry, size, horizonMonths: 36, baseCase: bare.baseCase };
      return { ...bareFacts(profile, bare), industry, size };
    }),
  );
}
