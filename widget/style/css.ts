import { type CSSResult, unsafeCSS } from 'lit';

/** As that of Lit, without its words for what is no style: all that is put in here is our own, and a first load lighter. */
export const css = (texts: TemplateStringsArray, ...styles: readonly CSSResult[]): CSSResult =>
  unsafeCSS(String.raw({ raw: texts }, ...styles));
