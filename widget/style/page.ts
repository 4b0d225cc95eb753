import { css } from 'lit';

/** Layout and type. A page sets the custom properties that begin with `--mlops-roi-`. */
export const pageStyle = css`
  :host {
    color-scheme: light dark;
    display: block;
    container-type: inline-size;
    font: var(--mlops-roi-font, 1rem / 1.5 system-ui, sans-serif);
    color: var(--ink);
    --radius: var(--mlops-roi-radius, 0.5rem);
    --gap: var(--mlops-roi-gap, 1rem);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .calculator {
    display: grid;
    gap: calc(1.5 * var(--gap));
    padding: var(--gap);
    background: var(--surface);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  .calculator > *,
  .first > *,
  .pictures > * {
    min-width: 0;
  }
  h2 {
    margin: 0 0 0.5em;
    font-size: 1.25rem;
    line-height: 1.3;
  }
  h3 {
    margin: 0 0 0.25em;
    font-size: 1rem;
  }
  p {
    margin: 0 0 0.5em;
  }
  .head {
    display: grid;
    gap: var(--gap);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
  }
  .first {
    display: grid;
    gap: calc(1.5 * var(--gap));
  }
  .band,
  .cash,
  .note,
  small,
  .waiting {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .pictures {
    display: grid;
    gap: calc(2 * var(--gap)) calc(1.5 * var(--gap));
  }
  .notices ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .error {
    color: var(--bad);
    font-weight: 600;
  }
  @container (min-width: 56rem) {
    .first {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    }
    .pictures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 90rem) {
    .calculator {
      padding: calc(2 * var(--gap));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --muted: var(--ink);
      --line: var(--ink);
    }
  }
`;

/**
 * The colours, which a page sets with the custom properties of the same names that begin with `--mlops-roi-`. People
 * with common colour blindness tell those of the charts apart, in light and dark.
 */
export const colourStyle = css`
  :host {
    --ink: var(--mlops-roi-ink, light-dark(#1b1f24, #e8eaed));
    --muted: var(--mlops-roi-muted, light-dark(#59636e, #a6b0ba));
    --line: var(--mlops-roi-line, light-dark(#d8dde2, #39414a));
    --surface: var(--mlops-roi-surface, light-dark(#ffffff, #14181d));
    --raised: var(--mlops-roi-raised, light-dark(#f5f7f9, #1d2329));
    --accent: var(--mlops-roi-accent, light-dark(#0b57d0, #8ab4f8));
    --on-accent: var(--mlops-roi-on-accent, light-dark(#ffffff, #10151b));
    --good: var(--mlops-roi-good, light-dark(#00614a, #3ccba0));
    --bad: var(--mlops-roi-bad, light-dark(#a8410a, #f0945a));
    --cost: var(--mlops-roi-cost, light-dark(#c2500a, #f0945a));
    --benefit: var(--mlops-roi-benefit, light-dark(#0072b2, #56b4e9));
    --net: var(--mlops-roi-net, light-dark(#00614a, #3ccba0));
    --cash: var(--mlops-roi-cash, light-dark(#9a6200, #e6b03c));
    --band: var(--mlops-roi-band, light-dark(#7fb3a5, #57a690));
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --muted: CanvasText;
      --line: GrayText;
      --surface: Canvas;
      --raised: Canvas;
      --accent: Highlight;
      --on-accent: HighlightText;
      --good: CanvasText;
      --bad: CanvasText;
      --cost: CanvasText;
      --benefit: CanvasText;
      --net: CanvasText;
      --cash: CanvasText;
      --band: GrayText;
    }
  }
`;

/** Buttons, and what has the focus. Whatever can be pressed is at least 24 pixels high, and 44 where fingers press most. */
export const buttonStyle = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
    opacity: 0.7;
  }
  button.quiet,
  button.why {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    background: none;
    border-color: transparent;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`;
