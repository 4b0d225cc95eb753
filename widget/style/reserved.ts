import { css } from './css.js';

/**
 * The room that the first screen takes, kept from the beginning, so that nothing below it moves when figures come: the
 * heights of the English one, on a narrow page where its lines break most often, on a wide one where they do least.
 */
export const reservedStyle = css`
  .reserved {
    align-content: start;
    min-height: 55em;
  }
  :host([variant='compact']) .reserved {
    min-height: 42em;
  }
  @container (min-width: 400px) {
    .reserved {
      min-height: 52.5em;
    }
    :host([variant='compact']) .reserved {
      min-height: 40.75em;
    }
  }
  @container (min-width: 500px) {
    .reserved {
      min-height: 48.75em;
    }
    :host([variant='compact']) .reserved {
      min-height: 37em;
    }
  }
  @container (min-width: 720px) {
    .reserved {
      min-height: 71em;
    }
    :host([variant='compact']) .reserved {
      min-height: 38em;
    }
  }
  @container (min-width: 900px) {
    .reserved {
      min-height: 65.5em;
    }
    :host([variant='compact']) .reserved {
      min-height: 34em;
    }
  }
  @container (min-width: 1200px) {
    :host([variant='compact']) .reserved {
      min-height: 31em;
    }
  }
`;
