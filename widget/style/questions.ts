import { css } from './css.js';

/** The same in every engine, which drops a rule that names the part of another. */
const thumb = css`
  width: 22px;
  height: 22px;
  background: var(--accent);
  border: 3px solid var(--surface);
  border-radius: 50%;
  box-shadow:
    0 0 0 1px var(--accent),
    0 1px 3px rgb(0 0 0 / 35%);
`;

/** Questions with a line to slide along. */
export const questionStyle = css`
  .questions {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .question {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    padding-block: 0.1875em;
    border-block-end: 1px solid var(--line);
  }
  .question:last-child {
    border: 0;
  }
  .question > :is(.asked, .below, .error) {
    grid-column: 1 / -1;
  }
  .asked,
  .below {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .asked label {
    font-weight: 600;
    font-size: 0.9375em;
    line-height: 1.3;
  }
  .question .typed {
    flex: none;
    gap: 0.25em;
  }
  .question input[type='text'] {
    field-sizing: content;
    width: auto;
    min-width: 2ch;
    min-height: 1.625em;
    padding: 0 0.25em;
    background: none;
    border: 1px solid var(--line);
    border-block-end-color: var(--muted);
    border-radius: 0.25em;
    color: var(--accent);
    font-weight: 650;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .question input[aria-invalid='true'] {
    border-block-end: 2px solid var(--bad);
  }
  .below,
  .end {
    margin: 0;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .below .turns {
    flex: none;
    color: var(--ink);
  }
  .end {
    align-self: center;
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  .slid + .end {
    text-align: end;
  }
  .slid {
    position: relative;
    height: 1.5em;
  }
  .track {
    position: absolute;
    inset-inline: 11px;
    width: calc(100% - 22px);
    top: calc(50% - 5px);
    overflow: visible;
  }
  .track .ground {
    fill: var(--band);
    fill-opacity: 0.55;
  }
  .track .turn {
    fill: var(--ink);
  }
  input[type='range'] {
    appearance: none;
    position: relative;
    width: 100%;
    height: 100%;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    ${thumb}
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    ${thumb}
  }
  input[type='range']:focus-visible {
    border-radius: var(--radius);
  }
  .question .error {
    margin: 0;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .track .ground {
      fill: GrayText;
    }
    input[type='range']::-webkit-slider-thumb {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }
  @container (min-width: 720px) {
    .question {
      padding-block: 0.75em;
    }
    .question:first-child {
      padding-block-start: 0;
    }
    .asked label {
      font-size: 1em;
    }
  }
`;

/** The sentence with choices in it. */
export const scopeStyle = css`
  .clause {
    white-space: nowrap;
  }
  .choice {
    position: relative;
    display: inline-block;
    border-radius: 0.25em;
  }
  .chosen {
    color: var(--accent);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.2em;
  }
  .chosen::after {
    content: ' ▾';
    font-size: 0.8em;
  }
  .choice select {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice option {
    color: var(--ink);
    background: var(--surface);
  }
  .choice:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
