import { css } from 'lit';

/** Fields, sliders and buttons. Whatever can be pressed is at least 24 pixels high, and 44 where fingers press most. */
export const fieldStyle = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
  }
  button:disabled {
    color: var(--muted);
    cursor: default;
    opacity: 0.7;
  }
  button.quiet,
  button.why {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    background: none;
    border-color: transparent;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
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
  .knobs {
    container-type: inline-size;
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
  .unit {
    color: var(--muted);
    font-size: 0.875rem;
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
  @media (forced-colors: active) {
    .verdict,
    .origin {
      border-color: CanvasText;
    }
  }
`;
