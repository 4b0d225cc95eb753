import { css } from 'lit';

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
