import { css } from './css.js';

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
      margin-block: calc(0.5 * var(--gap)) 0;
      break-inside: avoid;
    }
    .what.wide {
      display: block;
      font-size: 1em;
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
      grid-column: auto;
      grid-template-columns: 1fr;
      padding-block: 0.25em;
      break-inside: avoid;
    }
    .question input {
      color: var(--ink);
      text-decoration: none;
    }
    .answer {
      padding: var(--gap);
    }
    .verdict {
      min-height: 0;
      font-size: 1.75em;
    }
    .sentence {
      min-height: 0;
      font-size: 1em;
    }
    .answer .figures {
      grid-template-columns: repeat(3, 1fr);
      gap: 0 2em;
    }
    .answer .figure {
      grid-template: 'why' 'all' 'band' / 1fr;
    }
    .answer .figure .all {
      font-size: 1.5em;
    }
    .answer .hinges {
      margin-block-end: 0.75em;
    }
    .answer :is(.band, .hinges) {
      min-height: 0;
      font-size: 0.875em;
    }
    :is(.reasons, .columns, .notices) {
      columns: 2;
      column-gap: 2em;
      font-size: 0.875em;
      line-height: 1.35;
    }
    .sheet > h2:not(:first-child) {
      margin-block-start: 1em;
    }
    .notices {
      font-size: 0.8125em;
    }
    .notices .doubt {
      column-span: all;
    }
    .notices :is(p, ul) {
      margin-block: 0 0.5em;
    }
    .reasons ul {
      margin-block: 0 0.5em;
    }
    .reasons :is(p, li) {
      break-inside: avoid;
    }
    .reasons p {
      break-after: avoid;
    }
    .printed h2,
    .sheet > h2 {
      margin-block-end: 0.5em;
      font-size: 1.25em;
    }
    .printed-inputs {
      font-size: 0.875em;
      line-height: 1.25;
    }
    .printed-inputs h3 {
      margin-block: 1em 0.25em;
    }
    .printed-inputs ol {
      margin: 0;
      padding-inline-start: 2em;
      column-gap: 4em;
      font-size: 0.75em;
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
    .printed :is(td, [scope='col']),
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
    .printed tr:has([scope='rowgroup']),
    .sheet h2 {
      break-after: avoid;
    }
    .printed sup {
      line-height: 0;
    }
    .statement .sum > * {
      border-block-end-color: var(--ink);
    }
    .glance,
    dialog,
    .what.narrow,
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
  }
`;
