import { css } from 'lit';

/** Paper: everything open, and nothing to press. */
export const printStyle = css`
  @media print {
    :host {
      color-scheme: light;
    }
    .calculator {
      display: block;
      min-height: 0;
      padding: 0;
    }
    .calculator > *,
    .first > *,
    .pictures > * {
      margin-block-end: 1.5em;
      break-inside: avoid;
    }
    .printed-inputs,
    .pictures,
    .first {
      break-inside: auto;
    }
    .first {
      display: block;
    }
    .printed-inputs table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.75em;
      line-height: 1.3;
    }
    .question,
    .printed-inputs tr {
      break-inside: avoid;
    }
    .printed-inputs :is(th, td) {
      padding: 0.15em 0.5em 0.15em 0;
      border-block-end: 1px solid var(--line);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    .printed-inputs :is([scope='col'], [scope='rowgroup']) {
      padding-block-start: 0.5em;
      font-weight: 650;
    }
    .glance,
    .why,
    .slid,
    .table-toggle,
    .hint,
    button.quiet,
    button.disclosure {
      display: none;
    }
  }
`;
