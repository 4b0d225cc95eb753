import { css } from 'lit';

/** Paper: the answer on the first sheet, the statement on the second, then what they rest on; nothing to press. */
export const printStyle = css`
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
      --size: var(--mlops-roi-size, 12px);
      --gap: 12px;
    }
    .calculator {
      display: block;
      min-height: 0;
      padding: 0;
    }
    .calculator > * {
      margin-block-end: var(--gap);
    }
    .answer {
      break-inside: avoid;
    }
    .sheet {
      break-before: page;
    }
    .chart {
      max-width: 28em;
      margin-block: var(--gap);
      break-inside: avoid;
    }
    .chosen {
      color: var(--ink);
      text-decoration: none;
    }
    .questions {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 2em;
    }
    .question {
      break-inside: avoid;
    }
    .question input {
      color: var(--ink);
      text-decoration: none;
    }
    .reasons {
      columns: 2;
      column-gap: 2em;
      font-size: 0.9375em;
    }
    .reasons ul {
      margin-block: 0 0.5em;
    }
    .reasons :is(p, li) {
      break-inside: avoid;
      break-after: auto;
    }
    .printed h2,
    .sheet > h2 {
      margin-block-end: 0.5em;
      font-size: 1.25em;
    }
    .printed table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.75em;
      line-height: 1.25;
      overflow-wrap: normal;
      font-variant-numeric: tabular-nums;
    }
    .printed tr {
      break-inside: avoid;
    }
    .printed :is(th, td) {
      padding: 0.15em 0.5em 0.15em 0;
      border-block-end: 1px solid var(--line);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    .printed :is(td:not(:last-child), [scope='col']),
    .statement :is(td, thead th) {
      white-space: nowrap;
    }
    .statement :is(td, thead th) {
      text-align: end;
    }
    .printed :is([scope='col'], [scope='rowgroup'], .sum > *) {
      font-weight: 650;
    }
    .printed [scope='rowgroup'] {
      padding-block-start: 0.5em;
    }
    .statement .sum > * {
      border-block-end-color: var(--ink);
    }
    .glance,
    dialog,
    .what,
    .slid,
    .end,
    .table-toggle,
    .hint,
    .kept,
    .scenarios > :is(p, button),
    .chosen::after,
    .choice select,
    button.quiet:not(.figure .why, .hinges button:not(.asks)),
    button.disclosure {
      display: none;
    }
    /* What a figure is, and what it hinges on, is a name on paper, and leads nowhere. */
    button.quiet {
      color: inherit;
      text-decoration: none;
    }
    .reasons p {
      break-after: avoid;
    }
  }
`;
