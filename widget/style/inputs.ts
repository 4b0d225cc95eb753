import { css } from 'lit';

/** Fields with their labels, units and notes. */
export const fieldStyle = css`
  .chooser,
  .search,
  .link,
  .adder label,
  .range label {
    display: grid;
    gap: 0.25rem;
  }
  .chooser span,
  .search span {
    font-weight: 600;
  }
  input[type='text'],
  input[type='search'],
  select {
    width: 100%;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0.25rem 0.5rem;
    background: var(--surface);
    border: 1px solid var(--muted);
    border-radius: var(--radius);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
  .knob,
  .field {
    display: grid;
    gap: 0.25rem 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .knob label,
  .field label {
    font-weight: 600;
  }
  .knob .note,
  .field .note,
  .field .error,
  .knob .error {
    margin: 0;
  }
  .typed {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .typed input,
  .typed select {
    flex: 0 1 10rem;
    font-variant-numeric: tabular-nums;
  }
  .typed select {
    flex-basis: 16rem;
  }
  .rate .typed {
    flex-wrap: wrap;
  }
  .rate .note {
    margin: 0.5rem 0 0;
  }
  .unit {
    color: var(--muted);
    font-size: 0.875rem;
  }
  input[type='checkbox'] {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--accent);
  }
  .origin {
    padding: 0 0.375rem;
    border: 1px solid var(--line);
    border-radius: 1rem;
    white-space: nowrap;
  }
  .origin.yours {
    border-color: var(--accent);
  }
  .origin.assumption {
    border-style: dashed;
    border-color: var(--muted);
  }
  @media (forced-colors: active) {
    .origin {
      border-color: CanvasText;
    }
  }
`;

/** Every input, group by group. */
export const groupStyle = css`
  .group {
    border-block-start: 1px solid var(--line);
  }
  .group h3 {
    margin: 0;
  }
  .disclosure {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    width: 100%;
    min-height: 2.75rem;
    background: none;
    border: 0;
    border-radius: 0;
    text-align: start;
    font-weight: 600;
  }
  .disclosure::before {
    content: '▸' / '';
  }
  .disclosure[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .disclosure span {
    flex: 1;
  }
  .fields {
    padding: 0 0.75rem 0.75rem;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.25rem;
  }
  .range,
  .adder {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
  }
  .range[hidden],
  .fields[hidden] {
    display: none;
  }
  .adder .error {
    flex-basis: 100%;
  }
  @container (min-width: 44rem) {
    .all-inputs {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2rem;
      align-items: start;
    }
    .all-inputs > :not(.group),
    .group:has([aria-expanded='true']) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 80rem) {
    .all-inputs {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
