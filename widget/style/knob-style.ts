import { css } from 'lit';

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
