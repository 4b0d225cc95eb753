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
  .answer {
    align-self: start;
    padding: var(--gap);
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .glance {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin: 0 calc(-1 * var(--gap)) calc(-1 * var(--gap));
    padding: 0.5rem var(--gap);
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  .loss {
    color: var(--bad);
  }
  .verdict {
    margin: 0 0 var(--gap);
    padding-inline-start: 0.75rem;
    border-inline-start: 0.3rem solid var(--muted);
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.35;
  }
  .verdict.worth-it {
    border-color: var(--good);
  }
  .verdict.not-worth-it {
    border-color: var(--bad);
  }
  .figures {
    display: grid;
    gap: var(--gap);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }
  .figure p {
    margin: 0;
  }
  .figure h3 {
    color: var(--muted);
    font-weight: 500;
  }
  .figure .all {
    font-size: 1.625rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .band,
  .cash,
  .note,
  small,
  .waiting {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .cash {
    color: var(--ink);
  }
  .moving .band,
  .moving .verdict {
    opacity: 0.6;
  }
  .chance {
    margin: var(--gap) 0 0;
    min-height: 3em;
  }
  .chance small {
    display: block;
  }
  progress {
    width: 8rem;
    accent-color: var(--accent);
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
  .scenarios .table {
    overflow-x: auto;
    margin-block: var(--gap);
  }
  .scenarios table {
    border-collapse: collapse;
    width: 100%;
  }
  .scenarios th,
  .scenarios td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--line);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .scenarios th[scope='row'] {
    text-align: start;
    font-weight: 500;
  }
  dialog {
    width: min(44rem, calc(100vw - 2rem));
    max-height: calc(100vh - 2rem);
    padding: var(--gap);
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: var(--gap);
  }
  dialog .value {
    font-size: 1.25rem;
  }
  .formula {
    padding: 0.5rem 0.75rem;
    background: var(--raised);
    border-radius: var(--radius);
  }
  .reads {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reads li {
    display: flex;
    justify-content: space-between;
    gap: var(--gap);
    border-block-end: 1px solid var(--line);
  }
  @container (min-width: 56rem) {
    .first {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    }
    .glance {
      display: none;
    }
    .answer {
      position: sticky;
      top: 1rem;
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
  @media print {
    :host {
      color-scheme: light;
    }
    .calculator {
      display: block;
      padding: 0;
    }
    .calculator > *,
    .first > *,
    .pictures > * {
      margin-block-end: 1.5rem;
      break-inside: avoid;
    }
    .all-inputs,
    .pictures,
    .first {
      break-inside: auto;
    }
    .answer {
      position: static;
    }
    .glance,
    .toolbar,
    .search,
    .why,
    .table-toggle,
    .hint,
    button.quiet,
    input[type='range'] {
      display: none;
    }
  }
`;
