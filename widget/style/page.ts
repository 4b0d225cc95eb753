import { css } from './css.js';

/** Layout and type. A page sets the custom properties that begin with `--mlops-roi-`. */
export const pageStyle = css`
  :host {
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
    word-break: normal;
    line-break: auto;
    text-align-last: auto;
    text-wrap: wrap;
    -webkit-text-fill-color: currentColor;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
    list-style: disc;
    border-collapse: separate;
    accent-color: auto;
    caret-color: auto;
    text-rendering: auto;
    text-underline-offset: auto;
    text-decoration-skip-ink: auto;
    -webkit-font-smoothing: auto;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
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
    gap: calc(0.5 * var(--gap));
    padding: calc(0.5 * var(--gap)) calc(0.75 * var(--gap));
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
    font-size: 1.3125em;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .what {
    margin: 0.125em 0;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .what.wide {
    display: none;
    font-size: 0.9375em;
  }
  .scope {
    margin: 0.125em 0 0;
    color: var(--muted);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  @container (min-width: 720px) {
    .what.wide {
      display: block;
    }
    .scope {
      font-size: 1em;
    }
    .what.narrow {
      display: none;
    }
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
