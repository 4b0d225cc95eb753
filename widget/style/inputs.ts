import { css } from './css.js';

/** Fields with their labels, units and notes. */
export const fieldStyle = css`
  .search,
  .link,
  .adder label,
  .range label {
    display: grid;
    gap: 0.25em;
  }
  .search span {
    font-weight: 600;
  }
  .field {
    display: grid;
    gap: 0.25em 0.75em;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 0.75em;
    border-block-start: 1px solid var(--line);
  }
  .field label {
    font-weight: 600;
  }
  .further fieldset {
    min-width: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }
  .further legend {
    padding: 0;
    font-weight: 650;
  }
  .further .field {
    padding-block: 0.5em;
  }
  .further .field label {
    font-weight: 500;
  }
  .tick input {
    flex: none;
  }
  @container (min-width: 720px) {
    .further {
      columns: 2;
      column-gap: 2em;
    }
    .further fieldset {
      break-inside: avoid;
    }
  }
  .field label.tick {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
  }
  .field .note,
  .field .error {
    margin: 0;
  }
  .field .typed input,
  .rate .typed input,
  .typed select {
    flex: 0 1 10em;
    font-variant-numeric: tabular-nums;
  }
  .typed select {
    flex-basis: 16em;
  }
  .rate .typed {
    flex-wrap: wrap;
  }
  .rate .note {
    margin: 0.5em 0 0;
  }
  input[type='checkbox'] {
    width: 1.25em;
    height: 1.25em;
    accent-color: var(--accent);
  }
  .origin {
    padding: 0 0.375em;
    border: 1px solid var(--line);
    border-radius: 1em;
    white-space: nowrap;
  }
  .origin.yours {
    border-color: var(--accent);
  }
  .origin.assumption {
    border-style: dashed;
    border-color: var(--muted);
  }
  @media (forced-colors: active) {
    .origin {
      border-color: CanvasText;
    }
  }
`;

/** Every input, group by group. */
export const groupStyle = css`
  .group {
    border-block-start: 1px solid var(--line);
  }
  .fields {
    padding: 0 0.75em 0.75em;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.25em;
  }
  .range,
  .adder {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
  }
  .adder .error {
    flex-basis: 100%;
  }
  @container (min-width: 720px) {
    .all-inputs {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2em;
      align-items: start;
    }
    .all-inputs > :not(.group),
    .group:has([aria-expanded='true']) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1280px) {
    .all-inputs {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
