import { css } from 'lit';

/** The answer, what is asked before there is one, and what is seen of it while a narrow page is scrolled. */
export const answerStyle = css`
  .answer {
    align-self: start;
  }
  .answer,
  .rate {
    padding: var(--gap);
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .glance {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin: 0 calc(-1 * var(--gap)) calc(-1 * var(--gap));
    padding: 0.5rem var(--gap);
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }
  .loss {
    color: var(--bad);
  }
  .verdict {
    margin: 0 0 var(--gap);
    padding-inline-start: 0.75rem;
    border-inline-start: 0.3rem solid var(--muted);
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.35;
  }
  .verdict:is(.worth-it, .probably) {
    border-color: var(--good);
  }
  .verdict:is(.not-worth-it, .probably-not) {
    border-color: var(--bad);
  }
  .beside :is(p, ul) {
    margin: 0 0 0.25rem;
  }
  .beside ul {
    padding-inline-start: 1.25rem;
  }
  .doubt {
    display: block;
    width: 100%;
    height: 0.75rem;
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
  .figures {
    display: grid;
    gap: var(--gap);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }
  .figure p {
    margin: 0;
  }
  .figure h3 {
    color: var(--muted);
    font-weight: 500;
  }
  .figure .all {
    font-size: 1.625rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .cash {
    color: var(--ink);
  }
  .moving .band,
  .moving .verdict {
    opacity: 0.6;
  }
  .chance {
    margin: var(--gap) 0 0;
    min-height: 3em;
  }
  .chance small {
    display: block;
  }
  progress {
    width: 8rem;
    accent-color: var(--accent);
  }
  @media (forced-colors: active) {
    .verdict {
      border-color: CanvasText;
    }
  }
  @container (min-width: 56rem) {
    .glance {
      display: none;
    }
    .answer {
      position: sticky;
      top: 1rem;
    }
  }
`;

/** What moves the answer most: sliders with their curves. */
export const knobStyle = css`
  .knobs {
    container-type: inline-size;
  }
  .slid {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  .slid .curve {
    flex: none;
  }
  input[type='range'] {
    flex: 1;
    min-width: 0;
    min-height: 2.25rem;
    margin: 0;
    accent-color: var(--accent);
  }
  @container (min-width: 30rem) {
    .knob {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .knob label,
    .knob .note,
    .knob .error {
      grid-column: 1 / -1;
    }
  }
`;

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

/** The dialog in which a figure is explained. */
export const whyStyle = css`
  dialog {
    width: min(44rem, calc(100vw - 2rem));
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
  dialog .value {
    font-size: 1.25rem;
  }
  .formula {
    padding: 0.5rem 0.75rem;
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
