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
