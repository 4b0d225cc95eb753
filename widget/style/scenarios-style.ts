import { css } from 'lit';

/** Scenarios side by side. */
export const scenariosStyle = css`
  .scenarios .table {
    overflow-x: auto;
    margin-block: var(--gap);
  }
  .scenarios table {
    border-collapse: collapse;
    width: 100%;
  }
  .scenarios th,
  .scenarios td {
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--line);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .scenarios th[scope='row'] {
    text-align: start;
    font-weight: 500;
  }
`;
