import { css } from 'lit';

/** Paper: everything open, and nothing to press. */
export const printStyle = css`
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
