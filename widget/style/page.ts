import { css } from 'lit';

/** Layout and type. A page sets the custom properties that begin with `--mlops-roi-`. */
export const pageStyle = css`
  :host {
    color-scheme: light dark;
    display: block;
    container-type: inline-size;
    font: var(--mlops-roi-font, var(--size) / 1.5 system-ui, sans-serif);
    color: var(--ink);
    --size: var(--mlops-roi-size, 16px);
    --radius: var(--mlops-roi-radius, 0.625em);
    --gap: var(--mlops-roi-gap, 1em);
    /* Whatever the page says of its own text. */
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
    list-style: disc;
    border-collapse: separate;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  .calculator {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    padding: var(--gap);
    background: var(--surface);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    line-height: 1.3;
  }
  p {
    margin: 0 0 0.5em;
  }
  .title h2 {
    font-size: 1.375em;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .title > :is(p, slot[name='intro'], .what[open]) {
    flex-basis: 100%;
  }
  .what {
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .what summary {
    color: var(--accent);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.2em;
  }
  .what summary::-webkit-details-marker {
    display: none;
  }
  .what :is(p, dl, dd) {
    margin: 0 0 0.25em;
  }
  .what dt {
    font-weight: 600;
  }
  p.what {
    margin: 0.125em 0;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .what.wide {
    display: none;
  }
  @container (min-width: 720px) {
    .what.wide {
      display: block;
    }
    .what.narrow {
      display: none;
    }
  }
  .scope {
    margin: 0.125em 0 0;
    color: var(--muted);
  }
  .note,
  small,
  .waiting {
    color: var(--muted);
    font-size: 0.875em;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .loss {
    color: var(--bad);
  }
  .error {
    color: var(--bad);
    font-weight: 600;
  }
  .pictures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--gap));
  }
  .notices ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  @container (min-width: 720px) {
    .calculator {
      gap: calc(1.25 * var(--gap));
      padding: calc(1.25 * var(--gap)) var(--gap);
    }
    .title h2 {
      font-size: 1.75em;
    }
    .scope {
      font-size: 1.0625em;
    }
    .pictures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
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
    min-height: 2.25em;
    padding: 0.25em 0.75em;
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
  button.quiet {
    min-height: 1.5em;
    padding: 0;
    background: none;
    border: 0;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }
  button.quiet:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
