import { css } from 'lit';

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
