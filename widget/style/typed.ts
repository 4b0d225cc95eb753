import { css } from './css.js';

/** What a person types into, with its unit. */
export const typedStyle = css`
  input[type='text'],
  input[type='search'],
  .typed select {
    width: 100%;
    min-width: 0;
    min-height: 2.5em;
    padding: 0.25em 0.5em;
    background: var(--surface);
    border: 1px solid var(--muted);
    border-radius: var(--radius);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
  .typed {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .unit {
    color: var(--muted);
    font-size: 0.875em;
  }
`;
