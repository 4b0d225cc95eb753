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
    .printed-inputs,
    .pictures,
    .first,
    .knobs {
      break-inside: auto;
    }
    .first {
      display: flex;
      flex-direction: column;
    }
    .answer {
      position: static;
      order: -1;
    }
    .printed-inputs table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.75rem;
      line-height: 1.3;
    }
    .knob,
    .printed-inputs tr {
      break-inside: avoid;
    }
    .printed-inputs :is(th, td) {
      padding: 0.15rem 0.5rem 0.15rem 0;
      border-block-end: 1px solid var(--line);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    .printed-inputs :is([scope='col'], [scope='rowgroup']) {
      padding-block-start: 0.5rem;
      font-weight: 650;
    }
    .glance,
    .toolbar,
    .why,
    .table-toggle,
    .hint,
    button.quiet,
    input[type='range'] {
      display: none;
    }
  }
`;
