import { css } from 'lit';

/** What stands around a chart: its heading, the line that tells a mark, its table. */
export const figureStyle = css`
  .chart {
    margin: 0;
  }
  .chart h3 {
    margin: 0 0 0.25em;
    font-size: 1.0625rem;
  }
  .chart .summary {
    margin: 0 0 0.75em;
    color: var(--muted);
    font-size: 0.9375rem;
  }
  .readout {
    min-block-size: 2.8em;
    margin: 0.5em 0;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .readout .hint {
    color: var(--muted);
  }
  .told:not(:empty) + .hint {
    display: none;
  }
  .table {
    max-block-size: 24em;
    overflow: auto;
  }
  .table.closed {
    display: none;
  }
  .table table {
    border-collapse: collapse;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .table caption {
    text-align: start;
    font-weight: 600;
  }
  .table :is(th, td) {
    padding: 0.25em 0.75em;
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
      overflow-wrap: normal;
    }
  }
`;
