import { css } from './css.js';

/** What opens below the first screen. */
export const moreStyle = css`
  .doubt {
    display: block;
    width: 100%;
    height: 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .doubt .settled {
    fill: var(--good);
  }
  .doubt .own {
    fill: var(--band);
  }
  .doubt .cited {
    fill: var(--accent);
  }
  .doubt .assumed {
    fill: var(--raised);
  }
  .tools {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.5em;
  }
  .section {
    border-block-start: 1px solid var(--line);
  }
  .section > div {
    padding-block: 0.5em var(--gap);
  }
`;

/** Scenarios side by side. */
export const scenariosStyle = css`
  .scenarios .table {
    max-block-size: none;
    overflow-x: auto;
    margin-block: var(--gap);
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1em;
    padding-block: 0.5em;
  }
  .kept label {
    flex: 0 1 18em;
    display: grid;
    gap: 0.25em;
  }
  .scenarios table {
    border-collapse: collapse;
    width: 100%;
  }
  .scenarios th,
  .scenarios td {
    padding: 0.375em 0.5em;
    border-block-end: 1px solid var(--line);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .scenarios th[scope='row'] {
    text-align: start;
    font-weight: 500;
  }
`;

/** The dialog in which a figure is explained. */
export const whyStyle = css`
  dialog {
    width: min(44em, calc(100vw - 2rem));
    max-height: calc(100vh - 2rem);
    padding: var(--gap);
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: var(--gap);
  }
  dialog header button,
  .reads span {
    flex: none;
    max-width: 60%;
    overflow-wrap: break-word;
  }
  dialog .value {
    font-size: 1.25em;
  }
  .formula {
    padding: 0.5em 0.75em;
    background: var(--raised);
    border-radius: var(--radius);
  }
  .reads {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reads li {
    display: flex;
    justify-content: space-between;
    gap: var(--gap);
    border-block-end: 1px solid var(--line);
  }
`;
