import { css } from 'lit';

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
  .question {
    display: grid;
    grid-template:
      'asked asked'
      'slid slid'
      'hint turns'
      'error error' / 1fr auto;
    column-gap: 0.75em;
    padding-block: 0.375em 0.25em;
    border-block-end: 1px solid var(--line);
  }
  .asked {
    grid-area: asked;
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.75em;
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
    border: 0;
    border-block-end: 1px dashed var(--muted);
    border-radius: 0;
    color: var(--accent);
    font-weight: 650;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .question input[aria-invalid='true'] {
    border-block-end: 2px solid var(--bad);
  }
  .question .hint,
  .question .note > * {
    margin: 0;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .question .hint {
    grid-area: hint;
  }
  .question .usual {
    display: none;
    grid-area: usual;
  }
  .slid {
    grid-area: slid;
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
  .question .note {
    display: contents;
    font-size: 1em;
  }
  .question .note .turns {
    grid-area: turns;
    color: var(--ink);
  }
  .question .error {
    grid-area: error;
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
      grid-template:
        'asked asked'
        'hint hint'
        'slid slid'
        'usual turns'
        'error error' / 1fr auto;
      padding-block: 0.875em 0.625em;
    }
    .question:first-child {
      padding-block-start: 0;
    }
    .asked label {
      font-size: 1em;
    }
    .question .usual {
      display: block;
    }
  }
`;

/** The sentence with choices in it. */
export const scopeStyle = css`
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
