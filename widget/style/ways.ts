import { css } from './css.js';

/** What opens and closes something, and what leads below the first screen. */
export const waysStyle = css`
  .disclosure {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    width: 100%;
    min-height: 2.75em;
    background: none;
    border: 0;
    border-radius: 0;
    text-align: start;
    font-weight: 600;
  }
  .disclosure::before {
    content: '▸' / '';
  }
  [dir='rtl'] .disclosure::before {
    content: '◂' / '';
  }
  .calculator .disclosure[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .disclosure span {
    flex: 1;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--gap);
  }
  .ways > .disclosure {
    width: auto;
    padding-inline: 0;
    gap: 0.5em;
  }
  .ways > .disclosure:first-child {
    flex: 1;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.5em;
  }
  .coming {
    position: sticky;
    z-index: 1;
    bottom: 0;
    justify-self: center;
    height: 0;
    margin: 0 0 calc(-0.5 * var(--gap));
  }
  .coming span {
    display: inline-block;
    padding: 0.25em 0.75em;
    background: var(--ink);
    border: 1px solid;
    border-radius: 1em;
    color: var(--surface);
    transform: translateY(calc(-100% - 0.5em));
  }
  .ways small {
    grid-column: 2;
    font-weight: 400;
  }
`;
