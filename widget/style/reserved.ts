import { css } from 'lit';

/**
 * The room that the first screen takes, kept from the beginning, so that nothing below it moves when figures come: the
 * heights of the English one, rounded down, as other languages take a little more.
 */
export const reservedStyle = css`
  .reserved {
    align-content: start;
    min-height: 60em;
  }
  :host([variant='compact']) .reserved {
    min-height: 44em;
  }
  @container (min-width: 340px) {
    .reserved {
      min-height: 55.5em;
    }
    :host([variant='compact']) .reserved {
      min-height: 43em;
    }
  }
  @container (min-width: 500px) {
    .reserved {
      min-height: 51em;
    }
    :host([variant='compact']) .reserved {
      min-height: 40em;
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
      min-height: 31.5em;
    }
  }
`;
