import { css } from './css.js';

/** Looks of what is drawn in a chart. */
const drawingStyle = css`
  .chart svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
  }
  .chart text {
    fill: var(--ink);
    /* In the dark it would be a smudge on the bands. */
    stroke: light-dark(var(--surface), transparent);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .mark text:not(.small) {
    stroke: none;
  }
  .chart text.small {
    font-size: 11px;
    fill: var(--muted);
  }
  .chart text.faint {
    fill: var(--muted);
  }
  .chart text.strong {
    font-weight: 600;
    fill: var(--ink);
  }
  .chart text.net,
  .chart text.cash {
    fill: currentColor;
  }
  .line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .halo {
    fill: none;
    stroke: var(--surface);
    stroke-width: 4px;
  }
  .line.cash {
    stroke-dasharray: 7 4;
  }
  .line.thin {
    stroke-width: 1.5;
  }
  .grid,
  .tick,
  .chain {
    fill: none;
    stroke: var(--line);
  }
  .chain {
    stroke: var(--muted);
    stroke-dasharray: 2 2;
  }
  .zero {
    fill: none;
    stroke: var(--muted);
  }
  .guide {
    fill: none;
    stroke: var(--ink);
    stroke-dasharray: 4 3;
  }
  .guide.strong {
    stroke-dasharray: none;
    stroke-width: 2;
  }
  .point {
    fill: currentColor;
    stroke: var(--surface);
    stroke-width: 1.5;
  }
  .fan .band {
    fill: var(--band);
    fill-opacity: 0.35;
  }
  .fan.computing {
    opacity: 0.4;
  }
  .mark {
    outline: none;
  }
  .mark[role='button'] {
    cursor: pointer;
  }
  .hit {
    fill: transparent;
  }
  .mark:hover .hit {
    fill: var(--line);
    fill-opacity: 0.5;
  }
  .mark:focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .dot {
    visibility: hidden;
    fill: currentColor;
    stroke: var(--surface);
  }
  .mark:is(:hover, :focus) .dot {
    visibility: visible;
  }
  @media (forced-colors: active) {
    .mark:hover .hit {
      fill: none;
      stroke: Highlight;
    }
    .fan .band {
      fill: none;
      stroke: var(--band);
    }
  }
`;

/** What stands around a chart: its heading, the line that tells a mark, its table. */
const figureStyle = css`
  .chart {
    margin: 0;
  }
  .chart h3 {
    margin: 0 0 0.25em;
    font-size: 1.0625em;
  }
  .chart .summary {
    margin: 0 0 0.75em;
    color: var(--muted);
    font-size: 0.9375em;
  }
  .readout {
    min-block-size: 2.8em;
    margin: 0.5em 0;
    font-size: 0.875em;
    line-height: 1.4;
  }
  .readout .hint {
    color: var(--muted);
  }
  .told:not(:empty) + .hint {
    display: none;
  }
  /* It is moved sideways rather than its words broken. */
  .table {
    max-block-size: 24em;
    overflow: auto;
    overflow-wrap: break-word;
  }
  .table.closed {
    display: none;
  }
  .table table {
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .table caption {
    text-align: start;
    font-weight: 600;
  }
  .table :is(th, td) {
    padding: 0.25em 0.5em;
    border-block-end: 1px solid var(--line);
    text-align: end;
  }
  .table :is(th[scope='row'], th:first-child) {
    padding-inline-start: 0;
    text-align: start;
  }
  .table th[scope='row'] {
    font-weight: 400;
  }
  @media print {
    .readout,
    .table-toggle {
      display: none;
    }
    .table {
      max-block-size: none;
    }
  }
`;

export const chartStyle = css`
  ${drawingStyle}
  ${figureStyle}
`;
