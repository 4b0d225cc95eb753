import { css } from 'lit';

/**
 * The room that the first screen takes, kept from the beginning, so that nothing below it moves when figures come: the
 * heights of the English one, rounded down, as other languages take a little more.
 */
export const reservedStyle = css`
  .reserved {
    align-content: start;
    min-height: 54.5em;
  }
  :host([variant='compact']) .reserved {
    min-height: 41.5em;
  }
  @container (min-width: 400px) {
    .reserved {
      min-height: 51em;
    }
    :host([variant='compact']) .reserved {
      min-height: 39em;
    }
  }
  @container (min-width: 500px) {
    .reserved {
      min-height: 47em;
    }
    :host([variant='compact']) .reserved {
      min-height: 36.5em;
    }
  }
  @container (min-width: 720px) {
    .reserved {
      min-height: 71em;
    }
  }
  @container (min-width: 900px) {
    .reserved {
      min-height: 65em;
    }
    :host([variant='compact']) .reserved {
      min-height: 30em;
    }
  }
`;
